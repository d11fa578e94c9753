import type { LineageInput } from '../lineage/picture.ts';
import { OutlineCache } from './outline-cache.ts';
import { Recent } from './recent.ts';
import type { LineageShown } from './refs.ts';

/**
 * The outline of the graph, and a few lineages made from it, by graph version and what was asked: moving about in one asks
 * for the same rows again.
 */
export type LineageCache = {
  readonly outlines: OutlineCache;
  /** By root and direction what was gathered last: where a change elsewhere left it as it was, all that was made of it holds. */
  readonly gathered: Recent<LineageInput>;
  readonly rows: Recent<LineageInput>;
  readonly pictures: Recent<LineageShown>;
};

export function createLineageCache(): LineageCache {
  return { outlines: new OutlineCache(), gathered: new Recent<LineageInput>(6), rows: new Recent<LineageInput>(6), pictures: new Recent<LineageShown>(12) };
}
