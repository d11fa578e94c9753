import { allMatches } from '../recognisers/all-matches.ts';
import { KIND_NAME, kindPrinted } from '../recognisers/kind-name.ts';
import type { Ref } from './refs.ts';

/**
 * Documents cited by name only: "Luật Việc làm", "Đề án tổng thể … giai đoạn 2011 - 2030", "Chiến lược … đến năm 2030,
 * tầm nhìn đến năm 2045", "Kế hoạch hành động của Ban Thường vụ Thành ủy X về triển khai Nghị quyết …".
 */
/** Older hands print "Luật tổ chức …" small. */
const LAW =
  /(?:Bộ luật|Luật)\s(?:sửa đổi,? bổ sung một số điều của (?:Bộ luật|Luật)\s)?(?=\p{Lu}|tổ chức (?:Quốc hội|Chính phủ|HĐND|Hội đồng|chính quyền|Tòa|Viện|Cơ quan))/gu;
const CONSTITUTION = /Hiến pháp(?: nước Cộng hòa xã hội chủ nghĩa Việt Nam| nước CHXHCN Việt Nam)?(?: năm \d{4})?/gu;
/** "Căn cứ Luật A, B, C của D ngày …;", "Luật sửa đổi … của 37 luật … ngày …": with its day behind it a law's name is whole, commas and all. */
const DATED_LAW = /(?:^|Căn cứ |;\s|và\s)((?:Bộ luật|Luật|Pháp lệnh)\s[^;.()“”"]{4,300}?)(?=\s(?:ngày\s\d|số\s*:?\s*\d|năm\s\d{4}))/gu;
const LAW_END =
  /[,;.()“”"]|\s(?:ngày|số(?=\s*[:\d])|theo|trên|trong|ước(?! quốc)|cùng|(?<!kiểm )sát|được|năm|quy định|để|nhằm|thuộc|gắn|với|có|là|đã|khi|của(?!\s(?:Hội đồng nhân dân|HĐND)(?:,| và)\s(?:[ỦU]|UBND))|tại|do|đến|từ|cho|sửa đổi|hướng dẫn|bảo đảm|về|phải|thì|như|hiện hành|cũng|này|\(|bằng|phù hợp|liên quan|và(?=\s(?:các|văn bản|những|pháp|quy|hướng|Luật|Nghị|Bộ luật|kế|chỉ|thông|việc|tổ chức|một|triển|thực|được|đáp|phù|nghị|chương|Kế|Chỉ|Chương|Đề)))(?=[\s,;.]|$)/u;
const PLAN =
  /(?<!\p{L})(?:(?:Đề án|Chiến lược|Quy hoạch|Chương trình mục tiêu)\s(?=[“"]?[\p{L}])|(?:đề án|chiến lược|quy hoạch)\s(?=[“"]\p{Lu}[^”"]{12,250}[”"]))/gu;
const PLAN_END =
  /[;.()]|,\s(?=(?:Đề án|Chiến lược|Kế hoạch|Chương trình|Nghị quyết|Luật|Quy hoạch|các|nhất là|trong đó))|\s(?:và\s(?=(?:các|Đề án|Chiến lược|Kế hoạch|Chương trình|triển khai|những))|ngày\s\d|số\s\d|được|nhằm|phù hợp|gắn với|theo\s|trên địa bàn\s|(?<!(?:đến|nhìn|hướng|đoạn|khoảng)\s)năm\s20\d\d(?!\s?[-–]))/u;
const PERIOD = /(?:giai đoạn(?: năm)?\s\d{4}\s?[-–]\s?\d{4}|đến năm \d{4})(?:,?\s(?:tầm nhìn|định hướng)(?: đến)?(?: năm)? \d{4})?/u;
const OWNED = /\scủa\s(?=(?:Ban|Bộ|Tỉnh|Thành|Huyện|Đảng|[ỦU][ỷy] ban|UBND|Chính phủ|Thủ tướng|Hội đồng)(?=\s))/gu;
const KIND_BEFORE = new RegExp(`(?<!\\p{L})(${KIND_NAME})$`, 'u');
const HINT = /Nghị quyết (?:Đại|Hội|Trung)|Căn cứ|Thực hiện|[Ll]uật|Đề án|Chiến lược|Quy hoạch|Chương trình|\scủa\s|(?:đề án|chiến lược|quy hoạch)\s[“"]/u;
/** What may stand before a named plan that is a document of its own, not the contents of the one before. */
const FREE = /(?:^|[;,.(:]\s*|\s(?:và|tại|theo|thực hiện|triển khai|căn cứ)\s+)$/iu;
const DESCRIBED = /(?:ban hành|phê duyệt|về việc|thông qua|điều chỉnh|bổ sung|chủ trương đầu tư|của|về)\s+[“"]?$/iu;

/** "Căn cứ Điều lệ …;", "- Căn cứ Quy chế làm việc của …;", "Thực hiện Chương trình công tác năm 2025 của …,". */
const RESTS_KIND = /^(?:Điều lệ|Quy chế|Hiến pháp|Nghị quyết|[Cc]hương trình|Kế hoạch|Kết luận|Hướng dẫn|Quy định)/u;
const RESTS_ON =
  /(?:^|;\s*|^[-–]\s*)(?:Căn cứ|Thực hiện)\s+(?=(?:Điều lệ|Quy chế (?:làm việc|hoạt động|phối hợp)|Hiến pháp|Nghị quyết Đại hội|Nghị quyết Hội nghị|Chương trình (?:làm việc|hành động)|[Cc]hương trình công tác|Kế hoạch công tác)\s)/gu;
/** "Thực hiện chương trình công tác X năm …, chương trình công tác Y năm …": the next of them. */
const NEXT_YEARLY = /\snăm\s(?:học\s)?\d{4}(?:\s?[-–]\s?\d{4})?,\s(?:và\s)?(?=[Cc]hương trình công tác\s)/gu;
const RESTS_END =
  /[;.()]|,?\snhằm\s|(?<!đến|nhìn|hướng|đoạn|khoảng|từ)\snăm\s(?:học\s)?\d{4}|,\s(?=(?:Ban (?:Thường|Chấp|Tuyên|Tổ|Dân|Nội)|[ỦU][ỷy] ban|UBND|Sở|Đảng [ủu][ỷy]|Hội|Đoàn|Chi bộ|căn cứ|đồng thời|và)\s)|\s(?:ngày\s\d|số\s\d|được|và\s(?:tình hình|Kế hoạch|Nghị quyết|Kết luận|Hướng dẫn|Quy định|Quyết định|Chỉ thị|Quy chế))/u;

/**
 * Resolutions of congresses and of plenums are named by their ordinal: "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của
 * Đảng", "Nghị quyết Đại hội Đảng bộ tỉnh X lần thứ XVII, nhiệm kỳ 2020 - 2025", "Nghị quyết Trung ương 4 khóa XII".
 */
const CONGRESS =
  'Đại hội(?:\\s(?!lần|thứ|về|và|là|của|các|\\p{L}*[XVI]{2})\\p{L}+){0,9}\\s(?:lần\\s(?:thứ\\s)?(?:[XVI]{1,6}|\\d{1,2}|\\p{Ll}+(?: \\p{Ll}+)?)|[XVI]{2,6}|[XVI](?=,?\\s(?:của )?Đảng))(?!\\p{L})(?:,?\\s(?:của )?Đảng(?: Cộng sản Việt Nam| bộ(?: \\p{Ll}+){1,3}(?: \\p{Lu}\\p{Ll}+){0,4})?(?!\\p{L}))?(?:,?\\s\\(?nhiệm kỳ\\s\\d{4}\\s?[-–]\\s?\\d{4}\\)?)?';
const PLENUM =
  '(?:Hội nghị\\slần(?: thứ)?\\s(?:[XVI]{1,5}|\\d{1,2}|\\p{L}+(?: \\p{L}+)?),?\\s(?:của\\s)?(?:Ban [Cc]hấp hành|BCH)\\s(?:Trung ương|TW)(?: Đảng)?|(?:Hội nghị )?Trung ương (?:lần thứ )?\\d{1,2})(?:,?\\s\\(?[Kk]h(?:óa|oá)\\s[XVI]+\\)?)?';
const PARTY = new RegExp(`(?<!\\p{L})Nghị quyết\\s(?:${CONGRESS}|${PLENUM})(?!\\p{L})`, 'gu');

/**
 * In an opening's enumeration a document stands by kind and name, whole to its end: "Thực hiện Hướng dẫn tổ chức hội thi …; Kế
 * hoạch số …", "…; Thông báo của Mặt trận xã về phân bổ …".
 */
const LISTED_NAMES = '(?:Hướng dẫn|Thông báo|Thông tri|Kế hoạch|Chương trình|Chỉ thị|Kết luận|Đề án|Công văn|Nghị quyết(?! (?:Đại|Hội|Trung)))';
const LISTED = new RegExp(
  `(?:;\\s*(?:[Cc]ăn cứ |[Tt]hực hiện )?|\\svà\\s(?=Nghị quyết (?:của )?(?:HĐND|Hội đồng nhân dân)\\s)|^[-–*\\s]*(?:Căn cứ|Thực hiện|Triển khai(?: thực hiện)?) )(?=${LISTED_NAMES}\\s(?!(?:số|:|này|trên|nêu|đã|\\d)))`,
  'gu',
);
const LISTED_KIND = new RegExp(`^${LISTED_NAMES}`, 'u');
const LISTED_END =
  /[;.()]|,\s(?=(?:Ban|[ỦU][ỷy] ban|UBND|Sở|Bộ|Đảng [ủu][ỷy]|Hội|Đoàn|Chi bộ|Công đoàn|Liên đoàn|Phòng|Chính phủ|Thủ tướng|Quốc hội|căn cứ|đồng thời|và|ngay|để|nhằm|thời gian|trong (?:đó|bối cảnh|điều kiện)|các|góp phần)\s)|\s(?:ngày\s\d|số\s\d|được|và\s(?:tình hình|các|Kế hoạch|Nghị quyết|Kết luận|Hướng dẫn|Chương trình|Công văn|Quyết định))/u;
/** A kind with words that name no document: "Kế hoạch và tình hình …", "Chương trình của tỉnh". */
const LOOSE_KIND = /^\p{L}+(?:\s\p{L}+)?\s(?:và|,|của (?:tỉnh|huyện|xã|ngành|cấp)\s)/u;

/**
 * Named documents of a text; `taken` are the numbered mentions, which win. `enumerates`: the text belongs to an opening;
 * `known`: names that the title carries out.
 */
export function findNamed(text: string, taken: readonly Ref[], enumerates = false, known: readonly string[] = []): Ref[] {
  const found: Ref[] = [];
  if (!HINT.test(text)) return found;
  const free = (start: number, end: number): boolean =>
    !taken.some((ref) => ref.start < end && ref.end > start) && !found.some((ref) => ref.start < end && ref.end > start);
  for (const match of (enumerates ? /^[^\p{L}]*(?:Căn cứ|Luật\s)/u : /^[^\p{L}]*Căn cứ/u).test(text) ? allMatches(DATED_LAW, text) : []) {
    const name = match[1] ?? '';
    const start = match.index + match[0].length - name.length;
    if (!/\sngày\s|^Luật\s(?:này|và)|\sngày$/u.test(name) && !isNumbered(text, start + name.length, taken))
      push(start, name, kindPrinted(/^(?:Bộ luật|Luật|Pháp lệnh)/u.exec(name)?.[0] ?? 'Luật'));
  }
  for (const match of allMatches(LAW, text)) {
    const body = match.index + match[0].length;
    const own = lawLength(text.slice(body, body + 170));
    const length = /sửa đổi/u.test(match[0]) && own > 2 ? changedLaws(text.slice(body, body + 400), own) : own;
    const name = text.slice(match.index, body + length).trim();
    if (length > 2 && !/\ssố$/u.test(name) && !isNumbered(text, match.index + name.length, taken)) push(match.index, name, 'Luật');
  }
  for (const match of enumerates && /^[^\p{L}]*Căn cứ/u.test(text) ? allMatches(CONSTITUTION, text) : []) push(match.index, match[0], 'Hiến pháp');
  for (const match of allMatches(PLAN, text)) {
    const before = text.slice(Math.max(0, match.index - 18), match.index);
    if (/\s[Cc]ác\s$/u.test(before)) continue;
    if (DESCRIBED.test(before) && taken.some((ref) => ref.end <= match.index && match.index - ref.end < 60)) continue;
    const name = planName(text.slice(match.index, match.index + 330));
    // Small letters hold where quotation marks say which words are the name.
    if (name !== null) push(match.index, name.charAt(0).toUpperCase() + name.slice(1), kindPrinted(match[0]));
  }
  for (const name of known) {
    const at = text.toLowerCase().indexOf(name.toLowerCase());
    if (at === -1 || DESCRIBED.test(text.slice(Math.max(0, at - 18), at))) continue;
    push(at, text.slice(at, at + name.length), kindPrinted(/^\p{L}+(?:\s(?:trình|án|lược|hoạch))?/u.exec(name)?.[0] ?? ''));
  }
  const yearly = /^[^\p{L}]*Thực hiện [Cc]hương trình công tác\s/u.test(text) ? allMatches(NEXT_YEARLY, text) : [];
  for (const match of [...allMatches(RESTS_ON, text), ...yearly]) {
    const start = match.index + match[0].length;
    const rest = text.slice(start, start + 200);
    const over = RESTS_END.exec(rest);
    const name = rest.slice(0, over?.index ?? rest.length);
    // "Căn cứ Điều lệ … và Kế hoạch số …": the number is the other one's.
    const numbered = taken.some((ref) => ref.start < start + name.length + (over?.[0].startsWith(' và') ? 0 : 12) && ref.end > start);
    if (!numbered && name.length < 190 && name.split(' ').length > 2) push(start, name, kindPrinted(RESTS_KIND.exec(name)?.[0] ?? ''));
  }
  for (const match of enumerates && /^[^\p{L}]*(?:Căn cứ|Thực hiện|Triển khai)/u.test(text) ? allMatches(LISTED, text) : []) {
    const start = match.index + match[0].length;
    const rest = text.slice(start, start + 330);
    const name = rest.slice(0, LISTED_END.exec(rest)?.index ?? rest.length);
    const numbered = taken.some((ref) => ref.start < start + name.length + (rest.charAt(name.length) === ';' ? 0 : 12) && ref.end > start);
    if (!numbered && name.length < 300 && name.split(' ').length > 5 && !LOOSE_KIND.test(name))
      push(start, name, kindPrinted(LISTED_KIND.exec(name)?.[0] ?? ''));
  }
  for (const match of /Nghị quyết (?:Đại|Hội|Trung)/u.test(text) ? allMatches(PARTY, text) : []) {
    if (!isNumbered(text, match.index + match[0].length, taken)) push(match.index, match[0], 'Nghị quyết');
  }
  for (const match of taken.length === 0 ? [] : allMatches(OWNED, text)) {
    const kind = KIND_BEFORE.exec(text.slice(Math.max(0, match.index - 45), match.index))?.[1];
    if (kind === undefined) continue;
    const start = match.index - kind.length;
    if (!FREE.test(text.slice(Math.max(0, start - 18), start))) continue;
    const rest = text.slice(start, start + 260);
    const subject = /^[^;.()]*?\s(?:về|thực hiện|triển khai)\s[^;.()]*/u.exec(rest);
    const inner = taken.find((ref) => ref.start > start);
    if (!subject || !inner || inner.start > start + 200 || /[;.]/.test(text.slice(start, inner.start))) continue;
    const upTo = text.slice(start, inner.start);
    // "Báo cáo của X về … (Báo cáo số …)": the bracket gives its own number.
    if (/\(\s*$/u.test(upTo)) continue;
    // The named plan's span stops at its verb, so that the number behind it still reads as nested.
    const verb = /\s(?:về(?: việc)?\s)?(?:triển khai|thực hiện)/u.exec(upTo);
    if (!verb) continue;
    const name = `${upTo.trim()} ${inner.kindName ?? ''}`.trim();
    const end = start + verb.index;
    if (free(start, end)) found.push({ start, end, symbol: null, raw: name, kindName: kindPrinted(kind), issuedOn: null, organ: null, name });
  }
  return found.sort((a, b) => a.start - b.start);

  function push(start: number, name: string, kindName: string): void {
    const settled = name.replace(/\s(?:đã\s)?được Quốc hội\s.*$/u, '').replace(/(?:[\s,;.]|\s(?:và|đã))+$/u, '');
    if (settled.length < 8 || !free(start, start + settled.length)) return;
    found.push({ start, end: start + settled.length, symbol: null, raw: settled, kindName, issuedOn: null, organ: null, name: settled.replace(/\s+/g, ' ') });
  }
}

/** "… của Hội đồng nhân dân, Ủy ban nhân dân": both at the end of one law's name. */
const COUNCILS = /\scủa (?:Hội đồng nhân dân|HĐND),\s(?:[ỦU][ỷy] b|UBND)/u;

function lawLength(rest: string): number {
  const end = LAW_END.exec(rest);
  let stop = end ? end.index : Math.min(rest.length, 120);
  // "Luật Phòng, chống …", "Luật Thể dục, thể thao": the name goes on behind its comma.
  if (
    end?.[0] === ',' &&
    (COUNCILS.test(rest.slice(0, end.index + 7)) || /^,\s(?:chống|thể thao|công nghệ|vệ sinh|sử dụng|giáo dục|phản biện)/u.test(rest.slice(end.index)))
  ) {
    const next = LAW_END.exec(rest.slice(end.index + 1));
    stop = next ? end.index + 1 + next.index : stop;
  }
  return stop;
}

/** "Luật sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C": the name holds all that it changes. */
function changedLaws(rest: string, first: number): number {
  let end = first;
  for (let next = ANOTHER_LAW.exec(rest.slice(end)); next; next = ANOTHER_LAW.exec(rest.slice(end))) {
    const from = end + next[0].length;
    const length = lawLength(rest.slice(from, from + 170));
    if (length < 3) break;
    end = from + length;
  }
  return end;
}
const ANOTHER_LAW = /^(?:,\s|,?\svà\s)(?:Bộ luật|Luật)\s(?=\p{Lu})/u;

/** The name that is followed by its own number is a numbered mention. */
function isNumbered(text: string, end: number, taken: readonly Ref[]): boolean {
  return taken.some((ref) => ref.start <= end && ref.end >= end) || /^\s*số\s*\d/u.test(text.slice(end, end + 10));
}

/** Talk of this plan, of plans in general, or of planning: no name of another document. */
const LOOSE =
  /^(?:Đề án|Chiến lược|Quy hoạch|Chương trình mục tiêu)\s(?:trong|từ|khác|kế thừa|nghiên cứu|xây dựng|thành lập|cấp [ủu]|chức danh|đến|cho|vào|với|thuộc|tại)(?=\s)/u;

/** Without a period a name is one when it is printed as such, or says how far it reaches. */
const SETTLED = /^(?:Đề án|Chiến lược|Quy hoạch|Chương trình mục tiêu)\s(?:\p{Lu}|tổng thể|quốc gia)|\squốc gia(?:\s|$)/u;

function planName(rest: string): string | null {
  const quoted = /^\S+(?:\s\S+)?\s[“"][^”"]{5,250}[”"]/u.exec(rest);
  if (quoted) return quoted[0];
  const end = PLAN_END.exec(rest);
  const whole = rest.slice(0, end ? end.index : rest.length);
  const period = PERIOD.exec(whole);
  if (period) return whole.slice(0, period.index + period[0].length);
  const comma = whole.indexOf(',');
  const name = comma === -1 ? whole : whole.slice(0, comma);
  if (LOOSE.test(name) || name.trim().split(/\s+/u).length < 5 || !SETTLED.test(name)) return null;
  return /^(?:Đề án|Quy hoạch)\s(?:này|của|và|trên|theo|đã|do|có|để)/u.test(name) ||
    /^\S+\s(?:này|đã|và|của)/u.test(name.replace(/^(?:Đề án|Chiến lược|Quy hoạch)\s/u, 'x ')) ||
    name.length > 160 ||
    name.length < 14
    ? null
    : name;
}
