import type { OverviewRoot } from '../lineage/overview.ts';
import { Recent } from './recent.ts';

/** The starts of all lineages by graph version, and those of a day and scope. */
export type OverviewCache = { readonly all: Recent<readonly OverviewRoot[]>; readonly within: Recent<readonly OverviewRoot[]> };

export function createOverviewCache(): OverviewCache {
  return { all: new Recent<readonly OverviewRoot[]>(2), within: new Recent<readonly OverviewRoot[]>(8) };
}
