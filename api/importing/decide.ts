import type { Actor } from '../domain/actor.ts';
import { BadInputError, NotFoundError } from '../domain/errors.ts';
import type { LinkWord } from '../domain/lists.ts';
import type { DecisionRow, DirectiveRow, ImportJobRow } from '../domain/rows.ts';
import { takeOut } from './finish-undone.ts';
import { type GraphEdit, NO_EDIT } from './graph-edit.ts';
import type { ImportSettings } from './import-one.ts';
import { linkTasks } from './link-tasks.ts';
import { type PlannedChange, planChange } from './plan-change.ts';
import { unneededOriginals } from './unneeded-originals.ts';

type Asked = [actor: Actor, subject: string, reason: string | null, expectedVersion: number | null, requestId: string];

async function directiveOf(settings: ImportSettings, actor: Actor, id: string): Promise<DirectiveRow> {
  const [row] = await settings.store.directives(actor, [id]);
  if (row === undefined) throw new NotFoundError('Không tìm thấy văn bản này. Có thể văn bản đã được gỡ khỏi sơ đồ.', { id });
  return row;
}

/** Plans and records a decision in one's turn, so that nothing comes between reading the graph and changing it. */
async function decided(
  settings: ImportSettings,
  [actor, subject, reason, expectedVersion, requestId]: Asked,
  type: DecisionRow['type'],
  plan: (row: DirectiveRow) => Promise<Pick<PlannedChange, 'change' | 'touched'>>,
): Promise<void> {
  const { store, clock, leaseWaitMs } = settings;
  const lease = await store.acquireLease(actor, leaseWaitMs);
  try {
    const row = await directiveOf(settings, actor, subject);
    if ((await store.sourcesOf(actor, [row.id])).length === 0) {
      throw new BadInputError('Văn bản này chỉ được viện dẫn, chưa có bản nào trong hệ thống để gỡ hoặc khôi phục.', { id: row.id });
    }
    const { change, touched } = await plan(row);
    await store.decide(actor, { subjectKey: row.id, type, value: null, reason, at: clock(), requestId, expectedVersion }, change);
    await linkTasks(settings, actor, lease, touched);
  } finally {
    await lease.release();
  }
}

const NOTHING = { change: {}, touched: [] } as const;

const planned = async (settings: ImportSettings, actor: Actor, edit: Partial<GraphEdit>): Promise<PlannedChange> =>
  planChange(settings.store, actor, { ...NO_EDIT, ...edit }, settings.register, await settings.decisionLog.said(actor));

/** The directive's texts fall silent; asked again for one that is withdrawn, nothing changes. */
export function withdraw(settings: ImportSettings, ...asked: Asked): Promise<void> {
  return decided(settings, asked, 'withdraw', async (row) => (row.withdrawn ? NOTHING : planned(settings, asked[0], { withdraw: [row.id] })));
}

/** A withdrawn directive's texts speak again. */
export function restore(settings: ImportSettings, ...asked: Asked): Promise<void> {
  return decided(settings, asked, 'restore', async (row) => (row.withdrawn ? planned(settings, asked[0], { restore: [row.id] }) : NOTHING));
}

/** Bytes, texts, readings, quotes and index entries go; a tombstone keeps the same bytes out. */
export function purge(settings: ImportSettings, ...asked: Asked): Promise<void> {
  const [actor] = asked;
  return decided(settings, asked, 'purge', async (row) => {
    const sources = await settings.store.sourcesOf(actor, [row.id]);
    const { change, touched } = await planned(settings, actor, { removeSources: sources.map((source) => source.id), restore: row.withdrawn ? [row.id] : [] });
    const at = settings.clock();
    return { change: { ...change, putTombstones: sources.map((source) => ({ bytesHash: source.bytesHash, directiveId: row.id, at, by: actor.id })) }, touched };
  });
}

/** Records the undoing first, then takes the documents out one by one: a crash in between is finished by `resume`. */
export async function undoImport(settings: ImportSettings, actor: Actor, jobId: string, reason: string | null, requestId: string): Promise<ImportJobRow> {
  const { store, clock } = settings;
  const job = await store.job(actor, jobId);
  if (job === null) throw new NotFoundError('Không tìm thấy lần nhập này.', { jobId });
  const undone: ImportJobRow = { ...job, state: 'undone' };
  if (job.state !== 'undone') {
    const lease = await store.acquireLease(actor, settings.leaseWaitMs);
    try {
      const open = (await store.items(actor, jobId)).filter((item) => ['waiting', 'reading', 'linking'].includes(item.state));
      await store.decide(
        actor,
        { subjectKey: jobId, type: 'undo-import', value: null, reason, at: clock(), requestId, expectedVersion: null },
        {
          putJobs: [undone],
          putItems: open.map((item) => ({ ...item, state: 'undone' })),
          removeOriginals: await unneededOriginals(store, actor, open),
        },
      );
    } finally {
      await lease.release();
    }
  }
  await takeOut(settings, actor, jobId);
  return (await store.job(actor, jobId)) ?? undone;
}

/** A person's word on an edge: it stands whatever is read later, until it is taken back. */
export async function decideEdge(
  settings: ImportSettings,
  actor: Actor,
  edgeKey: string,
  decision: LinkWord,
  reason: string | null,
  expectedVersion: number | null,
  requestId: string,
): Promise<void> {
  const { store, clock, leaseWaitMs } = settings;
  const lease = await store.acquireLease(actor, leaseWaitMs);
  try {
    const [edge] = await store.edges(actor, [edgeKey]);
    if (edge === undefined) throw new NotFoundError('Không tìm thấy liên kết này. Có thể văn bản ở một đầu đã được gỡ.', { edgeKey });
    const derived = edge.origin === 'person' ? 'confirmed' : edge.origin === 'suggested' ? 'suggested' : 'stated';
    const type = decision === 'reopen' ? decision : decision === 'confirm' ? 'confirm-edge' : 'reject-edge';
    const state = decision === 'reopen' ? derived : decision === 'confirm' ? 'confirmed' : 'rejected';
    await store.decide(actor, { subjectKey: edge.key, type, value: null, reason, at: clock(), requestId, expectedVersion }, { putEdges: [{ ...edge, state }] });
    await linkTasks(settings, actor, lease, [edge.from]);
  } finally {
    await lease.release();
  }
}
