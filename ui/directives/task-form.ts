import { formatDate, formatNumber, type Language, parseDate } from '../lib/format.ts';
import { termText } from '../lib/term-text.ts';
import type { Task } from './reader-query.ts';

export const COMPARATORS = ['EQUAL', 'AT_LEAST', 'MORE', 'AT_MOST', 'LESS'] as const;
export type ComparatorName = (typeof COMPARATORS)[number];
const OF_SIGN: Readonly<Record<string, ComparatorName>> = { '=': 'EQUAL', '>=': 'AT_LEAST', '>': 'MORE', '<=': 'AT_MOST', '<': 'LESS' };

/** A target as it stands in the form: everything as typed. */
export type TargetRow = {
  readonly comparator: ComparatorName;
  readonly low: string;
  readonly high: string;
  readonly unit: string;
  readonly of: string;
  readonly by: string;
};
export type TaskForm = {
  readonly leads: string;
  readonly coordinates: string;
  readonly due: string;
  readonly targets: readonly TargetRow[];
  readonly orders: boolean;
};

export const BLANK_TARGET: TargetRow = { comparator: 'AT_LEAST', low: '', high: '', unit: '%', of: '', by: '' };

type TargetGiven = {
  readonly comparator: ComparatorName;
  readonly low: number;
  readonly high: number | null;
  readonly unit: string;
  readonly of: string;
  readonly by: string | null;
};
/** One fact of a task as it is sent. */
export type TaskChange =
  | { readonly fact: 'LEADS' | 'COORDINATES' | 'DUE' | 'ORDERS'; readonly values: readonly string[] }
  | { readonly fact: 'TARGETS'; readonly targets: readonly TargetGiven[] };

const namesOf = (task: Task, lead: boolean): string =>
  [...new Set(task.assignments.filter(({ role }) => (role.toLowerCase() === 'lead') === lead).map(({ organ }) => organ))].join('\n');

const typedTarget = (target: Task['targets'][number], language: Language): TargetRow => ({
  comparator: OF_SIGN[target.comparator] ?? 'EQUAL',
  low: formatNumber(target.low, language),
  high: target.high === null ? '' : formatNumber(target.high, language),
  unit: target.unit,
  of: target.of,
  by: target.by === null ? '' : formatDate(target.by),
});

/** A deadline as it is typed: a day, month or year by its figures, everything else in its words. */
const typedDue = ({ kind, on, text }: Task['deadlines'][number]): string =>
  on !== null && (kind === 'date' || kind === 'month' || kind === 'year') ? formatDate(on) : termText(text, 'vi');

/** What stands now, as a person would type it. */
export function formOf(task: Task, language: Language): TaskForm {
  return {
    leads: namesOf(task, true),
    coordinates: namesOf(task, false),
    due: task.deadlines.map(typedDue).join('; '),
    targets: task.targets.map((target) => typedTarget(target, language)),
    orders: task.ordering,
  };
}

const YEARLY =
  /^(?:hằng năm|hàng năm|every year|yearly)?[\s,]*(?:trước|trước ngày|before)?\s*(\d{1,2})[/.-](\d{1,2})\s*(?:hằng năm|hàng năm|every year|yearly)?$/iu;

/** A day, month or year, or a day of every year, as the API wants it; null where it is none. */
export function parseDue(typed: string): string | null {
  const words = typed.trim();
  const yearly = YEARLY.exec(words);
  if (yearly === null) return parseDate(words);
  // The year before is a leap year, so that the 29th of February passes.
  const day = parseDate(`${yearly[1] ?? ''}/${yearly[2] ?? ''}/2024`);
  return day === null ? null : day.slice(5);
}

/** A number as it is written in a language; null where it is none. */
export function parseNumber(typed: string, language: Language): number | null {
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const words = typed.replace(/[\s%]/gu, '');
  const grouped = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+(?:\\${point}\\d+)?$`).test(words);
  const plain = grouped ? words.replaceAll(group, '').replace(point, '.') : words.replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const lines = (typed: string): readonly string[] => [...new Set(typed.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
const blank = (row: TargetRow): boolean => [row.low, row.high, row.of, row.by].every((value) => value.trim() === '');

function targetGiven(row: TargetRow, language: Language): TargetGiven | null {
  const low = parseNumber(row.low, language);
  const high = row.high.trim() === '' ? null : parseNumber(row.high, language);
  const by = row.by.trim() === '' ? null : parseDate(row.by);
  const wrong = low === null || row.of.trim() === '' || (row.high.trim() !== '' && (high === null || high < low)) || (row.by.trim() !== '' && by === null);
  return wrong ? null : { comparator: row.comparator, low, high, unit: row.unit.trim(), of: row.of.trim(), by };
}

type Checked = {
  /** What differs from what stood there, in the order of the form; nothing is sent for the rest. */
  readonly changes: readonly TaskChange[];
  readonly wrongDue: boolean;
  /** Places of the targets that are not complete. */
  readonly wrongTargets: readonly number[];
};

const NAME = { ORDERS: 'orders', LEADS: 'leads', COORDINATES: 'coordinates', DUE: 'due', TARGETS: 'targets' } as const satisfies Record<
  TaskChange['fact'],
  keyof TaskForm
>;

/** Everything that a form says of a task, fact by fact. What is not complete in it is left out. */
export function factsOf(form: TaskForm, language: Language): readonly TaskChange[] {
  const due = parseDue(form.due);
  return [
    { fact: 'ORDERS', values: [String(form.orders)] },
    { fact: 'LEADS', values: lines(form.leads) },
    { fact: 'COORDINATES', values: lines(form.coordinates) },
    { fact: 'DUE', values: due === null ? [] : [due] },
    { fact: 'TARGETS', targets: form.targets.flatMap((row) => targetGiven(row, language) ?? []) },
  ];
}

/** What a filled form says: what is to be changed, or what is not right yet. */
export function checkForm(before: TaskForm, now: TaskForm, language: Language): Checked {
  const same = (name: keyof TaskForm): boolean => JSON.stringify(before[name]) === JSON.stringify(now[name]);
  return {
    changes: factsOf(now, language).filter(({ fact }) => !same(NAME[fact])),
    wrongDue: !same('due') && now.due.trim() !== '' && parseDue(now.due) === null,
    wrongTargets: same('targets') ? [] : now.targets.flatMap((row, index) => (blank(row) || targetGiven(row, language) !== null ? [] : [index])),
  };
}
