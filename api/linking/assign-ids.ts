import { byText } from '../domain/order.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import type { Cluster } from './resolve-group.ts';
import { freshId } from './short-id.ts';

/** Which directive a claim belonged to before; undefined for a new claim. */
export type FormerIds = { readonly ofSource: (sourceId: string) => string | undefined; readonly ofMention: (mentionId: string) => string | undefined };

/** Ids that follow from what people said. */
export type SaidIds = {
  /** Identity key of a merged cluster → its id. */
  readonly pinned: ReadonlyMap<string, string>;
  /** The directive of a text that no stored row tells. */
  readonly ofSource: (sourceId: string) => string | undefined;
};

export const NO_SAID_IDS: SaidIds = { pinned: new Map(), ofSource: () => undefined };

export type Assigned = {
  /** Identity key → id. */
  readonly ids: ReadonlyMap<string, string>;
  /** Rows that no cluster answers to any more. */
  readonly removed: readonly string[];
  /** Old id → id that answers for it. */
  readonly aliases: readonly { readonly oldId: string; readonly id: string }[];
};

const formerOfCluster = (cluster: Cluster, former: FormerIds, kind: 'own' | 'mention'): readonly string[] =>
  cluster.claims.flatMap((claim) => {
    if (claim.kind !== kind) return [];
    return (kind === 'own' ? [former.ofSource(claim.sourceId)] : claim.mentionIds.map(former.ofMention)).filter((id) => id !== undefined);
  });

/** Ids by how often they occur, the most frequent first, then by id. */
function byFrequency(ids: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || byText(a, b)).map(([id]) => id);
}

/**
 * Ids for clusters: a text keeps the id it had, then a row of the same identity, then the row that most
 * of the mentions meant; only what is left gets a new one. Ids that lose their cluster lead on to where
 * their claims went.
 */
export function assignIds(
  clusters: readonly Cluster[],
  rows: readonly DirectiveRow[],
  former: FormerIds,
  taken: (id: string) => boolean,
  said: SaidIds = NO_SAID_IDS,
): Assigned {
  const ids = new Map<string, string>();
  const open = new Set(rows.map((row) => row.id));
  const heldFirst = (a: string, b: string): number => {
    const held = (id: string): number => (rows.find((row) => row.id === id)?.held ? 0 : 1);
    return held(a) - held(b);
  };
  const give = (cluster: Cluster, candidates: readonly string[]): void => {
    if (ids.has(cluster.identityKey)) return;
    const id = candidates.find((candidate) => open.has(candidate));
    if (id === undefined) return;
    open.delete(id);
    ids.set(cluster.identityKey, id);
  };
  const pin = (cluster: Cluster, id: string | undefined): void => {
    if (id === undefined || ids.has(cluster.identityKey) || [...ids.values()].includes(id)) return;
    open.delete(id);
    ids.set(cluster.identityKey, id);
  };
  if (said.pinned.size > 0) for (const cluster of clusters) pin(cluster, said.pinned.get(cluster.identityKey));
  for (const cluster of clusters) give(cluster, [...byFrequency(formerOfCluster(cluster, former, 'own'))].sort(heldFirst));
  for (const cluster of clusters) for (const claim of cluster.claims) if (claim.kind === 'own') pin(cluster, said.ofSource(claim.sourceId));
  for (const cluster of clusters) {
    give(
      cluster,
      rows.filter((row) => row.identityKey === cluster.identityKey).map((row) => row.id),
    );
  }
  for (const cluster of clusters) give(cluster, byFrequency(formerOfCluster(cluster, former, 'mention')));
  const used = new Set(ids.values());
  for (const cluster of clusters) {
    if (ids.has(cluster.identityKey)) continue;
    // Not an id that is lost in this very change: it will lead on to another directive.
    const id = freshId('d_', cluster.identityKey, (candidate) => used.has(candidate) || open.has(candidate) || taken(candidate));
    used.add(id);
    ids.set(cluster.identityKey, id);
  }
  const removed = [...open].sort();
  const heirs = new Map<string, string[]>();
  for (const cluster of clusters) {
    const id = ids.get(cluster.identityKey);
    if (id === undefined) continue;
    for (const old of [...formerOfCluster(cluster, former, 'own'), ...formerOfCluster(cluster, former, 'mention')]) {
      if (open.has(old)) heirs.set(old, [...(heirs.get(old) ?? []), id]);
    }
  }
  const aliases = removed.flatMap((oldId) => {
    const [id] = byFrequency(heirs.get(oldId) ?? []);
    return id === undefined ? [] : [{ oldId, id }];
  });
  return { ids, removed, aliases };
}
