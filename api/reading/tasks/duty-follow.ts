import { beginsOrgan } from '../recognisers/organ.ts';
import { VERB } from '../recognisers/verbs.ts';
import { clauseAt, sentenceAt } from './duty-clause.ts';
import { asOrder, clip, type FoundForm, holds, named, START } from './duty-words.ts';

const STUDY =
  /(?<=^|[\s,;:(])(?:(?:tổ chức|tuyên truyền|phổ biến|học tập|nghiên cứu|triển khai|chỉ đạo)(?:,|\svà)?\s){0,4}quán triệt(?:,? (?:và )?(?:tuyên truyền|phổ biến|tổ chức|triển khai|thực hiện|học tập|sâu sắc|đầy đủ|kỹ|nghiêm túc|hiệu quả))*/giu;
const REPORT = /(?<=^|[\s,;:(])(?:(?:định kỳ|tổng hợp|gửi|thực hiện chế độ|kịp thời|hằng năm|hàng năm)(?:,|\svà)?\s){0,3}báo cáo(?! viên)(?=[\s,.;:/)]|$)/giu;
const HANDED_IN = /(?<=^|[\s,;:(])gửi\s((?:kết quả|số liệu|danh sách)(?:\s[^,;.]{2,90}?)?)\s(?:về|đến|tới|cho)\s(?=\p{Lu})/giu;
const REVIEW = /(?<=^|[\s,;:(])(?:tổ chức\s|tiến hành\s|định kỳ\s)*(?:sơ,? (?:và )?tổng kết|sơ kết(?:,? (?:và |hoặc )?tổng kết)?|tổng kết)(?=[\s,.;:/)]|$)/giu;
const FOLLOW = '(?:theo dõi|kiểm tra|giám sát|đôn đốc|thanh tra)';
const INSPECT = new RegExp(
  `${START}(?:(?:hướng dẫn|chỉ đạo|đánh giá|tổ chức|thường xuyên|tăng cường|quản lý)(?:,|\\svà)?\\s)*${FOLLOW}(?:(?:,|\\svà)?\\s(?:hướng dẫn|đánh giá|chỉ đạo|quản lý|tổng hợp|${FOLLOW}))*`,
  'giu',
);

/** How far back the words reach that turn an order into something else. */
const NEAR = 240;

const OF_THE_ORDER =
  /(?:việc|công tác|kết quả|tình hình|quá trình|tiến độ)?\s?(?:tổ chức\s)?(?:triển khai(?: thực hiện)?|thực hiện|thi hành|chấp hành)(?=[\s,.;]|$)/iu;
const THIS_PAPER =
  /(?:Kế hoạch|Chỉ thị|Công điện|Nghị quyết|Kết luận|Chương trình|Hướng dẫn|Quyết định|Đề án|Phong trào|Quy định|Quy chế|Thông báo)|(?:nhiệm vụ|kế hoạch|nghị quyết|chỉ thị|nội dung)(?:,? (?:giải pháp|nhiệm vụ|chỉ tiêu))*\s(?:này|nêu|trên|tại|được giao|của|theo|trong)|^[^,;.]{0,20}\skế hoạch[,;.]?$/u;
const PAPER_WORD =
  /Nghị quyết|Kết luận|Chỉ thị|Kế hoạch|Chương trình|Luật|Nghị định|Hướng dẫn|Quy định|Quyết định|Quy chế|Thông báo|Công điện|Đề án|(?:kế hoạch|văn bản|nội dung|chương trình|nghị quyết|chỉ thị)\s(?:này|trên|nói trên)/u;
/** Told only when something happens: no term, no turn. */
const IF_NEED =
  /nếu có|khó khăn|vướng mắc|phát sinh|vượt (?:quá )?thẩm quyền|đột xuất|khi có|trường hợp|khi xuất hiện|bất thường|sai phạm|vi phạm|vấn đề|phát hiện|thiệt hại và|đề xuất,? (?:giải pháp|xử lý|ban|cấp|Thủ|Chính)|xem xét|phê duyệt|quyết định (?:việc|những|các|theo)|cho ý kiến|cần sửa đổi|dự toán|xin ý kiến|khen thưởng|sửa đổi, bổ sung/iu;
const RESULTS = /kết quả|tình hình|tiến độ|số liệu|định kỳ|h[àằ]ng (?:năm|quý|tháng|tuần|ngày)|trước ngày|(?:quý|tháng|năm),|sơ kết|tổng kết/iu;

function studies(text: string): FoundForm[] {
  return [...text.matchAll(STUDY)].flatMap((match): FoundForm[] => {
    const end = match.index + match[0].length;
    const object = text.slice(end, clauseAt(text, end).end);
    if (!asOrder(text, match.index) || !PAPER_WORD.test(object.slice(0, 220))) return [];
    return [{ kind: 'study', start: match.index, end, what: named(text, end, clauseAt(text, end).end) }];
  });
}

/** What a report is about: "kết quả thực hiện Kế hoạch". */
function told(text: string, from: number, to: number): string | null {
  const at = /(?:kết quả|tình hình|tiến độ|số liệu|công tác|việc)\s/iu.exec(text.slice(from, to));
  return at ? named(text, from + at.index, to) : null;
}

/** "Báo cáo" said as a turn or of results; not a report that is cited, received, or made when something goes wrong. */
function reports(text: string): FoundForm[] {
  return [...text.matchAll(REPORT)].flatMap((match): FoundForm[] => {
    const start = match.index;
    const end = start + match[0].length;
    const clause = clauseAt(text, start);
    const sentence = sentenceAt(text, start);
    const before = text.slice(clause.start, start);
    const after = text.slice(end, clause.end);
    if (
      !asOrder(text, start) ||
      /^(?:,|\svà)?\s(?:giải trình|tiếp thu)|^\s(?:số|từ|của\s(?!(?:đơn vị|cơ quan|địa phương))|thẩm định|tiếp thu|dự báo|trung tâm|chuyên đề|(?:tháng|quý|tuần)(?!\s(?:gửi|nộp|trước|vào|chậm nhất)\s)|này|nêu|tại Tờ|tài chính|nghiên cứu|quyết toán|kinh tế|đánh giá tác động)/u.test(
        after,
      )
    )
      return [];
    if (
      /(?:nội dung|chế độ|các|những|mẫu|nghe|xem|nhận|trong|theo|hệ thống|tổng hợp từ|biểu|thông tin,|gồm|bản|kỳ|sau|số liệu|vấn đề xuất,)\s$/iu.test(
        text.slice(Math.max(0, start - NEAR), start),
      )
    )
      return [];
    // "báo cáo định kỳ, báo cáo tổng hợp" lists kinds of reports; "báo cáo cấp ủy, trao đổi, thống nhất" asks for a word.
    if (
      /báo cáo[\s,]*$/iu.test(before) ||
      /^[^.;]{0,60},\s(?:trao đổi|thống nhất|phối hợp)|^,\s(?:phối hợp|trao đổi|xin|đề xuất)|^[^.;]{0,30}\stính từ/u.test(after)
    )
      return [];
    if (/trong đó[^;.]*$/iu.test(before)) return [];
    if (/phát hiện,?\s(?:và\s)?$/iu.test(before)) return [];
    // "… để tổng hợp, báo cáo": what the one who is told does next.
    if (
      /(?:để|làm cơ sở|phục vụ)[^,;.]{0,40}[,\s]*$/iu.test(before.slice(-60)) ||
      /(?:để|làm cơ sở)\s+(?:tổng hợp|theo dõi)[^;.]{0,60}$/iu.test(before.slice(-90))
    )
      return [];
    // "… gửi Sở X tổng hợp, báo cáo": the receiver's work; "(trong đó báo cáo rõ …)": an aside.
    if (/(?:gửi|về|cho)\s(?:về\s)?\p{Lu}[^,;.]{2,90}\s$/u.test(before) && /^tổng hợp/iu.test(match[0])) return [];
    if (before.lastIndexOf('(') > before.lastIndexOf(')') || /chịu trách nhiệm[^;.]*\svề\s(?:nội dung|tính|số liệu|việc)[^;.]{0,80}$/iu.test(before)) return [];
    const whole = `${before.split(',').at(-1)} ${match[0]} ${after}`;
    if (IF_NEED.test(whole) && !RESULTS.test(`${match[0]}${after.slice(0, 90)}`) && !/trước ngày|chậm nhất|trước \d/iu.test(whole)) return [];
    const lead = text.slice(sentence.start, start);
    if (/(?:nếu (?:có|phát sinh|gặp)|khi có|trường hợp|vướng mắc)[^.;]{0,160}$/iu.test(lead) && !/kết quả|định kỳ/iu.test(after)) return [];
    return [{ kind: 'report', start, end, what: told(text, end, clause.end) }];
  });
}

/** "gửi kết quả rà soát về Bộ X trước ngày …": handed in as a report is, and owed only where a time is said. */
function handedIn(text: string): FoundForm[] {
  return [...text.matchAll(HANDED_IN)].flatMap((match): FoundForm[] => {
    const [words, what = ''] = match;
    return asOrder(text, match.index) ? [{ kind: 'report', start: match.index, end: match.index + words.length, what: clip(what), onlyTimed: true }] : [];
  });
}

function reviews(text: string): FoundForm[] {
  return [...text.matchAll(REVIEW)].flatMap((match): FoundForm[] => {
    const start = match.index;
    const end = start + match[0].length;
    const after = text.slice(end, clauseAt(text, end).end);
    if (!asOrder(text, start) || /(?:báo cáo|văn bản|các|hội nghị|kinh phí|lễ)\s$/iu.test(text.slice(Math.max(0, start - NEAR), start))) return [];
    if (/^\s(?:số|[“"]|mô hình|thí điểm|phong trào thi đua yêu nước|thực tiễn|lý luận|kinh nghiệm)/iu.test(after)) return [];
    return [{ kind: 'review', start, end, what: named(text, end, clauseAt(text, end).end) }];
  });
}

const THEN = new RegExp(`,\\s(?:${VERB})`, 'u');

/** Whether what is followed is the carrying out of an order: "việc thực hiện", "các sở thực hiện Kế hoạch này", "các địa phương triển khai;". */
function isOfTheOrder(after: string, aimed: RegExpMatchArray): boolean {
  const at = aimed.index ?? 0;
  if (THEN.test(after.slice(0, at))) return false;
  const rest = after.slice(at + aimed[0].length);
  const whose = after.slice(0, at).trim();
  if (whose !== '' && !beginsOrgan(whose) && !/^(?:tình hình|tiến độ|kết quả|công tác|các\s|(?:và\s)?báo cáo)/u.test(whose)) return false;
  if (/^\s(?:các\s)?(?:quy định|quy chế|chính sách|chế độ|pháp luật|cơ chế)/u.test(rest)) return false;
  return (
    (/^(?:việc|quá trình)/iu.test(aimed[0].trim()) && !/chấp hành$/u.test(aimed[0])) || /^\s*(?:[;.,]|$)/u.test(rest) || THIS_PAPER.test(rest.slice(0, 140))
  );
}

function inspections(text: string): FoundForm[] {
  return [...text.matchAll(INSPECT)].flatMap((match): FoundForm[] => {
    const start = match.index;
    const end = start + match[0].length;
    const after = text.slice(end, clauseAt(text, end).end);
    const front = text.slice(Math.max(0, start - NEAR), start);
    // "Ủy ban Kiểm tra …", "Thanh tra Chính phủ": names of bodies.
    if (/^\p{Lu}/u.test(match[0]) && /[^.;:\s]\s*$/u.test(front)) return [];
    const steered = front.replace(/(?:tăng cường|đẩy mạnh|làm tốt|thực hiện tốt)\scông tác\s$/iu, '');
    if (!asOrder(steered, steered.length) || /(?:các|đoàn|công tác|cơ quan|việc|[uủ][ỷy] ban|ban|hệ thống)\s$|việc\s[^,;.]{2,30}\svà\s$/iu.test(steered))
      return [];
    if (/^\s(?:viên|chất lượng|dịch|báo cáo từ)/u.test(after)) return [];
    const bare = /đôn đốc/iu.test(match[0]) && match[0].split(/,|\svà\s/u).length > 1 && /^(?:[,;.]|\s*$)/u.test(after);
    const aimed = OF_THE_ORDER.exec(after.slice(0, 260));
    const own = aimed !== null && isOfTheOrder(after, aimed);
    return bare || own ? [{ kind: 'inspect', start, end, what: named(text, end, clauseAt(text, end).end) }] : [];
  });
}

/** Study, reports, reviews and inspections that a text orders; `small` is the text in small letters. */
export function followForms(text: string, small: string): readonly FoundForm[] {
  const found: FoundForm[] = [];
  if (small.includes('quán triệt')) found.push(...studies(text));
  if (small.includes('báo cáo')) found.push(...reports(text));
  if (small.includes('gửi ')) found.push(...handedIn(text));
  if (holds(small, ['sơ kết', 'tổng kết'])) found.push(...reviews(text));
  if (holds(small, ['theo dõi', 'kiểm tra', 'giám sát', 'đôn đốc', 'thanh tra'])) found.push(...inspections(text));
  return found;
}
