import { lastLetter, lastStep } from '../components/case-words.ts';
import { directiveText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { formatDate, type Language } from '../lib/format.ts';
import { placeText } from '../lib/path-text.ts';
import { termText } from '../lib/term-text.ts';
import { plainWords } from '../lib/type-signs.ts';
import type { Cell } from '../lib/xlsx.ts';
import { bandsOf, daysUntil } from './bands.ts';
import type { DueRow } from './due-query.ts';
import { receiverText, recipientText, stateWords, turnsText } from './duty-words.ts';
import { drawnRows, groupDue } from './group-due.ts';

const COLUMNS = [
  'number',
  'organ',
  'now',
  'level',
  'kind',
  'what',
  'due',
  'days',
  'term',
  'state',
  'receiver',
  'document',
  'where',
  'quote',
  'letter',
  'letterOn',
  'to',
  'by',
  'asOf',
] as const;

/** Duties as a table with its head, one row each, in the order and the words of the screen; days are days. */
export function dueTable(rows: readonly DueRow[], asOf: string, t: Translate, language: Language): readonly (readonly Cell[])[] {
  const drawn = groupDue(rows, bandsOf('all'), asOf).flatMap(drawnRows);
  return [COLUMNS.map((column) => t(`due.column.${column}`)), ...drawn.map((row, at) => [at + 1, ...cells(row, asOf, t, language)])];
}

function cells(row: DueRow, asOf: string, t: Translate, language: Language): readonly Cell[] {
  const { steps } = row.case;
  const sent = lastLetter(steps);
  const last = lastStep(steps);
  return [
    row.organName,
    row.heirs.join(', ') || null,
    row.level === null ? null : t(`common.level.${row.level}`),
    t(`due.kind.${row.kind}`),
    row.what,
    dayOf(row.dueOn),
    row.dueOn === null ? null : Math.max(0, -daysUntil(row.dueOn, asOf)),
    row.term.text === null ? null : termText(row.term.text, language),
    [t(stateWords(row)), ...turnsText(row, t), recipientText(row, t)].filter((part) => part !== null).join('. '),
    receiverText(row, t),
    row.directive === null ? null : directiveText(row.directive, t),
    row.where === null ? null : placeText(row.where, t),
    row.quoted.map(({ quote }) => plainWords(quote).trim()).join(' | '),
    sent === undefined ? null : (sent.letter?.number ?? t('due.letter.unnumbered')),
    dayOf(sent?.letter?.on ?? null),
    steps.findLast(({ step, takenBack }) => step === 'ASSIGNED' && !takenBack)?.to ?? null,
    last?.by ?? null,
    dayOf(asOf),
  ];
}

/** A whole day as a day; a month or a year as it is written. */
export function dayOf(date: string | null): Cell {
  if (date === null) return null;
  return date.length === 10 ? { day: date } : formatDate(date);
}
