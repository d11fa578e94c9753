import type { DirectiveOutline, DirectiveRow, EdgeRow } from '../domain/rows.ts';

/** The whole graph of carrying out, as it is at one version: what places each directive, and the edges by either end. */
export type Outline = {
  readonly directives: ReadonlyMap<string, DirectiveOutline>;
  /** IMPLEMENTS edges by key, rejected ones too. */
  readonly edges: ReadonlyMap<string, EdgeRow>;
  /** The same by the document that carries out, and by the one that is carried out. */
  readonly byLower: ReadonlyMap<string, readonly EdgeRow[]>;
  readonly byUpper: ReadonlyMap<string, readonly EdgeRow[]>;
};

/** What became of some rows: those that are there now, and the ids and keys of those that are not. */
export type OutlineChange = {
  readonly directives: readonly DirectiveOutline[];
  readonly removedDirectives: readonly string[];
  /** All edges of every directive named, and others that changed. */
  readonly edges: readonly EdgeRow[];
  readonly removedEdges: readonly string[];
};

/** What of a row places it in the picture. */
export function outlineOf({ id, held, withdrawn, line, level, issuedOn, notBefore, issuerNames }: DirectiveRow): DirectiveOutline {
  return { id, held, withdrawn, line, level, issuedOn, notBefore: issuedOn === null ? notBefore : null, issuerNames: issuerNames.slice(0, 1) };
}

export function outlineFrom(directives: readonly DirectiveOutline[], edges: readonly EdgeRow[]): Outline {
  return {
    directives: new Map(directives.map((row) => [row.id, row])),
    edges: new Map(edges.map((edge) => [edge.key, edge])),
    byLower: grouped(edges, (edge) => edge.from),
    byUpper: grouped(edges, (edge) => edge.to),
  };
}

/** The outline after some rows changed; the one before stays as it was. Edges go with their directives. */
export function changedOutline(before: Outline, change: OutlineChange): Outline {
  const directives = new Map(before.directives);
  const edges = new Map(before.edges);
  const byLower = new Map(before.byLower);
  const byUpper = new Map(before.byUpper);
  const drop = (key: string): void => {
    const edge = edges.get(key);
    if (edge === undefined) return;
    edges.delete(key);
    take(byLower, edge.from, key);
    take(byUpper, edge.to, key);
  };
  for (const key of change.removedEdges) drop(key);
  for (const id of [...change.removedDirectives, ...change.directives.map((row) => row.id)]) {
    for (const edge of [...(byLower.get(id) ?? []), ...(byUpper.get(id) ?? [])]) drop(edge.key);
  }
  for (const id of change.removedDirectives) directives.delete(id);
  // A row that says what it said before stays the same object, so that what was made of it can be told to hold.
  for (const row of change.directives) directives.set(row.id, asBefore(before.directives.get(row.id), row));
  for (const given of change.edges) {
    const edge = asBefore(before.edges.get(given.key), given);
    drop(edge.key);
    edges.set(edge.key, edge);
    byLower.set(edge.from, [...(byLower.get(edge.from) ?? []), edge]);
    byUpper.set(edge.to, [...(byUpper.get(edge.to) ?? []), edge]);
  }
  return { directives, edges, byLower, byUpper };
}

function asBefore<Row extends object>(before: Row | undefined, now: Row): Row {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

function take(groups: Map<string, readonly EdgeRow[]>, id: string, key: string): void {
  const rest = (groups.get(id) ?? []).filter((edge) => edge.key !== key);
  if (rest.length === 0) groups.delete(id);
  else groups.set(id, rest);
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
