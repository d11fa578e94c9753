import type { LineageInput } from '../lineage/picture.ts';
import { Recent } from './recent.ts';
import type { LineageShown } from './refs.ts';

/** A few lineages between requests, by graph version and what was asked: moving about in one asks for the same rows again. */
export type LineageCache = { readonly rows: Recent<LineageInput>; readonly pictures: Recent<LineageShown> };

export function createLineageCache(): LineageCache {
  return { rows: new Recent<LineageInput>(6), pictures: new Recent<LineageShown>(24) };
}
