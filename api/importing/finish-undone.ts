import type { Actor } from '../domain/actor.ts';
import { NO_EDIT } from './graph-edit.ts';
import type { ImportSettings } from './import-one.ts';
import { linkTasks } from './link-tasks.ts';
import { planChange } from './plan-change.ts';

/** Newest imports that are looked at for an undoing that a crash cut short. */
const LOOKED_AT = 200;

/** Takes out the documents of one undone import, each in its own transaction with its item's last state. */
export async function takeOut(settings: ImportSettings, actor: Actor, jobId: string): Promise<void> {
  const { store } = settings;
  for (const source of await store.sourcesOfJob(actor, jobId)) {
    const lease = await store.acquireLease(actor, settings.leaseWaitMs);
    try {
      const { change, touched } = await planChange(
        store,
        actor,
        { ...NO_EDIT, removeSources: [source.id] },
        settings.register,
        await settings.decisionLog.said(actor),
      );
      const items = (await store.items(actor, jobId)).filter((item) => item.bytesHash === source.bytesHash && item.state === 'done');
      await store.commit(actor, lease, { ...change, at: settings.clock(), putItems: items.map((item) => ({ ...item, state: 'undone', directiveId: null })) });
      await linkTasks(settings, actor, lease, touched);
    } finally {
      await lease.release();
    }
  }
  // What was there before the import stays there.
  const rest = (await store.items(actor, jobId)).filter((item) => item.state === 'done' && !item.unchanged);
  if (rest.length > 0) await store.note(actor, { putItems: rest.map((item) => ({ ...item, state: 'undone' })) });
}

/** Goes on with undone imports that still have documents in the graph. */
export async function finishUndone(settings: ImportSettings, actor: Actor): Promise<void> {
  const { rows } = await settings.store.jobs(actor, { offset: 0, limit: LOOKED_AT });
  for (const job of rows) {
    if (job.state !== 'undone') continue;
    if ((await settings.store.sourcesOfJob(actor, job.id)).length > 0) await takeOut(settings, actor, job.id);
  }
}
