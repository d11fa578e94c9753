import type { Translate } from '../i18n/use-t.ts';
import { countOf, countOfState, REST } from './standing.ts';
import type { PlaceRow } from './standing-query.ts';

/** «tỉnh Bắc Ninh» */
export function placeName({ place }: Pick<PlaceRow, 'place'>): string {
  return place.unit === '' ? place.name : `${place.unit} ${place.name}`;
}

/** The provinces that were merged into it; empty where none were. */
export function mergedText({ place, areas }: PlaceRow, t: Translate): string {
  return areas.length > 1
    ? t('overview.map.merged', { names: areas.map(({ name }) => name).join(', ') })
    : place.name === areas[0]?.name
      ? ''
      : (areas[0]?.name ?? '');
}

/** How a place stands, for its name on the map and what is said below it. */
export function placeText(row: PlaceRow, t: Translate): string {
  if (row.total === 0) return t('overview.map.nothing', { place: placeName(row) });
  const { counts, total } = row;
  const [awaited, overdue, rest] = [countOfState(counts, 'AWAITED'), countOf(counts, 'overdue'), countOfState(counts, REST)];
  const parts = [
    t('overview.map.received', { n: countOfState(counts, 'ISSUED'), total }),
    awaited === 0 ? '' : t('overview.map.awaited', { n: awaited }),
    overdue === 0 ? '' : t('overview.map.overdue', { n: overdue }),
    rest === 0 ? '' : t('overview.map.other', { n: rest }),
  ].filter((part) => part !== '');
  return t('overview.map.place', { place: placeName(row), standing: parts.join(', ') });
}
