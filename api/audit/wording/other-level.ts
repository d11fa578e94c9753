import type { Level } from '../../domain/lists.ts';

/** Words for a whole place of a level, as a document says them of its own place. Offsets are UTF-16 units of the text. */
export type LevelWords = { readonly start: number; readonly end: number; readonly printed: string };

const OWN: Readonly<Partial<Record<Level, readonly string[]>>> = {
  province: ['tỉnh', 'thành phố'],
  district: ['huyện', 'quận', 'thị xã', 'thành phố'],
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu'],
};

/** "trong tỉnh", "toàn tỉnh"; a name after it, or a body of that name, makes it something else. */
const WHOLE =
  /(?<![\p{L}\p{M}])(?:(?:trong|khắp|cả)\s+(?:toàn\s+)?|toàn\s+)(tỉnh|huyện|quận|xã)(?!\s+(?:\p{Lu}|và\s+ngoài|lân cận|bạn|khác|ủy|uỷ|hội)|[\p{L}\p{M}])/gu;
/** Others of that place, its bodies, what came from it or is ranked in it are spoken of, not the document's own place. */
const OF_OTHERS =
  /(?<![\p{L}\p{M}])(?:ngoài|khác|huyện|xã|phường|thị xã|thành phố|thị trấn|địa phương|đơn vị|cơ quan|trường|doanh nghiệp|hội|giải|cấp|đứng|thứ|tốp|top|so với|sở|tỉnh ủy|ủy ban|hội đồng|kế hoạch|đề án|chương trình|nghị quyết|quyết định|chỉ thị|quy hoạch)(?![\p{L}\p{M}])[^.;:!?]{0,40}$/iu;

/**
 * Where a document orders something "in the whole province" though it speaks for a smaller or a larger place: taken
 * over from another's text, as a rule. Nothing where other places of it are spoken of.
 */
export function otherLevelIn(level: Level | null, text: string): readonly LevelWords[] {
  const own = level === null ? undefined : OWN[level];
  if (own === undefined) return [];
  return [...text.matchAll(WHOLE)].flatMap((match): readonly LevelWords[] => {
    if (own.includes(match[1] ?? '') || OF_OTHERS.test(text.slice(Math.max(0, match.index - 80), match.index))) return [];
    return [{ start: match.index, end: match.index + match[0].length, printed: match[0].replace(/\s+/g, ' ') }];
  });
}
