import { remember } from '../../domain/remember.ts';
import { allMatches } from './all-matches.ts';
import { readBehindWork, readNextClauses } from './next-clauses.ts';
import { beginsOrgan } from './organ.ts';
import { addNames, type FoundOrgan } from './organ-names.ts';
import { VERB } from './verbs.ts';
import { DOES, endsWhole, SPECIFIC, wholeSubject } from './whole-subject.ts';

const ADVERBIAL =
  /^(?:Riêng\s+(?!đối với|với|về|các nội)|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười),\s+|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám) là,\s+|(?:[Hh]àng|[Hh]ằng) (?:năm|quý|tháng)(?: và [^,.;]{3,30},)?,?\s+|[Đđ]ịnh kỳ[^,.]{0,60},\s+|[Tt]rên cơ sở [^.;]{5,160}?,\s+(?=(?:Sở|Ban|UBND|các)\s)|[Tt]heo (?:quy định|chức năng)(?:, nhiệm vụ)?(?:,? (?:và )?quyền hạn)?[^,.]{0,40},\s+|Trường hợp [^.]{5,90}? thì\s+|Đối với\s+|(?:Để|Nhằm)\s[^.;:]{5,240}?,\s+(?=(?:các|Sở|Ban|UBND|[ỦU][ỷy] ban|Bộ)\s)|(?:Trong q|Q)uá trình\s[^.;:]{5,160}?,\s+(?=(?:đề nghị|yêu cầu|các|Sở|Ban|UBND|[ỦU][ỷy] ban|Bộ)\s))/u;
export const OUTRIGHT = /^([Đđ]ề nghị|[Gg]iao(?: cho| nhiệm vụ cho)?|[Yy]êu cầu|Khuyến khích|Trân trọng đề nghị|Phân công|[ỦU][ỷy] quyền(?: cho)?)\s+/u;
const SENTENCE =
  /(?:^|[.]\s+(?=\p{Lu})|[;:]\s+(?=(?:giao|Giao|đề nghị|Đề nghị|yêu cầu|Yêu cầu)\s)|;\s+(?:(?:(?:từ|đến|trước|trong|sau|chậm nhất)\s[^,;.:()\d]{0,24}\d[^,;.:()]{0,40}|h[ằà]ng\s\p{L}+),\s+)?(?=\p{Lu}|(?:các|ban|phòng|công đoàn|công an|lực lượng|khối|đồng chí|chính quyền|cấp [ủu][ỷy]|bộ phận|đoàn thể|mặt trận|chi bộ|nhà trường|nhân viên|giáo viên|liên đội|hiệu trưởng|tiểu ban|thủ trưởng|người đứng đầu|trưởng (?:các|thôn|bản|khu|phòng|ban))\s)|\((?=(?:[Gg]iao|[Yy]êu cầu)\s))/gu;
/** "(Ban A chủ trì)", "… - Ban A chủ trì, Văn phòng phối hợp": who leads stands behind the work. */
const ASIDE_LEAD =
  /(?:\(|\s[-–]\s)(?=(?:\p{Lu}|các\s|chính quyền\s|lực lượng\s|cấp ủy|công\s|đồng chí\s|trưởng\s|người đứng đầu\s)[^().;]{2,160}\s(?:(?:chủ trì|phụ trách|chịu trách nhiệm)(?=[\s,;.)]|$)|(?:tổ chức |triển khai )?thực hiện\)))/gu;
/** "… do Sở A chủ trì, phối hợp với B", "… được giao cho Sở A thực hiện": the doer of work that is named before. */
const AGENT =
  /(?<=[\p{L}\d)”"]\s|,\s|\(|^)(?<!(?:nhiệm vụ|công việc|hoạt động|dự án|đề án|chương trình|lĩnh vực|nội dung|văn bản|đề tài)\s)(?:do|(?:được |là )?giao cho|được phân công cho|(?<=[,)]\s)giao)\s+(?=\p{L})/gu;
const AGENT_DOES =
  /^(?:(?:làm )?chủ trì|phụ trách|chịu trách nhiệm|đảm nhận|đảm nhiệm|đảm trách|tham mưu|(?:tổ chức |triển khai |trực tiếp )?thực hiện|làm đầu mối)(?=\s?[.;,)]|$|\s(?:phối hợp|thực hiện|trong|vào|từ|trước|hoàn thành|tham mưu|cùng|thường xuyên|theo))/u;
/** "… kết nối với hệ thống do Bộ X chủ trì": whose the system is; behind a comma the work's own doer. */
const BELONGS = /\s(?:với|theo|của|vào)\s[^,;.]{0,90}$/u;
/** "Tham gia các lớp do Sở A thực hiện": the lessons are theirs, the work is not. */
const OF_OTHERS = /^(?:[-–+•]\s*)?(?:Tham (?:gia|dự)|Cử|Dự|Phối hợp|Hưởng ứng|Tiếp nhận|Theo|Căn cứ|Trên cơ sở)\s/u;
const AND_ORDERS = /[,;]\sđồng thời,?\s+(?=(?:giao|đề nghị|yêu cầu)\s)/gu;
const MAY_LEAD = /chủ trì|phụ trách|chịu trách nhiệm|thực hiện\)/u;
const WITH =
  /(?<!(?:sự|công tác|cơ chế|quy chế|được|việc|(?<!có )trách nhiệm)\s|việc chủ trì,\s)(?:(?<!(?:[Cc]ơ quan|[Đđ]ơn vị)\s)|(?=phối hợp (?:chặt chẽ )?(?:với|cùng)\s|chủ trì cùng\s))(?:(?:[Pp]hối hợp|[Kk]ết hợp|[Hh]iệp đồng(?= (?:chặt chẽ )?với))(?:,? (?:chặt chẽ|thực hiện|đồng bộ|cụ thể|kịp thời|nhịp nhàng|hiệu quả|thường xuyên|tốt|triển khai|trực tiếp))*(?:\s(?:cùng với|với|cùng))?|chủ trì,? cùng(?: với)?|(?<=,\s)cùng(?: với)?(?=\s(?:\p{Lu}|(?:các|chính quyền|công đoàn|lực lượng|người đứng đầu|trưởng|đồng chí|công chức|cấp [ủu][ỷy])[\s,])))\s+/gu;
/** "UBND các tỉnh nêu tại Điều 1 căn cứ …", "Các phòng theo địa bàn được phân công nắm …": which of them, no part of the name. */
const NAMED_AT =
  /\s(?:nêu|quy định|được nêu|được quy định|có tên) tại (?:(?:khoản|điểm|mục) [\p{L}\d]{1,3} )*(?:Điều|Phụ lục|Mục) [IVX\d]+(?:\.\d+)*(?: (?:của )?(?:Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Quy định) này)?|\stheo (?:chức năng|nhiệm vụ|lĩnh vực|địa bàn|phạm vi)(?:, (?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền|lĩnh vực|địa bàn))* (?:được|đã) (?:phân công|giao)(?: phụ trách| theo dõi)?(?=\s)/gu;
/** "phối hợp với các cơ quan quản lý X trong giám sát …": in what work; "các sở trong tỉnh" says which. */
const IN_WORK =
  /\strong\s(?!(?:tỉnh|xã|phường|huyện|thành phố|khu|cả|toàn|nước|vùng|hệ thống|ngành|lĩnh vực|địa bàn|phạm vi|cụm|khối|và|ngoài|đảng|Đảng|quân|tổ|(?:tiểu )?ban|đoàn|nhóm|đội|chi (?:bộ|đoàn|hội)|trường|nhà trường|cơ quan|đơn vị|xã hội|thôn|ấp|các (?:lĩnh|ngành|cơ|đơn|khu|khối|cụm))(?=\s|$))\p{Ll}.*$/u;
const LED = /(?<![Bb]an|[Tt]ổ)\s(?:chỉ đạo|hướng dẫn)\s(?!(?:việc|công tác)\s)[^,;.]{3,80}\s$/u;
export const VERB_AHEAD = new RegExp(`^[\\s,]*(?:${VERB})`, 'u');

/**
 * Who is given work in a sentence: the organ at its head ("Sở Tài chính chủ trì …", "Đề nghị Ủy ban X …", "Giao Sở Y …"),
 * and those after "phối hợp (chặt chẽ) với …", "kết hợp với …". Offsets are into the text.
 * Asked of one text for its role, its task and each of its duties.
 */
export const findOrgans: (said: string) => readonly FoundOrgan[] = remember(organsOf);

function organsOf(said: string): FoundOrgan[] {
  const text = said.includes('tại ') || said.includes(' theo ') ? said.replace(NAMED_AT, (words) => ' '.repeat(words.length)) : said;
  const found: FoundOrgan[] = [];
  for (const match of allMatches(SENTENCE, text)) {
    const at = match.index + match[0].length;
    if (match[0].startsWith(';') && found.slice(-12).some((organ) => organ.start <= at && at < organ.end)) continue;
    if (match[0].startsWith(';') && (goesOnListing(text, match.index) || (/\p{Ll}/u.test(text.charAt(at)) && isPartOfStory(text, match.index, at)))) continue;
    const before = found.length;
    readSubject(text, at, found);
    // Behind a semicolon only who is told to do something, no further name of a list.
    if (match[0].startsWith(';') && found[before]?.outright === false && !worksBehind(text, at, found[found.length - 1]?.end ?? 0)) found.splice(before);
  }
  readBehindWork(text, found);
  if (found.length > 0 && text.includes(', ')) readNextClauses(text, found);
  // "Quốc hội tán thành …, đồng thời, đề nghị Chính phủ …": what is found first is no order.
  if (found.length === 0) for (const match of allMatches(AND_ORDERS, text)) readSubject(text, match.index + match[0].length, found);
  if (MAY_LEAD.test(text))
    for (const match of allMatches(ASIDE_LEAD, text)) {
      const before = found.length;
      const at = match.index + match[0].length;
      if (found.some((organ) => organ.start <= at && at < organ.end)) continue;
      readSubject(text, at, found);
      if (!isAsideLead(text, found[before])) found.splice(before);
    }
  if (!found.some((organ) => organ.role === 'lead') && !OF_OTHERS.test(text)) readAgents(text, found);
  if (text.includes('chủ trì') || text.includes(' phối hợp') || text.includes(' tham gia'))
    for (const match of allMatches(HELPED, text)) readHelpers(text, match.index + match[0].length, found);
  for (const match of text.includes('hợp') || text.includes('chủ trì') || text.includes('iệp đồng') || text.includes(', cùng ') ? allMatches(WITH, text) : []) {
    const at = match.index + match[0].length;
    const rest = text.slice(at, at + 420);
    if (!beginsOrgan(rest) || /^(?:các )?(?:cơ quan|đơn vị)(?:, đơn vị)? (?:chủ trì|phối hợp)(?=[\s,.;]|$)/u.test(rest)) continue;
    // "Phối hợp với Sở A chỉ đạo các trường phối hợp với B": the second is another one's partner.
    if (
      LED.test(text.slice(Math.max(0, match.index - 90), match.index)) &&
      found.some((organ) => organ.role === 'coordinate' && !/[.;]\s/u.test(text.slice(organ.end, match.index)))
    )
      continue;
    const end = wholeSubject(rest, 400);
    if (end === null || end < 3) continue;
    addNames(listOf(rest.slice(0, end)).replace(IN_WORK, ''), at, 'coordinate', false, found);
  }
  return found;
}

/** "…, trong đó cơ quan A tạo lập …; các doanh nghiệp tham gia": parts of what is told; "…; các hội nghị": more of the same thing. */
const isPartOfStory = (text: string, semicolon: number, at: number): boolean => {
  const before = text.slice(Math.max(0, semicolon - 300), semicolon);
  return /(?:trong đó|bao gồm|gồm)[\s:,]/u.test(before.slice(before.lastIndexOf('. ') + 1)) || /^các (?:hội nghị|hoạt động)/u.test(text.slice(at, at + 16));
};

/** Whom one works with, or tells what to do: a list of theirs goes on behind a semicolon. */
const LISTING = ['phối hợp', 'chủ trì cùng', ' cùng ', ' chỉ đạo ', ' hướng dẫn '] as const;

/** "…; Văn phòng theo dõi, đôn đốc": a further subject, unless the semicolon parts the partners of "phối hợp với A; B". */
function goesOnListing(text: string, semicolon: number): boolean {
  const segment = text.slice(Math.max(0, semicolon - 400), semicolon);
  const clause = segment.slice(Math.max(segment.lastIndexOf('. ') + 1, 0));
  const from = Math.max(...LISTING.map((words) => clause.lastIndexOf(words)));
  if (from === -1) return false;
  const rest = clause.slice(from).replace(/^\s?(?:(?:chủ trì|phối hợp|chỉ đạo|hướng dẫn)(?: chặt chẽ)?(?: cùng)?|cùng)(?: với)?\s*/u, '');
  return rest.length < 3 || (beginsOrgan(rest) && (wholeSubject(rest) ?? rest.length) >= rest.length - 1);
}

const isAsideLead = (text: string, lead: FoundOrgan | undefined): boolean =>
  lead !== undefined &&
  /^[^();]{0,160}?(?:\([^()]*\))?[\s,]*(?:chủ trì|phụ trách|chịu trách nhiệm|(?:tổ chức |triển khai )?thực hiện\))/u.test(text.slice(lead.end));

function readAgents(text: string, found: FoundOrgan[]): void {
  for (const match of text.includes('do ') || text.includes('giao ') || text.includes('phân công cho ') ? allMatches(AGENT, text) : []) {
    const at = match.index + match[0].length;
    const rest = text.slice(at, at + 330);
    const end = beginsOrgan(rest) ? wholeSubject(rest) : null;
    if (BELONGS.test(text.slice(Math.max(0, match.index - 100), match.index))) continue;
    if (end === null || end < 3 || !SPECIFIC.test(rest.slice(0, end)) || !AGENT_DOES.test(rest.slice(end).trimStart())) continue;
    addNames(rest.slice(0, end), at, 'lead', true, found);
  }
}

/** "Sở A chủ trì, Sở B và Sở C phối hợp thực hiện": the partners stand before the verb. */
const HELPED =
  /(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm)[,;]\s+(?=\p{Lu}|các\s|chính quyền|lực lượng|cấp [ủu]|công (?:chức|đoàn)|đồng chí|người đứng đầu|trưởng\s)/gu;

function readHelpers(text: string, from: number, found: FoundOrgan[]): void {
  const rest = text.slice(from, from + 330);
  if (!beginsOrgan(rest) || found.some((organ) => organ.start === from)) return;
  const end = wholeSubject(rest);
  if (end === null || end < 3) return;
  const work = rest.slice(end).trimStart();
  if (/^(?:phối hợp(?! (?:với|cùng))|(?:tham gia|cùng tham gia|hỗ trợ)(?=\s*[.;,)]|$))/u.test(work))
    addNames(rest.slice(0, end), from, 'coordinate', false, found);
  // "do Phòng A chủ trì, các thôn trực tiếp thực hiện": both do it.
  else if (/^(?:trực tiếp )?thực hiện(?=\s*(?:[.;,]|$))/u.test(work)) addNames(rest.slice(0, end), from, 'lead', false, found);
}

function readSubject(text: string, from: number, found: FoundOrgan[]): void {
  let at = from;
  let rest = text.slice(at, at + 620);
  const adverbial = ADVERBIAL.exec(rest);
  // "Đối với kho sách cũ, Sở X rà soát": what it is about is not who does it.
  const main = beginsOrgan(rest) || (adverbial && !/^(?:Đối với|Để|Nhằm)/u.test(adverbial[0])) ? 0 : mainClause(rest);
  const skipped = main > 0 ? main : (adverbial?.[0].length ?? 0);
  at += skipped;
  rest = rest.slice(skipped);
  if (from > 0 && found.length === 0 && GOES_FURTHER.test(text.slice(from, from + 12))) return;
  const outright = OUTRIGHT.exec(rest);
  // "Khuyến khích các doanh nghiệp …" inside an order tells of others; "Khuyến khích Hội X …" addresses.
  if (outright?.[1] === 'Khuyến khích' && (from > 0 || !/^\p{Lu}/u.test(rest.slice(outright[0].length)))) return;
  if (outright) {
    at += outright[0].length;
    rest = rest.slice(outright[0].length);
  }
  if (!beginsOrgan(rest) || /^Đơn vị(?: tính)?\s?:/u.test(rest)) return;
  const end = wholeSubject(rest);
  if (end === null || end < 3 || end > 330) return;
  const after = rest.slice(end).trimStart();
  if (/^:\s/.test(after) && ROLE_OF.test(rest.slice(0, end).trim()) && beginsOrgan(after.slice(1).trimStart())) return;
  const verbFollows = /^lãnh đạo\s/u.test(after) || VERB_AHEAD.test(` ${after.charAt(0).toLowerCase()}${after.slice(1)}`) || endsWhole(rest, end);
  if (!verbFollows && !outright && !/^:/.test(after)) return;
  // "UBND Thành phố yêu cầu các Sở …": the ones that are told are the doers.
  const told = /^(?:yêu cầu|đề nghị|giao(?: cho| nhiệm vụ cho)?)\s+/u.exec(after);
  if (told && !outright && beginsOrgan(after.slice(told[0].length))) {
    const doers = at + end + (rest.slice(end).length - after.length) + told[0].length;
    const list = text.slice(doers, doers + 420);
    const stop = wholeSubject(list);
    if (stop !== null) addNames(list.slice(0, stop), doers, 'lead', false, found);
    return;
  }
  // "Giao Sở A chủ trì; Sở B phối hợp thực hiện": who only helps.
  if (from > 0 && !outright && HELPS.test(after) && LEADS_BEFORE.test(text.slice(Math.max(0, from - 160), from))) {
    if (found.some((organ) => organ.role === 'lead')) addNames(rest.slice(0, end), at, 'coordinate', false, found);
    return;
  }
  // "Chính phủ giao:" hands on what stands below.
  if (/^(?:(?:để|nhằm|khi|nếu)(?=\s)|(?:giao|yêu cầu|đề nghị|phân công)\s*:)/u.test(after) || FINDS.test(after)) return;
  // Behind an order, who answers for it is said once more.
  if (from > 0 && !outright && found.length > 0 && /^chịu trách nhiệm (?:toàn diện|trước)/u.test(after)) return;
  if (
    /^(?:là|được|có thể)(?=\s)/u.test(after) &&
    !/^(?:là (?:cơ quan|đơn vị|đầu mối)|được (?:giao|phân công)(?: nhiệm vụ)?(?: làm)? (?:chủ trì|đầu mối|phụ trách|chịu trách nhiệm|là đơn vị chủ trì)(?=[,\s]))/u.test(
      after,
    )
  )
    return;
  addNames(rest.slice(0, end), at, 'lead', outright !== null, found);
  // "Văn phòng cùng với Ủy ban Kiểm tra theo dõi": who works along.
  const along = /^\s*cùng(?: với)?\s+(?=\p{L})/u.exec(rest.slice(end));
  const others = along === null ? '' : rest.slice(end + along[0].length);
  const over = beginsOrgan(others) ? wholeSubject(others) : null;
  if (along && over !== null && over > 2) addNames(others.slice(0, over), at + end + along[0].length, 'coordinate', false, found);
}

/** Whether a word of work follows the last of the names that begin at a place. */
function worksBehind(text: string, at: number, end: number): boolean {
  return DOES.test(text.slice(end, end + 60).trimStart()) || (/\p{Lu}/u.test(text.charAt(at)) && endsWhole(text.slice(at, end + 60), end - at));
}

const HELPS = /^phối hợp(?: (?:thực hiện|triển khai|tổ chức))*(?=\s*[.;,)]|$)/u;
const LEADS_BEFORE = /(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm)/u;

/** "Chủ đầu tư: Ban Quản lý …", "Cơ quan chủ quản: Bộ X": a line of a project's data. */
const ROLE_OF =
  /^(?:Chủ (?:đầu tư|dự án|quản)|(?:Cơ quan|Đơn vị|Tổ chức) (?:chủ quản|quản lý|tư vấn|thi công|giám sát|tài trợ)|Nhà (?:thầu|tài trợ))(?: dự án)?$/u;

/** What an issuer only finds: no work of its own. */
const FINDS = /^(?:(?:cơ bản )?tán thành|cơ bản (?:thống nhất|nhất trí|đồng ý)|(?:thống nhất|nhất trí) với|ghi nhận|biểu dương)(?=[\s,])/u;

const CONNECTIVE =
  /^(?:Quán triệt|Để|Nhằm|Đối với|Trên cơ sở|Căn cứ|Khi|Sau khi|Trước khi|Trước mắt|Trước ngày|Chậm nhất|Từ (?:ngày|tháng|quý|đầu|cuối)|(?:Ngày|Tháng|Quý|Năm)(?= [\dIV])|H[ằà]ng (?:ngày|tuần|tháng)|Theo|Tùy theo|Hằng năm|Hàng năm|Hằng quý|Định kỳ|Ngoài|Dựa trên|Qua|Với|Từ nay|Đến|Trong|Song song|Bên cạnh|Cùng với|Đồng thời|Riêng|Đặc biệt|Theo đó|Trong đó|Sau đó|Mặt khác|Trường hợp|Nếu|Ngay (?:sau )?khi),?\s/u;

/** "Đồng thời, chính quyền cơ sở …": further doers, where the sentences before name theirs. */
const GOES_FURTHER = /^(?:Đồng thời|Theo đó|Trong đó|Sau đó),?\s/u;

/** "… phối hợp với lực lượng A, Thanh tra B tăng cường": the comma parts partners. */
const WORKS_WITH = /(?:phối hợp|kết hợp)(?: chặt chẽ)?(?: với| cùng)?\s[^.;]*$/u;

/** "Đối với …, (yêu cầu) các Bộ khẩn trương …": where the clause with subject and verb begins; 0 where none does. */
function mainClause(text: string): number {
  if (!CONNECTIVE.test(text)) return 0;
  let depth = 0;
  for (let i = 0; i < Math.min(text.length, 460); i += 1) {
    const char = text.charAt(i);
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && char === ';' && /^;\s(?:căn cứ|trên cơ sở)\s/u.test(text.slice(i, i + 14))) continue;
    else if (depth === 0 && (char === ';' || (char === '.' && /^\.\s/u.test(text.slice(i, i + 2))))) return 0;
    else if (depth === 0 && (char === ',' || (char === ' ' && text.startsWith(' thì ', i)))) {
      const then = char === ' ';
      const from = i + (then ? 4 : 1) + (/^\s*/u.exec(text.slice(i + (then ? 4 : 1), i + 8))?.[0].length ?? 0);
      const rest = text.slice(from, from + 330);
      const bare = rest.replace(OUTRIGHT, '');
      if (
        (!then && !/^(?:các\s|\p{Lu}|người đứng đầu|thủ trưởng|lực lượng|cấp [ủu]|chính quyền|trưởng các|công (?:chức|đoàn)|đồng chí)/u.test(bare)) ||
        !beginsOrgan(bare) ||
        WORKS_WITH.test(text.slice(Math.max(0, i - 120), i))
      )
        continue;
      const end = wholeSubject(bare);
      const after = end === null ? '' : bare.slice(end).trimStart();
      if (end !== null && end > 3 && end < 260 && (bare.length < rest.length || DOES.test(after) || endsWhole(bare, end))) return from;
    }
  }
  return 0;
}

/** The organs of a list that may run into the next clause ("… và các đơn vị liên quan; "). */
function listOf(text: string): string {
  const parts = text.split(/;\s*/u);
  let kept = parts[0] ?? '';
  for (const part of parts.slice(1)) {
    if (!beginsOrgan(part.replace(/^và\s+/u, ''))) break;
    kept += text.slice(kept.length, text.indexOf(part, kept.length)) + part;
  }
  return kept.replace(/\s+(?:trong|tại|ở|và)$/u, '');
}
