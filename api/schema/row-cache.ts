import type { Actor } from '../domain/actor.ts';
import type { ReadingRow, TaskRow } from '../domain/rows.ts';
import type { GraphStore } from '../store/port.ts';
import { Recent } from './recent.ts';

/** What was read out of the documents that are open now: the pages of their tasks ask for the same large rows again. */
export type RowCache = { readonly readings: Recent<readonly ReadingRow[]>; readonly tasks: Recent<readonly TaskRow[]> };

/** Answers kept of each kind. */
const KEPT = 4;
/** Lists that ask for more at once pass by: they would push out what is open. */
const FEW = 2;

export const createRowCache = (): RowCache => ({ readings: new Recent(KEPT), tasks: new Recent(KEPT) });

/** The rows of these ids, as the graph is now: kept ones where nothing was committed since. */
export async function fewRows<Row>(
  kept: Recent<readonly Row[]>,
  { store, actor }: { readonly store: GraphStore; readonly actor: Actor },
  ids: readonly string[],
  load: (ids: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  if (ids.length > FEW) return load(ids);
  // Asked before the rows: what is kept is never older than the version it is kept under.
  return kept.of(JSON.stringify([await store.graphVersion(actor), ...ids]), () => load(ids));
}
