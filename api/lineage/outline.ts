import type { DirectiveOutline, DirectiveRow, EdgeRow } from '../domain/rows.ts';
import { Table } from './table.ts';

/** The whole graph of carrying out, as it is at one version: what places each directive, and the edges by either end. */
export type Outline = {
  readonly directives: Table<DirectiveOutline>;
  /** IMPLEMENTS edges by key, rejected ones too. */
  readonly edges: Table<EdgeRow>;
  /** The same by the document that carries out, and by the one that is carried out. */
  readonly byLower: Table<readonly EdgeRow[]>;
  readonly byUpper: Table<readonly EdgeRow[]>;
  /** Directives whose words ask somebody to issue a document. */
  readonly asking: ReadonlySet<string>;
};

/** What became of some rows: those that are there now, and the ids and keys of those that are not. */
export type OutlineChange = {
  readonly directives: readonly DirectiveOutline[];
  readonly removedDirectives: readonly string[];
  /** Of the directives named, those whose words ask somebody to issue a document. */
  readonly asking: ReadonlySet<string>;
  /** All edges of every directive named, and others that changed. */
  readonly edges: readonly EdgeRow[];
  readonly removedEdges: readonly string[];
};

/** What of a row places it in the picture. */
export function outlineOf({ id, held, withdrawn, line, level, placeId, issuedOn, notBefore, issuerNames }: DirectiveRow): DirectiveOutline {
  return { id, held, withdrawn, line, level, placeId, issuedOn, notBefore: issuedOn === null ? notBefore : null, issuerNames: issuerNames.slice(0, 1) };
}

export function outlineFrom(directives: readonly DirectiveOutline[], edges: readonly EdgeRow[], asking: readonly string[]): Outline {
  return {
    directives: new Table(new Map(directives.map((row) => [row.id, row]))),
    edges: new Table(new Map(edges.map((edge) => [edge.key, edge]))),
    byLower: new Table(grouped(edges, (edge) => edge.from)),
    byUpper: new Table(grouped(edges, (edge) => edge.to)),
    asking: new Set(asking),
  };
}

/** The outline after some rows changed; the one before stays as it was. Edges go with their directives. */
export function changedOutline(before: Outline, change: OutlineChange): Outline {
  const directives = new Map<string, DirectiveOutline | undefined>();
  const edges = new Map<string, EdgeRow | undefined>();
  const byLower = new Map<string, readonly EdgeRow[] | undefined>();
  const byUpper = new Map<string, readonly EdgeRow[] | undefined>();
  const at = (id: string, changed: ReadonlyMap<string, readonly EdgeRow[] | undefined>, table: Outline['byLower']): readonly EdgeRow[] =>
    (changed.has(id) ? changed.get(id) : table.get(id)) ?? [];
  const set = (id: string, groups: Map<string, readonly EdgeRow[] | undefined>, rows: readonly EdgeRow[]): void => {
    groups.set(id, rows.length === 0 ? undefined : rows);
  };
  const drop = (key: string): void => {
    const edge = edges.has(key) ? edges.get(key) : before.edges.get(key);
    if (edge === undefined) return;
    edges.set(key, undefined);
    set(
      edge.from,
      byLower,
      at(edge.from, byLower, before.byLower).filter((other) => other.key !== key),
    );
    set(
      edge.to,
      byUpper,
      at(edge.to, byUpper, before.byUpper).filter((other) => other.key !== key),
    );
  };
  for (const key of change.removedEdges) drop(key);
  for (const id of [...change.removedDirectives, ...change.directives.map((row) => row.id)]) {
    for (const edge of [...at(id, byLower, before.byLower), ...at(id, byUpper, before.byUpper)]) drop(edge.key);
  }
  for (const id of change.removedDirectives) directives.set(id, undefined);
  // A row that says what it said before stays the same object, so that what was made of it can be told to hold.
  for (const row of change.directives) directives.set(row.id, asBefore(before.directives.get(row.id), row));
  for (const given of change.edges) {
    const edge = asBefore(before.edges.get(given.key), given);
    drop(edge.key);
    edges.set(edge.key, edge);
    set(edge.from, byLower, [...at(edge.from, byLower, before.byLower), edge]);
    set(edge.to, byUpper, [...at(edge.to, byUpper, before.byUpper), edge]);
  }
  return {
    directives: before.directives.with(directives),
    edges: before.edges.with(edges),
    byLower: before.byLower.with(byLower),
    byUpper: before.byUpper.with(byUpper),
    asking: askingNow(before.asking, change),
  };
}

/** The same set as before where nobody asks otherwise. */
function askingNow(before: Outline['asking'], { directives, removedDirectives, asking }: OutlineChange): Outline['asking'] {
  const named = [...directives.map((row) => row.id), ...removedDirectives];
  const turned = named.filter((id) => before.has(id) !== asking.has(id));
  if (turned.length === 0) return before;
  const now = new Set(before);
  for (const id of turned) if (!now.delete(id)) now.add(id);
  return now;
}

function asBefore<Row extends object>(before: Row | undefined, now: Row): Row {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

function grouped(edges: readonly EdgeRow[], idOf: (edge: EdgeRow) => string): ReadonlyMap<string, readonly EdgeRow[]> {
  const groups = new Map<string, EdgeRow[]>();
  for (const edge of edges) {
    const own = groups.get(idOf(edge));
    if (own === undefined) groups.set(idOf(edge), [edge]);
    else own.push(edge);
  }
  return groups;
}
