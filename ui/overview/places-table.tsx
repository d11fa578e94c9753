import { useEffect, useState } from 'react';
import { type Column, DataTable } from '../components/data-table.tsx';
import type { SortState } from '../components/sort-rows.ts';
import { useT } from '../i18n/use-t.ts';
import type { RowsAsked } from './overview-params.ts';
import { mergedText, organsText, placeName } from './places-words.ts';
import { countOf, countOfState, placeState, REST, type StandingCount, totalOf } from './standing.ts';
import type { PlaceRow } from './standing-query.ts';

export type PlacesTableProps = {
  readonly caption: string;
  readonly rows: readonly PlaceRow[];
  /** Lit from outside (a shape of the map); null: none. */
  readonly litId: string | null;
  /** Lit, and to be brought into sight; null: none. */
  readonly soughtId: string | null;
  readonly onOpen: (row: PlaceRow, state: RowsAsked['state'], time: RowsAsked['time']) => void;
  readonly onLight: (placeId: string | null) => void;
};

/** Wide enough for heads of two lines; the name has the rest. */
const WIDTHS = { expected: '6.4rem', received: '5.4rem', awaited: '6.2rem', overdue: '4.6rem', other: '4.4rem' } as const;

/** The places of a map with their numbers; every number opens its rows. */
export function PlacesTable({ caption, rows, litId, soughtId, onOpen, onLight }: PlacesTableProps) {
  const t = useT();
  const [sort, setSort] = useState<SortState | null>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (scroller !== null && soughtId !== null) showRow(scroller, soughtId);
  }, [scroller, soughtId]);
  // The organs of what was merged name it.
  const said = (row: PlaceRow): string => organsText(row, t) || mergedText(row, t);
  const number = (
    id: 'expected' | 'received' | 'awaited' | 'overdue' | 'other',
    count: (counts: readonly StandingCount[]) => number,
    state: RowsAsked['state'],
    time: RowsAsked['time'],
  ): Column<PlaceRow> => ({
    id,
    head: t(`overview.places.${id}`),
    width: WIDTHS[id],
    number: true,
    sortValue: (row) => count(row.counts),
    cell: (row) => {
      const value = count(row.counts);
      if (value === 0) return <span className="faint">0</span>;
      return (
        <button
          type="button"
          className={id === 'overdue' ? 'standing__number standing__number--overdue' : 'standing__number'}
          aria-haspopup="dialog"
          aria-label={t('overview.places.open', { place: placeName(row), what: t(`overview.places.${id}`), n: value })}
          onClick={() => onOpen(row, state, time)}
        >
          {value}
        </button>
      );
    },
  });
  const columns: readonly Column<PlaceRow>[] = [
    {
      id: 'place',
      head: t('overview.places.place'),
      rowHead: true,
      sortValue: (row) => row.place.name,
      cell: (row) => (
        <span
          className="places__name"
          data-place={row.place.id}
          data-lit={row.place.id === litId}
          onPointerEnter={() => onLight(row.place.id)}
          onPointerLeave={() => onLight(null)}
        >
          <span className="places__swatch" data-state={placeState(row.counts)} aria-hidden />
          <span>
            {placeName(row)}
            {said(row) === '' ? null : <span className="places__merged">{said(row)}</span>}
          </span>
        </span>
      ),
    },
    number('expected', totalOf, null, null),
    number('received', (counts) => countOfState(counts, 'ISSUED'), 'ISSUED', null),
    number('awaited', (counts) => countOfState(counts, 'AWAITED'), 'AWAITED', null),
    number('overdue', (counts) => countOf(counts, 'overdue'), 'AWAITED', 'OVERDUE'),
    number('other', (counts) => countOfState(counts, REST), REST, null),
  ];
  return (
    <section
      className="places__scroller"
      ref={setScroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={caption}
      onFocus={({ target }) => onLight(target.closest('tr')?.querySelector<HTMLElement>('[data-place]')?.dataset['place'] ?? null)}
      onBlur={() => onLight(null)}
    >
      <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.place.id} sort={sort} onSort={setSort} scroller={scroller} />
    </section>
  );
}

/** Brings the row of a place into sight of the table alone: the page stays where it is. */
function showRow(scroller: HTMLElement, placeId: string): void {
  const row = scroller.querySelector(`[data-place="${CSS.escape(placeId)}"]`)?.closest('tr');
  if (!row) return;
  const [own, around] = [row.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const top = around.top + (scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0);
  if (own.top >= top && own.bottom <= around.bottom) return;
  scroller.scrollTop += own.top - top - (around.bottom - top - own.height) / 2;
}
