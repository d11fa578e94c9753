import { groupBy } from '../domain/group-by.ts';
import type { EdgeState } from '../domain/lists.ts';
import { byText } from '../domain/order.ts';
import type { EdgeProofRow, EdgeRow } from '../domain/rows.ts';
import type { Contribution } from './contributions.ts';
import { mostTelling } from './suggest-implements.ts';

/** What a person said that one directive carries out; needs no words. */
export type StatedEdge = { readonly key: string; readonly from: string; readonly to: string };

export type EdgesContext = {
  /** Every key to look at again. */
  readonly keys: readonly string[];
  /** What the affected sources say now. */
  readonly contributions: readonly Contribution[];
  /** What people said, whether or not texts say it too. */
  readonly stated: readonly StatedEdge[];
  /** Edges and proofs of these keys as they are stored. */
  readonly edges: readonly EdgeRow[];
  readonly proofs: readonly EdgeProofRow[];
  /** Sources whose former proofs do not count any more. */
  readonly affected: ReadonlySet<string>;
  /** What a person decided about a key, also under its ends' former ids; null for nothing. */
  readonly decided: (key: string) => EdgeState | null;
};

export type EdgesChange = {
  readonly putEdges: readonly EdgeRow[];
  readonly removeEdges: readonly string[];
  readonly putProofs: readonly { readonly edgeKey: string; readonly proofs: readonly EdgeProofRow[] }[];
};

const byPlace = (a: EdgeProofRow, b: EdgeProofRow): number =>
  byText(a.sourceId, b.sourceId) || a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end;

function distinct(proofs: readonly EdgeProofRow[]): readonly EdgeProofRow[] {
  const seen = new Set<string>();
  return [...proofs].sort(byPlace).filter((proof) => {
    const place = `${proof.sourceId} ${proof.evidence.start} ${proof.evidence.end}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

type Ends = Pick<EdgeRow, 'from' | 'to' | 'relation'>;

/** The edge that stays of a key's proofs and contributions; null where no words are left for it. */
function edgeOf(
  key: string,
  old: EdgeRow | undefined,
  kept: readonly EdgeProofRow[],
  news: readonly Contribution[],
  decided: EdgeState | null,
  person: StatedEdge | undefined,
): EdgeRow | null {
  const ends: Ends | undefined = news[0] ?? old ?? (person && { from: person.from, to: person.to, relation: 'IMPLEMENTS' });
  if (!ends || (kept.length + news.length === 0 && person === undefined)) return null;
  const keptOwn = old !== undefined && kept.some((proof) => proof.inDirectiveId === ends.from);
  const stated = news.some((one) => one.origin === 'stated') || (keptOwn && old.origin === 'stated');
  const chained = news.some((one) => one.origin === 'chain') || kept.some((proof) => proof.inDirectiveId !== ends.from);
  const origin = stated ? 'stated' : chained ? 'chain' : person ? 'person' : 'suggested';
  // A suggestion that words overtake keeps its reason, in case those words go again.
  const reason = mostTelling(news.map((one) => (one.origin === 'suggested' ? one.reason : null))) ?? (keptOwn && old.origin !== 'stated' ? old.reason : null);
  const state = decided ?? (person ? 'confirmed' : origin === 'suggested' ? 'suggested' : 'stated');
  return { key, from: ends.from, to: ends.to, relation: ends.relation, origin, state, reason };
}

const sameEdge = (a: EdgeRow | undefined, b: EdgeRow): boolean => a !== undefined && a.origin === b.origin && a.state === b.state && a.reason === b.reason;

/** Edges and proofs as they should be, where they differ from what is stored. An edge without words goes. */
export function deriveEdges(context: EdgesContext): EdgesChange {
  const news = groupBy(context.contributions, (one) => one.key);
  const edges = new Map(context.edges.map((edge) => [edge.key, edge]));
  const proofs = groupBy(context.proofs, (proof) => proof.edgeKey);
  const putEdges: EdgeRow[] = [];
  const removeEdges: string[] = [];
  const putProofs: EdgesChange['putProofs'][number][] = [];
  const stated = new Map(context.stated.map((edge) => [edge.key, edge]));
  for (const key of [...new Set([...context.keys, ...news.keys(), ...stated.keys()])].sort()) {
    const old = edges.get(key);
    const former = proofs.get(key) ?? [];
    const kept = former.filter((proof) => !context.affected.has(proof.sourceId));
    const added = news.get(key) ?? [];
    const person = stated.get(key);
    if (!old && added.length === 0 && person === undefined) continue;
    const edge = edgeOf(key, old, kept, added, context.decided(key), person);
    if (edge === null) {
      removeEdges.push(key);
      continue;
    }
    if (!sameEdge(old, edge)) putEdges.push(edge);
    const now = distinct([...kept, ...added.map((one) => one.proof)]);
    if (!old || JSON.stringify(now) !== JSON.stringify(distinct(former))) putProofs.push({ edgeKey: key, proofs: now });
  }
  return { putEdges, removeEdges, putProofs };
}
