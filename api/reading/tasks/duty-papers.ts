import { allMatches } from '../recognisers/all-matches.ts';
import { clauseAt } from './duty-clause.ts';
import { asOrder, clip, type FoundForm, holds, named, START } from './duty-words.ts';

const MAKE =
  '(?:(?:chủ động|khẩn trương|kịp thời|sớm)\\s)?(?:xây dựng(?:,? (?:và )?ban hành)?|ban hành|soạn thảo|lập|biên soạn|hoàn thiện|phê duyệt|tham mưu|có)';
const MANY = '(?:các\\s|những\\s|đầy đủ\\s|riêng\\s|và ban hành\\s|và trình ban hành\\s|được\\s)?';
const PLAN = '(?:[Kk]ế hoạch|[Cc]hương trình(?: hành động)?)';
const PAPER =
  '(?:[Đđ]ề án|[Nn]ghị định|[Nn]ghị quyết|[Tt]hông tư|[Qq]uyết định|[Qq]uy chế|[Qq]uy định|[Qq]uy trình|[Hh]ướng dẫn|[Bb]ộ (?:tiêu chí|chỉ số)|[Cc]hỉ thị|[Đđ]ề cương|[Ll]uật|[Cc]hiến lược|[Ss]ổ tay|[Dd]ự thảo\\s\\p{Lu}\\p{Ll}+)';
const ORDERING_PAPER = '(?:văn bản|công văn|chỉ thị|nghị quyết)\\s(?:chỉ đạo|triển khai|lãnh đạo|hướng dẫn|phối hợp|để (?:chỉ đạo|triển khai|lãnh đạo))';
const PLANS = new RegExp(
  `${START}(${MAKE})\\s${MANY}((?:(?:nội dung|lộ trình|chương trình|nghị quyết|đề án),\\s|chương trình, )?${PLAN}(?:,? (?:chương trình|kế hoạch))?)`,
  'giu',
);
const ORDERINGS = new RegExp(`${START}(${MAKE})(?<!có)\\s${MANY}(${ORDERING_PAPER})`, 'giu');
const PAPERS = new RegExp(
  `${START}((?:xây dựng(?:,? (?:và )?(?:trình\\s[^,;.]{3,60}?\\s(?:xem xét,\\s)?)?ban hành)?|ban hành|soạn thảo|biên soạn|hoàn thiện(?= dự thảo)|(?<!tham mưu )trình\\s[^,;.]{3,80}?\\s(?:xem xét,\\s)?(?:ban hành|phê duyệt|thông qua)))\\s${MANY}(${PAPER})`,
  'giu',
);
const SUBMIT = /(?<=^|[\s,;])trình\s(?=\p{Lu})[^,;.]{3,70}\s(?:phê duyệt|ban hành|thông qua|quyết định|xem xét)/gu;
const CONCRETE = /(?<=^|[\s,;:])(cụ thể hóa|cụ thể hoá)\s(?:bằng|thành)\s((?:các\s)?(?:kế hoạch|chương trình)[^,;.]{0,60})/giu;
const BROADCAST =
  /^\s?(?:,? kịch bản|phát thanh|truyền hình|giáo dục|đào tạo|bồi dưỡng|tập huấn|nghệ thuật|văn nghệ|giảng dạy|du lịch|khuyến mại|tuyên truyền|,? chuyên|,? phóng sự|mục tiêu|môn học|học)/iu;

/** Whether a plan is the answer to this directive (or to the one it carries out), rather than one for something else. */
function answersThis(after: string): boolean {
  // "kế hoạch của phường để thực hiện …": whose it is says nothing of what it is for.
  const rest = after.replace(/^,?\s/u, '').replace(/^của\s[^,;.]{2,60}?(?:\s(?=để\s|triển khai|thực hiện|tổ chức)|$)/u, '');
  if (rest === '' || /^và\s/u.test(rest)) return true;
  if (/^(?:[.;,:]|$)/u.test(after.trimStart())) return true;
  const own =
    /^(?:cụ thể|chi tiết|hành động|riêng|phù hợp|của (?:đơn vị|địa phương|ngành|mình|cơ quan)|và\s|hoặc\s|để (?:tổ chức|triển khai|thực hiện)|(?:tổ chức )?(?:triển khai|thực hiện|thi hành)|h[àằ]ng năm|công tác năm|tại|ở|giai đoạn|năm \d)/iu.exec(
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
  for (const match of allMatches(PLANS, text)) {
    const [, verb = '', noun = ''] = match;
    const start = match.index;
    const end = start + match[0].length;
    const after = text.slice(end, clauseAt(text, end).end);
    if (!asOrder(text, start) || (/chương trình$/iu.test(noun) && BROADCAST.test(after)) || /^\s(?:này|đã|số|của Bộ|được giao)/u.test(after)) continue;
    if (/^chương trình$/u.test(noun) && !/^\s(?:hành động|triển khai|thực hiện|cụ thể|công tác)/u.test(after)) continue;
    const answers = answersThis(after);
    if (/^có$/iu.test(verb.trim()) && !(answers && /^\s(?:cụ thể|chi tiết|triển khai|thực hiện|để)/u.test(after))) continue;
    found.push({ kind: answers ? 'issue' : 'product', start, end, what: named(text, end - noun.length, clauseAt(text, start).end) });
  }
  for (const match of /cụ thể h/iu.test(text) ? text.matchAll(CONCRETE) : [])
    if (asOrder(text, match.index)) found.push({ kind: 'issue', start: match.index, end: match.index + match[0].length, what: clip(match[2] ?? '') });
  return found;
}

function papers(text: string): FoundForm[] {
  const found: FoundForm[] = [];
  for (const match of allMatches(ORDERINGS, text)) {
    if (!asOrder(text, match.index)) continue;
    const end = match.index + match[0].length;
    found.push({ kind: 'issue', start: match.index, end, what: named(text, end - (match[2] ?? '').length, clauseAt(text, match.index).end) });
  }
  for (const match of allMatches(PAPERS, text)) {
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 40);
    if (!asOrder(text, match.index) || /^\s(?:này|đã|số|có liên quan|hiện hành|liên quan|pháp luật|của pháp)/u.test(after) || /^[,;.]?\s*$/u.test(after))
      continue;
    // "Ban hành các quy định, chính sách": kinds of papers, none by name.
    if (/^\p{Ll}/u.test(match[2] ?? '') && /^,\s/u.test(after)) continue;
    found.push({ kind: 'product', start: match.index, end, what: named(text, end - (match[2] ?? '').length, clauseAt(text, match.index).end) });
  }
  return found;
}

/** "… trình Thủ tướng Chính phủ phê duyệt": a thing to hand in, where it has a time. */
function submissions(text: string): FoundForm[] {
  return [...text.matchAll(SUBMIT)].flatMap((match): FoundForm[] =>
    asOrder(text, match.index) ? [{ kind: 'product', start: match.index, end: match.index + match[0].length, what: null, onlyTimed: true }] : [],
  );
}

/** Plans, papers and things to hand in that a text orders; `small` is the text in small letters. */
export function paperForms(text: string, small: string): readonly FoundForm[] {
  const found: FoundForm[] = [];
  if (holds(small, ['kế hoạch', 'chương trình'])) found.push(...plans(text));
  if (holds(small, VERBS) && holds(small, NOUNS)) found.push(...papers(text));
  if (small.includes('trình')) found.push(...submissions(text));
  return found;
}
const VERBS = ['ban hành', 'xây dựng', 'soạn thảo', 'biên soạn', 'hoàn thiện', 'trình', 'lập', 'phê duyệt', 'tham mưu'];
const NOUNS = [
  'nghị quyết',
  'quy định',
  'quyết định',
  'hướng dẫn',
  'đề án',
  'văn bản',
  'nghị định',
  'thông tư',
  'quy chế',
  'quy trình',
  'chỉ thị',
  'công văn',
  'luật',
  'bộ tiêu chí',
  'bộ chỉ số',
  'đề cương',
  'chiến lược',
  'sổ tay',
  'dự thảo',
];
