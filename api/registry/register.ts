import type { PlainDate } from '../domain/dates.ts';
import type { PlaceRow } from '../domain/rows.ts';
import { isAlive } from './life.ts';
import { loadPlaces } from './load-places.ts';
import { type NameIndex, placeNameIndex } from './place-names.ts';
import { splitUnit, type UnitEntry } from './units.ts';

/** The register of places: both maps, before and from 1 July 2025. Read once, never changed. */
export type Register = {
  readonly places: ReadonlyMap<string, PlaceRow>;
  place(id: string): PlaceRow | undefined;
  /**
   * Places of a name, with or without its unit ("TP. Từ Sơn", "Từ Sơn"). Tone marks count first; only where no
   * place is called so, the name is compared without them. A unit that is stated narrows the answer when some
   * place of that name has it, and always rules out other kinds of place. With `asOf`, places alive on that
   * day; where none of that name was, those of other times (follow them with `presentHolder`). Order: id.
   */
  named(name: string, options?: NameOptions): readonly PlaceRow[];
  /** Provinces on a day: 63 until 30 June 2025, 34 after; by id. */
  provinces(asOf: PlainDate): readonly PlaceRow[];
  /** Places directly within another on a day; by id. */
  children(id: string, asOf: PlainDate): readonly PlaceRow[];
  /** What it lies within, nearest first, the country last. */
  ancestors(id: string): readonly PlaceRow[];
  /** The places that hold it today: itself, or the ends of its succession; by id. */
  presentHolder(id: string): readonly PlaceRow[];
  /** Places that ended with this one as a successor; by id. */
  predecessors(id: string): readonly PlaceRow[];
};

export type NameOptions = { readonly kind?: PlaceRow['kind']; readonly withinId?: string; readonly asOf?: PlainDate };

let made: Register | null = null;

/** The register; built at the first call, the same one ever after. */
export function createRegister(): Register {
  made ??= registerOf(loadPlaces());
  return made;
}

const byId = (a: PlaceRow, b: PlaceRow): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function groupBy(rows: readonly PlaceRow[], keysOf: (row: PlaceRow) => readonly string[]): ReadonlyMap<string, readonly PlaceRow[]> {
  const groups = new Map<string, PlaceRow[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

/** A register over rows of places. */
function registerOf(rows: readonly PlaceRow[]): Register {
  const sorted = [...rows].sort(byId);
  const places = new Map(sorted.map((row) => [row.id, row]));
  const within = groupBy(sorted, (row) => (row.withinId === null ? [] : [row.withinId]));
  const before = groupBy(sorted, (row) => row.successorIds);
  const names = placeNameIndex(sorted);

  const childrenOf = (id: string, asOf: PlainDate): readonly PlaceRow[] => (within.get(id) ?? []).filter((row) => isAlive(row, asOf));

  return {
    places,
    place: (id) => places.get(id),
    named: (name, options = {}) => placesNamed(names, places, name, options),
    provinces: (asOf) => sorted.filter((row) => row.kind === 'province' && isAlive(row, asOf)),
    children: (id, asOf) => {
      const own = childrenOf(id, asOf);
      // A province renamed before the map changed keeps its predecessor's districts until then.
      return own.length > 0 ? own : (before.get(id) ?? []).filter((row) => row.kind === places.get(id)?.kind).flatMap((row) => childrenOf(row.id, asOf));
    },
    ancestors: (id) => ancestorsOf(places, id),
    presentHolder: (id) => presentHolders(places, id),
    predecessors: (id) => before.get(id) ?? [],
  };
}

function ancestorsOf(places: ReadonlyMap<string, PlaceRow>, id: string): readonly PlaceRow[] {
  const found: PlaceRow[] = [];
  let next = places.get(id)?.withinId ?? null;
  while (next !== null) {
    const row = places.get(next);
    if (!row || found.includes(row)) break;
    found.push(row);
    next = row.withinId;
  }
  return found;
}

function presentHolders(places: ReadonlyMap<string, PlaceRow>, id: string): readonly PlaceRow[] {
  const seen = new Set<string>();
  const holders: PlaceRow[] = [];
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const row = places.get(next);
    if (!row || seen.has(next)) continue;
    seen.add(next);
    if (row.until === null) holders.push(row);
    else open.push(...row.successorIds);
  }
  return holders.sort(byId);
}

function placesNamed(names: NameIndex, places: ReadonlyMap<string, PlaceRow>, name: string, options: NameOptions): readonly PlaceRow[] {
  const fits = (row: PlaceRow): boolean =>
    (options.kind === undefined || row.kind === options.kind) &&
    (options.withinId === undefined || row.withinId === options.withinId || ancestorsOf(places, row.id).some((ancestor) => ancestor.id === options.withinId));
  const { entry, rest } = splitUnit(name);
  const found = entry ? ofUnit(names, name, rest, entry, fits) : names.find(name, fits);
  const { asOf } = options;
  if (asOf === undefined) return found;
  const alive = found.filter((row) => isAlive(row, asOf));
  return alive.length > 0 ? alive : found;
}

/** Places of a name with its unit in front; a name that itself begins with such a word ("Xã Đàn") counts only as it is spelt. */
function ofUnit(names: NameIndex, whole: string, rest: string, entry: UnitEntry, fits: (row: PlaceRow) => boolean): readonly PlaceRow[] {
  const sameKind = names.find(rest, (row) => fits(row) && entry.kinds.includes(row.kind));
  const stated = sameKind.filter((row) => row.unit === entry.unit);
  if (stated.length > 0) return stated;
  return sameKind.length > 0 ? sameKind : names.findMarked(whole, fits);
}
