import type { PlainDate } from '../domain/dates.ts';
import type { PlaceRow } from '../domain/rows.ts';
import { type PlaceTables, readPlaceTables } from './place-tables.ts';
import { type OldCommune, type OldDistrict, type OldProvince, successionOfCommunes, successionOfProvinces } from './succession.ts';

/** Last day of the map with 63 provinces and districts, first day of the map with 34 and none. */
const OLD_MAP_UNTIL: PlainDate = '2025-06-30';
export const NEW_MAP_FROM: PlainDate = '2025-07-01';
/** A day on which the old map holds as a whole: no province of the new one had begun. */
export const OLD_MAP_DAY: PlainDate = '2024-12-31';

export const COUNTRY_ID = 'p:vn';

type EarlierChange = { readonly lastOld: PlainDate; readonly firstNew: PlainDate; readonly seat: string };
/** Provinces that changed before the map did, by code: Huế on 1 January 2025 (resolution 175/2024/QH15), which ended the city that was its seat. */
const EARLIER: ReadonlyMap<string, EarlierChange> = new Map([['46', { lastOld: '2024-12-31', firstNew: '2025-01-01', seat: '474' }]]);

/** All places of both maps, the country first, then provinces, districts and communes. Built anew at each call. */
export function loadPlaces(): readonly PlaceRow[] {
  const tables = readPlaceTables();
  const provinces = provinceIds(tables);
  const communes = successionOfCommunes(
    { provinces: provinces.succession, districts: tables.oldDistricts, communes: tables.oldCommunes },
    tables.newCommunes,
    tables.newProvinces,
    tables.mappings,
  );
  return [
    { id: COUNTRY_ID, name: 'Việt Nam', kind: 'country', unit: '', code: null, withinId: null, from: null, until: null, successorIds: [] },
    ...oldProvinceRows(tables, provinces),
    ...newProvinceRows(tables, provinces),
    ...districtRows(tables, provinces, communes),
    ...tables.oldCommunes.map((row) => oldCommuneRow(row, communes)),
    ...tables.newCommunes.map(
      (row): PlaceRow => ({
        ...basics(row),
        id: newCommuneId(row.code),
        kind: 'commune',
        withinId: provinces.newId(row.provinceCode),
        from: NEW_MAP_FROM,
        until: null,
        successorIds: [],
      }),
    ),
  ];
}

type ProvinceIds = {
  readonly succession: ReadonlyMap<string, string>;
  /** Old codes of provinces that neither merged nor changed their name: one place on both maps. */
  readonly same: ReadonlySet<string>;
  oldId(code: string): string;
  newId(code: string): string;
};

function provinceIds(tables: PlaceTables): ProvinceIds {
  const succession = successionOfProvinces(tables.oldProvinces, tables.newProvinces, tables.mappings);
  const newNames = new Map(tables.newProvinces.map((row) => [row.code, row.name]));
  const merged = new Map<string, number>();
  for (const next of succession.values()) merged.set(next, (merged.get(next) ?? 0) + 1);
  const stays = tables.oldProvinces.filter((row) => {
    const next = succession.get(row.code);
    return next !== undefined && merged.get(next) === 1 && newNames.get(next) === row.name;
  });
  const same = new Set(stays.map((row) => row.code));
  const stayed = new Map(stays.map((row) => [succession.get(row.code), row.code]));
  const newId = (code: string): string => (stayed.has(code) ? `p:${stayed.get(code)}` : `p34:${code}`);
  return { succession, same, oldId: (code) => (same.has(code) ? `p:${code}` : `p63:${code}`), newId };
}

const basics = ({ name, unit, code }: OldProvince): Pick<PlaceRow, 'name' | 'unit' | 'code'> => ({ name, unit, code });
const newCommuneId = (code: string): string => `c34:${code}`;

function oldProvinceRows(tables: PlaceTables, { same, succession, oldId, newId }: ProvinceIds): readonly PlaceRow[] {
  return tables.oldProvinces.map((row) => {
    const next = succession.get(row.code);
    const stays = same.has(row.code);
    return {
      ...basics(row),
      id: oldId(row.code),
      kind: 'province',
      withinId: COUNTRY_ID,
      from: null,
      until: stays ? null : (EARLIER.get(row.code)?.lastOld ?? OLD_MAP_UNTIL),
      successorIds: stays || next === undefined ? [] : [newId(next)],
    };
  });
}

function newProvinceRows(tables: PlaceTables, { newId }: ProvinceIds): readonly PlaceRow[] {
  return tables.newProvinces
    .map(
      (row): PlaceRow => ({
        ...basics(row),
        id: newId(row.code),
        kind: 'province',
        withinId: COUNTRY_ID,
        from: EARLIER.get(row.code)?.firstNew ?? NEW_MAP_FROM,
        until: null,
        successorIds: [],
      }),
    )
    .filter((row) => row.id.startsWith('p34:'));
}

/** A district's successors are the communes its land went to; an island district also became the special zone of its name. */
function districtRows(tables: PlaceTables, { succession, oldId }: ProvinceIds, communes: ReadonlyMap<string, readonly string[]>): readonly PlaceRow[] {
  const zones = new Map(tables.newCommunes.filter((row) => row.unit === 'đặc khu').map((row) => [`${row.provinceCode}|${row.name}`, row.code]));
  const successors = new Map<string, Set<string>>(tables.oldDistricts.map((row) => [row.code, new Set()]));
  for (const commune of tables.oldCommunes) for (const code of communes.get(commune.code) ?? []) successors.get(commune.districtCode)?.add(newCommuneId(code));
  const ended = new Map([...EARLIER.values()].map((change) => [change.seat, change.lastOld]));
  return tables.oldDistricts.map((row: OldDistrict) => {
    const zone = zones.get(`${succession.get(row.provinceCode) ?? ''}|${row.name}`);
    const ids = new Set([...(successors.get(row.code) ?? []), ...(zone === undefined ? [] : [newCommuneId(zone)])]);
    return {
      ...basics(row),
      id: `d63:${row.code}`,
      kind: 'district',
      withinId: oldId(row.provinceCode),
      from: null,
      until: ended.get(row.code) ?? OLD_MAP_UNTIL,
      successorIds: [...ids].sort(),
    };
  });
}

function oldCommuneRow({ name, unit, code, districtCode }: OldCommune, communes: ReadonlyMap<string, readonly string[]>): PlaceRow {
  const successorIds = (communes.get(code) ?? []).map(newCommuneId);
  return { id: `c63:${code}`, name, kind: 'commune', unit, code, withinId: `d63:${districtCode}`, from: null, until: OLD_MAP_UNTIL, successorIds };
}
