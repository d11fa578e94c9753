import { allMatches } from '../recognisers/all-matches.ts';
import { isCentralCity, provinceNamed } from '../recognisers/places.ts';

/** The document's own place, as far as it says it: bare names. */
export type OwnPlace = { readonly province: string | null; readonly district: string | null; readonly commune: string | null };

const NAME = '(\\p{Lu}[\\p{L}]*(?:[\\s-]+\\p{Lu}[\\p{L}]*){0,3}|\\d{1,2}(?![\\d/]))';

type Rank = 'province' | 'city' | 'district' | 'commune';

const RANK_WORDS: readonly { readonly rank: Rank; readonly words: string }[] = [
  { rank: 'province', words: '[Tt]ỉnh(?: [ỦUủu][ỷỶyủ]?y?| đoàn)?|TỈNH(?: ỦY| UỶ| ĐOÀN)?' },
  { rank: 'city', words: '[Tt]hành phố|THÀNH PHỐ|TP\\.?|Thành [ủu][ỷy]?|THÀNH [ỦU][ỶY]?|Thành đoàn|THÀNH ĐOÀN' },
  {
    rank: 'district',
    words: '[Hh]uyện(?: [ủu][ỷy]?| đoàn)?|HUYỆN(?: [ỦU][ỶY]?| ĐOÀN)?|[Qq]uận(?: [ủu][ỷy]?)?|QUẬN(?: [ỦU][ỶY]?)?|[Tt]hị xã|THỊ XÃ|Thị [ủu][ỷy]?|THỊ [ỦU][ỶY]?',
  },
  { rank: 'commune', words: '[Xx]ã|XÃ|[Pp]hường|PHƯỜNG|[Tt]hị trấn|THỊ TRẤN|[Đđ]ặc khu|ĐẶC KHU' },
];

const BY_RANK = new Map(RANK_WORDS.map(({ rank, words }) => [rank, new RegExp(`(?<!\\p{L})(?:${words})\\s+${NAME}`, 'gu')]));
const NOT_NAMES =
  /^(?:ỦY|UỶ|BAN|Ủy|Uỷ|Ban|Hội|HỘI|Đảng|ĐẢNG|Nhân|NHÂN|VỀ|THỰC|Về|GIAI|ĐẾN|NĂM|TRONG|TRÊN|KHÓA|Khóa|CÁC|VÀ|Và|TRỰC|Mặt|MẶT|Sở|SỞ|UBND|HĐND|Căn|Kế|KẾ|Thực|Đoàn|Công|Số|SỐ|Văn|Phòng|CHỦ|Chủ|TỔ|LẦN|NHIỆM|CỦA|THƯỜNG|BÍ|PHÓ|MTTQ|XÂY|Xây|Trường|Báo|Đài)(?=\s|$)/u;

/** "TỈNH BẮC NINH" with the name as it is spelt: first letters large. */
export function spellName(name: string): string {
  const known = provinceNamed(name);
  if (known !== null) return known;
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
}

/** Names of places of a rank, in order of mention; "thành phố X" of a centrally run city counts as a province. */
export function placesOf(text: string, rank: 'province' | 'district' | 'commune'): string[] {
  const names: string[] = [];
  for (const source of rank === 'province' ? (['province', 'city'] as const) : rank === 'district' ? (['district', 'city'] as const) : (['commune'] as const)) {
    for (const match of allMatches(BY_RANK.get(source) ?? /$^/gu, text)) {
      const name = trimName(match[1] ?? '', source);
      if (name === null) continue;
      if (source === 'city' && isCentralCity(name) !== (rank === 'province')) continue;
      if (source === 'province' && provinceNamed(name) === null) continue;
      names.push(name);
    }
  }
  return names;
}

function trimName(raw: string, rank: Rank): string | null {
  if (NOT_NAMES.test(raw) || /^(?:Dân|DÂN|Hội Chủ)/u.test(raw)) return null;
  // "ĐẢNG ỦY XÃ X / VĂN PHÒNG": the office under the committee.
  const words = raw.replace(/\s(?:VĂN PHÒNG|Văn phòng)$/u, '').split(/\s+/);
  for (let count = words.length; count >= 1; count -= 1) {
    const known = provinceNamed(words.slice(0, count).join(' '));
    if (known !== null) return known;
  }
  if (rank === 'province') return null;
  const stop = words.findIndex((word, place) => place > 0 && NOT_NAMES.test(word));
  const kept = stop === -1 ? words : words.slice(0, stop);
  return spellName(kept.join(' '));
}

/** The most frequent of some names; the first of equals. */
export function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  let best: string | null = null;
  for (const [name, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = name;
  return best;
}

/** Completes an organ's relative name ("Ban Thường vụ Tỉnh ủy", "UBND tỉnh") with the document's own place. */
export function completeOrgan(phrase: string, place: OwnPlace): string {
  const end = phrase.trimEnd();
  const add = (name: string | null): string => (name === null ? end : `${end} ${name}`);
  if (/(?:^|\s)(?:[Tt]ỉnh(?: [ủu][ỷyủ]?y?| đoàn)?)$/u.test(end)) return add(place.province);
  if (/(?:^|\s)(?:[Hh]uyện(?: [ủu][ỷyủ]?y?| đoàn)?|[Qq]uận(?: [ủu][ỷy]?)?|[Tt]hị xã|Thị [ủu][ỷy]?)$/u.test(end)) return add(place.district);
  if (/(?:^|\s)(?:[Tt]hành phố|Thành [ủu][ỷyủ]?y?|Thành đoàn)$/u.test(end)) {
    if (place.province !== null && isCentralCity(place.province)) return add(place.province);
    return add(place.district);
  }
  if (/(?:^|\s)(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)$/u.test(end)) return add(place.commune);
  return end;
}
