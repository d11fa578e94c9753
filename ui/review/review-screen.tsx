import { CheckCheck, Undo2, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button, ButtonLink } from '../components/button.tsx';
import { namedText, useNamedDirective } from '../components/named-directive.ts';
import { ScopeBar } from '../components/scope-bar.tsx';
import { StaleNotice } from '../components/stale-notice.tsx';
import { EmptyState, ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber, todayInVietNam } from '../lib/format.ts';
import { IMPORT_PATH } from '../lib/paths.ts';
import { EVERYTHING, scopeInput, useScope } from '../lib/scope.ts';
import { useSingleKeys } from '../lib/single-keys.ts';
import { textParam, useUrlState } from '../lib/url-state.ts';
import { useTitle } from '../lib/use-title.ts';
import './review.css';
import { LastAnswer } from './last-answer.tsx';
import { differTexts } from './merge-differs.ts';
import { OrganNote } from './organ-note.tsx';
import { ReviewCard } from './review-card.tsx';
import type { ReviewFilter, ReviewKindName } from './review-query.ts';
import { ReviewTabs } from './review-tabs.tsx';
import { kindText, mayBeYes } from './review-words.ts';
import { type Review, useReview } from './use-review.ts';
import { KEYS, useReviewKeys } from './use-review-keys.ts';

const KINDS: readonly ReviewKindName[] = ['SUSPECT', 'DUPLICATE', 'EDGE', 'ORGAN', 'CITATION', 'FACT', 'TASK_LINK'];

const kindParam = {
  read: (text: string | null): ReviewKindName | null => KINDS.find((kind) => kind === text) ?? null,
  write: (kind: ReviewKindName | null): string | null => kind,
};

/** What a shared link to the queue says: one kind, one document. */
const REVIEW_PARAMS = { kind: kindParam, of: textParam };

/** Chờ xác nhận: one queue of what machines were not sure of, one at a time. */
export function ReviewScreen() {
  const t = useT();
  const keys = useSingleKeys();
  const [{ kind, of }, set] = useUrlState(REVIEW_PARAMS);
  const filter = useMemo((): ReviewFilter => ({ kinds: kind === null ? [] : [kind], directiveIds: of === null ? [] : [of] }), [kind, of]);
  const [scope, , look] = useScope();
  // A link to the questions of one document shows them all, wherever the document belongs.
  const within = useMemo(() => (of === null ? scopeInput(scope) : null), [of, scope]);
  const review = useReview(filter, within);
  const { page, error, current, sitting, left } = review;
  const about = useNamedDirective(of);
  const [choice, setChoice] = useState<string | null>(null);
  const currentId = current?.id ?? null;
  useEffect(() => setChoice((before) => (currentId === null ? before : null)), [currentId]);
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => setAsked((before) => (before === currentId ? before : null)), [currentId]);
  const asking = asked !== null && asked === currentId;
  useTitle(t('review.title'), t('app.product'));

  const answer = (said: 'YES' | 'NO'): void => {
    if (current === null || (said === 'YES' && !mayBeYes(current))) return;
    if (said === 'YES' && !asking && differTexts(current, t).length > 0) setAsked(current.id);
    else void review.answer(current, said, said === 'YES' ? choice : null);
  };
  const later = (): void => {
    if (current !== null) review.putOff(current);
  };
  useReviewKeys({
    yes: () => answer('YES'),
    no: () => answer('NO'),
    later,
    undo: () => review.undo?.(),
    choose: (at) => setChoice((before) => current?.choices[at]?.value ?? before),
  });

  const done = sitting.answered.length;
  const progress = kind === null ? t('review.progress', { done, left }) : t('review.progressKind', { done, left, kind: kindText(kind, t) });
  const outside = page?.outside ?? 0;
  const onEverything = (): void => look(EVERYTHING);
  return (
    <div className="page review">
      <div className="page__head">
        <div>
          <h1>{t('review.title')}</h1>
          <p className="page__lead">{t('review.lead')}</p>
          {/* The queue is what waits now, whatever day the other screens stand for. */}
          <ScopeBar asOf={todayInVietNam()} note={of === null ? undefined : t('review.ofWhole')} />
        </div>
        <div className="review__sitting">
          <p aria-live="polite">
            {page === null ? null : progress}
            {sitting.later.length === 0 ? null : `, ${t('review.progressLater', { n: sitting.later.length })}`}
          </p>
          <progress className="review__bar" max={Math.max(1, done + left)} value={done} aria-label={progress} />
        </div>
        <ReviewTabs here="waiting" of={of} />
        <Button icon={<Undo2 size={16} aria-hidden />} aria-keyshortcuts={KEYS.undo} disabled={review.undo === null} onClick={() => review.undo?.()}>
          {t('review.undo')} {keys ? <kbd>{KEYS.undo.toUpperCase()}</kbd> : null}
        </Button>
      </div>
      {review.last === null ? null : <LastAnswer last={review.last} />}
      <Kinds counts={review.counts} chosen={kind} onChoose={(next) => set({ kind: next })} />
      {kind === 'ORGAN' ? <OrganNote /> : null}
      {of === null ? null : (
        <button type="button" className="review__about" aria-label={t('review.ofRemove')} onClick={() => set({ of: null })}>
          {t('review.of', { document: namedText(about, t) })}
          <X size={14} aria-hidden />
        </button>
      )}
      {outside === 0 ? null : (
        <p className="review__outside">
          {t('review.outside', { n: outside })}{' '}
          <button type="button" className="scope__link" onClick={onEverything}>
            {t('scope.showAll')}
          </button>
        </p>
      )}
      {page !== null && error !== null ? <StaleNotice error={error} onRetry={review.retry} /> : null}
      {current === null ? (
        <Without review={review} kind={kind !== null} of={of !== null} onAll={() => set({ kind: null, of: null })} onEverything={onEverything} />
      ) : (
        <>
          <p className="visually-hidden" aria-live="polite">
            {t('review.next', { kind: kindText(current.kind, t), text: current.left.words.slice(0, 120) })}
          </p>
          <ReviewCard
            key={current.id}
            entry={current}
            choice={choice}
            onChoose={setChoice}
            onYes={() => answer('YES')}
            onNo={() => answer('NO')}
            onLater={later}
            asking={asking}
            onBack={() => setAsked(null)}
          />
        </>
      )}
    </div>
  );
}

type KindsProps = {
  readonly counts: readonly { readonly kind: ReviewKindName; readonly count: number }[];
  readonly chosen: ReviewKindName | null;
  readonly onChoose: (kind: ReviewKindName | null) => void;
};

/** The kinds that wait, each with its number. */
function Kinds({ counts, chosen, onChoose }: KindsProps) {
  const t = useT();
  const language = useLanguage();
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const shown = counts.filter(({ kind, count }) => count > 0 || kind === chosen);
  if (shown.length === 0) return null;
  return (
    <fieldset className="review__kinds">
      <legend className="visually-hidden">{t('review.filter')}</legend>
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        {t('review.all')} <span className="numeric">{formatNumber(total, language)}</span>
      </button>
      {shown.map(({ kind, count }) => (
        <button key={kind} type="button" aria-pressed={chosen === kind} onClick={() => onChoose(kind)}>
          {kindText(kind, t)} <span className="numeric">{formatNumber(count, language)}</span>
        </button>
      ))}
    </fieldset>
  );
}

type WithoutProps = {
  readonly review: Review;
  /** What the address limits the queue to. */
  readonly kind: boolean;
  readonly of: boolean;
  readonly onAll: () => void;
  readonly onEverything: () => void;
};

/** In the place of an entry: the shape of what comes, an error, the end of the queue, or that nothing waits. */
function Without({ review, kind, of, onAll, onEverything }: WithoutProps) {
  const t = useT();
  const { page, counts, error, sitting, left, fetching } = review;
  if (page === null && error !== null) return <ErrorState error={error} onRetry={review.retry} />;
  const put = sitting.later.length;
  if (page === null || (left > put && fetching)) {
    return (
      <Loading label={t('review.loading')}>
        <div className="review__bones">
          <Skeleton height="2rem" width="24rem" />
          <Skeleton height="14rem" />
          <Skeleton height="3rem" width="20rem" />
        </div>
      </Loading>
    );
  }
  const icon = <CheckCheck size={22} />;
  if (put > 0) {
    return (
      <EmptyState
        icon={icon}
        title={t('review.end.title')}
        text={`${t('review.end.text', { n: sitting.answered.length })} ${t('review.end.later', { n: put })}`}
      >
        <Button tone="primary" onClick={review.again}>
          {t('review.end.again')}
        </Button>
      </EmptyState>
    );
  }
  if (kind || of) {
    // The kinds are counted within the document, where one is named.
    const others = counts.reduce((sum, { count }) => sum + count, 0);
    const title = t(of ? 'review.emptyOf.title' : 'review.emptyKind.title');
    const text = others > 0 ? t('review.emptyKind.text', { n: others }) : of ? t('review.emptyOf.text') : undefined;
    return (
      <EmptyState icon={icon} title={title} {...(text === undefined ? {} : { text })}>
        <Button onClick={onAll}>{t('review.emptyKind.all')}</Button>
      </EmptyState>
    );
  }
  if (page.outside > 0) {
    return (
      <EmptyState icon={icon} title={t('review.emptyScope.title')} text={t('review.outside', { n: page.outside })}>
        <Button onClick={onEverything}>{t('scope.showAll')}</Button>
      </EmptyState>
    );
  }
  return sitting.answered.length > 0 ? (
    <EmptyState icon={icon} title={t('review.end.title')} text={t('review.end.text', { n: sitting.answered.length })} />
  ) : (
    <EmptyState icon={icon} title={t('review.empty.title')} text={t('review.empty.text')}>
      <ButtonLink to={IMPORT_PATH}>{t('app.nav.import')}</ButtonLink>
    </EmptyState>
  );
}
