import { allMatches } from './all-matches.ts';
import { beginsOrgan } from './organ.ts';
import { addNames, type FoundOrgan } from './organ-names.ts';
import { DOES, endsWhole, SPECIFIC, wholeSubject } from './whole-subject.ts';

/** Work that names whom it is for, with or about stands open: a body behind its comma may belong to it. */
const OPEN_WORK =
  /[,:(]|(?<!\p{L})(?:phối hợp|kết hợp|chỉ đạo|hướng dẫn|yêu cầu|đề nghị|giao|giúp|cho|của|với|cùng|gồm|báo cáo|trình|gửi|đôn đốc|kiểm tra|theo dõi|tại|do|hỗ trợ|về|trong|ở|từ|là|như|để|các|thuộc|đến)(?!\p{L})/u;
const NEXT_CLAUSE =
  /,\s+(?=(?:[Bb]an|[Pp]hòng|[Vv]ăn phòng|[Tt]ổ(?= \p{Lu})|Sở|Công an|Đoàn|Hội|Trạm|Trung tâm|UBND|Mặt trận|[Cc]ông đoàn|Liên đội|Chi (?:đoàn|hội|bộ|cục)|Đài|Kho bạc|Bảo hiểm)\s)/gu;
/** "…, giao đồng chí Phó Chủ tịch theo dõi": handed on inside the sentence. */
const HANDED = /,\s+(?:đồng thời,?\s+|và\s+)?(?:giao|phân công)\s+(?:cho\s+)?(?=\p{L})/gu;

/** "Ban A cân đối kinh phí, ban B lựa chọn sách": a second clause with a doer of its own behind a short first one. */
export function readNextClauses(text: string, found: FoundOrgan[]): void {
  const first = found.find((organ) => organ.role === 'lead');
  if (!first) return;
  // In order, each once, so that a long text costs no more than its length.
  const known = [...found].sort((a, b) => a.start - b.start);
  let next = 0;
  let last = 0;
  for (const match of allMatches(NEXT_CLAUSE, text)) {
    const at = match.index + match[0].length;
    for (; next < known.length && (known[next]?.start ?? 0) <= at; next += 1) last = Math.max(last, known[next]?.end ?? 0);
    if (last < first.end || last > match.index || match.index - last > 160) continue;
    const work = text.slice(last, match.index);
    if (work.trim().split(' ').length < 3 || OPEN_WORK.test(work) || /[.;]\s/u.test(work)) continue;
    const end = doerAt(text, at);
    if (end === null) continue;
    addNames(text.slice(at, at + end), at, 'lead', false, found);
    last = at + end;
  }
  if (!text.includes('giao ') && !text.includes('phân công ')) return;
  for (const match of allMatches(HANDED, text)) {
    const at = match.index + match[0].length;
    const end = doerAt(text, at);
    if (end !== null && !found.some((organ) => organ.start <= at && at < organ.end)) addNames(text.slice(at, at + end), at, 'lead', true, found);
  }
}

/** What such a word heads tells who takes part, where or what of, no order. */
const ASIDE =
  /^(?:[-–+*•]\s*)?(?:\S+\s){0,2}(?:[Tt]hành phần|[Đđ]ối tượng|[Đđ]ịa (?:điểm|bàn)|[Pp]hạm vi|[Mm]ục (?:tiêu|đích)|[Kk]hẩu hiệu|[Cc]hủ đề|[Hh]ồ sơ|[Vv]í dụ|[Gg]hi chú|[Kk]ính gửi|[Nn]ơi nhận|[Tt]ồn tại|[Hh]ạn chế|[Nn]guyên nhân|[Kk]ết quả|[Ss]ản phẩm|[Gg]ồm|bao gồm)(?=[\s:,])/u;

/** "Kiểm tra đê bao: Phòng Kinh tế làm trước 15/5": the doer behind the work and its colon. */
export function readBehindWork(text: string, found: FoundOrgan[]): void {
  const colon = text.indexOf(': ');
  if (colon < 4 || colon > 160 || /[.;]\s/u.test(text.slice(0, colon)) || ASIDE.test(text)) return;
  const at = colon + 2;
  if (found.some((organ) => organ.start <= at || organ.outright)) return;
  const end = doerAt(text, at);
  if (end === null) return;
  // Behind a semicolon of its list some of them were found before.
  for (let i = found.length - 1; i >= 0; i -= 1) if ((found[i]?.start ?? 0) < at + end) found.splice(i, 1);
  addNames(text.slice(at, at + end), at, 'lead', false, found);
}

/** The length of the list of doers at a place, where somebody in particular is told to do something; else null. */
function doerAt(text: string, at: number): number | null {
  const rest = text.slice(at, at + 330);
  if (!SPECIFIC.test(rest) || !beginsOrgan(rest)) return null;
  const end = wholeSubject(rest);
  if (end === null || end < 3) return null;
  const work = rest.slice(end).trimStart();
  return /^phối hợp/u.test(work) || !(DOES.test(work) || endsWhole(rest, end)) ? null : end;
}
