import { useT } from '../i18n/use-t.ts';
import { AppLink } from './app-link.tsx';
import './evidence-quote.css';
import { placeText } from '../lib/path-text.ts';
import { plainWords } from '../lib/type-signs.ts';
import { EditionMark, type EditionName } from './marks.tsx';
import { wholeWordsAfter, wholeWordsBefore } from './whole-words.ts';

export type EvidenceQuoteProps = {
  readonly quote: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Heading the words stand under. */
  readonly where?: string | null | undefined;
  readonly edition: EditionName;
  /** Name of the document quoted, when it is not the one on the screen. */
  readonly document?: string | undefined;
  /** The reader, opened at these words. */
  readonly to?: string | undefined;
};

/** Quoted words with their surroundings, where they stand, which edition, and the way into the text. */
export function EvidenceQuote({ quote, before, after, where, edition, document, to }: EvidenceQuoteProps) {
  const t = useT();
  return (
    <figure className="evidence">
      <blockquote className="evidence__words">
        {before ? <span className="evidence__context">…{wholeWordsBefore(before)}</span> : null}
        <mark>{plainWords(quote)}</mark>
        {after ? <span className="evidence__context">{wholeWordsAfter(after)}…</span> : null}
      </blockquote>
      <figcaption className="evidence__foot">
        {document === undefined ? null : <span>{t('common.evidence.inDocument', { document })}</span>}
        {where ? <span>{t('common.evidence.at', { where: placeText(where, t) })}</span> : null}
        <EditionMark edition={edition} />
        {to === undefined ? null : <AppLink to={to}>{t('common.action.openText')}</AppLink>}
      </figcaption>
    </figure>
  );
}
