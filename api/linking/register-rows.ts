import type { OrganRow, PlaceRow, SearchEntry } from '../domain/rows.ts';
import { type OrganRegister, superiorsOf } from './organ-register.ts';
import { organEntry, placeEntry } from './search-entries.ts';

export type RegisterRows = { readonly organs: readonly OrganRow[]; readonly places: readonly PlaceRow[]; readonly entries: readonly SearchEntry[] };

/** A place and what it lies within, nearest first; nothing where none is known. */
export function outwards(placeId: string | null, register: OrganRegister): readonly PlaceRow[] {
  const found: PlaceRow[] = [];
  let place = placeId === null ? null : register.place(placeId);
  while (place !== null && !found.includes(place)) {
    found.push(place);
    place = place.withinId === null ? null : register.place(place.withinId);
  }
  return found;
}

/** The rows of organs and places that documents name, with the superiors and the places around them, and how they are found. */
export function registerRows(organs: readonly OrganRow[], placeIds: readonly string[], register: OrganRegister): RegisterRows {
  const all = new Map<string, OrganRow>();
  for (const organ of organs) for (const row of [organ, ...superiorsOf(register, organ)]) all.set(row.id, row);
  const places = new Map<string, PlaceRow>();
  for (const id of [...placeIds, ...[...all.values()].flatMap((organ) => organ.placeId ?? [])])
    for (const place of outwards(id, register)) places.set(place.id, place);
  const named = [...new Map(organs.map((organ) => [organ.id, organ])).values()];
  return {
    organs: [...all.values()],
    places: [...places.values()],
    entries: [
      ...named.map(organEntry),
      ...[...places.values()].filter((place) => place.kind !== 'country').map((place) => placeEntry(place, outwards(place.id, register).slice(1))),
    ],
  };
}
