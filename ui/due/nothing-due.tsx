import { CalendarCheck2 } from 'lucide-react';
import { Button, ButtonLink } from '../components/button.tsx';
import { EmptyState } from '../components/states.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatDate, formatNumber } from '../lib/format.ts';
import { ITEMS_PATH } from '../lib/paths.ts';
import { termText } from '../lib/term-text.ts';
import { bandOf, bandsOf, daysUntil, lastDayOf } from './bands.ts';
import { type DueParams, isNarrowed, NO_FILTERS, SHOWN } from './due-params.ts';
import type { DueRow } from './due-query.ts';
import type { DueShown } from './use-due.ts';

export type NothingDueProps = {
  readonly due: Pick<DueShown, 'asOf' | 'until' | 'next'>;
  /** Rows of every period that pass the other filters. */
  readonly fitting: readonly DueRow[];
  readonly params: DueParams;
  readonly onChange: (patch: Partial<DueParams>) => void;
};

type Nearest = { readonly organName: string; readonly kind: DueRow['kind']; readonly dueOn: string };

/** The first that falls due from the day on among rows in any order; null where all are overdue. */
function nearestOf(rows: readonly DueRow[], asOf: string): Nearest | null {
  const coming = rows.flatMap((row) => (row.dueOn === null || daysUntil(row.dueOn, asOf) < 0 ? [] : [{ ...row, dueOn: row.dueOn }]));
  return coming.toSorted((a, b) => daysUntil(a.dueOn, asOf) - daysUntil(b.dueOn, asOf))[0] ?? null;
}

/** In the place of an empty list: that nothing is due in these days, what comes next, and the way to it. */
export function NothingDue({ due, fitting, params, onChange }: NothingDueProps) {
  const t = useT();
  const language = useLanguage();
  const narrowed = isNarrowed(params);
  const nearest = nearestOf(fitting, due.asOf) ?? (narrowed ? null : due.next);
  const overdue = fitting.filter((row) => bandOf(row, due.asOf) === 'overdue').length;
  if (narrowed && fitting.length === 0) {
    return (
      <EmptyState title={t('due.none')} text={t('due.noneHint')}>
        <Button onClick={() => onChange(NO_FILTERS)}>{t('due.filter.clear')}</Button>
      </EmptyState>
    );
  }
  const title =
    params.show === 'all'
      ? t(params.until === null ? 'due.empty' : 'due.nothing.until', { until: formatDate(due.until) })
      : t(params.show === 'overdue' ? 'due.nothing.late' : `due.nothing.${params.show}`);
  const days = nearest === null ? 0 : daysUntil(nearest.dueOn, due.asOf);
  const next =
    nearest === null
      ? t('due.nothing.noNext')
      : t('due.nothing.next', {
          what: t(`due.kind.${nearest.kind}`),
          organ: nearest.organName,
          date: termText(nearest.dueOn, language),
          n: formatNumber(days, language),
        });
  const late = overdue === 0 || params.show === 'overdue' ? '' : t('due.nothing.overdue', { n: formatNumber(overdue, language) });
  // The narrowest period that holds it, else every day up to it.
  const period = nearest === null ? undefined : SHOWN.find((show) => show !== 'all' && bandsOf(show).includes(bandOf(nearest, due.asOf)));
  return (
    <EmptyState icon={<CalendarCheck2 size={22} />} title={title} text={[next, late].filter((part) => part !== '').join(' ')}>
      {nearest === null ? null : (
        <Button tone="primary" onClick={() => onChange(period === undefined ? { show: 'all', until: lastDayOf(nearest.dueOn) } : { show: period })}>
          {period === undefined
            ? t('due.nothing.showUntil', { date: formatDate(lastDayOf(nearest.dueOn)) })
            : t('due.nothing.showPeriod', { period: t(`due.show.${period}`).toLocaleLowerCase(language) })}
        </Button>
      )}
      {late === '' ? null : <Button onClick={() => onChange({ show: 'overdue' })}>{t('due.nothing.showOverdue')}</Button>}
      {nearest === null && late === '' ? <ButtonLink to={ITEMS_PATH}>{t('app.nav.items')}</ButtonLink> : null}
    </EmptyState>
  );
}
