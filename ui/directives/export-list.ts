import { dateText, issuersText, kindText, symbolText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import type { ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { Cell } from '../lib/xlsx.ts';
import { type DirectiveListRow, DirectivesQuery, isCondensed } from './list-query.ts';
import { type ListAsked, pageAsked } from './use-directive-list.ts';

const PAGE = 100;
/** Characters of a date that lacks nothing. */
const WHOLE_DAY = 10;

/** All rows of a filter within the scope, page after page. */
export async function allRows(asked: ListAsked): Promise<readonly DirectiveListRow[]> {
  const rows: DirectiveListRow[] = [];
  for (let after: string | null = null; ; ) {
    const { directives }: ResultOf<typeof DirectivesQuery> = await request(DirectivesQuery, pageAsked(asked, PAGE, after));
    rows.push(...directives.edges.map((edge) => edge.node));
    after = directives.pageInfo.endCursor;
    if (!directives.pageInfo.hasNextPage || after === null) return rows;
  }
}

/** The list as the rows of a file, its head first, with what the screen abbreviates written out. */
export function listTable(rows: readonly DirectiveListRow[], t: Translate): readonly (readonly Cell[])[] {
  const head = (['symbol', 'kind', 'subject', 'issuer', 'line', 'level', 'date', 'tasks', 'lower', 'held'] as const).map((name) =>
    t(`directives.column.${name}`),
  );
  return [
    head,
    ...rows.map((row): readonly Cell[] => [
      symbolText(row, t),
      kindText(row, t),
      row.subject,
      issuersText(row, t),
      row.line === null ? null : t(`common.line.${row.line}`),
      row.level === null ? null : t(`common.level.${row.level}`),
      row.issuedOn?.length === WHOLE_DAY ? { day: row.issuedOn } : dateText(row, t),
      row.taskCount,
      row.belowCount,
      t(isCondensed(row) ? 'common.edition.CONDENSED' : row.held ? 'common.held.yes' : 'common.held.no'),
    ]),
  ];
}
