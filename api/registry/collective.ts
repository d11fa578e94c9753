import type { PlainDate } from '../domain/dates.ts';
import { byText } from '../domain/order.ts';
import type { OrganRow, PlaceRow } from '../domain/rows.ts';
import { boardsEnd } from './boards.ts';
import { CENTRAL_BODIES } from './central-bodies.ts';
import { type CollectiveList, isPlural, readList } from './collective-words.ts';
import { contextPlaces, mapDay, type OrganContext } from './context-places.ts';
import { isAlive } from './life.ts';
import { COUNTRY_ID } from './load-places.ts';
import { readLocus } from './locus.ts';
import { department, departmentOfCommittee } from './make-department.ts';
import { centralOrgan, localOrgan } from './make-organ.ts';
import { matchesAt, organWords, pattern, type Words } from './organ-words.ts';
import { createRegister, type Register } from './register.ts';
import { kindsOfUnit, type Unit } from './units.ts';

/** Whether a phrase stands for many organs ("UBND các phường", "các sở, ban, ngành", "UBND cấp xã"). */
export function isCollective(phrase: string): boolean {
  return isPlural(organWords(phrase));
}

/**
 * The organs a collective stands for on the context's day, by id: those of the places it names, else of the
 * document's own place. Null where it names none that can be listed, where more is meant than the register can
 * list ("các phòng, ban, ngành, đoàn thể"), or where the place is not known. Never an empty list.
 */
export function expandCollective(phrase: string, context: OrganContext): readonly OrganRow[] | null {
  const words = organWords(phrase);
  if (!isPlural(words)) return null;
  const list = readList(words, boardsEnd(words));
  if (!list?.of) return null;
  const register = createRegister();
  const rest = readRest(register, words, list.end, context);
  if (!rest) return null;
  const asOf = mapDay(register, context);
  const kind = kindOf(list.units, rest.ofCentre);
  const scope = kind === 'province' ? country(register) : scopeOf(register, kind, rest.within, context);
  if (!scope) return null;
  const places = placesBelow(register, scope, kind, asOf).filter((place) => list.wholeLevel || list.units.some((unit) => unit === place.unit));
  const { of } = list;
  const organs = [...places.map((place) => organOf(of, place)), ...(rest.committees ? committeesOfCentre(of, asOf) : [])];
  return places.length === 0 ? null : organs.sort((a, b) => byText(a.id, b.id));
}

type LocalKind = 'province' | 'district' | 'commune';

/** The kind of place a list of units speaks of; "thành phố" goes with its neighbours: with tỉnh a province's, else a district's. */
function kindOf(units: readonly Unit[], ofCentre: boolean): LocalKind {
  const sure = units.map(kindsOfUnit).find((kinds) => kinds.length === 1)?.[0];
  if (sure === 'province' || sure === 'district' || sure === 'commune') return sure;
  return ofCentre ? 'province' : 'district';
}

const OF_CENTRE = ['trực thuộc trung ương', 'thuộc trung ương'].map(pattern);
const PARTY_COMMITTEES = ['đảng ủy', 'các đảng ủy', 'và đảng ủy', 'và các đảng ủy'].map(pattern);
const WITHIN = ['thuộc', 'trực thuộc', 'trên địa bàn', 'trong', 'của', 'ở', 'toàn'].map(pattern);

type Rest = {
  readonly ofCentre: boolean;
  readonly committees: boolean;
  readonly within: { readonly unit: Unit | null; readonly places: readonly PlaceRow[] } | null;
};

/** What follows the list: whose places they are. Null where it means more than can be listed. */
function readRest(register: Register, words: Words, start: number, context: OrganContext): Rest | null {
  const committee = PARTY_COMMITTEES.filter((wanted) => matchesAt(words, start, wanted)).at(-1);
  let at = start + (committee?.marked.length ?? 0);
  const centre = OF_CENTRE.find((wanted) => matchesAt(words, at, wanted));
  if (centre) at += centre.marked.length;
  // The party committees beside the districts are in no register; those directly under the centre are.
  if (committee && !centre) return null;
  if (at >= words.marked.length) return { ofCentre: centre !== undefined, committees: committee !== undefined, within: null };
  const within = WITHIN.find((wanted) => matchesAt(words, at, wanted));
  const locus = readLocus(register, words, at + (within?.marked.length ?? 0), { asOf: mapDay(register, context) });
  if (!locus || locus.many || locus.unknownName || locus.end < words.marked.length) return null;
  return { ofCentre: centre !== undefined, committees: committee !== undefined, within: { unit: locus.unit, places: locus.places } };
}

function country(register: Register): PlaceRow | null {
  return register.place(COUNTRY_ID) ?? null;
}

/** The place whose parts are listed: the one named, else the document's own of the level above. */
function scopeOf(register: Register, kind: LocalKind, within: Rest['within'], context: OrganContext): PlaceRow | null {
  const own = contextPlaces(register, context);
  const only = (rows: readonly PlaceRow[]): PlaceRow | null => (rows.length === 1 ? (rows[0] ?? null) : null);
  if (within && within.places.length > 0)
    return only(within.places) ?? only(within.places.filter((place) => place.kind !== 'commune' && place.unit === within.unit));
  const ofUnit = (rows: readonly PlaceRow[]): PlaceRow | null => only(within?.unit ? rows.filter((row) => row.unit === within.unit) : rows);
  const district = ofUnit(own.district.rows);
  const province = ofUnit(own.province.rows);
  if (kind === 'district' || context.level === 'province' || context.level === 'bloc') return province ?? (within ? district : null);
  return own.district.rows.length > 0 ? (district ?? (within ? province : null)) : province;
}

function placesBelow(register: Register, scope: PlaceRow, kind: LocalKind, asOf: PlainDate): readonly PlaceRow[] {
  return register.children(scope.id, asOf).flatMap((place) => (place.kind === kind ? [place] : placesBelow(register, place, kind, asOf)));
}

type Owner = NonNullable<CollectiveList['of']>;

function organOf(of: Owner, place: PlaceRow): OrganRow {
  return 'body' in of ? localOrgan(of.body, place) : department(of, place);
}

/** The party committees directly under the centre that are no province's ("đảng ủy trực thuộc Trung ương"), or their departments. */
function committeesOfCentre(of: Owner, asOf: PlainDate): readonly OrganRow[] {
  const alive = CENTRAL_BODIES.filter((body) => body.directlyUnderCentre === true && isAlive({ from: body.from ?? null, until: body.until ?? null }, asOf));
  return alive.map((body) => ('body' in of ? centralOrgan(body) : departmentOfCommittee(of, centralOrgan(body))));
}
