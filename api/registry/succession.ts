import { foldMarked } from '../domain/fold.ts';
import { splitUnit } from './units.ts';

export type OldCommune = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly districtCode: string;
  readonly districtName: string;
  readonly provinceCode: string;
};
export type NewCommune = { readonly code: string; readonly name: string; readonly unit: string; readonly provinceCode: string };
type NamedCode = { readonly code: string; readonly name: string };
type Mapping = {
  readonly old_ward_code: string | null;
  readonly old_ward_name: string | null;
  readonly old_district_name: string | null;
  readonly old_province_name: string | null;
  readonly new_ward_code: string;
  readonly new_ward_name: string;
  readonly new_province_name: string;
};

/** The bare name for comparison: no unit, no zeros in front of a number, folded with marks. */
const bare = (name: string): string => splitUnit(name.replace(/\s+/g, ' ')).rest.replace(/^0+(?=\d+$)/, '');

/** Old province code → code of the province that holds it now; said by where most of its communes went. */
export function successionOfProvinces(old: readonly NamedCode[], now: readonly NamedCode[], mappings: readonly Mapping[]): ReadonlyMap<string, string> {
  const newCode = new Map(now.map((row) => [bare(row.name), row.code]));
  const votes = new Map<string, Map<string, number>>();
  for (const row of mappings) {
    const target = newCode.get(bare(row.new_province_name));
    if (row.old_province_name === null || target === undefined) continue;
    const tally = votes.get(bare(row.old_province_name)) ?? new Map<string, number>();
    tally.set(target, (tally.get(target) ?? 0) + 1);
    votes.set(bare(row.old_province_name), tally);
  }
  const succession = new Map<string, string>();
  for (const row of old) {
    const tally = votes.get(bare(row.name)) ?? endingWith(votes, bare(row.name));
    const [winner] = [...(tally ?? [])].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
    if (winner) succession.set(row.code, winner[0]);
  }
  return succession;
}

/** The entry whose name is the last words of `name` ("Thừa Thiên Huế" was mapped under its later name "Huế"). */
function endingWith<T>(entries: ReadonlyMap<string, T>, name: string): T | undefined {
  for (const [key, value] of entries) if (name.endsWith(` ${key}`)) return value;
  return undefined;
}

/**
 * Old commune code → codes of the communes its land went to, ascending; left out where the table says nothing.
 * Rows are matched by names first, because codes were given anew in the years before; then by code.
 */
export function successionOfCommunes(
  old: readonly OldCommune[],
  now: readonly NewCommune[],
  ofProvince: ReadonlyMap<string, string>,
  mappings: readonly Mapping[],
): ReadonlyMap<string, readonly string[]> {
  const byPath = new Map<string, OldCommune>();
  const byCode = new Map(old.map((row) => [row.code, row]));
  for (const row of old) byPath.set(`${ofProvince.get(row.provinceCode) ?? ''}|${foldMarked(row.districtName)}|${bare(row.name)}`, row);
  const newByCode = new Map(now.map((row) => [row.code, row]));
  const newByName = new Map(now.map((row) => [`${row.provinceCode}|${row.unit}|${bare(row.name)}`, row]));

  const found = new Map<string, Set<string>>();
  const provinceOfName = provinceCodes(now, newByCode, mappings);
  for (const row of mappings) {
    const province = provinceOfName.get(bare(row.new_province_name)) ?? '';
    const target =
      newByCode.get(row.new_ward_code) ?? newByName.get(`${province}|${splitUnit(row.new_ward_name).entry?.unit ?? ''}|${bare(row.new_ward_name)}`);
    if (!target || row.old_ward_name === null) continue;
    const source =
      byPath.get(`${target.provinceCode}|${bare(row.old_district_name ?? '')}|${bare(row.old_ward_name)}`) ??
      sameProvince(byCode.get(row.old_ward_code ?? ''), target, ofProvince);
    if (!source) continue;
    found.set(source.code, (found.get(source.code) ?? new Set<string>()).add(target.code));
  }
  return new Map([...found].map(([code, targets]) => [code, [...targets].sort()]));
}

function sameProvince(row: OldCommune | undefined, target: NewCommune, ofProvince: ReadonlyMap<string, string>): OldCommune | undefined {
  return row && ofProvince.get(row.provinceCode) === target.provinceCode ? row : undefined;
}

function provinceCodes(now: readonly NewCommune[], byCode: ReadonlyMap<string, NewCommune>, mappings: readonly Mapping[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  if (now.length === 0) return codes;
  for (const row of mappings) {
    const target = byCode.get(row.new_ward_code);
    if (target) codes.set(bare(row.new_province_name), target.provinceCode);
  }
  return codes;
}
