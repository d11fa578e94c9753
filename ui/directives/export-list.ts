import { dateText, issuersText, kindText, symbolText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { csvText } from '../lib/csv.ts';
import type { ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ListFilter } from './list-params.ts';
import { type DirectiveListRow, DirectivesQuery } from './list-query.ts';

const PAGE = 100;

/** All rows of a filter, page after page. */
export async function allRows(filter: ListFilter): Promise<readonly DirectiveListRow[]> {
  const rows: DirectiveListRow[] = [];
  for (let after: string | null = null; ; ) {
    const { directives }: ResultOf<typeof DirectivesQuery> = await request(DirectivesQuery, { filter, first: PAGE, after });
    rows.push(...directives.edges.map((edge) => edge.node));
    after = directives.pageInfo.endCursor;
    if (!directives.pageInfo.hasNextPage || after === null) return rows;
  }
}

/** The list as CSV, with what the screen abbreviates written out. */
export function listCsv(rows: readonly DirectiveListRow[], t: Translate): string {
  const head = (['symbol', 'kind', 'subject', 'issuer', 'line', 'level', 'date', 'tasks', 'lower', 'held'] as const).map((name) =>
    t(`directives.column.${name}`),
  );
  return csvText([
    head,
    ...rows.map((row) => [
      symbolText(row, t),
      kindText(row, t),
      row.subject,
      issuersText(row, t),
      row.line === null ? null : t(`common.line.${row.line}`),
      row.level === null ? null : t(`common.level.${row.level}`),
      dateText(row, t),
      row.taskCount,
      row.lowerCount,
      t(row.held ? 'common.held.yes' : 'common.held.no'),
    ]),
  ]);
}
