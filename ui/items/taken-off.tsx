import { useId } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { Button } from '../components/button.tsx';
import { directiveText, shortName } from '../components/directive-name.ts';
import { ExpectationProof } from '../components/expectation-proof.tsx';
import { holderText } from '../components/holder-now.ts';
import { exemptBy, Said } from '../components/said.tsx';
import { EmptyState, ErrorState } from '../components/states.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { DECIDED_PATH } from '../lib/paths.ts';
import { termText } from '../lib/term-text.ts';
import { ItemsSkeleton } from './items-skeleton.tsx';
import './taken-off.css';
import { type TakenOffRow, useTakenOff } from './taken-off-query.ts';
import type { ItemsAsked } from './use-items.ts';

export type TakenOffProps = {
  readonly asked: ItemsAsked;
  /** All filters off. */
  readonly onClear: () => void;
};

/** What was set as not to be done: outside of the list and its counts, each with who said so and the way back. */
export function TakenOff({ asked, onClear }: TakenOffProps) {
  const t = useT();
  const id = useId();
  const language = useLanguage();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useTakenOff(asked);
  if (data === undefined) return error === null ? <ItemsSkeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  const { rows, total } = data;
  if (total === 0) {
    return (
      <EmptyState title={t('items.none')} text={t('items.noneHint')}>
        <Button onClick={onClear}>{t('items.filter.clear')}</Button>
        <Cells />
      </EmptyState>
    );
  }
  return (
    <section className="taken-off" aria-labelledby={id}>
      <h2 id={id}>
        {t('items.takenOff')} <span className="rule__count numeric">{formatNumber(total, language)}</span>
      </h2>
      <p className="items__about">{t('items.takenOffAbout')}</p>
      <Cells />
      <ul>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </ul>
      {hasNextPage ? (
        <div className="items__next">
          <p role="status">{t('items.shown', { shown: rows.length, n: total })}</p>
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t(isFetchingNextPage ? 'items.loadingMore' : 'items.showMore')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** Where what was said of single cells of the comparison stands. */
function Cells() {
  const t = useT();
  return (
    <p className="items__about">
      {t('items.takenOffCells')} <AppLink to={`${DECIDED_PATH}?kind=DUTY`}>{t('decided.title')}</AppLink>
    </p>
  );
}

function Row({ row }: { readonly row: TakenOffRow }) {
  const t = useT();
  const language = useLanguage();
  const { directive, what } = row;
  const decision = exemptBy(row.decisions);
  const duty = what === null ? t(`due.kind.${row.kind}`) : `${t(`due.kind.${row.kind}`)}: ${what}`;
  const facts = [
    // Where words are quoted, the document stands by its name below them.
    directive === null || row.evidence.length > 0 ? duty : t('items.takenOffUnder', { duty, document: shortName(directive, t) }),
    holderText(row, t) ?? '',
    row.dueOn === null ? '' : t('items.due', { date: termText(row.dueOn, language) }),
  ].filter((part) => part !== '');
  return (
    <li className="taken-off__row">
      <div>
        <p className="taken-off__organ">{row.organName}</p>
        <p className="small soft" title={directive === null ? undefined : directiveText(directive, t)}>
          {facts.join(' · ')}
        </p>
        <ExpectationProof rootId={null} directive={directive} evidence={row.evidence} metBy={[]} />
      </div>
      {decision === undefined ? null : <Said decision={decision} />}
    </li>
  );
}
