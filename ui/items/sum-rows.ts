import { directiveText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { ITEMS_PATH } from '../lib/paths.ts';
import { writeParams } from '../lib/url-state.ts';
import type { Cell } from '../lib/xlsx.ts';
import { ITEMS_PARAMS, type ItemsParams, NO_ORGAN } from './items-params.ts';
import type { SumRow } from './sum-query.ts';

/** The numbers of a row, each with what opens the rows that it counts. */
export const SUM_NUMBERS = ['overdue', 'inTerm', 'noDay', 'other', 'toDiscuss', 'toComplete', 'settled'] as const;
export type SumNumber = (typeof SUM_NUMBERS)[number];

const OPENS: Readonly<Record<SumNumber, Partial<ItemsParams>>> = {
  overdue: { list: 'A', term: 'OVERDUE', state: 'open' },
  inTerm: { list: 'A', term: 'IN_TERM', state: 'open' },
  noDay: { list: 'A', term: 'NO_DAY', state: 'open' },
  other: { list: 'A', term: 'OTHER', state: 'open' },
  toDiscuss: { list: 'B', state: 'open' },
  toComplete: { list: 'C', state: 'open' },
  settled: { view: 'settled' },
};

/** A drawn row: all of them together, one organ or document, or one of the other within it. */
export type SumLine = {
  readonly key: string;
  readonly kind: 'all' | 'head' | 'part';
  readonly row: SumRow;
  /** What narrows the lists to it; null where no filter can say it. */
  readonly narrows: Partial<ItemsParams> | null;
};

const narrowsOf = ({ organId, directive }: SumRow, by: 'organ' | 'document'): Partial<ItemsParams> | null => {
  if (by === 'organ') return { organ: organId ?? NO_ORGAN };
  return directive === null ? null : { under: directive.id };
};

export const headLine = (row: SumRow, by: 'organ' | 'document'): SumLine => {
  const key = (by === 'organ' ? row.organId : row.directive?.id) ?? NO_ORGAN;
  return { key, kind: 'head', row, narrows: narrowsOf(row, by) };
};

export function partLine(row: SumRow, head: SumLine, by: 'organ' | 'document'): SumLine {
  const own = narrowsOf(row, by);
  const key = `${head.key} ${(by === 'organ' ? row.organId : row.directive?.id) ?? NO_ORGAN}`;
  return { key, kind: 'part', row, narrows: own === null || head.narrows === null ? null : { ...head.narrows, ...own } };
}

/** All rows as one. */
export function allLine(rows: readonly SumRow[]): SumLine {
  const sum = (name: SumNumber): number => rows.reduce((all, row) => all + row[name], 0);
  const counts = Object.fromEntries(SUM_NUMBERS.map((name) => [name, sum(name)])) as Readonly<Record<SumNumber, number>>;
  return {
    key: '',
    kind: 'all',
    row: { organId: null, organName: null, until: null, heirs: [], level: null, place: null, directive: null, of: rows.length, ...counts },
    narrows: {},
  };
}

/** The address of the rows that a number counts; the filters that stand stay. */
export function opens(line: SumLine, number: SumNumber, search: string): string | null {
  if (line.narrows === null) return null;
  return `${ITEMS_PATH}?${writeParams(ITEMS_PARAMS, search, { view: 'list', rule: null, term: 'any', state: 'any', by: 'rule', ...line.narrows, ...OPENS[number] })}`;
}

/** Organs under documents as a table with its head, one row each. */
export function sumTable(rows: readonly SumRow[], asOf: string, t: Translate): readonly (readonly Cell[])[] {
  const head = [
    t('items.column.number'),
    t('items.column.organ'),
    t('items.column.now'),
    t('items.sum.lived'),
    t('items.column.level'),
    t('items.sum.place'),
    t('items.column.document'),
    ...SUM_NUMBERS.map((name) => t(`items.sum.${name}`)),
    t('items.column.asOf'),
  ];
  return [
    head,
    ...rows.map((row, at): readonly Cell[] => [
      at + 1,
      row.organName ?? t('items.sum.noOrgan'),
      row.heirs.join(', ') || null,
      row.until === null ? null : { day: row.until },
      row.level === null ? null : t(`common.level.${row.level}`),
      row.place?.name ?? null,
      row.directive === null ? null : directiveText(row.directive, t),
      ...SUM_NUMBERS.map((name) => row[name]),
      { day: asOf },
    ]),
  ];
}
