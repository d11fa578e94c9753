import type { StandingCount } from '../../../ui/overview/standing.ts';
import type { PlaceRow } from '../../../ui/overview/standing-query.ts';

/** A place of the map as the API gives it. */
export function placeRow(
  name: string,
  { id = name, areas = [name], counts = [] }: { readonly id?: string; readonly areas?: readonly string[]; readonly counts?: readonly StandingCount[] } = {},
): PlaceRow {
  return {
    place: { id, name, unit: 'tỉnh', kind: 'province' },
    areas: areas.map((area) => ({ name: area })),
    total: counts.reduce((sum, { count }) => sum + count, 0),
    organs: counts.length === 0 ? [] : areas.map((area) => ({ name: `Tỉnh ủy ${area}`, line: 'PARTY' as const })),
    counts: [...counts],
  };
}
