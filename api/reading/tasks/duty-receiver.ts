import { beginsOrgan } from '../recognisers/organ.ts';
import { splitOrgans } from '../recognisers/organ-list.ts';
import { clauseAt } from './duty-clause.ts';
import type { FoundForm } from './duty-words.ts';

const TO = /(?:^\s?(?=\p{Lu})|(?<=^|\s)(?:về|gửi(?: về)?|cho|(?<!kiến nghị(?:\s\p{L}+){0,4}\s)với|lên|trình)\s)(?=\p{L})/gu;
const TO_ENDS =
  /;|\s(?:kết quả|tình hình|tiến độ|về|trước|để|theo|định kỳ|những|việc|tổng hợp|h[àằ]ng|chậm nhất|khi|vào|trong|nhằm|đánh giá|xem xét|chỉ đạo|các (?:nội|vấn|khó|kết))(?=[\s,]|$)|\s\((?!qua|thông qua)/u;

/** To whom a report, a plan or a product goes, as printed; null when not said. `end`: where the words of the order end. */
export function receiverOf(text: string, form: FoundForm, end: number): string | null {
  if (form.kind === 'report') return reportedTo(text, form);
  if (form.kind !== 'product' && form.kind !== 'issue') return null;
  const words = text.slice(form.start, end);
  return sentTo(words) ?? (form.kind === 'product' ? submittedTo(words) : null);
}

/** The first body that words behind "về", "gửi" begin with. */
function nameAt(words: string): string | null {
  if (!beginsOrgan(words) || /^Báo cáo/u.test(words)) return null;
  const end = TO_ENDS.exec(words)?.index ?? words.length;
  const name = splitOrgans(words.slice(0, end).replace(/[\s.,;:/]+$/u, ''))[0]?.name ?? '';
  const whole = name.includes('(') && !name.includes(')') ? name.slice(0, name.indexOf('(')).trimEnd() : name;
  return whole.length > 2 ? whole : null;
}

function reportedTo(text: string, form: FoundForm): string | null {
  const rest = text.slice(form.end, clauseAt(text, form.start).end);
  for (const found of rest.matchAll(TO)) {
    const at = found.index + found[0].length;
    const name = nameAt(rest.slice(at, at + 180));
    if (name !== null) return name;
  }
  return null;
}

/** "… gửi kế hoạch về Sở …": the paper itself is sent. */
const SENT =
  /(?<=^|[\s,;)*])(?<!(?:được|đã|đồng|do|việc|sau khi|trước khi)\s)gửi\s(?:(?:kế hoạch|văn bản|đề án|dự thảo|hồ sơ)\s)?(?:(?:về|đến|tới|cho)\s)?(?=\p{Lu})/gu;
/** What it is sent for, where it does not stay there. */
const FOR_ADVICE = /^[^,;.]{0,80}\s(?:thẩm định|góp ý|tham gia ý kiến|cho ý kiến|có ý kiến|lấy ý kiến|thẩm tra)(?=[\s,.;]|$)/u;

function sentTo(words: string): string | null {
  for (const found of words.matchAll(SENT)) {
    const rest = words.slice(found.index + found[0].length);
    const name = FOR_ADVICE.test(rest) ? null : nameAt(rest.slice(0, 180));
    if (name !== null) return name;
  }
  return null;
}

/** "Trình" as what is done with a draft; not in "chương trình", "tờ trình", nor before it is done, or by whom it was. */
const SUBMITS =
  /(?<=^|[\s,(])(?<!(?:ch[ươ]+ng|lộ|quy|quá|tiến|công|hành|giáo|tường|thuyết|giải|tờ|toàn|lịch|kịch|phương|phát|liệt|hồ sơ|nội dung|thời gian|thời hạn|tiến độ|thẩm quyền|trước khi|sau khi|khi|đã|được|chưa|việc|không|do|để|nếu)\s)trình\s/giu;
const COMMITTEE = '(?:(?:Chủ tịch|Thường trực)\\s)?(?:[UỦ][yỷ] ban nhân dân|UBND|Hội đồng nhân dân|HĐND)';
const PARTY = '(?:(?:Ban Thường vụ|Thường trực|Ban Chấp hành)\\s)?';
const PLACE =
  '(?:\\s(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Đđ]ặc khu)(?:\\s\\p{Lu}\\p{L}*){0,4}|\\s(?:cùng cấp|các cấp|cấp (?:tỉnh|huyện|xã)))';
/** Bodies to which drafts are submitted, by their whole names: those of the centre, councils and committees of a place, and who is only said to be competent. */
const WHOLE = new RegExp(
  `^(?:Bộ Chính trị|Ban Bí thư|(?:Ban Chấp hành )?Trung ương(?: Đảng)?|Quốc hội|[UỦ][yỷ] ban Thường vụ Quốc hội|Chính phủ|Thủ tướng(?: Chính phủ)?|Chủ tịch nước|${COMMITTEE}${PLACE}?|${PARTY}(?:Tỉnh|Thành|Huyện|Quận|Thị) [uủ][ỷy](?:\\s\\p{Lu}\\p{L}*){0,4}|Ban Thường (?:vụ|trực)|(?:Trưởng )?Ban Chỉ đạo|cấp (?:có )?thẩm quyền)(?![\\p{L}\\d]|\\s\\p{Lu})`,
  'u',
);
/** Those whose names go on behind their heads. */
const DECIDES = new RegExp(
  `^(?:${COMMITTEE}|${PARTY}(?:Đảng|Quân) [uủ][ỷy]|Ban Thường (?:vụ|trực)|(?:Trưởng )?Ban Chỉ đạo|(?:Bộ trưởng )?Bộ \\p{Lu}|Sở \\p{Lu})(?!\\p{L})`,
  'u',
);
/** Who is handed a paper first, to submit it in turn. */
const HANDS_ON = /(?<=^|[\s,;])(?:gửi|nộp|báo cáo|đề nghị|đề xuất|kiến nghị)\s(?:\p{L}+\s){0,2}?(?:cho\s|về\s|đến\s)?\p{Lu}/u;
const DECIDED =
  /[;.()“”"|]|,(?!\s\p{Lu})|\s(?:phê duyệt|ban hành|thông qua|quyết định|xem xét|thảo luận|cho ý kiến|chấp thuận|công bố|ký|trước|trong|vào|chậm nhất|theo|để|làm|và trình|dự thảo|hồ sơ|đề án|phương án|danh mục|bổ sung|sửa đổi|điều chỉnh|bố trí|tặng|đúng|hoặc|giao|quy định|về)(?=[\s,.;:]|$)/u;

/** The first body that the words of an order say a draft is submitted to. */
function submittedTo(words: string): string | null {
  for (const found of words.matchAll(SUBMITS)) {
    const rest = words.slice(found.index + found[0].length);
    const whole = WHOLE.exec(rest)?.[0] ?? null;
    if (whole === null && !DECIDES.test(rest)) continue;
    if (HANDS_ON.test(words.slice(0, found.index))) return null;
    return whole ?? rest.slice(0, DECIDED.exec(rest)?.index ?? rest.length).replace(/[\s*_,:/]+$/u, '');
  }
  return null;
}
