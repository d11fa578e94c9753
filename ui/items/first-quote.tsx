import { AppLink } from '../components/app-link.tsx';
import { EditionMark } from '../components/marks.tsx';
import { useT } from '../i18n/use-t.ts';
import { plainWords } from '../lib/type-signs.ts';
import { proofPath } from './item-proofs.tsx';
import type { ItemProof } from './items-query.ts';

/** The first words of proof in two lines at most, with the way into the text. */
export function FirstQuote({ proof }: { readonly proof: ItemProof }) {
  const t = useT();
  const path = proofPath(proof);
  const source = proof.directive?.sources.find(({ textId }) => textId === proof.evidence.textId);
  return (
    <div className="item__quote">
      <q>{plainWords(proof.evidence.quote)}</q>
      {source === undefined ? null : <EditionMark edition={source.edition} />}
      {path === undefined ? null : <AppLink to={path}>{t('common.action.openText')}</AppLink>}
    </div>
  );
}
