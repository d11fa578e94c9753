import { lastStep, stepText } from '../components/case-words.ts';
import { directiveText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { csvText } from '../lib/csv.ts';
import { formatDate, formatInstant, type Language } from '../lib/format.ts';
import { messageOf } from './group-items.ts';
import type { ItemRow } from './items-query.ts';
import { ruleName } from './rule-name.ts';

const COLUMNS = [
  'list',
  'rule',
  'message',
  'organ',
  'level',
  'due',
  'document',
  'against',
  'quote',
  'where',
  'state',
  'by',
  'at',
  'confirmed',
  'asOf',
] as const;

/** Items as CSV, one row each, as the screen words them. */
export function itemsCsv(rows: readonly ItemRow[], asOf: string, t: Translate, language: Language): string {
  const day = (date: string | null): string | null => (date === null ? null : formatDate(date));
  return csvText([
    COLUMNS.map((column) => t(`items.column.${column}`)),
    ...rows.map((row) => {
      const last = lastStep(row.case.steps);
      return [
        t(`items.list.${row.list}`),
        ruleName(row.rule, t),
        messageOf(row, language),
        row.organName,
        row.level === null ? null : t(`common.level.${row.level}`),
        day(row.dueOn),
        row.directive === null ? null : directiveText(row.directive, t),
        row.against === null ? null : directiveText(row.against, t),
        row.evidence.map(({ evidence }) => evidence.quote).join(' | '),
        row.evidence.map(({ where }) => where ?? '').join(' | '),
        row.case.reopened || last === undefined ? t(row.case.reopened ? 'items.state.reopened' : 'items.state.none') : stepText(last, t),
        last?.by ?? null,
        last === undefined ? null : formatInstant(last.at),
        row.list === 'B' ? t(row.confirmed ? 'items.confirmed' : 'items.notConfirmed') : null,
        formatDate(asOf),
      ];
    }),
  ]);
}
