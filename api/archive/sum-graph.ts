import type { Actor } from '../domain/actor.ts';
import { DUMP_PARTS } from '../store/dump.ts';
import type { GraphStore } from '../store/port.ts';
import { rowsOf } from './dump-rows.ts';
import { type PartSums, sumKeeper } from './part-sums.ts';
import { rowToJson } from './row-json.ts';

/** Counts and sums of all that a graph holds. The caller holds the lease. */
export async function sumGraph(store: Pick<GraphStore, 'dump'>, actor: Actor): Promise<PartSums> {
  const keeper = sumKeeper();
  for (const part of DUMP_PARTS) for await (const row of rowsOf(store, actor, part)) keeper.add(part, rowToJson(part, row));
  return keeper.sums();
}

/** Whether nothing was ever put into a graph. */
export async function isEmptyGraph(store: Pick<GraphStore, 'dump'>, actor: Actor): Promise<boolean> {
  for (const part of DUMP_PARTS) {
    for await (const row of rowsOf(store, actor, part)) if (part !== 'version' || row !== 0) return false;
  }
  return true;
}
