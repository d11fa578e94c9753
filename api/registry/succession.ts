import { byText } from '../domain/order.ts';
export type OldProvince = { readonly code: string; readonly name: string; readonly unit: string };
export type OldDistrict = OldProvince & { readonly provinceCode: string };
export type OldCommune = OldProvince & { readonly districtCode: string };
export type NewProvince = OldProvince;
export type NewCommune = OldProvince & { readonly provinceCode: string };
/** One row of the table that says where an old commune's land went; empty text where the table says nothing. */
export type CommuneMapping = {
  readonly oldCode: string;
  readonly oldName: string;
  readonly oldDistrict: string;
  readonly oldProvince: string;
  readonly newCode: string;
  readonly newName: string;
  readonly newProvince: string;
};

const TONES = /\u0300|\u0301|\u0303|\u0309|\u0323/g;

const keys = new Map<string, string>();

/** The same for both spellings of a tone ("Hoà", "Hòa"): letters first, tones after. Only for comparing names of tables. */
function key(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const letters = name.toLowerCase().normalize('NFD');
  const made = `${letters.replace(TONES, '')}/${letters.match(TONES)?.join('') ?? ''}`;
  keys.set(name, made);
  return made;
}

/** Old province code → code of the province that holds it now: where most of its communes went. */
export function successionOfProvinces(
  old: readonly OldProvince[],
  now: readonly NewProvince[],
  mappings: readonly CommuneMapping[],
): ReadonlyMap<string, string> {
  const newCode = new Map(now.map((row) => [row.name, row.code]));
  const votes = new Map<string, Map<string, number>>();
  for (const row of mappings) {
    const target = newCode.get(row.newProvince);
    if (row.oldProvince === '' || target === undefined) continue;
    const tally = votes.get(row.oldProvince) ?? new Map<string, number>();
    tally.set(target, (tally.get(target) ?? 0) + 1);
    votes.set(row.oldProvince, tally);
  }
  const byKey = new Map([...votes].map(([name, tally]) => [key(name), tally]));
  const succession = new Map<string, string>();
  for (const row of old) {
    const [winner] = [...(byKey.get(key(row.name)) ?? endingOf(votes, row.name) ?? [])].sort((a, b) => b[1] - a[1] || byText(a[0], b[0]));
    if (winner) succession.set(row.code, winner[0]);
  }
  return succession;
}

/** The entry whose name is the last words of `name`: Thừa Thiên Huế was mapped under its later name, Huế. */
function endingOf<T>(entries: ReadonlyMap<string, T>, name: string): T | undefined {
  for (const [other, value] of entries) if (name.endsWith(` ${other}`)) return value;
  return undefined;
}

type Old = { readonly provinces: ReadonlyMap<string, string>; readonly districts: readonly OldDistrict[]; readonly communes: readonly OldCommune[] };

/**
 * Old commune code → codes of the communes its land went to, ascending; left out where the table says nothing.
 * `old.provinces` is the succession of provinces. Rows are matched by names first, because codes were given
 * anew in the years before; then by code.
 */
export function successionOfCommunes(
  old: Old,
  now: readonly NewCommune[],
  newProvinces: readonly NewProvince[],
  mappings: readonly CommuneMapping[],
): ReadonlyMap<string, readonly string[]> {
  const districts = new Map(old.districts.map((row) => [row.code, row]));
  const provinceNow = (row: OldCommune): string => old.provinces.get(districts.get(row.districtCode)?.provinceCode ?? '') ?? '';
  const byPath = new Map(old.communes.map((row) => [`${provinceNow(row)}|${key(districts.get(row.districtCode)?.name ?? '')}|${key(row.name)}`, row]));
  const byCode = new Map(old.communes.map((row) => [row.code, row]));
  const newByCode = new Map(now.map((row) => [row.code, row]));
  const newByName = new Map(now.map((row) => [`${row.provinceCode}|${key(row.name)}`, row]));
  const newProvinceCode = new Map(newProvinces.map((row) => [row.name, row.code]));

  const found = new Map<string, Set<string>>();
  for (const row of mappings) {
    const target = newByCode.get(row.newCode) ?? newByName.get(`${newProvinceCode.get(row.newProvince) ?? ''}|${key(row.newName)}`);
    if (!target || row.oldName === '') continue;
    const coded = byCode.get(row.oldCode);
    const source =
      byPath.get(`${target.provinceCode}|${key(row.oldDistrict)}|${key(row.oldName)}`) ??
      (coded && provinceNow(coded) === target.provinceCode ? coded : undefined);
    if (source) found.set(source.code, (found.get(source.code) ?? new Set<string>()).add(target.code));
  }
  keys.clear();
  return new Map([...found].map(([code, targets]) => [code, [...targets].sort()]));
}
