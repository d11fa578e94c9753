import { groupBy } from '../domain/group-by.ts';
import type { Cluster } from './resolve-group.ts';
import type { SourceFacts } from './source-facts.ts';

/**
 * A withdrawn directive stays one: with its words gone, what told that two of its texts belong together may be gone too,
 * and one that falls away would not come back with the other. A text that stands alone now returns to where most of the
 * directive's texts are.
 */
export function keepWithdrawn(
  clusters: readonly Cluster[],
  sources: readonly SourceFacts[],
  formerOf: (sourceId: string) => string | undefined,
): readonly Cluster[] {
  const silent = new Set(sources.flatMap((facts) => (facts.active ? [] : [facts.source.id])));
  if (silent.size === 0) return clusters;
  const ownOf = (cluster: Cluster): readonly string[] => cluster.claims.flatMap((claim) => (claim.kind === 'own' ? [claim.sourceId] : []));
  const onlySilent = clusters.filter((cluster) => ownOf(cluster).some((id) => silent.has(id)) && ownOf(cluster).every((id) => silent.has(id)));
  const parts = groupBy(
    onlySilent.flatMap((cluster) => [...new Set(ownOf(cluster).map((id) => formerOf(id) ?? null))].map((former) => ({ former, cluster }))),
    ({ former }) => former,
  );
  const into = new Map<Cluster, Cluster>();
  for (const [former, own] of parts) {
    const [base, ...others] = own.map(({ cluster }) => cluster).toSorted((a, b) => ownOf(b).length - ownOf(a).length);
    if (former === null || base === undefined || into.has(base)) continue;
    for (const other of others)
      if (!into.has(other) && ![...into.values()].includes(other) && other.claims.length === ownOf(other).length) into.set(other, base);
  }
  if (into.size === 0) return clusters;
  return clusters
    .filter((cluster) => !into.has(cluster))
    .map((cluster) => ({ ...cluster, claims: [...cluster.claims, ...[...into].flatMap(([other, base]) => (base === cluster ? other.claims : []))] }));
}
