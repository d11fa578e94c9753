import { fold } from '../domain/fold.ts';
import { byText } from '../domain/order.ts';
import type { PlaceRow } from '../domain/rows.ts';
import { type FoldedName, nameFolder, namesOfPlace } from './place-names.ts';
import { createRegister, type Register } from './register.ts';
import { splitUnit } from './units.ts';

/** A place found by name, with the places that hold it today: itself alone while it lasts. */
export type FoundPlace = { readonly place: PlaceRow; readonly successors: readonly PlaceRow[] };

const PREFIX_FROM = 2;

/**
 * Places an official means by typing ("phường Từ Sơn cũ", "tu son", "huyện Châu Thành, An Giang"): a unit that some
 * place of the name has, or an outer place, narrows; "cũ" asks for places that ended. Whole names before beginnings, with tone marks before
 * without, then provinces, districts, communes, places of today first, by id. Empty text finds nothing.
 */
export function findPlaces(text: string, limit: number): readonly FoundPlace[] {
  const register = createRegister();
  const [name = '', ...outer] = text.split(',').map((part) => part.replace(/\s+/g, ' ').trim());
  const { wanted, ended } = withoutAge(name);
  if (fold(wanted) === '') return [];
  const within = outer.filter((part) => fold(part) !== '').map((part) => new Set(register.named(part).map((place) => place.id)));
  const fits = (place: PlaceRow): boolean =>
    place.kind !== 'country' &&
    (!ended || place.until !== null) &&
    within.every((ids) => register.ancestors(place.id).some((ancestor) => ids.has(ancestor.id)));
  const { entry, rest } = splitUnit(wanted);
  const stated = entry ? ranked(register, rest, (place) => fits(place) && place.unit === entry.unit) : [];
  // No place of that name has the unit that was typed: what the name alone finds.
  const found = stated.length > 0 ? stated : ranked(register, rest, fits);
  return found.slice(0, Math.max(0, limit)).map((place) => ({ place, successors: register.presentHolder(place.id) }));
}

/** "Từ Sơn cũ", "Từ Sơn (cũ)", "Từ Sơn trước đây": the name, and that a place of before is meant. */
function withoutAge(name: string): { readonly wanted: string; readonly ended: boolean } {
  const wanted = name.normalize('NFC').replace(/\s*\(?\s*(?:cũ|trước đây|trước kia)\s*\)?$/iu, '');
  return { wanted, ended: wanted !== name.normalize('NFC') };
}

const KIND_ORDER: Readonly<Record<PlaceRow['kind'], number>> = { country: 0, province: 1, district: 2, commune: 3 };

/** The places whose name or its beginning is the key, best first. */
function ranked(register: Register, key: string, fits: (place: PlaceRow) => boolean): readonly PlaceRow[] {
  const bare = fold(key);
  const found = foldedNames(register).flatMap(({ place, marked, plain }) => {
    const rank = rankOf(key, bare, marked, plain);
    return rank !== null && fits(place) ? [{ place, rank }] : [];
  });
  const ended = (place: PlaceRow): number => (place.until === null ? 0 : 1);
  found.sort(
    (a, b) => a.rank - b.rank || KIND_ORDER[a.place.kind] - KIND_ORDER[b.place.kind] || ended(a.place) - ended(b.place) || byText(a.place.id, b.place.id),
  );
  return [...new Set(found.map(({ place }) => place))];
}

/** 0 the whole name as spelt, 1 the whole name without marks, 2 its beginning as spelt, 3 its beginning without marks; null for none. */
function rankOf(key: string, bare: string, marked: string, plain: string): number | null {
  if (marked === key) return 0;
  if (plain === bare) return 1;
  if (bare.length < PREFIX_FROM) return null;
  if (marked.startsWith(key)) return 2;
  return plain.startsWith(bare) ? 3 : null;
}

type PlaceName = FoldedName & { readonly place: PlaceRow };
const folded = new WeakMap<Register, readonly PlaceName[]>();

function foldedNames(register: Register): readonly PlaceName[] {
  const known = folded.get(register);
  if (known) return known;
  const foldName = nameFolder();
  const made = [...register.places.values()].flatMap((place) => namesOfPlace(place).map((name) => ({ place, ...foldName(name) })));
  folded.set(register, made);
  return made;
}
