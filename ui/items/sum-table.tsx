import { ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { AppLink } from '../components/app-link.tsx';
import { type Column, DataTable } from '../components/data-table.tsx';
import { directiveText, shortName } from '../components/directive-name.ts';
import { heldBy } from '../components/holder-now.ts';
import { type SortState, sortRows } from '../components/sort-rows.ts';
import { useLanguage } from '../i18n/language.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import { formatDate, formatNumber } from '../lib/format.ts';
import { toggledIn } from '../lib/toggled.ts';
import type { SumRow } from './sum-query.ts';
import { allLine, headLine, opens, partLine, SUM_NUMBERS, type SumLine, type SumNumber } from './sum-rows.ts';
import './sum.css';
import type { ItemsAsked } from './use-items.ts';
import { useParts } from './use-parts.ts';

export type SumTableProps = { readonly rows: readonly SumRow[]; readonly by: 'organ' | 'document'; readonly asked: ItemsAsked };

const OTHER = { organ: 'document', document: 'organ' } as const;

/** Organs or documents with the numbers of each list; every number opens its rows, every row what it is put together of. */
export function SumTable({ rows, by, asked }: SumTableProps) {
  const t = useT();
  const language = useLanguage();
  const search = useSearch();
  const [sort, setSort] = useState<SortState | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const heads = useMemo(() => rows.map((row) => headLine(row, by)), [rows, by]);
  const parts = useParts(asked, by, heads, opened);
  const shown = SUM_NUMBERS.filter((name) => name !== 'other' || rows.some((row) => row.other > 0));
  const toggle = (key: string): void => setOpened(toggledIn(opened, key));

  const number = (name: SumNumber): Column<SumLine> => ({
    id: name,
    head: t(`items.sum.${name}`),
    hint: t(`items.sum.hint.${name}`),
    width: name === 'settled' ? '8.6rem' : '6.6rem',
    number: true,
    sortValue: ({ row }) => row[name],
    cell: (line) => {
      const n = line.row[name];
      const to = n === 0 ? null : opens(line, name, search);
      const text = formatNumber(n, language);
      if (to === null) return <span className={n === 0 ? 'faint' : undefined}>{text}</span>;
      return (
        <AppLink
          to={to}
          className="sum__number"
          data-number={name}
          aria-label={t('items.sum.open', { of: nameOf(line, by, t), what: t(`items.sum.${name}`), n })}
        >
          {text}
        </AppLink>
      );
    },
  });
  const columns: readonly Column<SumLine>[] = [
    {
      id: 'name',
      head: t(by === 'organ' ? 'items.column.organ' : 'items.column.document'),
      rowHead: true,
      className: 'sum__name',
      sortValue: (line) => nameOf(line, by, t),
      cell: (line) => <Name line={line} by={by} open={opened.has(line.key)} onOpen={() => toggle(line.key)} />,
    },
    ...shown.map(number),
  ];
  const lines = sortRows(heads, columns, sort).flatMap((head) =>
    opened.has(head.key)
      ? [
          head,
          ...sortRows(
            (parts.get(head.key) ?? []).map((row) => partLine(row, head, OTHER[by])),
            columns,
            sort,
          ),
        ]
      : [head],
  );
  return (
    <div ref={setScroller} className="sum__scroll">
      <DataTable
        caption={t(by === 'organ' ? 'items.sum.byOrgan' : 'items.sum.byDocument')}
        className="sum"
        columns={columns}
        rows={rows.length > 1 ? [allLine(rows), ...lines] : lines}
        rowKey={({ key }) => key}
        sort={sort}
        onSort={setSort}
        sorted
        scroller={scroller}
      />
    </div>
  );
}

/** What a line stands for. */
function nameOf({ kind, row }: SumLine, by: 'organ' | 'document', t: Translate): string {
  if (kind === 'all') return t(by === 'organ' ? 'items.sum.allOrgans' : 'items.sum.allDocuments', { n: row.of });
  const isOrgan = (kind === 'head') === (by === 'organ');
  // Two organs of one name, before and after the map changed, are two.
  if (isOrgan)
    return row.until !== null && row.organName !== null
      ? t('items.sum.until', { name: row.organName, date: formatDate(row.until) })
      : (row.organName ?? t('items.sum.noOrgan'));
  return row.directive === null ? t('items.group.none') : shortName(row.directive, t);
}

type NameProps = { readonly line: SumLine; readonly by: 'organ' | 'document'; readonly open: boolean; readonly onOpen: () => void };

function Name({ line, by, open, onOpen }: NameProps) {
  const t = useT();
  const { kind, row } = line;
  const name = nameOf(line, by, t);
  const now = heldBy(row.heirs, t);
  const title = row.directive === null ? undefined : directiveText(row.directive, t);
  if (kind === 'all') return <strong>{name}</strong>;
  if (kind === 'part') {
    return (
      <span className="sum__part" title={title}>
        {name}
        {now === null ? null : <span className="sum__about">{now}</span>}
      </span>
    );
  }
  const about =
    by === 'organ'
      ? [now ?? '', row.level === null ? '' : t(`common.level.${row.level}`), t('items.sum.documents', { n: row.of })]
      : [t('items.organs', { n: row.of })];
  return (
    <button type="button" className="sum__open" aria-expanded={open} title={title} onClick={onOpen}>
      <ChevronRight size={16} aria-hidden />
      <span>
        {name}
        <span className="sum__about">{about.filter((part) => part !== '').join(' · ')}</span>
      </span>
    </button>
  );
}
