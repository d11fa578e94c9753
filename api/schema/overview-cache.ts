import type { OverviewRoot } from '../lineage/overview.ts';
import { Recent } from './recent.ts';

/** `ofScope`: its own words ask somebody of the scope for something, or somebody of it issued it or what carries it out. Without a scope, all are. */
export type Card = OverviewRoot & { readonly ofScope: boolean };

/** The starts of all lineages by graph version, and those of a day and scope. */
export type OverviewCache = { readonly all: Recent<readonly OverviewRoot[]>; readonly within: Recent<readonly Card[]> };

export function createOverviewCache(): OverviewCache {
  return { all: new Recent<readonly OverviewRoot[]>(2), within: new Recent<readonly Card[]>(8) };
}
