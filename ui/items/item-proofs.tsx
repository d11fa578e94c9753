import { directiveText } from '../components/directive-name.ts';
import { EvidenceQuote } from '../components/evidence-quote.tsx';
import { useT } from '../i18n/use-t.ts';
import { directivePath } from '../lib/paths.ts';
import type { ItemProof, ItemRow } from './items-query.ts';

/** Where the words of a proof are read, lit; undefined where their text is not there any more. */
export function proofPath({ directive, evidence }: ItemProof): string | undefined {
  const source = directive?.sources.find(({ textId }) => textId === evidence.textId);
  return directive === null || source === undefined ? undefined : directivePath(directive.id, { sourceId: source.id, at: evidence });
}

/** The proofs of several items, each place once, in the order they come. */
export function distinctProofs(items: readonly ItemRow[]): readonly ItemProof[] {
  const places = new Map<string, ItemProof>();
  for (const proof of items.flatMap(({ evidence }) => evidence)) {
    const place = `${proof.evidence.textId} ${proof.evidence.start} ${proof.evidence.end}`;
    if (!places.has(place)) places.set(place, proof);
  }
  return [...places.values()];
}

/** Quoted words, each with the way into its text. */
export function ItemProofs({ proofs }: { readonly proofs: readonly ItemProof[] }) {
  const t = useT();
  return proofs.map((proof) => (
    <EvidenceQuote
      key={`${proof.evidence.textId}/${proof.evidence.start}-${proof.evidence.end}`}
      quote={proof.evidence.quote}
      where={proof.where}
      edition={proof.directive?.sources.find(({ textId }) => textId === proof.evidence.textId)?.edition ?? 'ORIGINAL'}
      document={proof.directive === null ? undefined : directiveText(proof.directive, t)}
      to={proofPath(proof)}
    />
  ));
}
