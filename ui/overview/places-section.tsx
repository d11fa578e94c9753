import { Suspense, useState } from 'react';
import { StaleNotice } from '../components/stale-notice.tsx';
import { ErrorState, Skeleton } from '../components/states.tsx';
import { type Translate, useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { whenNeeded } from '../lib/when-needed.ts';
import type { Cell } from '../lib/xlsx.ts';
import { ELSEWHERE, type RowsAsked } from './overview-params.ts';
import { PlacesTable } from './places-table.tsx';
import { linesText, mergedText, placeName, placeText } from './places-words.ts';
import { countOf, countOfState, PLACE_STATES, placeState, REST, totalOf } from './standing.ts';
import { StandingBar } from './standing-bar.tsx';
import { type Around, type PlaceRow, usePlaceStandings } from './standing-query.ts';
import { TwinBar } from './twin-bar.tsx';

const ProvinceMap = whenNeeded(() => import('./province-map.tsx').then((module) => module.ProvinceMap));

export type PlacesSectionProps = {
  readonly rootId: string;
  /** Of the directive, for the file and the captions. */
  readonly name: string;
  readonly around: Around;
  /** The one province whose places are meant; null: all provinces, as a map. */
  readonly within: string | null;
  readonly onRows: (asked: RowsAsked) => void;
};

/** Theo địa bàn: the provinces as a map beside its table, or the places of one province as a table; places are by name, never ranked. */
export function PlacesSection({ rootId, name, around, within, onRows }: PlacesSectionProps) {
  const t = useT();
  const [lit, setLit] = useState<string | null>(null);
  // What is chosen on the map is brought into sight in the table; a row that is pointed at stays where it is.
  const [sought, setSought] = useState<string | null>(null);
  const lightOnMap = (placeId: string | null): void => {
    setLit(placeId);
    setSought(placeId);
  };
  const query = usePlaceStandings(rootId, around, within);
  const { data, error, refetch } = query;
  if (data === undefined && error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height="34rem" />;
  const rows = data?.byPlace.rows ?? [];
  const elsewhere = data?.byPlace.elsewhere ?? [];
  const owed = rows.filter((row) => row.total > 0);
  const openElsewhere = (part: { readonly state: RowsAsked['state']; readonly time: RowsAsked['time'] } | null): void =>
    onRows({ rootId, state: part?.state ?? null, time: part?.time ?? null, placeId: ELSEWHERE });
  // Without places below it, a place has its own organs alone.
  if (within !== null && rows.length === 0 && totalOf(elsewhere) > 0) {
    return (
      <div className="places__own">
        <p className="small soft">{t('overview.places.own', { directive: name })}</p>
        <StandingBar counts={elsewhere} direct={false} groups="some" onOpen={openElsewhere} />
      </div>
    );
  }
  // A place that is no longer on the map, or one of which nobody is asked: its numbers stand with the documents.
  if (data === null || rows.length === 0) {
    return <p className="places__none">{t('overview.places.noPlaces', { date: formatDate(data?.asOf ?? around.asOf ?? '') })}</p>;
  }
  const caption = t('overview.places.caption', { directive: name });
  const litRow = rows.find((row) => row.place.id === lit);
  const open = (row: PlaceRow, state: RowsAsked['state'], time: RowsAsked['time']): void => onRows({ rootId, state, time, placeId: row.place.id });
  return (
    <>
      {error === null ? null : <StaleNotice error={error} onRetry={() => void refetch()} />}
      <div className={within === null ? 'places' : 'places places--listed'}>
        {within === null ? (
          <figure className="places__map">
            <Suspense fallback={<Skeleton height="30rem" />}>
              <ProvinceMap rows={rows} describe={(row) => placeText(row, t)} litId={lit} onLight={lightOnMap} onOpen={(row) => open(row, null, null)} />
            </Suspense>
            <p className="places__lit" aria-hidden>
              {litRow === undefined ? t('overview.map.hint') : [placeText(litRow, t), mergedText(litRow, t)].filter((part) => part !== '').join(' · ')}
            </p>
            <ul className="places__legend" aria-label={t('overview.map.legend')}>
              {PLACE_STATES.map((state) => (
                <li key={state}>
                  <span className="places__swatch" data-state={state} aria-hidden />
                  {t(`overview.state.${state}`)} <strong className="numeric">{rows.filter((row) => placeState(row.counts) === state).length}</strong>
                </li>
              ))}
            </ul>
            <figcaption className="places__source">
              {t('overview.map.source')}{' '}
              <a href="https://www.npmjs.com/package/@svg-maps/vietnam" target="_blank" rel="noreferrer">
                @svg-maps/vietnam
              </a>{' '}
              (Stephen Truong, Victor Cazanave),{' '}
              <a href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="noreferrer">
                CC BY 4.0
              </a>
              {rows.some(({ areas }) => areas.length > 1) ? `; ${t('overview.map.sourceChanged')}` : null}
            </figcaption>
          </figure>
        ) : null}
        <div className="places__table">
          <div className="places__tools">
            <p className="small soft" role="status">
              {t(within === null ? 'overview.places.count' : 'overview.places.countWithin', { n: rows.length, owed: owed.length })}
            </p>
            <TwinBar name={fileName(name)} rows={() => tableRows(rows, t)} />
          </div>
          {owed.length === 0 ? null : (
            <p className="small soft places__whose">
              {t(within === null ? 'overview.places.whose' : 'overview.places.whoseWithin', {
                directive: name,
                n: owed.reduce((sum, row) => sum + row.organs.length, 0),
                lines: linesText(owed, t),
              })}
            </p>
          )}
          {within !== null && owed.length === 0 ? (
            <p className="soft">{t('overview.places.noneWithin')}</p>
          ) : (
            <PlacesTable caption={caption} rows={within === null ? rows : owed} litId={lit} soughtId={sought} onOpen={open} onLight={setLit} />
          )}
          {totalOf(elsewhere) === 0 ? null : (
            <div className="places__elsewhere">
              <p className="small soft">{t(within === null ? 'overview.places.elsewhere' : 'overview.places.elsewhereWithin')}</p>
              <StandingBar counts={elsewhere} direct={within === null} groups="some" onOpen={openElsewhere} />
            </div>
          )}
        </div>
      </div>
    </>
  );
}

function fileName(name: string): string {
  return `theo-dia-ban ${name}`.replace(/[\\/:*?"<>|]+/g, '-');
}

function tableRows(rows: readonly PlaceRow[], t: Translate): readonly (readonly Cell[])[] {
  const head = (['place', 'merged', 'organs', 'state', 'expected', 'received', 'awaited', 'overdue', 'other'] as const).map((column) =>
    t(`overview.places.${column}`),
  );
  return [
    head,
    ...rows.map((row): readonly Cell[] => [
      placeName(row),
      row.areas.length > 1 ? row.areas.map((area) => area.name).join(', ') : null,
      row.organs.map((organ) => organ.name).join(', '),
      t(`overview.state.${placeState(row.counts)}`),
      row.total,
      countOfState(row.counts, 'ISSUED'),
      countOfState(row.counts, 'AWAITED'),
      countOf(row.counts, 'overdue'),
      countOfState(row.counts, REST),
    ]),
  ];
}
