import type { Actor } from '../domain/actor.ts';
import { groupBy } from '../domain/group-by.ts';
import type { TaskLinkingRow } from '../domain/propagation.ts';
import type { DirectiveRow, EdgeRow, SourceRow, TaskRow } from '../domain/rows.ts';
import { basisOf, linkDirectiveTasks, type TaskText } from '../linking/link-directive-tasks.ts';
import { type HeldAbove, nearestHeld, nearestHeldBelow } from '../linking/nearest-held.ts';
import type { GraphStore, Lease } from '../store/port.ts';
import type { DecisionLog } from './decision-log.ts';

/** Directives linked and committed at once: bounds memory and how long the queue is held up. */
const BATCH = 50;
const WALK_LIMIT = 200_000;

type Work = { readonly store: GraphStore; readonly decisionLog: DecisionLog; readonly clock: () => string };
type Rows = { readonly directives: ReadonlyMap<string, DirectiveRow>; readonly edges: readonly EdgeRow[] };

async function neighbourhood(store: GraphStore, actor: Actor, from: readonly string[], direction: 'up' | 'down'): Promise<Rows> {
  const { nodes } = await store.reach(actor, { from, direction, relations: ['IMPLEMENTS'], maxDepth: null, maxNodes: WALK_LIMIT });
  const ids = nodes.map((node) => node.id);
  const [directives, edges] = [await store.directives(actor, ids), await store.edgesAmong(actor, ids, ['IMPLEMENTS'])];
  return { directives: new Map(directives.map((row) => [row.id, row])), edges };
}

const heldIn = (rows: Rows) => (id: string) => rows.directives.get(id)?.held === true && rows.directives.get(id)?.withdrawn !== true;

/** The directives whose task links may come out differently after these were touched: themselves, and those aligned with them. */
async function dependants(store: GraphStore, actor: Actor, touched: readonly string[]): Promise<readonly string[]> {
  const below = await neighbourhood(store, actor, touched, 'down');
  const held = heldIn(below);
  const found = new Set(touched.filter((id) => below.directives.has(id)));
  for (const id of touched) for (const lower of nearestHeldBelow(id, below.edges, held)) found.add(lower.directiveId);
  return [...found].sort();
}

/** What a directive's tasks were read from, by names that change whenever the tasks may. */
const readingName = (source: SourceRow | undefined): string =>
  source === undefined ? '' : `${source.id} ${source.textId} ${source.readerVersion} ${source.linkerVersion}`;

type Planned = {
  readonly own: DirectiveRow;
  readonly basis: string;
  readonly uppers: readonly (HeldAbove & { readonly known: boolean })[];
};

async function linkBatch(work: Work, actor: Actor, ids: readonly string[]): Promise<readonly TaskLinkingRow[]> {
  const { store } = work;
  const above = await neighbourhood(store, actor, ids, 'up');
  const held = heldIn(above);
  const decided = await work.decisionLog.linksOf(actor);
  const stored = new Map((await store.taskLinkings(actor, ids)).map((row) => [row.directiveId, row.basis]));
  const stated = new Set(above.edges.filter((edge) => edge.state === 'stated' || edge.state === 'confirmed').map((edge) => `${edge.from}>${edge.to}`));
  const uppersOf = new Map(
    ids.map((id) => [id, held(id) ? nearestHeld(id, above.edges, held).map((upper) => ({ ...upper, known: stated.has(`${id}>${upper.directiveId}`) })) : []]),
  );
  const texts = new Set([...ids.filter(held), ...[...uppersOf.values()].flatMap((uppers) => uppers.map((upper) => upper.directiveId))]);
  const preferred = [...texts].flatMap((id) => above.directives.get(id)?.preferredSourceId ?? []);
  const sources = new Map((await store.sources(actor, preferred)).map((row) => [row.id, row]));
  const { corrections } = await work.decisionLog.said(actor);
  // A corrected target or deadline is another drift; a task that is one after all, or is none, makes other links.
  const corrected = (id: string): string =>
    (corrections.get(id) ?? []).flatMap(({ fact, task, sequence }) => (task === null && fact !== 'missed-tasks' ? [] : [` c${sequence}`])).join('');
  const readingOf = (id: string): string => `${readingName(sources.get(above.directives.get(id)?.preferredSourceId ?? ''))}${corrected(id)}`;

  const planned = ids.flatMap((id): Planned[] => {
    const own = above.directives.get(id);
    if (own === undefined) return [];
    const uppers = uppersOf.get(id) ?? [];
    const basis = basisOf(
      { directiveId: id, reading: held(id) ? readingOf(id) : '' },
      uppers.map((upper) => ({ ...upper, reading: readingOf(upper.directiveId) })),
      decided.get(id) ?? [],
    );
    return stored.get(id) === basis || (stored.get(id) === undefined && uppers.length === 0) ? [] : [{ own, basis, uppers }];
  });
  const linked = planned.filter(({ uppers }) => uppers.length > 0);
  const taskTexts = await loadTaskTexts(
    store,
    actor,
    new Set(linked.flatMap(({ own, uppers }) => [own.id, ...uppers.map((upper) => upper.directiveId)])),
    above,
    sources,
  );
  return planned.map(({ own, basis, uppers }) => {
    const text = taskTexts.get(own.id);
    const upperTexts = uppers.flatMap(({ directiveId, bridged, known }) => {
      const upper = taskTexts.get(directiveId);
      return upper === undefined ? [] : [{ text: upper, bridged, known }];
    });
    return text === undefined || upperTexts.length === 0
      ? { directiveId: own.id, basis, links: [] }
      : linkDirectiveTasks(basis, text, upperTexts, decided.get(own.id) ?? []);
  });
}

async function loadTaskTexts(
  store: GraphStore,
  actor: Actor,
  ids: ReadonlySet<string>,
  rows: Rows,
  sources: ReadonlyMap<string, SourceRow>,
): Promise<ReadonlyMap<string, TaskText>> {
  const wanted = [...ids].flatMap((id) => sources.get(rows.directives.get(id)?.preferredSourceId ?? '') ?? []);
  const readings = new Map(
    (
      await store.readings(
        actor,
        wanted.map((source) => source.id),
      )
    ).map((row) => [row.sourceId, row.read]),
  );
  const texts = new Map(
    (
      await store.texts(
        actor,
        wanted.map((source) => source.textId),
      )
    ).map((row) => [row.id, row.text]),
  );
  const tasks = groupBy<TaskRow, string>(await store.tasksOf(actor, [...ids]), (task) => task.directiveId);
  return new Map(
    wanted.flatMap((source): [string, TaskText][] => {
      const [read, text] = [readings.get(source.id), texts.get(source.textId)];
      if (read === undefined || text === undefined) return [];
      const own = (tasks.get(source.directiveId) ?? []).toSorted((a, b) => a.ordinal - b.ordinal);
      return [[source.directiveId, { directiveId: source.directiveId, sourceId: source.id, read, text, tasks: own }]];
    }),
  );
}

/**
 * Makes the task links again of these directives and of all that are aligned with them, where anything they rest on
 * changed. In the caller's turn; a crash in between is made good by `linkAllTasks`.
 */
export async function linkTasks(work: Work, actor: Actor, lease: Lease, touched: readonly string[]): Promise<void> {
  if (touched.length === 0) return;
  await linkEach(work, actor, lease, await dependants(work.store, actor, touched));
}

async function linkEach(work: Work, actor: Actor, lease: Lease, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH) {
    const putTaskLinkings = await linkBatch(work, actor, ids.slice(at, at + BATCH));
    if (putTaskLinkings.length > 0) await work.store.commit(actor, lease, { at: work.clock(), putTaskLinkings });
  }
}

/** Goes through every held directive and makes those links again that rest on something older. */
export async function linkAllTasks(work: Work, actor: Actor, leaseWaitMs: number, stopped: () => boolean): Promise<void> {
  for (let offset = 0; !stopped(); offset += BATCH) {
    const { rows, total } = await work.store.listDirectives(actor, { held: true }, { offset, limit: BATCH });
    const stale = rows.map((row) => row.id);
    const lease = await work.store.acquireLease(actor, leaseWaitMs);
    try {
      await linkEach(work, actor, lease, stale);
    } finally {
      await lease.release();
    }
    if (offset + rows.length >= total) return;
  }
}
