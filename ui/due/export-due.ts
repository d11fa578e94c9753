import { directiveText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { csvText } from '../lib/csv.ts';
import { formatDate } from '../lib/format.ts';
import { daysUntil } from './bands.ts';
import type { DueRow } from './due-query.ts';

const COLUMNS = ['organ', 'level', 'kind', 'what', 'due', 'days', 'term', 'state', 'document', 'where', 'quote', 'asOf'] as const;

/** Duties as CSV, one row each, as the screen words them. */
export function dueCsv(rows: readonly DueRow[], asOf: string, t: Translate): string {
  return csvText([
    COLUMNS.map((column) => t(`due.column.${column}`)),
    ...rows.map((row) => [
      row.organName,
      row.level === null ? null : t(`common.level.${row.level}`),
      t(`due.kind.${row.kind}`),
      row.what,
      row.dueOn === null ? null : formatDate(row.dueOn),
      row.dueOn === null ? null : Math.max(0, -daysUntil(row.dueOn, asOf)),
      row.term.text,
      t(row.state === 'EXTENDED' ? 'due.extended' : 'due.awaited'),
      row.directive === null ? null : directiveText(row.directive, t),
      row.where,
      row.evidence.map(({ quote }) => quote).join(' | '),
      formatDate(asOf),
    ]),
  ]);
}
