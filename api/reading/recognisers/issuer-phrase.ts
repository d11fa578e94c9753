import { centralOrganEnd } from './central-organ.ts';
import { committeeEnd } from './committee.ts';
import { beginsOrgan } from './organ.ts';
import { CAPITAL_VERB, VERB } from './verbs.ts';

/**
 * How far the organ reaches after "của": "Ban Thường vụ Tỉnh ủy Lai Châu | về …", "Bộ Văn hóa, Thể thao và Du lịch | ban hành …",
 * "Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ tịch … | hướng dẫn …".
 */
/** Behind a dash these go on with an organ's name ("Hội đồng Thi đua - Khen thưởng"). */
const SECOND =
  '(?:Khen thưởng|Thương binh|Xã hội|Thông tin|Đầu tư|Du lịch|Thể thao|Công nghệ|Hạ tầng|Tài chính|Truyền thông|Kỹ thuật|Tổng hợp|Ngân sách|Đô thị|Lâm nghiệp|Thống kê)';
const STOP = new RegExp(
  `${VERB}|${CAPITAL_VERB}|[.;:()“”"[]|(?<=\\s)(?:V/[vV]\\.?|về|trên|tại|từ|đến|theo|ngày|năm|hướng dẫn|quy định|sửa đổi|thay thế|công bố|trong|với|và các|có|do|nêu|đối với|“)(?=[\\s,]|$)|(?<=\\s)(?:Thực hiện|Ban hành|Triển khai|Phê duyệt|Sửa đổi|Kế hoạch|Về|Nghị quyết|Chương trình|Quyết định|Chỉ thị|Kết luận|Hướng dẫn|Quy định|Thông báo|Thông tri|Thông tư|Nghị định|Công văn|Công điện|Tờ trình|Quy chế|Luật)(?=\\s)|\\s[–-]\\s(?!${SECOND}(?!\\p{L}))`,
  'gu',
);

/** Length of the issuing organ's phrase at the head of `text`. */
export function issuerEnd(text: string): number {
  const central = centralOrganEnd(text);
  if (central > 0) return central;
  const committee = committeeEnd(text);
  if (committee > 0) return committee;
  const part = text.slice(0, 260);
  STOP.lastIndex = 2;
  let stop = part.length;
  for (let found = STOP.exec(part); found !== null; found = STOP.exec(part)) {
    // "Ban Chỉ đạo phát triển khoa học …", "Ban Tổ chức": the words after such a head are its name.
    if (/(?:^|\s)[Bb]an\s$/u.test(part.slice(0, found.index)) && /^\p{Ll}/u.test(found[0])) continue;
    // "Ban Chỉ đạo các Nghị quyết liên tịch": what it steers is named by its kind.
    if (/Ban [Cc]hỉ đạo (?:các|tổng kết|thực hiện)\s$/u.test(part.slice(0, found.index)) && /^\p{Lu}/u.test(found[0])) continue;
    // A steering committee's name tells its work, verbs, commas and all.
    if (/^Ban [Cc]hỉ đạo/u.test(part) && WORK.test(found[0])) continue;
    if (found.index < 14 && /^(?:Ban Chỉ đạo|Ban Quản lý|Bộ|Sở)/u.test(part) && /^\p{Ll}/u.test(found[0]) && !/^(?:về|trên|tại|theo|ngày)/u.test(found[0]))
      continue;
    if (/^(?:đề án|chuyển|cải)/u.test(found[0])) continue;
    // "Ban Chỉ đạo Phòng thủ dân sự quốc gia - Bộ X": the ministry that is its standing office.
    if (/^Ban [Cc]hỉ đạo [^,;]{4,60}quốc gia$/u.test(part.slice(0, found.index)) && /^\s[–-]\s$/u.test(found[0])) {
      const office = centralOrganEnd(part.slice(found.index + found[0].length));
      if (office > 0) return found.index + found[0].length + office;
    }
    stop = found.index;
    break;
  }
  const phrase = part.slice(0, stop);
  return cutAtComma(phrase).replace(/\s+và$|[\s,]+$/u, '').length;
}

const WORK = /^(?:phát triển|đổi mới|thực hiện|xây dựng|triển khai|quản lý|cải|chuyển|sắp|tổng kết|sơ kết|phòng|chống|ứng phó|nâng cao|hoàn thiện|hợp tác)/u;

/** Organs that issue together. */
const JOINT = /^(?:Bộ Chính trị|Ban Bí thư|Chính phủ|[ỦU][ỷy] ban Thường vụ Quốc hội|Đoàn Chủ tịch|[ỦU][ỷy] ban Trung ương|Ban [Cc]án sự|Ban Tuyên giáo)/u;

/** A comma ends the organ unless the name, or a list of joint issuers, goes on behind it. */
function cutAtComma(phrase: string): string {
  const commas = [...phrase.matchAll(/,\s*|\s+và\s+/gu)];
  const long = /^(?:Ban Chỉ đạo|Bộ|Sở|Ban Quản lý|Cục|Hội đồng)\s/u.test(phrase);
  // "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Trung tâm Văn hóa và Thể thao huyện": a name of two matters.
  const double = /^(?:Ban|Văn phòng|Trung tâm|Chi cục|Tổng cục|Phòng|Viện|Trường|Liên hiệp)\s/u.test(phrase);
  for (const comma of commas) {
    const after = phrase.slice(comma.index + comma[0].length);
    // "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh" is one committee.
    if (/Đảng [ủu][ỷy] (?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam)?$/u.test(phrase.slice(0, comma.index)) && /^(?:và )?các đoàn thể/u.test(after)) continue;
    const head = beginsOrgan(after);
    if (head) {
      if (JOINT.test(phrase.slice(0, comma.index)) && JOINT.test(after)) continue;
      return phrase.slice(0, comma.index);
    }
    if (double && /và/u.test(comma[0]) && /^\p{Lu}\p{Ll}+\s/u.test(after)) continue;
    if (long && /^(?:\p{Lu}\p{Ll}+\s|\p{Ll}+\s)/u.test(after)) continue;
    return phrase.slice(0, comma.index);
  }
  return phrase;
}
