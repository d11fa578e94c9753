import type { DutyKind } from '../../domain/lists.ts';
import { VERB } from '../recognisers/verbs.ts';
import { clauseAt, sentenceAt } from './duty-clause.ts';

/** Words that make a duty, at an offset of the text; `object` is where what is made or told begins. */
export type FoundForm = { readonly kind: DutyKind; readonly start: number; readonly end: number; readonly what: string | null };

const MAKE = '(?:(?:chủ động|khẩn trương|kịp thời|sớm)\\s)?(?:xây dựng(?:,? (?:và )?ban hành)?|ban hành|soạn thảo|lập|biên soạn|hoàn thiện|có)';
const MANY = '(?:các\\s|những\\s|đầy đủ\\s|riêng\\s|và ban hành\\s|và trình ban hành\\s|được\\s)?';
const PLAN = '(?:[Kk]ế hoạch|[Cc]hương trình(?: hành động)?)';
const PAPER =
  '(?:[Đđ]ề án|[Nn]ghị định|[Nn]ghị quyết|[Tt]hông tư|[Qq]uyết định|[Qq]uy chế|[Qq]uy định|[Qq]uy trình|[Hh]ướng dẫn|[Bb]ộ (?:tiêu chí|chỉ số)|[Cc]hỉ thị|[Đđ]ề cương|[Ll]uật|[Pp]hương án|[Cc]hiến lược|[Ss]ổ tay|[Dd]ự thảo\\s\\p{Lu}\\p{Ll}+)';
const ORDERING_PAPER = '(?:văn bản|công văn|chỉ thị|nghị quyết)\\s(?:chỉ đạo|triển khai|lãnh đạo|hướng dẫn|phối hợp|để (?:chỉ đạo|triển khai|lãnh đạo))';
const START = '(?<=^|[\\s,;:(])';

const PLANS = new RegExp(
  `${START}(${MAKE})\\s${MANY}((?:(?:nội dung|lộ trình|chương trình|nghị quyết|đề án),\\s|chương trình, )?${PLAN}(?:,? (?:chương trình|kế hoạch))?)`,
  'giu',
);
const ORDERINGS = new RegExp(`${START}(${MAKE})\\s${MANY}(${ORDERING_PAPER})`, 'giu');
const PAPERS = new RegExp(
  `${START}((?:xây dựng(?:,? (?:và )?(?:trình\\s[^,;.]{3,60}?\\s)?ban hành)?|ban hành|soạn thảo|biên soạn|(?<!tham mưu )trình\\s[^,;.]{3,80}?\\s(?:ban hành|phê duyệt|thông qua)))\\s${MANY}(${PAPER})`,
  'giu',
);
const CONCRETE = /(?<=^|[\s,;:])(cụ thể hóa|cụ thể hoá)\s(?:bằng|thành)\s((?:các\s)?(?:kế hoạch|chương trình)[^,;.]{0,60})/giu;
const STUDY =
  /(?<=^|[\s,;:(])(?:(?:tổ chức|tuyên truyền|phổ biến|học tập|nghiên cứu|triển khai|chỉ đạo)(?:,|\svà)?\s){0,4}quán triệt(?:,? (?:và )?(?:tuyên truyền|phổ biến|tổ chức|triển khai|thực hiện|học tập|sâu sắc|đầy đủ|kỹ|nghiêm túc|hiệu quả))*/giu;
const REPORT =
  /(?<=^|[\s,;:(])(?:(?:định kỳ|tổng hợp|gửi|thực hiện(?: chế độ)?|kịp thời|hằng năm|hàng năm|chế độ|(?:lập|xây dựng))(?:,|\svà)?\s){0,3}báo cáo(?! viên)(?=[\s,.;:/)]|$)/giu;
const REVIEW = /(?<=^|[\s,;:(])(?:tổ chức\s|tiến hành\s|định kỳ\s)*(?:sơ,? (?:và )?tổng kết|sơ kết(?:,? (?:và |hoặc )?tổng kết)?|tổng kết)(?=[\s,.;:/)]|$)/giu;
const FOLLOW = '(?:theo dõi|kiểm tra|giám sát|đôn đốc|thanh tra)';
const INSPECT = new RegExp(
  `${START}(?:(?:hướng dẫn|chỉ đạo|đánh giá|tổ chức|thường xuyên|tăng cường|quản lý)(?:,|\\svà)?\\s)*${FOLLOW}(?:(?:,|\\svà)?\\s(?:hướng dẫn|đánh giá|chỉ đạo|tổng hợp|${FOLLOW}))*`,
  'giu',
);

/** Nouns, aims and memories: words in front that turn an order into something else. */
const NO_ORDER =
  /(?:(?<!việc triển khai )(?:việc|quá trình|công tác|(?<!đánh giá )kết quả|tình hình|tiến độ|sau khi|trước khi|trong khi|kỹ năng|năng lực|chất lượng|được|đã|đang|chưa|không|bị|thẩm quyền|đề nghị|đề xuất|kiến nghị|góp ý|thẩm định|hướng dẫn|tập huấn|về|bằng việc|nhằm|do|khi|nếu|cơ sở|ý kiến|tham gia|phục vụ|sự|cùng|là|hoặc|tổ chức hội nghị|hội nghị|mới|sửa đổi|phối hợp[^,;.]{0,60} để|thành viên|bộ phận|tổ)|để)\s(?:triển khai\s)?$/iu;

const BROADCAST =
  /^\s?(?:phát thanh|truyền hình|giáo dục|đào tạo|bồi dưỡng|tập huấn|nghệ thuật|văn nghệ|giảng dạy|du lịch|khuyến mại|tuyên truyền|,? chuyên|,? phóng sự|mục tiêu|môn học|học)/iu;
const OF_THE_ORDER =
  /(?:việc|công tác|kết quả|tình hình|quá trình|tiến độ)?\s?(?:tổ chức\s)?(?:triển khai(?: thực hiện)?|thực hiện|thi hành|chấp hành)(?=[\s,.;]|$)/iu;
const THIS_PAPER =
  /(?:Kế hoạch|Chỉ thị|Công điện|Nghị quyết|Kết luận|Chương trình|Hướng dẫn|Quyết định|Đề án|Phong trào|Quy định|Quy chế|Thông báo)(?:\s(?:này|số|nói trên|trên))?|nhiệm vụ|kế hoạch|nghị quyết|chỉ thị/u;
const PAPER_WORD =
  /Nghị quyết|Kết luận|Chỉ thị|Kế hoạch|Chương trình|Luật|Nghị định|Hướng dẫn|Quy định|Quyết định|Quy chế|Thông báo|Công điện|Đề án|(?:kế hoạch|văn bản|nội dung|chương trình|nghị quyết|chỉ thị)\s(?:này|trên|nói trên)/u;
/** Told only when something happens: no term, no turn. */
const IF_NEED =
  /nếu có|khó khăn|vướng mắc|phát sinh|vượt (?:quá )?thẩm quyền|đột xuất|khi có|trường hợp|khi xuất hiện|bất thường|sai phạm|vi phạm|vấn đề|đề xuất,? (?:giải pháp|xử lý|ban|cấp|Thủ|Chính)|xem xét|phê duyệt|quyết định (?:việc|những|các|theo)|cho ý kiến|cần sửa đổi|dự toán|xin ý kiến/iu;
const RESULTS = /kết quả|tình hình|tiến độ|số liệu|định kỳ|h[àằ]ng (?:năm|quý|tháng|tuần|ngày)|trước ngày|(?:quý|tháng|năm),|sơ kết|tổng kết/iu;

const clip = (text: string): string | null => {
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:.(–-]+$/u, '')
    .trim();
  return words === '' ? null : words.length <= 160 ? words : `${words.slice(0, words.lastIndexOf(' ', 158))} …`;
};

const NAME_ENDS = new RegExp(
  `,\\s(?:(?=trong đó|xong|và\\s)|${VERB})|\\s(?:trong tháng|trước ngày|trước (?=\\d)|chậm nhất|xong trong|hoàn thành trong|trong năm|trong quý|gắn với|phù hợp với|theo quy định|và (?:tổ chức|triển khai|đẩy mạnh|chỉ đạo|báo cáo|gửi|trình|thực hiện))|\\s\\(|\\s(?:về|gửi|cho)\\s(?=Ủy|UBND|Sở|Phòng|Ban|Bộ|Văn phòng|Đảng|Tỉnh|Thành)`,
  'u',
);

/** What a form of words names, to the end of its name: a comma before a verb, a time, a receiver; null where nothing is named. */
function named(text: string, from: number, to: number): string | null {
  const rest = text.slice(from, to);
  if (/^\s*(?:[,;:]|và\s|theo quy định)/u.test(rest)) return null;
  const stop = NAME_ENDS.exec(rest);
  return clip(stop ? rest.slice(0, stop.index) : rest);
}

/** "… để sớm ban hành" is an order still; "… để ban hành" is an aim. */
const asOrder = (text: string, start: number): boolean =>
  /^(?:sớm|khẩn trương)\s/iu.test(text.slice(start, start + 14)) || !NO_ORDER.test(text.slice(Math.max(0, start - 80), start));

/** Whether a plan is the answer to this directive (or to the one it carries out), rather than one for something else. */
export function answersThis(after: string): boolean {
  const rest = after.replace(/^,?\s/u, '');
  if (/^(?:[.;,:]|$)/u.test(after.trimStart())) return true;
  const own =
    /^(?:cụ thể|chi tiết|hành động|riêng|phù hợp|của (?:đơn vị|địa phương|ngành|mình|cơ quan)|và\s|để (?:tổ chức|triển khai|thực hiện)|(?:tổ chức )?(?:triển khai|thực hiện|thi hành)|h[àằ]ng năm|công tác năm|tại|ở|giai đoạn|năm \d)/iu.exec(
      rest,
    );
  if (!own) return false;
  const object =
    /^(?:(?:cụ thể|chi tiết|hành động|riêng|tổ chức|triển khai|thực hiện|thi hành|để|công tác|h[àằ]ng năm|và)[\s,]*)+(.*)$/isu.exec(rest)?.[1] ?? '';
  const other = /^(?:Chiến lược|Đề án|Quy hoạch|Luật|Nghị định|Dự án|Đề tài|Chương trình mục tiêu)(\s.*)?$/su.exec(object);
  // A bare "Nghị định" is the one that everybody here speaks of.
  return !other || /^\s(?:này|trong|theo|tại|trên|phù hợp|của (?:đơn vị|địa phương|ngành|cơ quan)|và)|^$/u.test(other[1] ?? '');
}

function plans(text: string): FoundForm[] {
  const found: FoundForm[] = [];
  for (const match of text.matchAll(PLANS)) {
    const [, verb = '', noun = ''] = match;
    const start = match.index;
    const end = start + match[0].length;
    const after = text.slice(end, clauseAt(text, end).end);
    if (!asOrder(text, start) || BROADCAST.test(after) || /^\s(?:này|đã|số|của Bộ|được giao)/u.test(after)) continue;
    const answers = answersThis(after);
    if (/^có$/iu.test(verb.trim()) && !(answers && /^\s(?:cụ thể|chi tiết|triển khai|thực hiện|để)/u.test(after))) continue;
    found.push({ kind: answers ? 'issue' : 'product', start, end, what: named(text, end - noun.length, clauseAt(text, start).end) });
  }
  for (const match of text.matchAll(CONCRETE))
    if (asOrder(text, match.index)) found.push({ kind: 'issue', start: match.index, end: match.index + match[0].length, what: clip(match[2] ?? '') });
  return found;
}

function papers(text: string): FoundForm[] {
  const found: FoundForm[] = [];
  for (const match of text.matchAll(ORDERINGS)) {
    if (!asOrder(text, match.index)) continue;
    const end = match.index + match[0].length;
    found.push({ kind: 'issue', start: match.index, end, what: named(text, end - (match[2] ?? '').length, clauseAt(text, match.index).end) });
  }
  for (const match of text.matchAll(PAPERS)) {
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 40);
    if (!asOrder(text, match.index) || /^\s(?:này|đã|số|có liên quan|hiện hành|liên quan|pháp luật|của pháp)/u.test(after) || /^[,;.]?\s*$/u.test(after))
      continue;
    found.push({ kind: 'product', start: match.index, end, what: named(text, end - (match[2] ?? '').length, clauseAt(text, match.index).end) });
  }
  return found;
}

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
      /^\s(?:số|từ|của\s(?!(?:đơn vị|cơ quan|địa phương))|này|nêu|tại Tờ|tài chính|nghiên cứu|quyết toán|kinh tế|đánh giá tác động)/u.test(after)
    )
      return [];
    if (
      /(?:nội dung|chế độ|các|những|mẫu|nghe|xem|nhận|trong|theo|hệ thống|tổng hợp từ|biểu|thông tin,|gồm|bản|lồng ghép|kỳ|sau)\s$/iu.test(text.slice(0, start))
    )
      return [];
    // "… để tổng hợp, báo cáo": what the one who is told does next.
    if (
      /(?:để|làm cơ sở|phục vụ)[^,;.]{0,40}[,\s]*$/iu.test(before.slice(-60)) ||
      /(?:để|làm cơ sở)\s+(?:tổng hợp|theo dõi)[^;.]{0,60}$/iu.test(before.slice(-90))
    )
      return [];
    const whole = `${before.split(',').at(-1)} ${match[0]} ${after}`;
    if (IF_NEED.test(whole) && !RESULTS.test(whole)) return [];
    const lead = text.slice(sentence.start, start);
    if (/(?:nếu (?:có|phát sinh|gặp)|khi có|trường hợp|vướng mắc)[^.;]{0,160}$/iu.test(lead) && !/kết quả|định kỳ/iu.test(after)) return [];
    return [{ kind: 'report', start, end, what: told(text, end, clause.end) }];
  });
}

function reviews(text: string): FoundForm[] {
  return [...text.matchAll(REVIEW)].flatMap((match): FoundForm[] => {
    const start = match.index;
    const end = start + match[0].length;
    const after = text.slice(end, clauseAt(text, end).end);
    if (!asOrder(text, start) || /(?:báo cáo|văn bản|các|hội nghị|kinh phí|lễ)\s$/iu.test(text.slice(0, start))) return [];
    if (/^\s(?:số|[“"]|mô hình|thí điểm|phong trào thi đua yêu nước|thực tiễn|lý luận|kinh nghiệm)/iu.test(after)) return [];
    return [{ kind: 'review', start, end, what: named(text, end, clauseAt(text, end).end) }];
  });
}

function inspections(text: string): FoundForm[] {
  return [...text.matchAll(INSPECT)].flatMap((match): FoundForm[] => {
    const start = match.index;
    const end = start + match[0].length;
    const after = text.slice(end, clauseAt(text, end).end);
    if (!asOrder(text, start) || /(?:các|đoàn|công tác|cơ quan|việc)\s$/iu.test(text.slice(0, start)) || /^\s(?:viên|chất lượng|dịch)/u.test(after)) return [];
    const bare = /đôn đốc/iu.test(match[0]) && match[0].split(/,|\svà\s/u).length > 1 && /^(?:[,;.]|\s*$)/u.test(after);
    const aimed = OF_THE_ORDER.exec(after.slice(0, 260));
    const own =
      aimed !== null && (THIS_PAPER.test(after.slice(aimed.index, aimed.index + 160)) || /việc\s?(?:tổ chức\s)?(?:triển khai|thực hiện)/iu.test(aimed[0]));
    return bare || own ? [{ kind: 'inspect', start, end, what: named(text, end, clauseAt(text, end).end) }] : [];
  });
}

/** All words of a text that make a duty, by place; of two that overlap the longer one. */
export function dutyForms(text: string): readonly FoundForm[] {
  const all = [...plans(text), ...papers(text), ...studies(text), ...reports(text), ...reviews(text), ...inspections(text)];
  const kept: FoundForm[] = [];
  for (const form of all.sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => other.start < form.end && form.start < other.end)) kept.push(form);
  return kept.sort((a, b) => a.start - b.start);
}
