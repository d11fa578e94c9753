import { useId } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { Button } from '../components/button.tsx';
import { Said, takenOffBy } from '../components/said.tsx';
import { EmptyState, ErrorState } from '../components/states.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { DECIDED_PATH } from '../lib/paths.ts';
import { ItemsSkeleton } from './items-skeleton.tsx';
import { OwedRow } from './owed-row.tsx';
import { ShowMore } from './show-more.tsx';
import './taken-off.css';
import { type TakenOffRow, type TakenOffState, useTakenOff } from './taken-off-query.ts';
import type { ItemsAsked } from './use-items.ts';

export type TakenOffProps = {
  readonly asked: ItemsAsked;
  /** What people said of it. */
  readonly states: readonly TakenOffState[];
  /** All filters off. */
  readonly onClear: () => void;
};

/** What was set as not to be done: outside of the list and its counts, each with who said so and the way back. */
export function TakenOff({ asked, states, onClear }: TakenOffProps) {
  const t = useT();
  const id = useId();
  const language = useLanguage();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useTakenOff(asked, states);
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
      {states.length === 1 ? <Cells /> : null}
      <ul>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </ul>
      {hasNextPage ? <ShowMore shown={rows.length} total={total} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} /> : null}
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
  const decision = takenOffBy(row.decisions);
  return (
    <li className="taken-off__row">
      <OwedRow row={row} />
      {decision === undefined ? null : <Said decision={decision} />}
    </li>
  );
}
