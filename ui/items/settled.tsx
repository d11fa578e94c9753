import { AppLink } from '../components/app-link.tsx';
import { Button } from '../components/button.tsx';
import { CaseHistory } from '../components/case-history.tsx';
import { HandleMenu } from '../components/handle-menu.tsx';
import { EmptyState, ErrorState } from '../components/states.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { DECIDED_PATH } from '../lib/paths.ts';
import { ExemptCells } from './exempt-cells.tsx';
import type { ExemptCell } from './exempt-cells-query.ts';
import { messageOf } from './group-items.ts';
import { handledItem } from './handled-item.ts';
import { ItemFacts } from './item-facts.tsx';
import type { ItemRow } from './items-query.ts';
import { ItemsSkeleton } from './items-skeleton.tsx';
import { ruleName } from './rule-name.ts';
import { closedOf, type SettledCounts } from './settled-query.ts';
import { ShowMore } from './show-more.tsx';
import { TakenOff } from './taken-off.tsx';
import { TAKEN_OFF } from './taken-off-query.ts';
import './taken-off.css';
import { type ItemsAsked, useItems } from './use-items.ts';

const LISTS = ['A', 'B', 'C'] as const;

export type SettledProps = {
  readonly asked: ItemsAsked;
  readonly counts: SettledCounts | null;
  readonly cells: readonly ExemptCell[] | null;
  readonly narrowed: boolean;
  readonly onClear: () => void;
};

/** What people took off or closed, list by list: who, when and why, and the way back. */
export function Settled({ asked, counts, cells, narrowed, onClear }: SettledProps) {
  const t = useT();
  const closed = useItems({ ...asked, filter: closedOf(asked.filter) }, false);
  if (counts === null || cells === null || closed === null) return <ItemsSkeleton />;
  if (closed.error !== null && closed.rows.length === 0) return <ErrorState error={closed.error} onRetry={closed.retry} />;
  const off = counts.takenOff.totalCount;
  // Those of other organs than a filter keeps, and those that could not be fetched.
  const elsewhere = counts.exemptCells - cells.length;
  return (
    <>
      {off + closed.total + cells.length === 0 && (narrowed || elsewhere <= 0) ? (
        <EmptyState title={t(narrowed ? 'items.none' : 'items.settled.none')} text={t('items.settled.noneHint')}>
          {narrowed ? <Button onClick={onClear}>{t('items.filter.clear')}</Button> : null}
        </EmptyState>
      ) : null}
      {off === 0 ? null : <TakenOff asked={asked} states={TAKEN_OFF} onClear={onClear} />}
      <ExemptCells cells={cells} />
      {elsewhere <= 0 ? null : (
        <p className="items__about">
          {t('items.settled.cells', { n: elsewhere })} <AppLink to={`${DECIDED_PATH}?kind=DUTY`}>{t('decided.title')}</AppLink>
        </p>
      )}
      {LISTS.map((list) => (
        <Closed
          key={list}
          list={list}
          rows={closed.rows.filter((row) => row.list === list)}
          asOf={closed.asOf ?? ''}
          graphVersion={closed.graphVersion}
          more={closed.hasMore}
        />
      ))}
      {closed.hasMore ? <ShowMore shown={closed.rows.length} total={closed.total} loading={closed.loadingMore} onMore={closed.more} /> : null}
    </>
  );
}

type ClosedProps = {
  readonly list: (typeof LISTS)[number];
  readonly rows: readonly ItemRow[];
  readonly asOf: string;
  readonly graphVersion: number | null;
  /** More may follow, so that nobody can say how many there are. */
  readonly more: boolean;
};

function Closed({ list, rows, asOf, graphVersion, more }: ClosedProps) {
  const t = useT();
  const language = useLanguage();
  if (rows.length === 0) return null;
  return (
    <section className="taken-off" aria-labelledby={`closed-${list}`}>
      <h2 id={`closed-${list}`}>
        {t('items.settled.closed', { list: t(`items.list.${list}`) })}{' '}
        {more ? null : <span className="rule__count numeric">{formatNumber(rows.length, language)}</span>}
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.key} className="taken-off__row">
            <div>
              <p className="small soft">{ruleName(row.rule, t)}</p>
              <p className="taken-off__organ">{messageOf(row, language)}</p>
              <ItemFacts item={row} asOf={asOf} organ />
            </div>
            <div>
              <CaseHistory steps={row.case.steps} />
              <HandleMenu things={[handledItem(row, t, language)]} about={messageOf(row, language)} day={asOf} graphVersion={graphVersion} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
