import { clauseOf, sentenceOf } from './target-clause.ts';
import { findTimes } from './time-expression.ts';

/**
 * By when a figure shall be reached: the year of its own ("70% năm 2027"), of its clause ("đến hết ngày 31/12/2026 có
 * 90% …", "giai đoạn 2026 - 2030 đạt …"), of what stands behind it, of the head of its sentence. The years of what it is
 * compared with ("so với năm 2024", "giá so sánh năm 2010", "từ 60% năm 2025 lên …") and of documents are none.
 */

const OWN = /^(?:\s(?!(?:và|so|với|bằng|của|từ|giai|lên|xuống)\s)[^\s,;.()]+){0,5}?\s(?:vào\s|đến\s|trong\s)?(?:cuối\s)?năm\s(20\d{2})(?!\s?[-–]\s?20)/u;
const PERIOD = /(?:(?:giai đoạn|nhiệm kỳ|thời kỳ|từ)\s(?:năm\s)?|\((?:giai đoạn\s)?)20\d{2}\s?(?:[-–]|đến(?: năm)?)\s?(20\d{2})/giu;
/** What a year is compared with, or named by. */
const COMPARED = /(?:so (?:với|sánh)(?:\s(?:cùng kỳ|thời điểm|cuối|đầu))?|giá(?: hiện hành| cố định)?|cùng kỳ|của|kể từ|từ)\s$/iu;
const REACHED = /(?:đến|tới|vào|trong|trước|hết|cuối|xong|chậm nhất|là)\s(?:hết\s|cuối\s|trước\s)?$/iu;

type Year = { readonly at: number; readonly year: string };

/** The years of a stretch by which something may be reached, in order. */
function yearsIn(stretch: string): readonly Year[] {
  if (!/20\d{2}/u.test(stretch)) return [];
  const found: Year[] = [];
  for (const match of stretch.matchAll(PERIOD)) if (match[1]) found.push({ at: match.index, year: match[1] });
  for (const time of findTimes(stretch)) {
    const last = time.points[time.points.length - 1];
    const before = stretch.slice(0, time.start);
    if (!last?.year || COMPARED.test(before) || (last.grain === 'day' && !REACHED.test(before))) continue;
    if (/^\s?[-–]\s?20\d{2}/u.test(stretch.slice(time.end))) continue;
    if (!found.some(({ at }) => Math.abs(at - time.start) < 24)) found.push({ at: time.start, year: last.year });
  }
  for (const match of stretch.matchAll(/(?:đến|tới|năm)\s(20\d{2})(?!\d|\s?[-–]\s?20)/giu))
    if (match[1] && !COMPARED.test(stretch.slice(0, match.index)) && !found.some(({ at }) => Math.abs(at - match.index) < 8))
      found.push({ at: match.index, year: match[1] });
  return found.sort((a, b) => a.at - b.at);
}

/** The year by which the figure between two offsets shall be reached; null where its sentence names none. */
export function yearOf(text: string, at: number, end = at): string | null {
  const own = OWN.exec(text.slice(end, end + 90));
  if (own?.[1]) return own[1];
  const before = yearsIn(clauseOf(text, at)).at(-1);
  if (before) return before.year;
  const behind = text.slice(at, at + 200).split(/[.](?=\s)|;\s/u)[0] ?? '';
  const after =
    /(?:đến(?: hết)?|vào|trong|trước)\s(?:(?:cuối|tháng \d{1,2}|quý [IV]{1,3}|(?:ngày )?\d{1,2}\/\d{1,2})[\s/])?(?:năm\s)?(20\d{2})(?!\s?[-–]\s?20)/u.exec(
      behind,
    ) ?? /^[^.;]{0,60}?giai đoạn\s20\d{2}\s?[-–]\s?(20\d{2})/u.exec(behind);
  if (after?.[1]) return after[1];
  // "Đến năm 2030, …; …": said at the head of the sentence for all its parts.
  const head = /^\s*(?:(?:[Pp]hấn đấu )?(?:[Đđ]ến|[Tt]ới|[Hh]ết|[Tt]rước|[Tt]rong|[Nn]ăm)(?=\s)|(?:[Gg]iai đoạn|[Nn]hiệm kỳ|[Tt]hời kỳ) 20)/u.exec(
    sentenceOf(text, at),
  );
  // "Cơ cấu kinh tế đến năm 2030: …; …".
  const opened = /(?:đến|tới|vào|trong)(?:\s(?:hết|cuối))?\s(?:năm\s)?(20\d{2})\s?:\s/u.exec(sentenceOf(text, at));
  if (head === null) return opened?.[1] ?? null;
  const first = yearsIn(sentenceOf(text, at))[0];
  return first !== undefined && first.at < 40 ? first.year : null;
}
