import type { Level } from '../domain/lists.ts';
import type { PlaceRow } from '../domain/rows.ts';
import { type CompletedFrom, type ContextPlaces, contextPlaces, narrow, type OrganContext } from './context-places.ts';
import type { Locus } from './locus.ts';
import type { Register } from './register.ts';
import { kindsOfUnit, type Unit } from './units.ts';

/** The place of an organ: said, completed, open between several, or not known. */
export type PlaceChoice =
  | { readonly source: 'read'; readonly place: PlaceRow; readonly from: null }
  | { readonly source: 'completed'; readonly place: PlaceRow; readonly from: CompletedFrom }
  | { readonly source: 'ambiguous'; readonly places: readonly PlaceRow[] }
  | { readonly source: 'unresolved' };

type LocalKind = 'province' | 'district' | 'commune';
const LOCAL_KINDS: readonly LocalKind[] = ['province', 'district', 'commune'];
const UNRESOLVED: PlaceChoice = { source: 'unresolved' };

/** Units that a place of another unit may have had before the register's state of it. */
const EARLIER_UNITS: Readonly<Partial<Record<Unit, readonly string[]>>> = { 'thành phố': ['thị xã'], tỉnh: [] };

/**
 * Decides where an organ is from what its phrase says and the document's own place. `level` is what the
 * organ's kind alone demands ("Sở" is a province's); null where it demands nothing.
 */
export function choosePlace(register: Register, locus: Locus | null, level: Level | null, context: OrganContext): PlaceChoice {
  if (locus?.many || locus?.unknownName) return UNRESOLVED;
  // The committee or office of a bloc, a unit or the centre is its own, not that of the place it lies in.
  if (!locus && level === null && context.level !== null && !LOCAL_KINDS.some((kind) => kind === context.level)) return UNRESOLVED;
  const own = contextPlaces(register, context);
  const kinds = allowedKinds(locus?.unit ?? null, level);
  if (locus && locus.places.length > 0) return chooseNamed(register, locus, kinds, own);
  return chooseRelative(locus?.unit ?? null, kinds, own, context);
}

function allowedKinds(unit: Unit | null, level: Level | null): readonly LocalKind[] {
  const ofUnit = unit === null ? LOCAL_KINDS : LOCAL_KINDS.filter((kind) => kindsOfUnit(unit).includes(kind));
  const ofLevel = LOCAL_KINDS.filter((kind) => kind === level);
  return ofLevel.length === 0 ? ofUnit : ofUnit.filter((kind) => ofLevel.includes(kind));
}

function chooseNamed(register: Register, locus: Locus, kinds: readonly LocalKind[], own: ContextPlaces): PlaceChoice {
  const fitting = locus.places.filter((place) => kinds.some((kind) => kind === place.kind));
  const said = narrow(register, fitting.length > 0 ? fitting : locus.places, locus.outer);
  const [only] = said;
  if (!only) return UNRESOLVED;
  if (said.length === 1) return isDoubtful(register, only, locus, own) ? { source: 'ambiguous', places: said } : { source: 'read', place: only, from: null };
  const ownIds = new Set(LOCAL_KINDS.flatMap((kind) => (own[kind].from === 'place of the issuer' ? own[kind].rows.map((row) => row.id) : [])));
  const itself = said.filter((place) => ownIds.has(place.id));
  if (itself.length === 1 && itself[0]) return { source: 'completed', place: itself[0], from: 'place of the issuer' };
  for (const kind of ['district', 'province'] as const) {
    const { rows, from } = own[kind];
    const inside = rows.length === 0 ? [] : narrow(register, said, rows);
    if (inside.length === 1 && inside[0]) return { source: 'completed', place: inside[0], from };
    if (inside.length > 1) return { source: 'ambiguous', places: inside };
  }
  return { source: 'ambiguous', places: said };
}

/** A commune of that name stands only in another province than the document's own, and no province is said: it may be a slip. */
function isDoubtful(register: Register, place: PlaceRow, locus: Locus, own: ContextPlaces): boolean {
  if (place.kind !== 'commune' || locus.outer.length > 0 || own.province.rows.length === 0) return false;
  return narrow(register, [place], own.province.rows).length === 0;
}

function chooseRelative(unit: Unit | null, kinds: readonly LocalKind[], own: ContextPlaces, context: OrganContext): PlaceChoice {
  const fitting = LOCAL_KINDS.filter((kind) => kinds.includes(kind))
    .map((kind) => ({ kind, from: own[kind].from, rows: ofUnit(own[kind].rows, unit) }))
    .filter(({ rows }) => rows.length > 0);
  const ranked = rankByLevel(fitting, unit, context.level);
  const [best, second] = ranked;
  if (!best) return UNRESOLVED;
  if (unit !== null && second && context.level === null) return { source: 'ambiguous', places: [...best.rows, ...second.rows] };
  if (best.rows.length > 1) return { source: 'ambiguous', places: best.rows };
  return best.rows[0] ? { source: 'completed', place: best.rows[0], from: best.from } : UNRESOLVED;
}

function ofUnit(rows: readonly PlaceRow[], unit: Unit | null): readonly PlaceRow[] {
  if (unit === null) return rows;
  const same = rows.filter((row) => row.unit === unit);
  if (same.length > 0) return same;
  const earlier = EARLIER_UNITS[unit];
  return rows.filter((row) => (earlier === undefined ? row.unit !== 'thành phố' || row.kind !== 'province' : earlier.includes(row.unit)));
}

/** The kind the document's own level points to first; without a level the finest. */
function rankByLevel<T extends { readonly kind: LocalKind }>(found: readonly T[], unit: Unit | null, level: Level | null): readonly T[] {
  const finestFirst = [...found].reverse();
  const wanted: LocalKind | null =
    level === 'province' || level === 'bloc' ? 'province' : level === 'district' ? 'district' : level === 'commune' && unit === null ? 'commune' : null;
  return [...finestFirst.filter((entry) => entry.kind === wanted), ...finestFirst.filter((entry) => entry.kind !== wanted)];
}
