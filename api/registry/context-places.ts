import type { PlainDate } from '../domain/dates.ts';
import type { Level, Line } from '../domain/lists.ts';
import type { PlaceRow } from '../domain/rows.ts';
import { NEW_MAP_FROM, OLD_MAP_DAY } from './load-places.ts';
import type { Register } from './register.ts';

/** What a document says of its own place and body: bare names, null where it does not say. */
export type OrganContext = {
  readonly province: string | null;
  readonly district: string | null;
  readonly commune: string | null;
  readonly line: Line | null;
  readonly level: Level | null;
  /** The day whose map counts; null for the map before July 2025, unless only the new one knows the place. */
  readonly asOf: PlainDate | null;
};

/** Where a completed place came from: the document's own place, or that place looked up in the register. */
export type CompletedFrom = 'place of the issuer' | 'register of places';

export type ContextPlaces = Readonly<Record<'province' | 'district' | 'commune', { readonly rows: readonly PlaceRow[]; readonly from: CompletedFrom }>>;

/** The day whose map is used for a context: without a date the old map, unless only the new one has the document's commune. */
export function mapDay(register: Register, context: OrganContext): PlainDate {
  if (context.asOf !== null) return context.asOf;
  if (context.commune === null || context.district !== null) return OLD_MAP_DAY;
  const provinces = context.province === null ? [] : register.named(context.province, { kind: 'province' });
  const communes = narrow(register, register.named(context.commune, { kind: 'commune' }), provinces);
  return communes.length > 0 && communes.every((row) => row.from === NEW_MAP_FROM) ? NEW_MAP_FROM : OLD_MAP_DAY;
}

/** The rows a context's names may mean, each narrowed by the others; a province it does not name comes from the register. */
export function contextPlaces(register: Register, context: OrganContext): ContextPlaces {
  const asOf = mapDay(register, context);
  const named = (name: string | null, kind: 'province' | 'district' | 'commune', outer: readonly PlaceRow[]): readonly PlaceRow[] => {
    if (name === null || name.trim() === '') return [];
    const all = register.named(name, { kind, asOf });
    const inside = narrow(register, all, outer);
    // A name that the day's map does not know within this province may stand on the other map.
    return inside.length > 0 || outer.length === 0 ? inside : narrow(register, register.named(name, { kind }), outer);
  };
  const provinces = named(context.province, 'province', []);
  const districts = named(context.district, 'district', provinces);
  const communes = named(context.commune, 'commune', districts.length > 0 ? districts : provinces);
  const above = (rows: readonly PlaceRow[], kind: PlaceRow['kind']): readonly PlaceRow[] => [
    ...new Set(rows.flatMap((row) => register.ancestors(row.id).filter((ancestor) => ancestor.kind === kind))),
  ];
  const knownDistricts = districts.length > 0 ? districts : context.district === null ? above(communes, 'district') : [];
  const knownProvinces = provinces.length > 0 ? provinces : context.province === null ? above(districts.length > 0 ? districts : communes, 'province') : [];
  return {
    province: { rows: knownProvinces, from: provinces.length > 0 ? 'place of the issuer' : 'register of places' },
    district: { rows: knownDistricts, from: districts.length > 0 ? 'place of the issuer' : 'register of places' },
    commune: { rows: communes, from: 'place of the issuer' },
  };
}

/** The rows that are, or lie within, one of the outer places or its predecessors and successors; all when nothing is said. */
export function narrow(register: Register, rows: readonly PlaceRow[], outer: readonly PlaceRow[]): readonly PlaceRow[] {
  if (outer.length === 0) return rows;
  const direct = rows.filter((row) => liesWithin(register, row, new Set(outer.map((place) => place.id))));
  if (direct.length > 0) return direct;
  const related = new Set(outer.flatMap((place) => [...register.presentHolder(place.id), ...register.predecessors(place.id)]).map((place) => place.id));
  return rows.filter((row) => liesWithin(register, row, related));
}

function liesWithin(register: Register, row: PlaceRow, ids: ReadonlySet<string>): boolean {
  return ids.has(row.id) || register.ancestors(row.id).some((ancestor) => ids.has(ancestor.id));
}
