import { useState } from 'react';
import { type Column, DataTable } from '../components/data-table.tsx';
import { EditionMark, HeldMark, OutsideMark } from '../components/marks.tsx';
import type { SortState } from '../components/sort-rows.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import type { LineageSelection } from './lineage-params.ts';
import { isCondensed, type LineageRow } from './table-rows.ts';

export type LineageTableProps = {
  readonly rows: readonly LineageRow[];
  readonly columns: readonly Column<LineageRow>[];
  readonly symbol: string;
  readonly sort: SortState | null;
  readonly onSort: (sort: SortState | null) => void;
};

/** The picture as a table. */
export function LineageTable({ rows, columns, symbol, sort, onSort }: LineageTableProps) {
  const t = useT();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  return (
    <div className="lineage-table" ref={setScroller}>
      <p className="small soft">{t('lineage.table.note', { n: rows.length })}</p>
      <DataTable
        caption={t('lineage.table.caption', { symbol })}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        sort={sort}
        onSort={onSort}
        scroller={scroller}
      />
    </div>
  );
}

/** Columns of the table; choosing a row's document selects it as on the picture. */
export function useLineageColumns(onSelect: (selection: LineageSelection) => void): readonly Column<LineageRow>[] {
  const t = useT();
  return [
    {
      id: 'symbol',
      width: 'max(8.4rem, 12vw - 4rem)',
      head: t('lineage.table.symbol'),
      rowHead: true,
      sortValue: (row) => row.symbol,
      cell: (row) => (
        <a
          href={`#${row.id}`}
          onClick={(event) => {
            event.preventDefault();
            onSelect({ kind: 'node', id: row.id });
          }}
        >
          {row.symbol === '' ? row.label : row.symbol}
        </a>
      ),
    },
    { id: 'organ', head: t('lineage.table.organ'), sortValue: (row) => row.organ, cell: (row) => row.organ },
    { id: 'level', width: '6.9rem', head: t('lineage.table.level'), sortValue: (row) => row.rank, cell: (row) => row.level },
    { id: 'kind', width: '6.2rem', head: t('lineage.table.kind'), sortValue: (row) => row.kind, cell: (row) => row.kind },
    {
      id: 'date',
      width: 'max(6.5rem, 16vw - 8.8rem)',
      head: t('lineage.table.date'),
      sortValue: (row) => row.issuedOn,
      cell: (row) => <span className="numeric">{row.date}</span>,
    },
    {
      id: 'state',
      width: 'max(9.2rem, 20vw - 10rem)',
      head: t('lineage.table.state'),
      sortValue: (row) => row.state,
      cell: (row) => (
        <span className="lineage-panel__marks">
          {row.node === null ? row.state : null}
          {row.node === null || isCondensed(row.node.directive) ? null : <HeldMark directive={row.node.directive} short />}
          {row.node?.directive.held && row.node.directive.source ? <EditionMark edition={row.node.directive.source.edition} /> : null}
          {row.later ? <span className="mark-pill mark-pill--plain">{t('lineage.card.tag.later')}</span> : null}
          {row.outside ? <OutsideMark short /> : null}
        </span>
      ),
    },
    {
      id: 'upper',
      width: '6.9rem',
      head: t('lineage.table.upper'),
      sortValue: (row) => row.upper[0]?.symbol ?? null,
      cell: (row) => row.upper.map((one) => one.symbol).join('; '),
    },
    {
      id: 'coverage',
      width: '6.6rem',
      head: t('lineage.marks.coverage'),
      number: true,
      sortValue: (row) => (row.coverage === null ? null : row.coverage.count / row.coverage.denominator),
      cell: (row) => (row.coverage === null ? '' : t('lineage.card.lower', { shown: row.coverage.count, total: row.coverage.denominator })),
    },
    ...(['A', 'B', 'C'] as const).map(
      (list): Column<LineageRow> => ({
        id: `items${list}`,
        width: '2.9rem',
        head: list,
        name: t(`lineage.table.items${list}`),
        number: true,
        sortValue: (row) => row.items[list],
        cell: (row) => (row.items[list] === 0 ? '' : row.items[list]),
      }),
    ),
    {
      id: 'lower',
      width: 'max(6.6rem, 12vw - 5rem)',
      head: t('lineage.table.lower'),
      number: true,
      sortValue: (row) => row.lowerTotal,
      cell: (row) => (
        <>
          {row.lowerTotal === 0 ? '0' : t('lineage.card.lower', { shown: row.lowerShown, total: row.lowerTotal })}
          {row.awaited.all === 0 ? null : <span className="lineage-table__awaited small soft">{awaitedText(row.awaited, t)}</span>}
        </>
      ),
    },
    {
      id: 'hidden',
      width: '5.6rem',
      head: t('lineage.table.hidden'),
      number: true,
      sortValue: (row) => row.hidden,
      cell: (row) => row.hidden,
    },
  ];
}

/** Not received below: how much of it right below, where that is neither all nor nothing. */
function awaitedText({ all: n, direct }: LineageRow['awaited'], t: Translate): string {
  if (direct === 0) return t('lineage.card.awaited.all', { n });
  return direct === n ? t('lineage.card.awaited.direct', { n }) : t('lineage.table.awaitedOf', { n, direct });
}
