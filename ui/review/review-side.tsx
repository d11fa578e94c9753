import { AppLink } from '../components/app-link.tsx';
import { DirectiveLabel } from '../components/directive-label.tsx';
import { directiveText } from '../components/directive-name.ts';
import { MarkedWords } from '../components/marked-words.tsx';
import { EditionMark, HeldMark } from '../components/marks.tsx';
import { wholeWordsAfter, wholeWordsBefore } from '../components/whole-words.ts';
import type { MarkedSpan } from '../components/word-marks.ts';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { placeText } from '../lib/path-text.ts';
import { directivePath } from '../lib/paths.ts';
import { plainWords } from '../lib/type-signs.ts';
import { type TextShown, textName } from './merge-words.ts';
import type { ReviewSide } from './review-query.ts';

export type ReviewSideProps = {
  readonly label: string;
  readonly side: ReviewSide;
  /** Stretches of the words that are marked. */
  readonly spans: readonly MarkedSpan[];
  /** The texts of the document, where two of the same name are to be told apart. */
  readonly texts?: readonly (TextShown & { readonly id: string })[] | undefined;
};

/** One of the two texts: whose it is, its words with what both share marked, and the way to them. */
export function Side({ label, side, spans, texts }: ReviewSideProps) {
  const t = useT();
  const language = useLanguage();
  const { directive, evidence, words, before, after, where, formerWords } = side;
  const source = directive?.sources.find(({ textId }) => textId === evidence?.textId);
  return (
    <section className="review-side" aria-label={label}>
      <header className="review-side__head">
        <p className="review-side__label">{label}</p>
        {directive === null ? null : (
          <p className="review-side__name">
            <DirectiveLabel directive={directive} to={directivePath(directive.id)} />
            {directive.held ? null : <HeldMark directive={directive} short />}
          </p>
        )}
        {texts === undefined
          ? null
          : texts.map((text) => (
              <p key={text.id} className="review-side__text">
                {textName(text, t, language)}
              </p>
            ))}
        {directive === null || directive.subject === null || words.includes(directive.subject) ? null : (
          <p className="review-side__subject" title={directive.subject}>
            {directive.subject}
          </p>
        )}
      </header>
      <p className="review-side__place">
        {where === null || where === '' ? null : <span>{t('common.evidence.at', { where: placeText(where, t) })}</span>}
        {source === undefined ? null : <EditionMark edition={source.edition} />}
        {directive === null || evidence === null || source === undefined ? null : (
          <AppLink to={directivePath(directive.id, { sourceId: source.id, at: evidence })} title={directiveText(directive, t)}>
            {t('review.openText')}
          </AppLink>
        )}
      </p>
      <div className="review-side__words">
        {before === '' ? null : <span className="review-side__around">…{wholeWordsBefore(before)} </span>}
        {words === '' ? <p className="soft">{t('review.gone')}</p> : <MarkedWords text={words} spans={spans} />}
        {after === '' ? null : <span className="review-side__around"> {wholeWordsAfter(after)}…</span>}
      </div>
      {formerWords === null ? null : (
        <p className="review-side__former">
          {t('review.former')} <q>{plainWords(formerWords)}</q>
        </p>
      )}
    </section>
  );
}
