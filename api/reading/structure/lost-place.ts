import { isCentralCity, provinceNamed } from '../recognisers/places.ts';
import type { OrganSpan } from './issuer.ts';
import { placesOf } from './own-place.ts';

/** A letterhead that has lost its place line, under "Bắc Ninh, ngày …": the people's committee of that province. */
export function withPlaceOfIssue(span: OrganSpan, placeOfIssue: string | null): OrganSpan {
  const province = placeOfIssue === null ? null : provinceNamed(placeOfIssue);
  if (province === null || !/^(?:[ỦU][ỷy] ban nhân dân|UBND|Hội đồng nhân dân|HĐND)(?: tỉnh| thành phố)?$/u.test(span.name)) return span;
  const rank = /(?:tỉnh|thành phố)$/u.test(span.name) ? '' : isCentralCity(province) ? ' thành phố' : ' tỉnh';
  return { ...span, name: `${span.name}${rank} ${province}` };
}

/** A letterhead that lost its place line takes it from the enacting sentence. */
export function withEnactingPlace(head: OrganSpan, enacting: OrganSpan | null): OrganSpan {
  if (enacting === null) return head;
  const same = /^Ủy ban nhân dân$/u.test(head.name)
    ? /^(?:UBND|[ỦU][ỷy] ban nhân dân)/u
    : /^Hội đồng nhân dân$/u.test(head.name)
      ? /^(?:HĐND|Hội đồng nhân dân)\s/u
      : null;
  return same?.test(enacting.name) ? enacting : head;
}

/** A commune's own district, where the text names one district's organs and no other's: "Kế hoạch … của UBND huyện X". */
export function districtAbove(known: string, text: string): string | null {
  if (!/(?:^|\s)(?:xã(?!\shội)|phường|thị trấn)(?:\s|$)/iu.test(known)) return null;
  const names = new Set([...text.slice(0, 12_000).matchAll(DISTRICT_ORGAN)].flatMap((match) => placesOf(match[0], 'district').slice(0, 1)));
  return names.size === 1 ? ([...names][0] ?? null) : null;
}
const DISTRICT_ORGAN =
  /(?:UBND|[ỦU][ỷy] ban nhân dân|HĐND|Hội đồng nhân dân|Ban Thường vụ)\s(?:[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hị)(?:\s[ủu][ỷy])?\s\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,2}/gu;
