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

/** As many names of organs as a line of a table has room for. */
const NAMED = 3;

/** Who is counted at a place: «Tỉnh ủy Bắc Giang, Tỉnh ủy Bắc Ninh»; empty where nothing is owed. */
export function organsText({ organs }: Pick<PlaceRow, 'organs'>, t: Translate): string {
  const names = organs.map(({ name }) => name);
  const more = names.length - NAMED;
  // One more is as short as to say that there is one more.
  return more < 2 ? names.join(', ') : [...names.slice(0, NAMED), t('overview.places.moreOrgans', { n: more })].join(', ');
}

/** Who is counted at all places together, by line: «Đảng 63, Chính quyền 2»; those of which it is not known last. */
export function linesText(rows: readonly Pick<PlaceRow, 'organs'>[], t: Translate): string {
  const organs = rows.flatMap((row) => row.organs);
  const counts = new Map<PlaceRow['organs'][number]['line'], number>();
  for (const { line } of organs) counts.set(line, (counts.get(line) ?? 0) + 1);
  const inOrder = [...counts].toSorted(([a, m], [b, n]) => Number(a === null) - Number(b === null) || n - m);
  return inOrder.map(([line, n]) => `${line === null ? t('overview.places.noLine') : t(`common.line.${line}`)} ${n}`).join(', ');
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
  return t('overview.map.place', { place: placeName(row), organs: organsText(row, t), standing: parts.join(', ') });
}
