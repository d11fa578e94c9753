import type { Relation } from '../../domain/lists.ts';

/**
 * Words that say what a document is to another one.
 *
 * | where | words | relation |
 * |---|---|---|
 * | head of a clause in the opening | Căn cứ … | `BASED_ON` |
 * | head of a clause in the opening | Thực hiện, Triển khai (thực hiện), Để/Nhằm thực hiện, Quán triệt, Thi hành … | `IMPLEMENTS` |
 * | directly before the document, in title, opening or purpose | thực hiện, triển khai, thi hành, cụ thể hóa, quán triệt … | `IMPLEMENTS` |
 * | the same in a title, after "tiếp tục" | | `CONTINUES` |
 * | in the title | sửa đổi, bổ sung / thay thế, bãi bỏ / kéo dài, gia hạn | `AMENDS`, `REPLACES`, `EXTENDS` |
 */
type ClauseCue = { readonly relation: Relation | null; readonly start: number; readonly end: number };

const CLAUSE =
  /(?:^|[;,.:]\s*(?:và\s)?|\sđồng thời\s)\s*[-–*+]?\s*(?:(căn cứ)|(theo(?: đề nghị)?|xét(?: đề nghị)?|trên cơ sở|sau khi)|((?:tiếp tục )?(?:triển khai(?: thực hiện)?|thực hiện|thi hành|quán triệt|hưởng ứng)|(?:để|nhằm)(?: (?:tổ chức|tiếp tục|kịp thời))? (?:triển khai|thực hiện|cụ thể h[óo][áa]?|quán triệt)|cụ thể h(?:óa|oá)))(?=[\s,])/giu;

/** Cues at the head of clauses, in order; the offsets are into the text. */
export function clauseCues(text: string): ClauseCue[] {
  return [...text.matchAll(CLAUSE)].map((match) => {
    const words = match[1] ?? match[2] ?? match[3] ?? '';
    const start = match.index + match[0].length - words.length;
    const relation: Relation | null = match[1] !== undefined ? 'BASED_ON' : match[3] !== undefined ? 'IMPLEMENTS' : null;
    return { relation, start, end: start + words.length };
  });
}

const CARRY = '(?:triển khai(?: và)?(?:,? tổ chức)?(?: thực hiện| thi hành)?|(?:tổ chức )?thực hiện|thi hành|cụ thể h(?:óa|oá)|quán triệt|cụ thể hoá)';
const CARRY_OUT = new RegExp(`(?<!\\p{L})(tiếp tục\\s)?(${CARRY})(?!\\p{L})(?![\\s\\S]*(?<!\\p{L})${CARRY}(?!\\p{L}))([\\s\\S]*)$`, 'iu');
const LOOKING_BACK =
  /(?:sơ kết|tổng kết|kết quả|đánh giá|tình hình|năm|kiểm tra|giám sát|báo cáo|biện pháp|chi tiết|và hướng dẫn)(?:\s\d+\snăm)?(?:\sviệc)?\s*$/iu;
const FILLERS =
  /^[\s,]*(?:(?:việc|về|có|hiệu|quả|nghiêm|túc|tốt|kịp|thời|đầy|đủ|đồng|bộ|các|những|nội|dung|mục|tiêu|nhiệm|vụ|giải|pháp|của|và|chủ|yếu|đề|ra|tại|nêu|trong|được|quy|định|trọng|tâm|đã|theo|toàn|diện|một|số|khoản|điểm|điều|sâu|sắc|thực|hiện|triển|khai|tổ|chức|chỉ|đạo|tinh|thần|sự|ý|kiến|thắng|lợi|phần|thứ|kết|luận|văn|bản|chủ|trương|quan|nghị|quyết|chương|trình|kế|hoạch|hành|động|chính|phủ|bộ|trị|thống|nhất|hiệu|lực|quyết|liệt|thiết|đẩy|mạnh|đưa|chi|tiết|thi|hành|cụ|thể|hóa|hoá|quán|triệt|học|tập|tuyên|truyền|phổ|biến|chất|lượng|khẩn|trương|sáng|tạo|linh|hoạt|triệt để|đúng|án|thường|xuyên|tích|cực|mạnh|mẽ|rộng|khắp|phương|hướng|định|\d+|[,]|["“(])[\s,]*){0,26}$/iu;

type CarryCue = { readonly start: number; readonly end: number; readonly continues: boolean };

/** "… thực hiện [nghiêm túc các nội dung của] " directly before a document: the cue, or null. Offsets into `gap`. */
export function carryCue(gap: string): CarryCue | null {
  const tail = gap.slice(-190);
  const shift = gap.length - tail.length;
  const found = CARRY_OUT.exec(tail);
  if (!found) return null;
  const verb = found[2] ?? '';
  const after = found[3] ?? '';
  // A decree that regulates a law in detail guides its execution; it does not carry it out.
  if (/thi hành/iu.test(verb) && /hướng dẫn\s*$/iu.test(tail.slice(0, found.index))) return null;
  if (/^\s(?:một số|các) điều\s/u.test(after) && /hướng dẫn\s*$/iu.test(tail.slice(0, found.index))) return null;
  if (/[.;:]/.test(after) || !FILLERS.test(after) || LOOKING_BACK.test(tail.slice(0, found.index))) return null;
  return { start: shift + found.index, end: shift + found.index + (found[1]?.length ?? 0) + verb.length, continues: found[1] !== undefined };
}

const AMEND = /(?<!được\s)(?:đính ?ch(?:ính|ánh)(?:,? bổ sung)?|sửa đổi(?:,? bổ sung)?|điều chỉnh,? bổ sung|bổ sung(?= một số))(?=[^.;]{0,140}$)/iu;
const REPLACE = /(?<!được\s)(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)(?=[^.;]{0,90}$)/iu;
const PARTS = /(?:sửa đổi|bổ sung)(?:,|\svà|,\svà)?\s$/iu;
const EXTEND = /(?:kéo dài|gia hạn)(?=[^.;]{0,120}$)/iu;

/** A change this document makes to the one that follows `gap`; null when none is said. */
export function changeCue(gap: string): { readonly relation: Relation; readonly start: number; readonly end: number } | null {
  for (const [pattern, relation] of [
    [REPLACE, 'REPLACES'],
    [AMEND, 'AMENDS'],
    [EXTEND, 'EXTENDS'],
  ] as const) {
    const found = pattern.exec(gap);
    // "Sửa đổi, bổ sung, bãi bỏ một số điều của …": what is taken away are parts.
    if (
      found &&
      relation === 'REPLACES' &&
      PARTS.test(gap.slice(0, found.index)) &&
      /^\s(?:một số|các) (?:điều|khoản|điểm|nội dung)/iu.test(gap.slice(found.index + found[0].length))
    )
      continue;
    if (found) return { relation, start: found.index, end: found.index + found[0].length };
  }
  return null;
}

const STRENGTH: readonly Relation[] = ['AMENDS', 'REPLACES', 'EXTENDS', 'IMPLEMENTS', 'CONTINUES', 'GUIDES', 'PROMULGATES', 'REPORTS_ON', 'BASED_ON', 'CITES'];

/** The stronger of two relations. */
export function stronger(a: Relation, b: Relation): Relation {
  return STRENGTH.indexOf(a) <= STRENGTH.indexOf(b) ? a : b;
}
