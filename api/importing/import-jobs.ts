import type { Actor } from '../domain/actor.ts';
import { NotFoundError } from '../domain/errors.ts';
import type { ImportItemRow, ImportJobRow } from '../domain/rows.ts';
import type { GraphStore } from '../store/port.ts';
import { unneededOriginals } from './unneeded-originals.ts';

const isOpen = (item: ImportItemRow): boolean => ['waiting', 'reading', 'linking'].includes(item.state);

/** Ends an import of which no file is open any more; leaves any other as it is. */
export async function finishJob(store: GraphStore, actor: Actor, jobId: string): Promise<void> {
  const [job, items] = [await store.job(actor, jobId), await store.items(actor, jobId)];
  if (job?.state !== 'running' || items.some(isOpen)) return;
  await store.note(actor, { putJobs: [{ ...job, state: 'finished' }] });
}

/** Leaves out the files of an import that are not linked yet. Errors: NotFoundError, BusyError. */
export async function cancelJob(store: GraphStore, actor: Actor, jobId: string, leaseWaitMs: number): Promise<ImportJobRow> {
  const job = await store.job(actor, jobId);
  if (job === null) throw new NotFoundError('Không tìm thấy lần nhập này.', { jobId });
  if (job.state !== 'running') return job;
  const lease = await store.acquireLease(actor, leaseWaitMs);
  try {
    const open = (await store.items(actor, jobId)).filter(isOpen);
    const cancelled: ImportJobRow = { ...job, state: 'cancelled' };
    await store.note(actor, {
      putJobs: [cancelled],
      putItems: open.map((item) => ({ ...item, state: 'cancelled' })),
      removeOriginals: await unneededOriginals(store, actor, open),
    });
    return cancelled;
  } finally {
    await lease.release();
  }
}
