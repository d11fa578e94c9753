import { byText } from '../domain/order.ts';
import type { MergedGroup } from './merges.ts';
import type { Cluster } from './resolve-group.ts';

export type Folded = {
  readonly clusters: readonly Cluster[];
  /** Identity key → the id that answers for a merged directive. */
  readonly pinned: ReadonlyMap<string, string>;
  /** Ids that lead on to it, by the id that answers. */
  readonly formerIds: ReadonlyMap<string, readonly string[]>;
};

const isNumbered = (cluster: Cluster): boolean => !/^(?:source|cited):/.test(cluster.identityKey);

/**
 * Makes one cluster of those that a person said are one directive. Which clusters are meant is told by their identity
 * or by the texts in them, so that it does not depend on the order in which the texts came.
 */
export function foldMerged(clusters: readonly Cluster[], groups: readonly MergedGroup[]): Folded {
  let rest = clusters;
  const pinned = new Map<string, string>();
  const formerIds = new Map<string, readonly string[]>();
  for (const { id, members } of groups) {
    const rank = new Map<Cluster, number>();
    for (const cluster of rest) {
      const own = new Set(cluster.claims.flatMap((claim) => (claim.kind === 'own' ? [claim.sourceId] : [])));
      const at = members.findIndex((member) => member.identityKey === cluster.identityKey || member.sourceIds.some((source) => own.has(source)));
      if (at >= 0) rank.set(cluster, at);
    }
    const meant = [...rank.keys()].sort(
      (a, b) => Number(isNumbered(b)) - Number(isNumbered(a)) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || byText(a.identityKey, b.identityKey),
    );
    const [base] = meant;
    if (base === undefined) continue;
    rest = [...rest.filter((cluster) => !rank.has(cluster)), { identityKey: base.identityKey, claims: meant.flatMap((cluster) => cluster.claims) }];
    pinned.set(base.identityKey, id);
    formerIds.set(
      id,
      members.flatMap((member) => (member.id === id ? [] : [member.id])),
    );
  }
  return { clusters: rest, pinned, formerIds };
}
