import type { Actor } from '../domain/actor.ts';
import type { ChangeRow } from '../domain/propagation.ts';
import type { DirectiveRow, EdgeRow } from '../domain/rows.ts';
import { changedOutline, type Outline, outlineFrom, outlineOf } from '../lineage/outline.ts';
import type { GraphStore } from '../store/port.ts';
import { Recent } from './recent.ts';

/** The outline of one graph version, with the directives that were asked for of it. */
export type KeptOutline = Outline & {
  readonly graphVersion: number;
  /** Position in the feed of changes up to which it goes. */
  readonly lastChange: number;
  readonly rows: Map<string, DirectiveRow>;
};

/** Changes up to which going on from the last outline is cheaper than asking for the whole graph. */
const MOST_CHANGES = 2_000;
/** Directives kept whole; beyond, all are let go of and asked for again. */
const MOST_ROWS = 30_000;

/** The outline between requests: made once, then brought from version to version by what the feed of changes names. */
export class OutlineCache {
  readonly #versions = new Recent<KeptOutline>(3);
  #last: KeptOutline | null = null;

  /** The outline of this version. What was committed while it was made may be in it: ask `steadily`. */
  at(store: GraphStore, actor: Actor, graphVersion: number): Promise<KeptOutline> {
    return this.#versions.of(String(graphVersion), async () => {
      const made = (this.#last === null ? null : await broughtTo(store, actor, this.#last, graphVersion)) ?? (await whole(store, actor, graphVersion));
      if (this.#last === null || this.#last.graphVersion < made.graphVersion || made.lastChange < this.#last.lastChange) this.#last = made;
      return made;
    });
  }
}

async function whole(store: GraphStore, actor: Actor, graphVersion: number): Promise<KeptOutline> {
  const { directives, edges, asking, lastChange } = await store.outline(actor);
  return { ...outlineFrom(directives, edges, asking), graphVersion, lastChange, rows: new Map() };
}

/** The outline of a later version; null where the feed does not tell every step of the way, or tells too many. */
async function broughtTo(store: GraphStore, actor: Actor, last: KeptOutline, graphVersion: number): Promise<KeptOutline | null> {
  const changes = await store.changes(actor, last.lastChange, MOST_CHANGES + 1);
  if (changes.length > MOST_CHANGES || !isEveryStep(changes, last, graphVersion)) return null;
  const named = (subject: ChangeRow['subject']): readonly string[] => [...new Set(changes.filter((row) => row.subject === subject).map((row) => row.id))];
  const [ids, keys] = [named('directive'), named('edge')];
  const [rows, edges, duties] = await Promise.all([
    ids.length === 0 ? [] : store.directives(actor, ids),
    edgesNow(store, actor, ids, keys),
    ids.length === 0 ? [] : store.dutiesOf(actor, ids),
  ]);
  const asked = new Set(ids);
  const there = new Map(rows.filter((row) => asked.has(row.id)).map((row) => [row.id, row]));
  // One that was put and does not answer for itself has an alias: whether it is still there is not known.
  const put = new Map(changes.filter((row) => row.subject === 'directive').map((row) => [row.id, row.change === 'put']));
  if (ids.some((id) => put.get(id) === true && !there.has(id))) return null;
  const kept = new Set(edges.map((edge) => edge.key));
  const outline = changedOutline(last, {
    directives: [...there.values()].map(outlineOf),
    removedDirectives: ids.filter((id) => !there.has(id)),
    asking: new Set(duties.flatMap(({ kind, directiveId }) => (kind === 'issue' && there.has(directiveId) ? [directiveId] : []))),
    edges,
    removedEdges: keys.filter((key) => !kept.has(key)),
  });
  const whole = new Map(last.rows);
  for (const id of ids) {
    const row = there.get(id);
    if (row === undefined) whole.delete(id);
    else whole.set(id, row);
  }
  return { ...outline, graphVersion, lastChange: changes.at(-1)?.sequence ?? last.lastChange, rows: whole };
}

/** The edges of carrying out at these directives, and those with these keys. */
async function edgesNow(store: GraphStore, actor: Actor, ids: readonly string[], keys: readonly string[]): Promise<readonly EdgeRow[]> {
  const [touching, named] = await Promise.all([ids.length === 0 ? [] : store.edgesOf(actor, ids), keys.length === 0 ? [] : store.edges(actor, keys)]);
  const byKey = new Map([...touching, ...named].filter((edge) => edge.relation === 'IMPLEMENTS').map((edge) => [edge.key, edge]));
  return [...byKey.values()];
}

/** Whether these changes follow on the last one known and leave out no version up to this one: a restored or loaded graph does not fit. */
export function isEveryStep(changes: readonly ChangeRow[], last: Pick<KeptOutline, 'lastChange' | 'graphVersion'>, graphVersion: number): boolean {
  let sequence = last.lastChange;
  let version = last.graphVersion;
  for (const change of changes) {
    if (change.sequence !== sequence + 1 || change.version > version + 1 || change.version <= last.graphVersion) return false;
    sequence = change.sequence;
    version = change.version;
  }
  return version >= graphVersion;
}

/** Directives by their ids, in their order, as of an outline: those it has not yet are asked for at once. Ids that are not there are left out. */
export async function rowsOf(store: GraphStore, actor: Actor, outline: KeptOutline, ids: readonly string[]): Promise<ReadonlyMap<string, DirectiveRow>> {
  const known = ids.map((id) => outline.rows.get(id));
  const missing = ids.filter((_, at) => known[at] === undefined);
  const found = new Map((missing.length === 0 ? [] : await store.directives(actor, missing)).map((row) => [row.id, row]));
  if (outline.rows.size + found.size > MOST_ROWS) outline.rows.clear();
  for (const [id, row] of found) outline.rows.set(id, row);
  const rows = new Map<string, DirectiveRow>();
  for (const [at, id] of ids.entries()) {
    const row = known[at] ?? found.get(id);
    if (row !== undefined) rows.set(id, row);
  }
  return rows;
}
