import type { Work } from './cypher.ts';

/** Asks the server something in one read transaction; the port's failures only. */
export type Ask = <T>(work: Work<T>) => Promise<T>;

/**
 * A node of a label by a property, through its index whatever the statistics were when the plan was made: on a graph
 * that was empty a moment ago the planner takes a scan for as good, once for every row.
 */
export const by = (node: string, label: string, property: string, value: string): string =>
  `(${node}:${label} {${property}: ${value}}) USING INDEX SEEK ${node}:${label}(${property})`;

/** Begins a question over a list of ids of directives with the live `id` of each, once: aliases followed. */
export const LIVE = `UNWIND $ids AS given
  OPTIONAL MATCH ${by('alias', 'Alias', 'oldId', 'given')}
  WITH DISTINCT coalesce(alias.id, given) AS id`;
