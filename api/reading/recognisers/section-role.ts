import type { SectionRole } from '../../domain/lists.ts';
import { findOrgans } from './assignment.ts';
import { beginsOrgan } from './organ.ts';

/**
 * What a section is for, by the words of its heading; the first line that fits decides.
 * A heading of several parts ("MỤC TIÊU, NHIỆM VỤ") goes to the part that orders work.
 */
const ROLES: readonly { readonly role: SectionRole; readonly words: RegExp; readonly unless?: RegExp }[] = [
  {
    role: 'other',
    words: /khen thưởng|hồ sơ|thành phần|số lượng|hiệu lực|điều khoản/iu,
    unless: /^về\s|^(?:tăng cường|nâng cao|phát huy)\s|hiệu lực,? (?:và )?hiệu quả|nhiệm vụ|giải pháp|tổ chức thực hiện|(?:trách nhiệm|điều khoản) thi hành/iu,
  },
  {
    role: 'organization',
    words:
      /tổ chức thực hiện|^phân công$|phân công (?:nhiệm vụ|trách nhiệm|thực hiện|tổ chức)|^(?:về )?(?:chế độ )?(?:thông tin,? )?báo cáo(?:$|,| (?:định kỳ|kết quả|tình hình|tiến độ))|^chế độ (?:thông tin,? )?báo cáo|trách nhiệm (?:thi hành|tổ chức|của|các|thực hiện)|^trách nhiệm|điều khoản thi hành/iu,
    unless: /nội dung|giải pháp|^(?:các )?nhiệm vụ(?=\s|,)|tổ chức thực hiện (?:các )?(?:chức năng|chính sách|công tác|dự án|chương trình)/iu,
  },
  { role: 'funding', words: /kinh phí|nguồn vốn|nguồn lực thực hiện|tài chính thực hiện|dự toán/iu, unless: /nhiệm vụ|giải pháp|nội dung/iu },
  { role: 'tasks', words: /nhiệm vụ|giải pháp|nội dung|biện pháp|(?:chủ trương|cơ chế), chính sách/iu },
  { role: 'purpose', words: /mục đích|^yêu cầu|quan điểm|căn cứ|sự cần thiết|ý nghĩa/iu, unless: /quan điểm.*(?:mục tiêu|chỉ tiêu)/iu },
  { role: 'objectives', words: /(?<!có |chương trình )mục tiêu(?! quốc gia)|chỉ tiêu|định hướng/iu },
  {
    role: 'assessment',
    words: /đánh giá|tình hình|kết quả|hiện trạng|thực trạng|bối cảnh|đặc điểm|nguyên nhân|hạn chế|bài học/iu,
    unless: /giám sát|kiểm tra|phương pháp|các bước|quy trình|tổ chức đánh giá/iu,
  },
  {
    role: 'other',
    words:
      /thời gian|địa điểm|đối tượng|phạm vi|quy định chung|(?<!(?:tăng cường|nâng cao) )hiệu lực|nguyên tắc|điều kiện|tiêu chuẩn|hình thức khen|thủ tục|chế độ báo cáo|giải thích từ ngữ/iu,
    unless: /phương thức|phương pháp/iu,
  },
  {
    role: 'tasks',
    words:
      /phương thức|phương pháp|hình thức|giám sát|kiểm tra|tăng cường|nâng cao|đẩy mạnh|phát triển|xây dựng|triển khai|thực hiện|công tác|hoạt động|tiếp tục|tập trung|hoàn thiện|kế hoạch|tổ chức|tuyên truyền|quán triệt|đổi mới|bảo đảm|đảm bảo|trình tự|quy trình|tiến độ|lộ trình|^(?:mở rộng|thúc đẩy|huy động|phối hợp|rà soát|hỗ trợ|thu hút|khắc phục|củng cố|kiện toàn|phát huy|thành lập)\s/iu,
  },
];

/** "Trong quá trình thực hiện, nếu …, Bộ X báo cáo …": the subject stands behind a circumstance. */
const CIRCUMSTANCE = /^(?:Trong quá trình|Trường hợp|Căn cứ|Trên cơ sở|Đối với|Để|Nhằm|Hằng năm|Hàng năm|Định kỳ)\s/u;

/** An article that is one order ("Sở Y tế hoàn thành thủ tục …"); who answers for execution is `organization`, what the issuer finds none. */
export function isOrder(text: string): boolean {
  if (!/\p{Ll}{2}/u.test(text) || text.length < 30 || /^(?:Chính phủ|Thủ tướng|Ban Bí thư|Bộ Chính trị|Các mức)/u.test(text)) return false;
  // Who leads what is an order, also where it ends with the document's own name.
  if (
    !/^(?:Giao|Đề nghị|Yêu cầu)\s|\schủ trì(?=[,\s])/u.test(text) &&
    /trách nhiệm (?:thi hành|tổ chức|thực hiện)|(?:thi hành|thực hiện) (?:Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Quy định|Quy chế|Công điện|Chương trình|Kết luận) này/u.test(
      text,
    )
  )
    return false;
  return findOrgans(text).some((organ) => organ.role === 'lead' && (organ.start < 16 || CIRCUMSTANCE.test(text)) && text.length - organ.end > 8);
}

const TITLED =
  /(?:với|gồm) (?:các |những |một số )?nội dung|(?:như sau|sau đây)\s*:?\s*$|^(?:Tổ chức thực hiện|Trách nhiệm|Điều khoản|Nhiệm vụ|Giải pháp|Nội dung|Mục tiêu|Kinh phí)(?=[\s:.,])|trách nhiệm thi hành/iu;
const DUTIES =
  /nhiệm vụ|giải pháp|biện pháp|trách nhiệm|tổ chức thực hiện|phân công|công việc|tiến độ|lộ trình|(?:với|gồm) (?:các |những |một số )?nội dung|(?:như sau|sau đây)\s*:?\s*$|^(?:Nội dung|Kế hoạch|Lộ trình|Tiến độ)(?:\s|$)|^(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|[Tt]ăng cường|[Đđ]ẩy mạnh|[Tt]riển khai|[Nn]âng cao|[Hh]oàn thiện)\s/iu;
const NORMS =
  /nguyên tắc|phạm vi|đối tượng|hiệu lực|điều kiện|tiêu chuẩn|thẩm quyền|hệ thống|hình thức|giải thích|quyền|khen thưởng|hồ sơ|thành phần|cơ cấu|chức năng/iu;

/** Whether the title of an article says that it sets norms, whoever is the subject of its sentences. */
export const setsNorms = (title: string): boolean => NORMS.test(title);

/** What the issuer only finds, at the head of a conclusion. */
const FINDS =
  /^(?:(?:Bộ Chính trị|Ban Bí thư|Chính phủ|Thủ tướng)[^.;]{0,30}\s)?(?:[Cc]ơ bản )?(?:[Tt]hống nhất|[Nn]hất trí|[Đđ]ồng ý|[Gg]hi nhận|[Bb]iểu dương)(?: với)?(?: đánh giá| nội dung)?\s(?=(?:Báo cáo|báo cáo|đánh giá|nội dung|kết quả|các (?:nội dung|đánh giá|báo cáo|cấp)))/u;
/** "Thời gian qua, … đã có chuyển biến; tuy nhiên …": how things stand. */
const SO_FAR = /^(?:Trong )?(?:thời gian (?:vừa )?qua|những năm (?:vừa )?qua|những năm gần đây|\d{1,2} (?:năm|tháng) qua)[,\s]/iu;
const ANSWERS = /trách nhiệm (?:thi hành|tổ chức thực hiện|thực hiện) (?:Quyết định|Nghị quyết|Chỉ thị|Quy định|Quy chế|Thông tư|Nghị định) này/u;

/**
 * What a further sentence or paragraph of an article makes of it: who answers for execution makes it `organization`, an
 * order behind a finding ("Thông qua …. Bộ X chủ trì …") makes it work. Null where it changes nothing.
 */
export function furtherRole(role: SectionRole, text: string): SectionRole | null {
  if (role !== 'other' && role !== 'tasks') return null;
  if (ANSWERS.test(text)) return 'organization';
  return role === 'other' && text.split(/[.]\s+(?=\p{Lu})/u).some(isOrder) ? 'tasks' : null;
}

/**
 * The role of a section by its heading; `other` where no word tells. A top-level number whose text is an order, or a
 * heading that names doers ("Bộ, ngành", "Sở Y tế"), is work; so is "Về …" of a conclusion or guidance.
 */
/** "Chủ trì, phối hợp các đơn vị rà soát kết quả …": an order, whatever it looks at. */
const ASKS =
  /^(?:Chủ trì|Phối hợp|Rà soát|Tổng hợp|Thống kê|Gửi|Theo dõi|Cập nhật|Tiếp tục|Tăng cường|Khẩn trương|Tổ chức|Hoàn thành|Xây dựng|Công khai|Nộp)[,\s]/u;
const LOOKS_BACK =
  /^(?:(?:đánh giá|khái quát|về) (?:chung |về )?)?(?:tình hình|kết quả|thực trạng|hiện trạng|bối cảnh|đặc điểm)\s(?!.*(?:giải pháp|phương hướng|(?:và|[,;]) nhiệm vụ))/iu;

export function roleOf(heading: string, kind: 'number' | 'article' | 'annex' | 'section' = 'section'): SectionRole {
  const text = heading.replace(/\s+/g, ' ').trim();
  const numbered = kind === 'number';
  if (/^Điều khoản chuyển tiếp/u.test(text)) return 'other';
  if (numbered && (FINDS.test(text) || (SO_FAR.test(text) && !/\s(?:yêu cầu|giao|đề nghị)\s/u.test(text)))) return 'assessment';
  if (numbered && text.length > 170) return 'tasks';
  if (/^Ban hành (?:Kế hoạch|Chương trình)\s.*(?:như sau|sau đây)\s*:?$/u.test(text)) return 'tasks';
  if (/^(?:Thông qua|Quyết định|Nhất trí thông qua|Phê duyệt|Quyết nghị)\s(?:các |một số |những )?(?:mục tiêu|chỉ tiêu)/u.test(text)) return 'objectives';
  if (/^(?:Ban hành|Phê duyệt|Thông qua|Thành lập|Công bố|Công nhận|Bổ nhiệm)\s(?!.{0,60}(?:như sau|sau đây))/u.test(text)) return 'other';
  if (isOrder(text)) return 'tasks';
  // "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ …" looks back, whatever it looks back on.
  if (kind === 'section' && LOOKS_BACK.test(text)) return 'assessment';
  // An article that is a sentence, no title, and no order: what is decided.
  if (kind === 'article' && (text.length > 130 || /[.;]\s/u.test(text)) && !TITLED.test(text)) return ANSWERS.test(text) ? 'organization' : 'other';
  // The chapters and articles of a regulation set norms: only those that speak of duties or measures are work.
  if ((kind === 'article' || kind === 'annex') && !DUTIES.test(text))
    return ROLES.find(({ role, words, unless }) => role !== 'tasks' && words.test(text) && !unless?.test(text))?.role ?? 'other';
  for (const { role, words, unless } of ROLES) {
    if (!words.test(text) || unless?.test(text)) continue;
    // "6. Văn phòng Chính phủ theo dõi, báo cáo kết quả thực hiện Công điện này": who reports, no report.
    if (role === 'assessment' && numbered && ASKS.test(text)) return 'tasks';
    if (role === 'assessment' && numbered && beginsOrgan(text.replace(/^(?:Giao|Đề nghị|Yêu cầu)\s+/u, ''))) return 'tasks';
    // An annex that hands out the work is a list of it.
    return kind === 'annex' && role === 'organization' ? 'tasks' : role;
  }
  return numbered || /^Về\s/u.test(text) || beginsOrgan(text.replace(/^(?:Giao|Đề nghị|Yêu cầu)\s+/u, '')) ? 'tasks' : 'other';
}
