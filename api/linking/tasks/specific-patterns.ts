import type { SpecificKind } from '../../domain/propagation.ts';
import { KIND_TOLD, WHICH_OF_ALL } from './collective-patterns.ts';
import { FACILITY_SOURCES } from './facility-patterns.ts';
import { MEASURE_SOURCES } from './measure-patterns.ts';
import { END, ENDS, modifiers, START } from './specific-words.ts';

/** A way of being concrete: the kind and the words it is said with. Earlier patterns take their words from later ones. */
export type SpecificPattern = { readonly kind: SpecificKind; readonly pattern: RegExp };

const UPPER = '\\p{Lu}[\\p{L}\\p{M}]*';
/** "Từ Sơn", "Hồ Chí Minh". */
const NAME = `${UPPER}(?:\\s${UPPER}){0,3}`;
export const SYMBOL = '\\d{1,5}(?:/\\d{4})?\\s?[-/]\\s?[\\p{Lu}][\\p{L}\\p{N}]*(?:\\s?[-/]\\s?[\\p{L}\\p{N}]+){0,3}';
const QUOTED = '["“”«][^"“”«»\\n]{3,160}["”»]';
const UNIT = '(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)';
const DAY = '(?:ngày\\s)?\\d{1,2}\\s?(?:/|-|\\stháng\\s)\\s?\\d{1,2}(?:(?:\\s?[/-]\\s?|\\snăm\\s)\\d{4})?';
const DOCUMENT =
  '(?:đề án|dự án|tiểu dự án|chương trình|kế hoạch|chiến lược|quyết định|nghị quyết|chỉ thị|kết luận|thông tri|quy hoạch|cuộc vận động|phong trào|chương trình hành động|mô hình|cuộc thi|hội thi)';
/** Other documents that are told by their number. */
const CITED = `(?:${DOCUMENT}|thông báo|nghị định|thông tư|công văn|công điện|báo cáo|tờ trình|hướng dẫn|quy định|quy chế|pháp lệnh|luật|văn bản)`;
/** A document without number that a body behind it has issued; one that is yet to be written tells who writes it. */
export const DOCUMENT_OF = new RegExp(
  `(?<!(?:xây dựng|ban hành|lập|soạn thảo|tham mưu)\\s(?:[\\p{L}\\p{M}]+\\s)?)${START}${DOCUMENT}(?:\\shành động)?\\scủa\\s$`.normalize('NFC'),
  'iu',
);

/** Names and counted nouns are told by capitals, so that a pattern as a whole cannot leave the case aside: each letter does. */
function anyCase(words: string): string {
  return `(?:${words.normalize('NFC').replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)})`;
}

const of = (kind: SpecificKind, source: string, flags = 'giu'): SpecificPattern => ({ kind, pattern: new RegExp(source.normalize('NFC'), flags) });
/** What is counted: a noun of one syllable stands alone ("45 xã vùng cao"), of others two are taken where the second belongs to it. */
const ALONE =
  'xã|phường|thôn|bản|huyện|quận|tỉnh|hộ|lớp|người|cuộc|giải|lần|buổi|đợt|nhóm|môn|sân|trường(?!\\shợp)|điểm|mẫu|tuổi|giờ|phút|phòng|cấp|bước|trạm|bên|tầng|ao|cặp|vùng|bộ|tập|ngành|bệnh|ha|km|m';
const NOT_COUNTED = `${ENDS}|căn cứ|đôn đốc|dự kiến|đính kèm|kèm theo|quy hoạch|khóa|tần suất|tháng|ngày`;
const COUNTED = `(?!(?:${NOT_COUNTED})${END})(?:(?:${ALONE})\\d?${END}|[\\p{L}\\p{M}]+(?:\\s(?!(?:${ENDS})${END})\\p{Ll}[\\p{L}\\p{M}]*)?)`;
const AT_LEAST = anyCase('trên|hơn|ít nhất|tối thiểu|tối đa|khoảng|từ|dưới|không quá|đạt');
/** A number behind these is a name: "tháng 9", "Tiểu dự án 1", "đối tượng 2". */
const NUMBERED =
  'tháng|quý|thứ|(?<!tổng )số|điều|khoản|mục|chương|phần|phụ lục|dự án|đề án|quy định|đối tượng|đợt|giai đoạn|tổng đài|trung ương|khóa|cop|mẫu|vòng|kỳ|lớp|khối|tuần|ban chỉ đạo|quyết định|biểu|hạng|cấp độ|bậc|bước|phương án|tiêu chí';
/** How a thing is made up when it follows its noun ("bóng đá 7 người", "mô hình 3 bên"); a count has a verb or a preposition before it. */
const MADE_UP_OF = `\\d+\\s(?:người|cấp|lớp|bên|tầng|chỗ|chiều)${END}`;
const COUNTS =
  'có|gồm|là|cho|với|của|đến|được|tại|ở|về|và|hoặc|các|cả|mỗi|thêm|giữa|cử|tuyển|chọn|giảm|tăng|đủ|còn|mở|giúp|đưa|mời|bố trí|tổ chức|huy động|đào tạo|tập huấn|bồi dưỡng|hỗ trợ|thu hút|kết nạp|tặng|khen thưởng|vận động|phấn đấu|bổ sung|phân công|việc làm|duy trì|thành lập|xây dựng';
const COUNT_BEGINS = `(?=(?:(?:${AT_LEAST})\\s)?\\d)(?:(?:${AT_LEAST})\\s|(?<!${START}${anyCase(NUMBERED)}\\s)(?:(?<=(?:^|[^\\p{L}\\p{M}\\s]\\s?|${START}${anyCase(COUNTS)}\\s))|(?!${MADE_UP_OF})))`;

export const SPECIFIC_PATTERNS: readonly SpecificPattern[] = [
  of('money', `${START}\\d[\\d.,]*\\s?(?:nghìn|triệu|tỷ|tỉ)?(?:\\s(?:nghìn|triệu|tỷ|tỉ))?\\s?(?:đồng|usd|vnđ)${END}`),
  of('programme', `${START}${CITED}\\s(?:số\\s)?${SYMBOL}(?:,?\\s${DAY}${END})?`),
  of('programme', `${START}${DOCUMENT}[^"“”;.:,]{0,60}?${QUOTED}`),
  // Capital first, as a title stands in running text.
  of(
    'programme',
    '(?<![\\p{L}\\p{M}\\p{N}])(?:Đề án|Dự án|Chương trình|Chiến lược|Kế hoạch|Quy hoạch|Tháng|Ngày hội|Ngày)\\s(?=\\p{L})(?!số|này|trên|của|và|được)(?:[\\p{L}\\p{M}\\p{N}]+(?:,\\s|[\\s–-]{1,3})){2,18}?(?:giai đoạn|đến năm|năm)\\s\\d{4}(?:\\s?[-–]\\s?\\d{4})?(?:,?\\s(?:và\\s)?tầm nhìn(?:\\sđến)?(?:\\snăm)?\\s\\d{4})?',
    'gu',
  ),
  of('programme', QUOTED),
  of('programme', `${START}(?:Bộ luật|Luật|Pháp lệnh)\\s\\p{Lu}[\\p{L}\\p{M}]*(?:,\\schống)?${modifiers(0, 12)}(?:\\snăm\\s\\d{4})?${END}`, 'gu'),
  of('date', `${START}(?:trước|sau|đến|từ|chậm nhất(?: là)?)?\\s?${DAY}(?:\\s(?:hằng|hàng|của|mỗi)\\snăm)?${END}`),
  of(
    'date',
    `${START}(?:giai đoạn|từ năm|đến năm|tới năm|trong năm|năm|nhiệm kỳ|quý\\s[ivx\\d]+[/\\s]|tháng\\s\\d{1,2}[/\\s])\\s?(?:năm\\s)?(?:19|20)\\d\\d(?:\\s?[-–]\\s?(?:19|20)\\d\\d)?${END}`,
  ),
  of(
    'date',
    `${START}(?:định kỳ\\s(?:(?:(?:hằng|hàng|mỗi)\\s)?(?:năm|quý|tháng|tuần|ngày)|hoặc đột xuất|(?:\\d{1,2}|ba|sáu)\\s(?:tháng|năm))|(?:6|sáu) tháng(?:\\s(?:đầu năm|cuối năm|một lần))?)${END}`,
  ),
  of('date', `${START}(?:hằng|hàng|mỗi)\\s(?:năm|quý|tháng|tuần|ngày)${END}`),
  of(
    'number',
    `${START}(?:(?:trên|hơn|ít nhất|tối thiểu|khoảng|đạt|từ|dưới|không quá|ít nhất là)\\s)?\\d[\\d.,]*(?:\\s?[-–]\\s?\\d[\\d.,]*)?\\s?%(?:\\s(?:trở lên|dân số|số\\s${COUNTED}))?`,
  ),
  of('number', `${START}${COUNT_BEGINS}\\d{1,3}(?:[.,]\\d+)*\\s(?=\\p{Ll})(?!năm${END})${COUNTED}`, 'gu'),
  of('organ', WHICH_OF_ALL),
];

/** Names of places and of groups of people, outside the names of bodies. */
export const NAME_PATTERNS: readonly SpecificPattern[] = [
  of('organ', KIND_TOLD),
  of('place', `${START}(?:(?:trên\\s)?địa bàn\\s)?${UNIT}\\s${NAME}`, 'gu'),
  of(
    'people',
    `${START}(?:người cao tuổi|người khuyết tật|trẻ em(?: có hoàn cảnh khó khăn)?|học sinh(?:, sinh viên)?|sinh viên|thanh thiếu niên|thanh,? thiếu niên|thanh niên|phụ nữ|nông dân|cựu chiến binh|công nhân(?:, viên chức)?(?:, lao động)?|người lao động|đoàn viên(?:, hội viên)?|hội viên|vận động viên|huấn luyện viên|giáo viên|nhà giáo|hộ nghèo|hộ cận nghèo|người có công|cán bộ, chiến sĩ|cán bộ, công chức(?:, viên chức)?|cán bộ, đảng viên(?:, đoàn viên, hội viên|, người lao động)?|đồng bào dân tộc(?: thiểu số)?(?:\\s${UPPER})?|báo cáo viên(?:, tuyên truyền viên)?|tuyên truyền viên|cộng tác viên|tình nguyện viên|(?:đội ngũ )?cán bộ cấp (?:cơ sở|${UNIT})|các tầng lớp nhân dân (?:trong|trên địa bàn|ở) ${UNIT}|già làng|trưởng thôn|người có uy tín|chức sắc)${END}`,
  ),
];

/** Told by common words instead of names and figures; the words of those are no part of theirs. */
export const WORK_PATTERNS: readonly SpecificPattern[] = [
  ...FACILITY_SOURCES.map((source) => of('facility', source)),
  ...MEASURE_SOURCES.map((source) => of('measure', source)),
];
