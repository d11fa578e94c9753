import type { DutyKind } from '../../domain/lists.ts';
import { VERB } from '../recognisers/verbs.ts';

/** Words that make a duty, by their place in a text; `what` is what is made, told or followed, null where only the kind is known. */
export type FoundForm = {
  readonly kind: DutyKind;
  readonly start: number;
  readonly end: number;
  readonly what: string | null;
  /** Counts only with a time beside it. */
  readonly onlyTimed?: true;
};

/** Where words of a duty may begin, as the source of a pattern. */
export const START = '(?<=^|[\\s,;:(])';

/** Whether one of the words stands in a text (in small letters): looking for them first is cheap, and spares a form. */
export const holds = (small: string, words: readonly string[]): boolean => words.some((word) => small.includes(word));

/** Nouns, aims and memories: words in front that turn an order into something else. */
const NO_ORDER =
  /(?<=^|[\s,;:(])(?:(?<!việc triển khai )(?:việc|quá trình|công tác|(?<!(?:đánh giá|tổng hợp) )kết quả|(?<!tổng hợp )tình hình|(?<!tổng hợp )tiến độ|sau khi|trước khi|trong khi|kỹ năng|năng lực|chất lượng|được|đã|đang|chưa|không|bị|thẩm quyền|đề nghị|đề xuất|kiến nghị|góp ý|thẩm định|hướng dẫn|tập huấn|về|bằng việc|nhằm|do|khi|nếu|cơ sở|ý kiến|tham gia|phục vụ|sự|cùng|là|hoặc|tổ chức hội nghị|hội nghị|mới|sửa đổi|phối hợp[^,;.]{0,60} để|thành viên|bộ phận|tổ)|để)\s(?:triển khai\s)?$/iu;

/** Words on one line, at most 160 characters, cut between words; null for none. */
export const clip = (text: string): string | null => {
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:.(–-]+$/u, '')
    .trim();
  return words === '' ? null : words.length <= 160 ? words : `${words.slice(0, words.lastIndexOf(' ', 158))} …`;
};

const NAME_ENDS = new RegExp(
  `,\\s(?:(?=trong đó|xong|và\\s)|${VERB})|\\s(?:trong tháng|trước ngày|trước (?=\\d)|chậm nhất|xong trong|hoàn thành trong|trong năm|trong quý|gắn với|phù hợp với|theo quy định|và tổ chức|và ${VERB})|\\s\\(|\\s(?:về|gửi|cho)\\s(?=Ủy|UBND|Sở|Phòng|Ban|Bộ|Văn phòng|Đảng|Tỉnh|Thành)`,
  'u',
);

/** What a form of words names, to the end of its name: a comma before a verb, a time, a receiver; null where nothing is named. */
export function named(text: string, from: number, to: number): string | null {
  const rest = text.slice(from, to);
  if (/^\s*(?:[,;:]|và\s|theo quy định)/u.test(rest)) return null;
  const stop = NAME_ENDS.exec(rest);
  return clip(stop ? rest.slice(0, stop.index) : rest);
}

/** "Quyết định số … của Thủ tướng Chính phủ ban hành …": what another paper did. */
const BY_A_PAPER = /(?:Quyết định|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Kế hoạch|Công văn)\s(?:số\s|của\s)[^,;]{0,90}\s$/u;

/** "… để sớm ban hành" is an order still; "… để ban hành" is an aim. */
export const asOrder = (text: string, start: number): boolean =>
  /^(?:sớm|khẩn trương)\s/iu.test(text.slice(start, start + 14)) ||
  (!NO_ORDER.test(text.slice(Math.max(0, start - 80), start)) &&
    !(/^ban hành/iu.test(text.slice(start, start + 9)) && BY_A_PAPER.test(text.slice(Math.max(0, start - 130), start))));
