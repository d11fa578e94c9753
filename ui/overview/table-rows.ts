import { type DirectiveName, dateText, issuersText, kindText, symbolText } from '../components/directive-name.ts';
import { holds } from '../components/find-field.tsx';
import { type Sortable, type SortState, sortRows } from '../components/sort-rows.ts';
import type { Translate } from '../i18n/use-t.ts';
import type { RowsAsked } from './overview-params.ts';
import { countOfState, type ExpectationTime, isRest, REST, type StandingCount, totalOf } from './standing.ts';
import type { TableRoot } from './table-query.ts';
import type { RootSums } from './table-sums.ts';

/** A document with what its comparison comes to; null while that is not here. */
export type TableRow = TableRoot & { readonly sums: RootSums | null };

/** Documents of the centre, and those whose central one is not known: as the cards stand. */
export type TableGroup = 'central' | 'other';

/** A drawn line: a group with its sums, one document, or the organs of the one above by name. */
export type TableLine =
  | { readonly kind: 'group'; readonly key: string; readonly group: TableGroup; readonly rows: readonly TableRow[] }
  | { readonly kind: 'document' | 'names'; readonly key: string; readonly row: TableRow };

/** One number of who owes a document: of which state and time. */
export type Owed = { readonly id: string; readonly state: RowsAsked['state']; readonly time: ExpectationTime | null };

const ISSUED_TIMES: readonly ExpectationTime[] = ['IN_TERM', 'LATE', 'NO_DEADLINE', 'DATE_UNKNOWN'];
const AWAITED_TIMES: readonly ExpectationTime[] = ['IN_TERM', 'OVERDUE', 'NO_DEADLINE'];

const ofState = (state: 'ISSUED' | 'AWAITED', times: readonly ExpectationTime[]): readonly Owed[] =>
  [null, ...times].map((time) => ({ id: `${state}${time === null ? '' : `_${time}`}`, state, time }));

export const ALL_OWED: Owed = { id: 'owed', state: null, time: null };
export const ISSUED_OWED = ofState('ISSUED', ISSUED_TIMES);
export const AWAITED_OWED = ofState('AWAITED', AWAITED_TIMES);
export const REST_OWED: Owed = { id: REST, state: REST, time: null };

/** How many fit: as many as the rows hold that the number opens. */
export function countOwed(counts: readonly StandingCount[], { state, time }: Pick<Owed, 'state' | 'time'>): number {
  if (state === null) return totalOf(counts);
  return time === null ? countOfState(counts, state) : totalOf(counts.filter((one) => one.time === time && fits(one, state)));
}

const fits = (one: StandingCount, state: NonNullable<Owed['state']>): boolean => (state === REST ? isRest(one.state) : one.state === state);

/** Numbers that are 0 in every row take no room; the totals stay. */
export function shownOwed(all: readonly Owed[], rows: readonly TableRow[]): readonly Owed[] {
  return all.filter((owed) => owed.time === null || rows.some(({ owed: { counts } }) => countOwed(counts, owed) > 0));
}

const groupOf = ({ directive }: TableRow): TableGroup => (directive.level === 'CENTRAL' ? 'central' : 'other');

/** Documents that hold the words, by number, kind, subject, organ or date; all where there are none. */
export function foundRows(rows: readonly TableRow[], words: string | null, t: Translate): readonly TableRow[] {
  if (words === null) return rows;
  return rows.filter(({ directive }) => holds({ label: wordsOf(directive, t) }, words));
}

const wordsOf = (directive: DirectiveName, t: Translate): string =>
  [kindText(directive, t), symbolText(directive, t), directive.subject ?? '', issuersText(directive, t), dateText(directive, t)].join(' ');

/** The lines in their order: groups stay where they are, each sorted within. */
export function linesOf(
  rows: readonly TableRow[],
  named: ReadonlySet<string>,
  columns: readonly Sortable<TableLine>[],
  sort: SortState | null,
): readonly TableLine[] {
  return (['central', 'other'] as const).flatMap((group): readonly TableLine[] => {
    const own = rows.filter((row) => groupOf(row) === group);
    if (own.length === 0) return [];
    const documents = own.map((row) => ({ kind: 'document', key: row.directive.id, row }) as const);
    return [
      { kind: 'group', key: group, group, rows: own },
      ...sortRows<TableLine>(documents, columns, sort).flatMap((line): readonly TableLine[] =>
        line.kind === 'document' && named.has(line.key) ? [line, { kind: 'names', key: `${line.key} names`, row: line.row }] : [line],
      ),
    ];
  });
}
