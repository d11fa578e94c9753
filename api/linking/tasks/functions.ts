import { foldSyllable, type Syllable } from './syllables.ts';

/**
 * What a clause has done about the directive as such, whatever the directive is about: the roles that an organisation
 * section hands out. A clause that does the same to the subject itself ("kiểm tra chất lượng nước") has none.
 */
export const TASK_FUNCTIONS = ['study', 'plan', 'carry-out', 'follow', 'report', 'review', 'critique', 'mobilise', 'policy', 'fund'] as const;
export type TaskFunction = (typeof TASK_FUNCTIONS)[number];

/** Indices of syllables. */
export type FunctionPlace = { readonly from: number; readonly to: number };

const fold = (pattern: string): RegExp =>
  new RegExp(`(?:^| )(?:${pattern.normalize('NFC').replace(/[\p{L}\p{M}]+/gu, (word) => foldSyllable(word))})(?= |$)`, 'u');

/** A document being carried out, as organisation sections name it ("Kết luận này", "các nội dung của Nghị quyết"). */
const DOCUMENT =
  '(?:kết luận|nghị quyết|chỉ thị|kế hoạch|chương trình hành động|chương trình này|đề án này|quyết định này|quy định này|chiến lược này|công điện|nội dung nhiệm vụ giải pháp)';
const FOLLOWING = '(?:theo dõi|đôn đốc|kiểm tra|giám sát|hướng dẫn)';
const FILLING =
  '(?:và|việc|kết quả|tình hình|quá trình|tiến độ|công tác|các|cơ quan|đơn vị|địa phương|phòng|sở|ban|ngành|đoàn thể|cấp ủy|tổ chức|đảng|đánh giá|tổng hợp|thường xuyên|của|định kỳ)';

const MARKS: readonly (readonly [TaskFunction, RegExp])[] = [
  ['study', fold(`(?:quán triệt|học tập|nghiên cứu)(?: [^ ]+){0,9} ${DOCUMENT}`)],
  ['study', fold(`(?:phổ biến|tuyên truyền)(?: [^ ]+){0,7} ${DOCUMENT}`)],
  ['plan', fold('(?:xây dựng|ban hành|lập)(?: [^ ]+){0,4} (?:kế hoạch|chương trình hành động|chương trình kế hoạch)(?! (?:phát triển|sản xuất|đầu tư))')],
  ['plan', fold(`cụ thể hóa(?: [^ ]+){0,10} ${DOCUMENT}`)],
  ['carry-out', fold(`(?:thực hiện|triển khai)(?: [^ ]+){0,7} ${DOCUMENT}`)],
  ['carry-out', fold('(?:thực hiện|triển khai)(?: [^ ]+){0,3} (?:các )?(?:nội dung|nhiệm vụ) (?:nhiệm vụ|giải pháp)')],
  [
    'follow',
    fold(
      `${FOLLOWING}(?: (?:${FOLLOWING}|${FILLING})){0,12} (?:tổ chức )?(?:thực hiện|triển khai)(?! (?:chính sách|pháp luật|các chính sách|luật|quy định|chủ trương))`,
    ),
  ],
  ['follow', fold(`${FOLLOWING}(?: [^ ]+){0,8} ${DOCUMENT}`)],
  ['follow', fold(`${FOLLOWING} (?:và )?${FOLLOWING} (?:và )?${FOLLOWING}`)],
  ['report', fold('báo cáo(?! [^ ]+ chính trị)')],
  ['review', fold('(?:sơ kết|tổng kết|đánh giá (?:kết quả|việc) thực hiện|định kỳ đánh giá)')],
  ['critique', fold('(?:phản biện|giám sát phản biện|giám sát và phản biện)')],
  ['mobilise', fold(`vận động(?: [^ ]+){0,14} thực hiện(?: [^ ]+){0,5} ${DOCUMENT}`)],
  ['policy', fold('(?:đề xuất|kiến nghị|tham mưu|xem xét|ban hành)(?: [^ ]+){0,8} (?:cơ chế|chính sách|pháp luật|luật)')],
  [
    'fund',
    fold(
      '(?:bố trí|cân đối|bảo đảm|đảm bảo|huy động|tăng|tăng cường|ưu tiên|phân bổ|dự toán|dành)(?: [^ ]+){0,4} (?:kinh phí|ngân sách|nguồn lực|nguồn vốn|dự toán)',
    ),
  ],
];

const CUE = fold(
  '(?:quán triệt|học tập|nghiên cứu|phổ biến|tuyên truyền|kế hoạch|chương trình hành động|cụ thể hóa|thực hiện|triển khai|theo dõi|đôn đốc|kiểm tra|giám sát|hướng dẫn|báo cáo|sơ kết|tổng kết|đánh giá|phản biện|vận động|cơ chế|chính sách|pháp luật|kinh phí|ngân sách|nguồn lực|nguồn vốn|dự toán)',
);

/** The functions of a stretch of syllables, each with the indices of the syllables that say so. */
export function functionsOf(syllables: readonly Syllable[], from: number, to: number): ReadonlyMap<TaskFunction, FunctionPlace> {
  let words = '';
  for (let at = from; at < to; at += 1) words += `${at === from ? '' : ' '}${syllables[at]?.word ?? ''}`;
  const found = new Map<TaskFunction, FunctionPlace>();
  if (!CUE.test(words)) return found;
  for (const [name, mark] of MARKS) {
    if (found.has(name)) continue;
    const match = mark.exec(words);
    if (match === null) continue;
    const before = words.slice(0, match.index).split(' ').filter(Boolean).length;
    const length = match[0].split(' ').filter(Boolean).length;
    found.set(name, { from: from + before, to: from + before + length });
  }
  return found;
}
