import { lastLetter, lastStep, stepText } from '../components/case-words.ts';
import { directiveText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { formatDate, formatInstant, type Language } from '../lib/format.ts';
import { placeText } from '../lib/path-text.ts';
import type { Cell } from '../lib/xlsx.ts';
import { type Grouping, groupItems, messageOf } from './group-items.ts';
import type { ItemRow } from './items-query.ts';
import { ruleName } from './rule-name.ts';

const COLUMNS = [
  'number',
  'list',
  'rule',
  'message',
  'organ',
  'now',
  'level',
  'due',
  'document',
  'against',
  'quote',
  'where',
  'state',
  'letter',
  'letterOn',
  'to',
  'by',
  'at',
  'confirmed',
  'asOf',
] as const;

/** Items as a table with its head, one row each, in the order and the words of the screen; days are days. */
export function itemsTable(rows: readonly ItemRow[], asOf: string, by: Grouping, t: Translate, language: Language): readonly (readonly Cell[])[] {
  const drawn = groupItems(rows, language, by).flatMap(({ lines }) => lines.flatMap(({ items }) => items));
  return [COLUMNS.map((column) => t(`items.column.${column}`)), ...drawn.map((row, at) => [at + 1, ...cells(row, asOf, t, language)])];
}

function cells(row: ItemRow, asOf: string, t: Translate, language: Language): readonly Cell[] {
  const { steps, reopened } = row.case;
  const last = lastStep(steps);
  const sent = lastLetter(steps);
  return [
    t(`items.list.${row.list}`),
    ruleName(row.rule, t),
    messageOf(row, language),
    row.organName,
    row.heirs.join(', ') || null,
    row.level === null ? null : t(`common.level.${row.level}`),
    dayOf(row.dueOn),
    row.directive === null ? null : directiveText(row.directive, t),
    row.against === null ? null : directiveText(row.against, t),
    row.evidence.map(({ evidence }) => evidence.quote.replace(/\s+/g, ' ').trim()).join(' | '),
    row.evidence.map(({ where }) => (where === null ? '' : placeText(where, t))).join(' | '),
    reopened || last === undefined ? t(reopened ? 'items.state.reopened' : 'items.state.none') : stepText(last, t),
    sent === undefined ? null : (sent.letter?.number ?? t('due.letter.unnumbered')),
    dayOf(sent?.letter?.on ?? null),
    steps.findLast(({ step, takenBack }) => step === 'ASSIGNED' && !takenBack)?.to ?? null,
    last?.by ?? null,
    last === undefined ? null : formatInstant(last.at),
    row.list === 'B' ? t(row.confirmed ? 'items.confirmed' : 'items.notConfirmed') : null,
    dayOf(asOf),
  ];
}

/** A whole day as a day; a month or a year as it is written. */
function dayOf(date: string | null): Cell {
  if (date === null) return null;
  return date.length === 10 ? { day: date } : formatDate(date);
}
