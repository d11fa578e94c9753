import type { SpecificKind } from '../../domain/propagation.ts';
import { FACILITY_SOURCES } from './facility-patterns.ts';
import { MEASURE_SOURCES } from './measure-patterns.ts';
import { END, START } from './specific-words.ts';

/** A way of being concrete: the kind and the words it is said with. Earlier patterns take their words from later ones. */
export type SpecificPattern = { readonly kind: SpecificKind; readonly pattern: RegExp };

const UPPER = '\\p{Lu}[\\p{L}\\p{M}]*';
/** "Từ Sơn", "Hồ Chí Minh". */
const NAME = `${UPPER}(?:\\s${UPPER}){0,3}`;
export const SYMBOL = '\\d{1,4}(?:/\\d{4})?\\s?[-/]\\s?[\\p{Lu}][\\p{L}\\p{N}]*(?:\\s?[-/]\\s?[\\p{L}\\p{N}]+){0,3}';
const QUOTED = '["“”«][^"“”«»\\n]{3,160}["”»]';
const UNIT = '(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)';
const DAY = '(?:ngày\\s)?\\d{1,2}\\s?(?:/|-|\\stháng\\s)\\s?\\d{1,2}(?:(?:\\s?[/-]\\s?|\\snăm\\s)\\d{4})?';
const DOCUMENT =
  '(?:đề án|dự án|tiểu dự án|chương trình|kế hoạch|chiến lược|quyết định|nghị quyết|chỉ thị|kết luận|thông tri|quy hoạch|cuộc vận động|phong trào|chương trình hành động|mô hình|cuộc thi|hội thi)';
/** Names of kinds of body; the rest of a name begins with a capital or is a unit of place. */
const BODIES =
  'ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|ban thường trực ủy ban mttq|ủy ban mặt trận tổ quốc|ủy ban mttq|ub ?mttq|mttq|mặt trận tổ quốc|ban thường vụ|ban tuyên giáo và dân vận|ban tuyên giáo|ban tổ chức|ban dân vận|ban chỉ huy quân sự|bộ chỉ huy quân sự|ban chỉ đạo|ban quản lý|ban công tác mặt trận|công an|văn phòng|phòng|sở|trung tâm|đài|liên đoàn|tỉnh đoàn|thành đoàn|huyện đoàn|đoàn thanh niên|hội liên hiệp phụ nữ|hội nông dân|hội cựu chiến binh|hội phụ nữ|trường|học viện|viện|chi cục|cục|tổng cục|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|bộ';
/** The fields that departments are named after. */
const FIELDS =
  'giáo dục|đào tạo|văn hóa|văn hoá|thể thao|du lịch|thông tin|truyền thông|tài chính|kế hoạch|đầu tư|nội vụ|tư pháp|xây dựng|y tế|nông nghiệp|môi trường|phát triển nông thôn|công thương|khoa học|công nghệ|lao động|thương binh|xã hội|dân tộc|tôn giáo|ngoại vụ|giao thông vận tải|tài nguyên|kinh tế|hạ tầng|đô thị|chính trị|phát thanh|truyền hình|dân số|việt nam|dân vận|tuyên giáo|nhân dân|thanh tra|gia đình|huấn luyện|thi đấu|thể dục|việc làm|dịch vụ|khuyến nông|thương mại|công nghiệp|kiểm soát bệnh tật|phục vụ hành chính công';
/** What a name goes on with that has one capital for two words: the body above, the kind of school, the area that is run. */
const REST =
  'tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|huyện ủy|huyện uỷ|quận ủy|thị ủy|đảng ủy|đảng uỷ|trung ương|quân ủy|cao đẳng|đại học|trung cấp|trung học|tiểu học|mầm non|phổ thông|mặt trận|khu công nghiệp|khu kinh tế|khu công nghệ cao|khu du lịch';
/** Names are told by capitals, so that a pattern as a whole cannot leave the case aside: each letter does. */
const anyCase = (words: string): string => `(?:${words.normalize('NFC').replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)})`;
const BODY = anyCase(BODIES);
/** A field in a name begins with a capital; in running words it is the work ("xây dựng"). */
const FIELD = `(?:các cấp|(?:các )?(?:${`${REST}|${FIELDS}`.normalize('NFC').replace(/(?:^|\|)\p{L}/gu, (first) => first.toUpperCase())}))`;

const of = (kind: SpecificKind, source: string, flags = 'giu'): SpecificPattern => ({ kind, pattern: new RegExp(source.normalize('NFC'), flags) });
/** A name is not cut behind the first half of a word: "Trường Cao đẳng", "Tỉnh ủy", "Ban Tổ chức". */
const WHOLE = '(?!\\s(?:ủy|uỷ|ương|đẳng|học|chức|dục|tạo|chỉ|luyện|đấu)(?![\\p{L}\\p{M}]))';

/** What is counted: a noun of one syllable stands alone ("45 xã vùng cao"), of others two are taken. */
const COUNTED = `(?:(?:xã|phường|thôn|bản|huyện|quận|tỉnh|hộ|lớp|người|cuộc|giải|lần|buổi|đợt|nhóm|môn|sân|trường(?!\\shợp))${END}|[\\p{L}\\p{M}]+(?:\\s[\\p{L}\\p{M}]+)?)`;

export const SPECIFIC_PATTERNS: readonly SpecificPattern[] = [
  of('money', `${START}\\d[\\d.,]*\\s?(?:nghìn|triệu|tỷ|tỉ)?(?:\\s(?:nghìn|triệu|tỷ|tỉ))?\\s?(?:đồng|usd|vnđ)${END}`),
  of('programme', `${START}${DOCUMENT}\\s(?:số\\s)?${SYMBOL}(?:,?\\s${DAY}${END})?`),
  of('programme', `${START}${DOCUMENT}[^"“”;.:,]{0,60}?${QUOTED}`),
  // Capital first, as a title stands in running text.
  of(
    'programme',
    '(?<![\\p{L}\\p{M}\\p{N}])(?:Đề án|Dự án|Chương trình|Chiến lược|Kế hoạch|Quy hoạch|Tháng|Ngày hội|Ngày)\\s(?=\\p{L})(?!số|này|trên|của|và|được)(?:[\\p{L}\\p{M}\\p{N}]+(?:,\\s|[\\s–-]{1,3})){2,18}?(?:giai đoạn|đến năm|năm)\\s\\d{4}(?:\\s?[-–]\\s?\\d{4})?(?:,?\\s(?:và\\s)?tầm nhìn(?:\\sđến)?(?:\\snăm)?\\s\\d{4})?',
    'gu',
  ),
  of('programme', QUOTED),
  of('date', `${START}(?:trước|sau|đến|từ|chậm nhất(?: là)?)?\\s?${DAY}(?:\\s(?:hằng|hàng|của|mỗi)\\snăm)?${END}`),
  of(
    'date',
    `${START}(?:giai đoạn|từ năm|đến năm|tới năm|trong năm|năm|nhiệm kỳ|quý\\s[ivx\\d]+[/\\s]|tháng\\s\\d{1,2}[/\\s])\\s?(?:năm\\s)?(?:19|20)\\d\\d(?:\\s?[-–]\\s?(?:19|20)\\d\\d)?${END}`,
  ),
  of('date', `${START}(?:hằng|hàng|mỗi)\\s(?:năm|quý|tháng|tuần|ngày)${END}`),
  of('date', `${START}(?:định kỳ|đột xuất|6 tháng|sáu tháng)(?:\\s(?:hằng|hàng|mỗi)?\\s?(?:năm|quý|tháng|hoặc đột xuất))?${END}`),
  of(
    'number',
    `${START}(?:(?:trên|hơn|ít nhất|tối thiểu|khoảng|đạt|từ|dưới|không quá|ít nhất là)\\s)?\\d[\\d.,]*(?:\\s?[-–]\\s?\\d[\\d.,]*)?\\s?%(?:\\s(?:trở lên|dân số|số\\s${COUNTED}))?`,
  ),
  of('number', `${START}(?:(?:trên|hơn|ít nhất|tối thiểu|khoảng|từ)\\s)?\\d{1,3}(?:[.,]\\d+)*\\s(?=\\p{Ll})(?!tháng|năm|ngày|trên|tại|và|của)${COUNTED}`, 'gu'),
  of(
    'organ',
    `${START}(?:[Cc]ác\\s)?${BODY}(?:\\s(?:${FIELDS})(?=\\s(?:[Cc]ác\\s)?${UNIT}${END}))?(?:(?:\\s[-–&]\\s?|-\\s?|(?:,\\s|\\svà\\s)(?!${BODY}${END})|\\s)(?:${FIELD}${END}|${NAME}${WHOLE}))*(?:\\s(?:[Cc]ác\\s)?${UNIT}(?:,\\s${UNIT}|\\s${NAME})*)?${END}`,
    'gu',
  ),
  of('place', `${START}(?:(?:trên\\s)?địa bàn\\s)?${UNIT}\\s${NAME}`, 'gu'),
  of(
    'people',
    `${START}(?:người cao tuổi|người khuyết tật|trẻ em(?: có hoàn cảnh khó khăn)?|học sinh(?:, sinh viên)?|sinh viên|thanh thiếu niên|thanh,? thiếu niên|thanh niên|phụ nữ|nông dân|cựu chiến binh|công nhân(?:, viên chức)?(?:, lao động)?|người lao động|đoàn viên(?:, hội viên)?|hội viên|vận động viên|huấn luyện viên|giáo viên|nhà giáo|hộ nghèo|hộ cận nghèo|người có công|cán bộ, chiến sĩ|cán bộ, công chức(?:, viên chức)?|cán bộ, đảng viên(?:, đoàn viên, hội viên|, người lao động)?|đồng bào dân tộc(?: thiểu số)?(?:\\s${UPPER})?|già làng|trưởng thôn|người có uy tín|chức sắc)${END}`,
  ),
];

/** Told by common words instead of names and figures; the words of those are no part of theirs. */
export const WORK_PATTERNS: readonly SpecificPattern[] = [
  ...FACILITY_SOURCES.map((source) => of('facility', source)),
  ...MEASURE_SOURCES.map((source) => of('measure', source)),
];
