import { createRegister } from '../../registry/register.ts';
import type { LetterPoint } from './letter-data.ts';

/** The province that a place lies in, with its unit ("tỉnh Thái Nguyên"); null for a province itself, for the centre, and where it is not known. */
export function provinceAbove(placeId: string | null): string | null {
  if (placeId === null) return null;
  const province = createRegister()
    .ancestors(placeId)
    .find((one) => one.id !== placeId && one.kind === 'province');
  return province === undefined ? null : `${province.unit} ${province.name}`;
}

/** Points of several provinces with the province behind each name from below it: wards of one name are told apart by it. */
export function nameProvinces(points: readonly LetterPoint[]): readonly LetterPoint[] {
  const provinces = new Set(points.flatMap(({ province, provinces: all }) => [province, ...all]).filter((name) => name !== null));
  if (provinces.size < 2) return points;
  return points.map((point) => ({
    ...point,
    organName: withProvince(point.organName, point.province),
    addressees: point.addressees.map((name, at) => withProvince(name, point.provinces[at] ?? null)),
  }));
}

function withProvince(name: string, province: string | null): string {
  return province === null || name.includes(province) ? name : `${name}, ${province}`;
}
