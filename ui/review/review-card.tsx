import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { sharedWords } from '../components/shared-words.ts';
import { TaskDrifts } from '../components/task-drifts.tsx';
import type { MarkedSpan } from '../components/word-marks.ts';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { cellPath } from '../lib/paths.ts';
import { useSingleKeys } from '../lib/single-keys.ts';
import { differTexts } from './merge-differs.ts';
import { MergeEffectTable } from './merge-effect.tsx';
import { ReviewAnswers, type ReviewAnswersProps } from './review-answers.tsx';
import type { ReviewEntry } from './review-query.ts';
import { Side } from './review-side.tsx';
import { askText, kindText, outcomeText, reasonText } from './review-words.ts';

export type ReviewCardProps = ReviewAnswersProps & {
  readonly choice: string | null;
  readonly onChoose: (choice: string) => void;
};

type Marks = { readonly left: readonly MarkedSpan[]; readonly right: readonly MarkedSpan[] };

/** What both texts share, as the server marks it, else word by word; and what a lower task adds. */
function marksOf({ left, right, subject }: ReviewEntry): Marks {
  const own = (spans: ReviewEntry['left']['marks']): readonly MarkedSpan[] => spans.map((span) => ({ ...span, mark: 'shared' as const }));
  const specific = subject.__typename === 'TaskLink' ? subject.specifics.map(({ span }): MarkedSpan => ({ ...span, mark: 'specific' })) : [];
  if (right === null) return { left: [...own(left.marks), ...specific], right: [] };
  if (left.marks.length + right.marks.length > 0) return { left: [...own(left.marks), ...specific], right: own(right.marks) };
  return { left: [...sharedWords(left.words, right.words), ...specific], right: sharedWords(right.words, left.words) };
}

/** How many figures the answer changes, where that is easily told; of a link between tasks, in which cell of the comparison. */
function RestsOn({ entry }: { readonly entry: ReviewEntry }) {
  const t = useT();
  const { restsOn: n, left, right, subject } = entry;
  if (n === 0) return <span className="faint">{t('review.restsNone')}</span>;
  const task = subject.__typename === 'TaskLink' ? (right?.task ?? null) : null;
  const [issuer, ...more] = left.directive?.issuers ?? [];
  const [organ] = left.directive?.issuerNames ?? [];
  const upper = right?.directive?.id;
  if (task === null || issuer === undefined || more.length > 0 || organ === undefined || upper === undefined)
    return <span className="faint">{t('review.rests', { n })}</span>;
  return (
    <span className="faint">
      {t('review.restsCell')} <AppLink to={cellPath(upper, task.id, issuer.id)}>{t('coverage.cell.title', { path: task.path, organ })}</AppLink>
    </span>
  );
}

/** How much of their words two texts share; nothing where one has none. */
function Likeness({ of }: { readonly of: number | null }) {
  const t = useT();
  return of === null ? null : <span className="faint">{t('review.likeness', { n: Math.round(of * 100) })}</span>;
}

/** One thing that waits: the question, both texts side by side, why it is suggested, and the answers. */
export function ReviewCard({ choice, onChoose, ...answers }: ReviewCardProps) {
  const { entry } = answers;
  const t = useT();
  const keys = useSingleKeys();
  const outcome = outcomeText(entry, t);
  const differs = differTexts(entry, t);
  const marks = useMemo(() => marksOf(entry), [entry]);
  const { left, right, kind, choices, subject, decisions } = entry;
  const lost = subject.__typename === 'LostDecision';
  const lower = lost ? 'review.side.was' : kind === 'DUPLICATE' ? 'review.side.one' : right === null ? 'review.side.said' : 'review.side.lower';
  const upper = lost ? 'review.side.nearest' : kind === 'DUPLICATE' ? 'review.side.other' : 'review.side.upper';
  const key = (letter: string) => (keys ? <kbd>{letter.toUpperCase()}</kbd> : null);
  return (
    <article className="review-card" aria-labelledby="review-ask" data-entry={entry.id} data-kind={kind}>
      <header className="review-card__head">
        <p className="review-card__kind">{kindText(kind, t)}</p>
        <h2 id="review-ask">{askText(entry, t)}</h2>
        {differs.length === 0 ? null : (
          <p className="review-card__differ">
            <TriangleAlert size={17} aria-hidden /> <span>{differs.join(' ')}</span>
          </p>
        )}
      </header>
      <dl className="review-card__why">
        <dt>{t('review.why')}</dt>
        <dd>
          {reasonText(entry, t)} {subject.__typename === 'ProposedDuplicate' ? <Likeness of={subject.likeness} /> : <RestsOn entry={entry} />}
        </dd>
        {subject.__typename === 'TaskLink' && subject.unsure ? <dd>{t('tasks.link.unsure')}</dd> : null}
        {entry.places > 1 ? <dd>{t('review.places', { n: entry.places })}</dd> : null}
        {decisions
          .filter(({ type }) => /confirm|reject|add/i.test(type))
          .map(({ id, type, by, at }) => (
            <dd key={id} className="small soft">
              {t('review.before', {
                type: t(`review.decided.${/reject-task/i.test(type) ? 'unrelated' : /reject/i.test(type) ? 'no' : 'yes'}`),
                by,
                at: formatInstant(at),
              })}
            </dd>
          ))}
      </dl>
      {subject.__typename === 'ProposedDuplicate' ? (
        <section className="review-card__effect" aria-label={t('review.effect.title')}>
          <h3>{t('review.effect.yes')}</h3>
          <MergeEffectTable effect={subject.effect} names={[t(lower), t(upper)]} done={false} />
          <p className="merge-effect__note">{t('review.effect.no')}</p>
        </section>
      ) : null}
      <div className="review-card__sides" data-one={right === null}>
        <Side label={t(lower)} side={left} spans={marks.left} texts={kind === 'DUPLICATE' ? left.directive?.sources : undefined} />
        {right === null ? null : <Side label={t(upper)} side={right} spans={marks.right} texts={kind === 'DUPLICATE' ? right.directive?.sources : undefined} />}
      </div>
      {subject.__typename === 'TaskLink' ? <TaskDrifts drifts={subject.drift} /> : null}
      {outcome === null ? null : <p className="review-card__outcome">{outcome}</p>}
      {choices.length === 0 ? null : (
        <fieldset className="review-card__choices">
          <legend>{t('review.choices')}</legend>
          {choices.map(({ value, label }, index) => (
            <label key={value}>
              <input type="radio" name="review-choice" checked={choice === value} onChange={() => onChoose(value)} />
              {index < 9 ? key(String(index + 1)) : null} {label}
            </label>
          ))}
        </fieldset>
      )}
      <ReviewAnswers {...answers} />
    </article>
  );
}
