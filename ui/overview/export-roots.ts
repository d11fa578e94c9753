import { dateText, directiveText, issuersText, kindText, symbolText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import type { Cell, Sheet } from '../lib/xlsx.ts';
import { TASK_DEPTHS } from './overview-params.ts';
import type { Around } from './standing-query.ts';
import { askAllRows, type StandingRow } from './standing-rows-query.ts';
import { standingText } from './standing-words.ts';
import { owedText } from './table-columns.tsx';
import { ALL_OWED, AWAITED_OWED, countOwed, ISSUED_OWED, REST_OWED, type TableRow } from './table-rows.ts';

const OWED = [ALL_OWED, ...ISSUED_OWED, ...AWAITED_OWED, REST_OWED];

/** The documents of the table with its head, as they are shown; numbers that are 0 everywhere as well. */
export function rootsSheet(rows: readonly TableRow[], day: string, t: Translate): readonly (readonly Cell[])[] {
  const owedHeads = OWED.map((owed) => {
    const { group, head } = owedText(owed, t);
    return group === undefined ? head : `${group}: ${head.toLowerCase()}`;
  });
  const tasks = t('overview.table.tasks');
  return [
    [
      t('overview.table.group'),
      t('overview.table.document'),
      t('overview.table.subject'),
      t('overview.table.issuer'),
      t('overview.table.date'),
      ...owedHeads,
      t('overview.table.groups'),
      t('overview.table.issued'),
      t('overview.table.taskCount'),
      ...TASK_DEPTHS.flatMap((depth) => {
        const head = `${tasks}: ${t(`overview.table.${depth}`).toLowerCase()}`;
        return [head, t('overview.table.of', { what: head })];
      }),
      t('overview.table.asOf'),
    ],
    ...rows.map(({ directive, owed, sums, ...below }): readonly Cell[] => [
      t(directive.level === 'CENTRAL' ? 'overview.central' : 'overview.other'),
      directive.symbol === null ? symbolText(directive, t) : `${kindText(directive, t)} ${directive.symbol}`,
      directive.subject,
      issuersText(directive, t),
      directive.issuedOn === null ? dateText(directive, t) : { day: directive.issuedOn },
      ...OWED.map((one) => countOwed(owed.counts, one)),
      owed.groups,
      sums?.issued ?? null,
      sums?.compared ? sums.tasks : null,
      ...TASK_DEPTHS.flatMap((depth) =>
        sums === null || sums[depth].denominator === 0 || below.held + below.citedNotHeld === 0 ? [null, null] : [sums[depth].count, sums[depth].denominator],
      ),
      { day },
    ]),
  ];
}

export type OrganRows = { readonly row: TableRow; readonly organs: readonly StandingRow[] };

/** Everything that the numbers of some documents count, one document after the other. */
export async function askOrganRows(rows: readonly TableRow[], around: Around): Promise<readonly OrganRows[]> {
  const all: OrganRows[] = [];
  for (const row of rows) if (row.owed.total > 0) all.push({ row, organs: await askAllRows(row.directive.id, around) });
  return all;
}

/** Who owes a document under each, by name: as many rows as the table counts. */
export function organsSheet(documents: readonly OrganRows[], t: Translate): Sheet {
  const head = (['document', 'organ', 'now', 'state', 'due', 'late', 'where', 'metBy'] as const).map((column) =>
    t(column === 'state' ? 'overview.places.state' : `overview.table.${column}`),
  );
  return {
    name: t('overview.table.organSheet'),
    rows: [
      head,
      ...documents.flatMap(({ row: { directive }, organs }) =>
        organs.map((one): readonly Cell[] => [
          symbolText(directive, t),
          one.organ === null ? `${one.organName} (${t('overview.rows.group')})` : one.organName,
          one.heirs.join(', '),
          standingText(one, t),
          one.dueOn === null ? null : { day: one.dueOn },
          one.daysLate,
          one.where,
          one.metBy.map((document) => directiveText(document, t)).join('; '),
        ]),
      ),
    ],
  };
}
