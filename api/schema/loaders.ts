import DataLoader from 'dataloader';
import { LIMITS } from '../access/limits.ts';
import type { Actor } from '../domain/actor.ts';
import type { PlainDate } from '../domain/dates.ts';
import type { DecisionRow, DirectiveRow } from '../domain/rows.ts';
import type { BookedDecision, DecisionBook } from '../importing/decision-book.ts';
import type { DecisionLog } from '../importing/decision-log.ts';
import { decisionsUnder } from '../importing/under-merges.ts';
import { countBelow } from '../lineage/below-count.ts';
import type { GraphStore } from '../store/port.ts';
import { manyLoader, oneLoader } from './grouping.ts';
import type { LineageCache } from './lineage-cache.ts';
import { fewRows, type RowCache } from './row-cache.ts';
import { steadily } from './steady.ts';

export type Loaders = ReturnType<typeof createLoaders>;

type Kept = {
  readonly store: GraphStore;
  readonly decisionLog: DecisionLog;
  readonly decisionBook: DecisionBook;
  readonly rows: RowCache;
  readonly lineages: LineageCache;
};

/** Batching over the store for one request: what a list asks for row by row becomes one call. */
export function createLoaders({ store, decisionLog, decisionBook, rows, lineages }: Kept, actor: Actor) {
  const loaders = {
    /** By id; an id of a merged directive gives the one that answers for it. */
    directive: new DataLoader((ids: readonly string[]) => directivesFor(store, actor, ids)),
    organ: oneLoader(
      (ids) => store.organs(actor, ids),
      (row) => row.id,
    ),
    place: oneLoader(
      (ids) => store.places(actor, ids),
      (row) => row.id,
    ),
    source: oneLoader(
      (ids) => store.sources(actor, ids),
      (row) => row.id,
    ),
    sourcesOf: manyLoader(
      (ids) => store.sourcesOf(actor, ids),
      (row) => [row.directiveId],
    ),
    text: oneLoader(
      (ids) => store.texts(actor, ids),
      (row) => row.id,
    ),
    reading: oneLoader(
      (ids) => fewRows(rows.readings, { store, actor }, ids, (few) => store.readings(actor, few)),
      (row) => row.sourceId,
    ),
    mentionsOf: manyLoader(
      (ids) => store.mentionsOfSources(actor, ids),
      (row) => [row.sourceId],
    ),
    tasksOf: manyLoader(
      (ids) => fewRows(rows.tasks, { store, actor }, ids, (few) => store.tasksOf(actor, few)),
      (row) => [row.directiveId],
    ),
    dutiesOf: manyLoader(
      (ids) => store.dutiesOf(actor, ids),
      (row) => [row.directiveId],
    ),
    taskLink: oneLoader(
      (keys) => store.taskLinks(actor, keys),
      (row) => row.key,
    ),
    edge: oneLoader(
      (keys) => store.edges(actor, keys),
      (row) => row.key,
    ),
    edgesOf: manyLoader(
      (ids) => store.edgesOf(actor, ids),
      (row) => [row.from, row.to],
    ),
    /** How many directives are below one on a day. */
    belowCount: new DataLoader(
      (asked: readonly { readonly id: string; readonly asOf: PlainDate }[]) =>
        steadily(store, actor, async (graphVersion) => {
          const outline = await lineages.outlines.at(store, actor, graphVersion);
          return asked.map(({ id, asOf }) => countBelow(outline, id, asOf, LIMITS.lineageNodes));
        }),
      { cacheKeyFn: ({ id, asOf }): unknown => `${asOf} ${id}` },
    ),
    proofsOf: manyLoader(
      (keys) => store.proofs(actor, keys),
      (row) => [row.edgeKey],
    ),
    /** By what was decided on; also what was decided before two directives became one. */
    decisionsOf: manyLoader(
      (keys) => decisionsUnder(store, decisionLog, actor, keys),
      (row) => [row.subjectKey],
    ),
    /** What an entry of the log says and what became of it, by its id; null for one that this version cannot read. */
    booked: new DataLoader(async (ids: readonly string[]): Promise<readonly (BookedDecision | null)[]> => {
      const { byId } = await decisionBook.pages(actor);
      return ids.map((id) => byId.get(id) ?? null);
    }),
    /** What was said of a directive and another being two, by its id; oldest first. */
    apart: new DataLoader(async (ids: readonly string[]): Promise<readonly (readonly DecisionRow[])[]> => {
      const { apart } = await decisionBook.pages(actor);
      return ids.map((id) => (apart.get(id) ?? []).map(({ row }) => row));
    }),
    decision: new DataLoader((ids: readonly string[]) => decisionsFor(store, actor, ids)),
    itemsOf: manyLoader(
      (jobIds) => store.itemsOf(actor, jobIds),
      (row) => [row.jobId],
    ),
  };
  return {
    ...loaders,
    /** Forgets everything: what follows a change is read anew. */
    clear: (): void => {
      for (const loader of Object.values(loaders)) loader.clearAll();
    },
  };
}

async function directivesFor(store: GraphStore, actor: Actor, ids: readonly string[]): Promise<readonly (DirectiveRow | null)[]> {
  const byId = new Map((await store.directives(actor, ids)).map((row) => [row.id, row]));
  return Promise.all(ids.map(async (id) => byId.get(id) ?? (await store.directives(actor, [id])).at(0) ?? null));
}

/** Decisions by id. An id ends in its place in the log, so that a page of them is one stretch of it; what is not there is null. */
async function decisionsFor(store: GraphStore, actor: Actor, ids: readonly string[]): Promise<readonly (DecisionRow | null)[]> {
  const places = ids.map((id) => Number(/-(\d+)$/.exec(id)?.[1] ?? 0)).filter((place) => place > 0);
  if (places.length === 0) return ids.map(() => null);
  const first = Math.min(...places);
  const rows = await store.decisionsSince(actor, first - 1, Math.max(...places) - first + 1);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
