import type { OverviewRoot } from '../lineage/overview.ts';
import { Recent } from './recent.ts';

/** The starts of all lineages, by graph version. */
export type OverviewCache = Recent<readonly OverviewRoot[]>;

export function createOverviewCache(): OverviewCache {
  return new Recent<readonly OverviewRoot[]>(2);
}
