import { committeeEnd } from './committee.ts';
import { COMMON, PROPER } from './organ-heads.ts';
import { CAPITAL_VERB, VERB } from './verbs.ts';

/**
 * Names of organs in running text: "Ban Thường vụ Tỉnh ủy", "UBND các xã, phường", "các cơ quan, đơn vị liên quan",
 * "Bộ Văn hóa, Thể thao và Du lịch", "Đồng chí Phó Chủ tịch Thường trực". A name begins with a head word and runs
 * to the next verb, preposition or mark that ends it.
 */
const HEAD = new RegExp(
  `^(?:(?:${PROPER.join('|')})(?=[\\s,.;:)&/]|$)|(?:${COMMON.join('|')})(?=[\\s,])|(?:người sử dụng lao động|cha mẹ học sinh|giáo viên chủ nhiệm|phụ huynh)(?=[.;)]|$))`,
  'u',
);

/** What "các" may count when it opens a collective organ. */
const COLLECTIVE =
  /^(?:[Cc]ác|[Nn]hững|[Mm]ỗi|[Tt]ừng)\s+(?:cấp(?! độ)|[Ll]iên chi|Khối|[Ss]ở|ban|[Bb]an|ngành(?!,? nghề)|cơ quan|đơn vị|địa phương|tổ chức|đoàn|LĐLĐ|[Cc]ông đoàn|[Ll]iên đoàn|[Đđ]ồng chí|doanh nghiệp|chủ (?:đầu|thể|doanh|nhiệm|tịch|hộ|rừng|phương|tàu|nhà|hồ|đập|cơ|trang|sở)|[Đđ]ồn(?! bẩy)|[Tt]òa|quân|tiểu đoàn|trung đoàn|sư đoàn|lữ đoàn|buôn|làng(?! nghề)|khóm|ấp|khu phố|khu dân cư|đại lý|nhà báo|trưởng|bí thư|giám đốc|Giám đốc|hiệu trưởng|Chủ tịch|Bí thư|Trưởng|Ban|tiểu ban|Tiểu ban|Thành viên|đội(?! ngũ| hình)|Đội|Cục|Vụ|Chi|khoa(?! học)|Khoa(?! học)|Bệnh|Công|Liên|Hiệp|Nhà|Ngành|Tòa|Viện|Quỹ|Cơ quan|Đơn vị|Địa phương|[Pp]hòng|huyện|xã|phường|thôn(?!g)|bản(?! tin| sắc| đồ)|[Tt]rường(?! hợp| thông tin| dữ liệu)|[Hh]ội(?! nghị| thảo| thi| chợ| diễn)|tỉnh|thành (?:phố|viên|[ủu]|đoàn)|bộ(?! phận| tiêu| chỉ| luật)|Bộ(?! luật)|đảng|chi (?:bộ|đảng|cục|nhánh|hội|đoàn)|chi,|nhà (?:trường|mạng|đầu|văn|thầu|khoa|máy)|cơ sở(?! dữ| vật| hạ)|hợp tác|đồng chí|đ\/c|[Tt]ập đoàn|lực lượng|khối|[Pp]hó|[Cc]huyên (?:viên|gia)|vụ|cục|[Vv]ăn phòng|[Vv]iện|[Bb]ệnh viện|trung tâm|quận|chính quyền|[Bb]áo(?! cáo)|[Tt]ổ(?! chức)|câu lạc bộ|Câu lạc bộ|tổ chức|[Cc]ông ty|[Tt]ổng|[ủuỦU][ỷy] ban|UBND|học viện|đại học|[Tt]hành viên|cán bộ|hộ|cá nhân|đài|bên liên|thị|ngân hàng|Ngân hàng|hiệp hội|Hiệp hội|ông|bà|công chức|viên chức|kho bạc|chi nhánh|tòa án|toà án|quỹ|nhà xuất bản|bảo tàng|trạm|hãng|Huyện|Đảng|Đoàn|Thành|Tỉnh|Xã|Phường|Trung tâm)/u;

/** Whether an organ's name may begin at the head of this text. */
export function beginsOrgan(text: string): boolean {
  if (/^(?:[Cc]ác|[Nn]hững|[Mm]ỗi|[Tt]ừng)\s/u.test(text)) return COLLECTIVE.test(text);
  return HEAD.test(text) && !NOT_ORGAN.test(text) && !/^\S{1,12}(?:\s\S{1,12})?\snào\s/u.test(text);
}

/** Words that look like a head and are none: headings, verbs, things. */
const NOT_ORGAN =
  /^(?:Chính (?:phủ|quyền) (?:số|điện tử)|Thanh tra, kiểm tra|Ban hành|Bộ máy|Bộ phận (?!\p{Lu}|một cửa|chuyên môn|tham mưu|thường trực|giúp việc)|Đoàn kết|Hội thi|Hội thảo|Phòng,? chống|Phòng (?:ngừa|hát)|Ngành, nghề|Báo cáo|Tổ chức (?!đảng|Đảng|chính trị|cơ sở|đoàn)|Tổng (?:hợp|kết|số|rà|thể|quan|mức|hòa|cộng|chi|thu|vốn|sản|kinh|diện|nhu)|Trường hợp|Quân triệt|Công an toàn|Cấp (?:giấy|phát|kinh|thiết|bách|nước|độ)|Cơ quan nào|Đội ngũ|Tổ chức\s*$|Đảng (?:ta|viên|và)\b|Nhân dân(?! |,)|Trưởng thành|Viện dẫn|Đại hội|Đại biểu|Hội nhập|Hội trường|Hội đàm|Hội viên|Đảng viên|Ban đầu|Bộ luật|Bộ tiêu chí|Bộ chỉ|Bộ công cụ|Bộ dữ|Bộ quy|Bộ thủ tục|Bộ nhận|Vụ (?:án|việc|mùa|đông|hè|xuân)|Đoàn viên|Quân dân|Tập đoàn kết|Các mục|Địa phương hóa|Báo chí|Trung tâm của|Hội tụ|Xã hội|Thôn tin|Xã viên|Huyện đảo|Quận tự|Chủ tịch nước\s*$|Nhóm (?:các nền|nền|thủ tục|nhiệm|giải|chỉ|nội|mục|vấn)|Ngành nghề|Phó mặc|Cấp \p{Lu}|Khối lượng|Khối kiến)|^(?:ban hành|ban đầu|phòng,? chống|phòng ngừa|phòng bệnh|tổ chức (?!đảng|chính trị|cơ sở|đoàn)|hội nhập|hội thảo|hội viên|hội thi|trường hợp|ngành nghề|cơ quan ngôn luận|sở (?:hữu|thích|trường)|trung tâm của)/u;

const STOP = new RegExp(
  `${VERB}|${CAPITAL_VERB}|[.:](?=\\s|$)|[()“”"]|\\s[–-]\\s(?=\\p{Lu}?\\p{Ll}+:)|(?<=\\s)(?:về|tại cuộc|nêu tại|của Kế hoạch)(?=\\s)`,
  'gu',
);

/** Where the subject that begins at the head of `text` ends: the offset of the verb or mark; null when no end is near. */
export function subjectEnd(text: string, limit = 420): number | null {
  const part = text.slice(0, limit);
  STOP.lastIndex = Math.max(2, committeeEnd(part));
  for (;;) {
    const found = STOP.exec(part);
    if (!found) return text.length <= limit ? text.length : null;
    if (found.index === 0) continue;
    // "Ban chấp hành", "Ban chỉ đạo" in small letters; "Ban Chỉ đạo phát triển …": the verb is part of the name.
    if (/(?<!,|và)(?:^|\s)[Bb]an\s$/u.test(part.slice(0, found.index)) && COMMITTEE_OF.test(found[0])) continue;
    if (
      NAMED_BY_WORK.test(part.slice(0, found.index)) &&
      (!OF_PROJECTS.test(part.slice(Math.max(0, found.index - 24), found.index)) || /^(?:đầu tư|xây dựng|phát triển|cải thiện|nâng cấp)$/u.test(found[0])) &&
      !/^(?:phối hợp|định kỳ|họp|làm việc|phải|có|thực hiện nhiệm)/u.test(part.slice(found.index, found.index + 15))
    )
      continue;
    // A bracket that only explains the name goes on: "Trung tâm Dịch vụ việc làm (Sở Nội vụ), …".
    if (found[0] === '(') {
      const close = part.indexOf(')', found.index);
      if (close !== -1 && close - found.index < (beginsOrgan(part.slice(found.index + 1)) ? 320 : 90)) {
        STOP.lastIndex = close + 1;
        continue;
      }
    }
    if (/^[)“”"]$/u.test(found[0])) continue;
    // "tiểu ban thông tin, tuyên truyền, khánh tiết": what it is for, in several words.
    if (/^(?:tuyên truyền|bảo vệ|phục vụ|vận động|tổ chức)$/u.test(found[0]) && /(?:^|\s)[Tt]iểu ban(?:\s[\p{L}-]+){1,4},\s$/u.test(part.slice(0, found.index)))
      continue;
    if (inProgramme(part, found)) continue;
    // "lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở": a force's own name.
    const force = found[0] === 'tham gia' && /[Ll]ực lượng $/u.test(part.slice(0, found.index)) ? GUARDS.exec(part.slice(found.index, found.index + 60)) : null;
    if (force) {
      STOP.lastIndex = found.index + force[0].length;
      continue;
    }
    // "X, nhất là Y", "X, trước hết là Y": which of them.
    if (found[0] === 'là' && /(?:nhất|đặc biệt|trước hết)\s$/u.test(part.slice(0, found.index))) continue;
    if (found[0] === ':' && namesMembers(part, found.index)) continue;
    if (found.index > 4 && LEADS.test(part)) {
      const led = LED.exec(part.slice(0, found.index));
      if (led) return led.index + 1;
    }
    if (tellsWhich(part, found)) continue;
    if (namesRole(part, found) || namesField(part.slice(0, found.index), found[0])) continue;
    return found.index;
  }
}

/** What a committee may be named by: "Ban quản lý", "ban vận động"; not how it works ("tiểu ban căn cứ …"). */
const COMMITTEE_OF =
  /^(?:chỉ đạo|chấp hành|quản lý|tổ chức|kiểm tra|giám sát|vận động|điều hành|soạn thảo|biên soạn|bảo vệ|hỗ trợ|tuyên truyền|thẩm định|xây dựng|phát triển|đổi mới|đầu tư|chuẩn bị|thi đua|hợp tác|giúp|kiểm soát|xử lý|tiếp nhận|điều tra)/u;

const GUARDS = /^tham gia bảo vệ an ninh,?(?: và)? trật tự(?:(?: ở| tại)? cơ sở)?/u;

/** "Chương trình", "quy trình" hold the word for submitting. */
const inProgramme = (part: string, found: RegExpExecArray): boolean =>
  found[0] === 'trình' && /(?:[Cc]hương|[Cc]ông|[Qq]uy|[Qq]uá|[Ll]ộ)\s$/u.test(part.slice(Math.max(0, found.index - 8), found.index));

/** "Ban Quản lý dự án" is whole but for what its projects do: "… đầu tư xây dựng". */
const OF_PROJECTS = /[Dd]ự án(?: trọng điểm| chuyên ngành)?(?: [Đđ]ầu tư)? $/u;

/** "Ban Quản lý", "Trung tâm Kiểm soát", "Quỹ Hỗ trợ": what such a body works on stands behind, and is part of its name. */
const NAMED_BY_WORK =
  /(?:^|[,;]\s|\svà\s|\svới\s|Giám đốc\s)(?:Ban [Cc]hỉ đạo|Quỹ|Ban [Qq]uản lý (?:các )?[Dd]ự án(?: trọng điểm| chuyên ngành)?(?: [Đđ]ầu tư)?|(?:Ban|Trung tâm|Cục|Vụ|Chi cục|Viện|Quỹ) (?:Quản lý|Kiểm soát|Hỗ trợ|Điều phối|Kiểm định|Giám sát|Xúc tiến|Tư vấn|Nghiên cứu)) $/u;

/**
 * "Các tổ chức cung cấp dịch vụ chi trả thực hiện …", "doanh nghiệp thực hiện dự án A triển khai …": the first verb tells
 * which of them; the second one begins the work.
 */
function tellsWhich(part: string, found: RegExpExecArray): boolean {
  const kinds = TELLING.get(found[0]);
  if (kinds === undefined || !KIND_OF_BODY.test(part.slice(Math.max(0, found.index - 24), found.index))) return false;
  const from = found.index + found[0].length;
  if (!kinds.test(part.slice(from, from + 24))) return false;
  WORK.lastIndex = from + 1;
  let work = WORK.exec(part);
  while (work !== null && inProgramme(part, work)) work = WORK.exec(part);
  return work !== null && work.index - from > 6 && work.index - from < 90 && !/[,;.:]/u.test(part.slice(from, work.index));
}
const KIND_OF_BODY =
  /(?:^|\s)(?:tổ chức|doanh nghiệp|đơn vị|cơ sở|công ty|cá nhân|hộ|hộ gia đình|hợp tác xã|nhà đầu tư|chủ đầu tư|nhà thầu|cơ quan|(?:đơn vị|địa phương|xã|tỉnh) có)\s$/iu;
const TELLING: ReadonlyMap<string, RegExp> = new Map([
  ['cung cấp', /^\s\p{Ll}/u],
  ['khai thác', /^\s\p{Ll}/u],
  ['vận hành', /^\s\p{Ll}/u],
  ['sử dụng', /^\s(?:lao động|đất|vốn|ngân|dịch|điện|nước|tài nguyên)/u],
  ['thực hiện', /^\s(?:dự án|đề án|công trình|gói thầu|(?:các )?[Cc]hương trình)/u],
]);
const WORK = new RegExp(VERB, 'gu');

const MEMBERS =
  /(?:^|[\s,;])(?:Giám đốc|Bộ trưởng|Lãnh đạo|Thủ trưởng)\s(?:[Ss]ở|[Bb]ộ)$|(?:^|[\s,])(?:[Cc]ác|[Nn]hững)\s(?:tỉnh|thành phố|[Bb]ộ|[Bb]áo|xã|phường|huyện|tập đoàn|tổng công ty|[Ss]ở|địa phương|cơ quan|ngành)(?:,?\s(?:và\s)?(?:tỉnh|thành phố|ngành|xã|phường|đặc khu|tổng công ty|địa phương|cơ quan))*(?:\strực thuộc [Tt]rung ương)?$/u;
/** "các cơ quan chức năng: Sở A, Sở B": behind such a collective only names of their own are its members. */
export const OFFICES =
  /(?:^|[\s,])(?:[Cc]ác|[Nn]hững)\s(?:cơ quan|đơn vị|tổ chức|ngành|lực lượng|đoàn thể|sở|sở, ngành|cơ quan, đơn vị)(?:,? (?:và )?(?:đơn vị|tổ chức|địa phương))*\s(?:chức năng|(?:có )?liên quan|chuyên môn|thành viên|sau|sau đây|trực thuộc)$/u;
const CAPITAL_ORDER = new RegExp(`^(?:${VERB.replace(/^\(\?<=[^)]*\)/u, '')})`, 'u');

/** "các tỉnh: A, B và C", "các Bộ: Quốc phòng, Tài chính": the colon opens the members' names, not their work. */
export function namesMembers(text: string, colon: number): boolean {
  const after = /^:\s(\p{Lu}\p{Ll}*)(.{0,24})/u.exec(text.slice(colon, colon + 40));
  if (
    after &&
    /(?:^|\s)[Cc]ác Bộ$/u.test(text.slice(Math.max(0, colon - 12), colon)) &&
    /^:\s\p{Lu}\p{Ll}+(?:\s\p{L}+){0,4}[,;]\s\p{Lu}/u.test(text.slice(colon, colon + 60))
  )
    return true;
  if (after && OFFICES.test(text.slice(Math.max(0, colon - 60), colon)))
    return beginsOrgan(text.slice(colon + 2, colon + 80)) && !/^:\sTổ chức\s/u.test(text.slice(colon, colon + 12));
  if (!after || !MEMBERS.test(text.slice(Math.max(0, colon - 90), colon))) return false;
  return !CAPITAL_ORDER.test(`${(after[1] ?? '').toLowerCase()}${after[2] ?? ''}`);
}

/** A party committee leads ("Đảng ủy Chính phủ lãnh đạo UBND …"); elsewhere "lãnh đạo" is who leads. */
const LEADS = /^(?:[Cc]ác )?(?:[Đđ]ảng [ủu][ỷy]|Đảng đoàn|Ban [Cc]án sự|[Cc]ấp [ủu][ỷy]|[Tt]ỉnh [ủu][ỷy]|[Tt]hành [ủu][ỷy]|Ban [Tt]hường vụ)\s/u;
const LED = /(?<=\p{L})(?<!và|các|của|cho|với)\slãnh đạo\s/u;

/** "Các doanh nghiệp hoạt động trong lĩnh vực xây dựng", "các đoàn kiểm tra": work that only tells which organs. */
function namesField(before: string, verb: string): boolean {
  if (/(?:trong|thuộc)(?: các)? (?:lĩnh vực|ngành)\s$/u.test(before)) return true;
  return /^(?:kiểm tra|giám sát)$/u.test(verb) && /(?:^|\s)(?:[Đđ]oàn|[Tt]ổ|[Bb]an|[Ủủ]y ban|[Uu]ỷ ban|kiểm tra,|kiểm tra và)\s$/u.test(before);
}

/** "Cơ quan phối hợp có trách nhiệm …": which of the organs, by its part in the work. */
function namesRole(part: string, found: RegExpExecArray): boolean {
  if (!/^(?:chủ trì|phối hợp)$/u.test(found[0]) || !/^(?:[Cc]ác )?(?:[Cc]ơ quan|[Đđ]ơn vị)(?:, đơn vị)? $/u.test(part.slice(0, found.index))) return false;
  return /^\s(?:có trách nhiệm|chịu trách nhiệm|giải quyết|thực hiện|căn cứ|khẩn trương|phải|được|báo cáo)(?=\s)/u.test(
    part.slice(found.index + found[0].length),
  );
}
