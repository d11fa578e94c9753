import type { PlaceRow } from '../domain/rows.ts';

const SIZES: readonly PlaceRow['kind'][] = ['country', 'province', 'district', 'commune'];

/** Provinces before districts before communes; among equals by id. */
export function largestFirst(places: readonly PlaceRow[]): readonly PlaceRow[] {
  return places.toSorted((a, b) => SIZES.indexOf(a.kind) - SIZES.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
}
