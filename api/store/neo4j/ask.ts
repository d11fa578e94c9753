import type { Work } from './cypher.ts';

/** Asks the server something in one read transaction; the port's failures only. */
export type Ask = <T>(work: Work<T>) => Promise<T>;

/** Begins a question over a list of ids of directives with the live `id` of each, once: aliases followed. */
export const LIVE = `UNWIND $ids AS given
  OPTIONAL MATCH (alias:Alias {oldId: given})
  WITH DISTINCT coalesce(alias.id, given) AS id`;
