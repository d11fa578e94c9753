import { History, X } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import { Button, ButtonLink } from '../components/button.tsx';
import { namedText, useNamedDirective } from '../components/named-directive.ts';
import { ScopeBar } from '../components/scope-bar.tsx';
import { SelectField } from '../components/select-field.tsx';
import { StaleNotice } from '../components/stale-notice.tsx';
import { EmptyState, ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber, todayInVietNam } from '../lib/format.ts';
import { REVIEW_PATH } from '../lib/paths.ts';
import { EVERYTHING, scopeInput, useScope } from '../lib/scope.ts';
import { textParam, useUrlState } from '../lib/url-state.ts';
import { useTitle } from '../lib/use-title.ts';
import { DecidedLine } from './decided-line.tsx';
import { type DecidedFilter, type DecidedKind, type DecidedPage, useDecided } from './decided-query.ts';
import './review.css';
import { ReviewTabs } from './review-tabs.tsx';

const KINDS: readonly DecidedKind[] = ['DUPLICATE', 'LOST', 'EDGE', 'TASK_LINK', 'FACT', 'DUTY', 'CASE', 'DOCUMENT', 'RULE'];

const kindParam = {
  read: (text: string | null): DecidedKind | null => KINDS.find((kind) => kind === text) ?? null,
  write: (kind: DecidedKind | null): string | null => kind,
};

/** What a shared link to the list says: one kind, one person, one document. */
const DECIDED_PARAMS = { kind: kindParam, by: textParam, of: textParam };
const ANYBODY = '';

/** Đã quyết định: what people decided, who and when, each with its way back as long as it stands. */
export function DecidedScreen() {
  const t = useT();
  const language = useLanguage();
  const [{ kind, by, of }, set] = useUrlState(DECIDED_PARAMS);
  const filter = useMemo((): DecidedFilter => ({ kinds: kind === null ? [] : [kind], by, directiveId: of }), [kind, by, of]);
  const [scope, , look] = useScope();
  // A link to the decisions about one document shows them all, wherever the document belongs.
  const within = useMemo(() => (of === null ? scopeInput(scope) : null), [of, scope]);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useDecided(filter, within);
  const about = useNamedDirective(of);
  useTitle(t('decided.title'), t('app.product'));
  const page = data?.pages[0];
  const rows = data?.pages.flatMap(({ edges }) => edges.map(({ node }) => node)) ?? [];
  const narrowed = kind !== null || by !== null || of !== null;
  const people = page?.people ?? [];
  const outside = page?.outside ?? 0;
  const onEverything = (): void => look(EVERYTHING);
  const choices = [
    { value: ANYBODY, label: t('decided.anybody') },
    ...people.map(({ id, name, count }) => ({ value: id, label: `${name} (${formatNumber(count, language)})` })),
    ...(by === null || people.some(({ id }) => id === by) ? [] : [{ value: by, label: `${by.replace(/^local:/, '')} (0)` }]),
  ];
  return (
    <div className="page review decided">
      <div className="page__head">
        <div>
          <h1>{t('decided.title')}</h1>
          <p className="page__lead">{t('decided.lead')}</p>
          <ScopeBar asOf={todayInVietNam()} note={of === null ? undefined : t('decided.ofWhole')} />
        </div>
        <ReviewTabs here="decided" of={of} />
      </div>
      <div className="decided__filters">
        {page === undefined ? null : <Kinds counts={page.counts} chosen={kind} onChoose={(next) => set({ kind: next })} />}
        {people.length === 0 && by === null ? null : (
          <SelectField label={t('decided.person')} value={by ?? ANYBODY} choices={choices} onChange={(id) => set({ by: id === ANYBODY ? null : id })} />
        )}
        {of === null ? null : (
          <button type="button" className="review__about" aria-label={t('review.ofRemove')} onClick={() => set({ of: null })}>
            {t('review.of', { document: namedText(about, t) })}
            <X size={14} aria-hidden />
          </button>
        )}
      </div>
      {outside === 0 ? null : (
        <p className="review__outside">
          {t('decided.outside', { n: outside })}{' '}
          <button type="button" className="scope__link" onClick={onEverything}>
            {t('scope.showAll')}
          </button>
        </p>
      )}
      {data !== undefined && error !== null ? <StaleNotice error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error !== null ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? (
        <Loading label={t('decided.loading')}>
          <div className="review__bones">
            <Skeleton height="4.5rem" />
            <Skeleton height="4.5rem" />
            <Skeleton height="4.5rem" />
          </div>
        </Loading>
      ) : null}
      {data !== undefined && rows.length === 0 ? (
        <Nothing narrowed={narrowed} outside={outside} onEverything={onEverything} onAll={() => set({ kind: null, by: null, of: null })} />
      ) : null}
      {rows.length === 0 ? null : (
        <>
          <p className="small soft" aria-live="polite">
            {t('decided.count', { n: page?.totalCount ?? 0 })}
          </p>
          <ol className="decided__list" aria-label={t('decided.list')} onKeyDown={walkLines}>
            {rows.map((row) => (
              <DecidedLine key={row.id} row={row} />
            ))}
          </ol>
        </>
      )}
      {hasNextPage ? (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('decided.more')}
        </Button>
      ) : null}
    </div>
  );
}

/** Arrow keys go from one decision to the next that has something to press. */
function walkLines(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const lines = [...event.currentTarget.children].filter((line) => line.querySelector('a[href], button') !== null);
  const here = lines.findIndex((line) => line.contains(document.activeElement));
  const next = lines[here + (event.key === 'ArrowDown' ? 1 : -1)]?.querySelector<HTMLElement>('button, a[href]');
  if (here < 0 || next === undefined || next === null) return;
  event.preventDefault();
  next.focus();
}

type KindsProps = {
  readonly counts: DecidedPage['counts'];
  readonly chosen: DecidedKind | null;
  readonly onChoose: (kind: DecidedKind | null) => void;
};

/** The kinds that there are, each with its number. */
function Kinds({ counts, chosen, onChoose }: KindsProps) {
  const t = useT();
  const language = useLanguage();
  const shown = counts.filter(({ kind, count }) => count > 0 || kind === chosen);
  if (shown.length === 0) return null;
  return (
    <fieldset className="review__kinds">
      <legend className="visually-hidden">{t('review.filter')}</legend>
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        {t('review.all')}{' '}
        <span className="numeric">
          {formatNumber(
            counts.reduce((sum, { count }) => sum + count, 0),
            language,
          )}
        </span>
      </button>
      {shown.map(({ kind, count }) => (
        <button key={kind} type="button" aria-pressed={chosen === kind} onClick={() => onChoose(kind)}>
          {t(`decided.kind.${kind}`)} <span className="numeric">{formatNumber(count, language)}</span>
        </button>
      ))}
    </fieldset>
  );
}

type NothingProps = { readonly narrowed: boolean; readonly outside: number; readonly onAll: () => void; readonly onEverything: () => void };

function Nothing({ narrowed, outside, onAll, onEverything }: NothingProps) {
  const t = useT();
  const icon = <History size={22} />;
  if (!narrowed && outside > 0) {
    return (
      <EmptyState icon={icon} title={t('decided.emptyScope.title')} text={t('decided.outside', { n: outside })}>
        <Button onClick={onEverything}>{t('scope.showAll')}</Button>
      </EmptyState>
    );
  }
  return narrowed ? (
    <EmptyState icon={icon} title={t('decided.emptyFilter.title')}>
      <Button onClick={onAll}>{t('decided.all')}</Button>
    </EmptyState>
  ) : (
    <EmptyState icon={icon} title={t('decided.empty.title')} text={t('decided.empty.text')}>
      <ButtonLink to={REVIEW_PATH}>{t('review.title')}</ButtonLink>
    </EmptyState>
  );
}
