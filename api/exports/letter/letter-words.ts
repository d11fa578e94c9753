import { dateWords } from '../../audit/items/make-item.ts';
import { type PlainDate, printDate } from '../../domain/dates.ts';
import { printPlace } from '../../domain/print-path.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import { aboutInSentence } from '../report/frame.ts';
import { isReminder, type LetterData, type LetterPoint } from './letter-data.ts';
import { nameWords } from './name-words.ts';
import { goesElsewhere, isOwn } from './receiver-words.ts';
import { counted } from './spelled-out.ts';

/** The directives that the letter rests on, each once, in the order of its points. */
function directivesOf({ points, directives }: LetterData): readonly DirectiveRow[] {
  return [...new Set(points.map(({ directiveId }) => directiveId))].flatMap((id) => (id === null ? [] : (directives.get(id) ?? [])));
}

/** The same with its day: "Kết luận số 70-KL/TW, ngày 31/01/2024". */
function shortWords(row: DirectiveRow): string {
  return row.issuedOn === null ? nameWords(row) : `${nameWords(row)}, ${dateWords(row.issuedOn)}`;
}

/** The same with who issued it, where the name does not say so itself. */
function issuedWords(row: DirectiveRow): string {
  return row.symbol === null || row.issuerNames.length === 0 ? shortWords(row) : `${shortWords(row)} của ${row.issuerNames.join(', ')}`;
}

/** The same with what it is about; a title printed in capitals as printed. */
function wholeWords(row: DirectiveRow): string {
  const about = aboutInSentence(row);
  const printed =
    about === '' && row.subject !== null
      ? row.subject
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/^(?:v\/v|về(?: việc)?)\s+/iu, '')
      : '';
  return `${issuedWords(row)}${printed === '' ? about : ` “${printed}”`}`;
}

/** More directives than this are not named in a sentence. */
const NAMED = 3;

/** What the letter is about, as its head says it. */
export function aboutWords(data: LetterData): string {
  const rows = directivesOf(data);
  const [only] = rows;
  const reminds = data.points.every(isReminder);
  const reports = data.points.every(({ kind }) => kind === 'report');
  const to = reminds ? `V/v nhắc thời hạn ${reports ? 'báo cáo ' : ''}thực hiện` : 'V/v đôn đốc thực hiện';
  if (only === undefined || rows.length > 1) return `${to} các nhiệm vụ được giao`;
  return only.symbol === null || only.issuerNames.length !== 1 ? `${to} ${nameWords(only)}` : `${to} ${nameWords(only)} của ${only.issuerNames[0]}`;
}

/** "Căn cứ …; qua theo dõi,": the directives in full, or that they stand with each point; `apart`: the points stand in the annex. */
export function basisWords(data: LetterData, apart: boolean): string {
  const rows = directivesOf(data);
  if (rows.length > NAMED) return `Qua theo dõi việc thực hiện ${counted(rows.length)} văn bản nêu tại ${apart ? 'Phụ lục' : 'từng nội dung dưới đây'},`;
  return `Căn cứ ${rows.length === 0 ? 'nhiệm vụ được giao' : [...new Set(rows.map(wholeWords))].join('; ')}; qua theo dõi,`;
}

/** Turns of which each is named in a letter; of more, how many and from when to when. */
const NAMED_TURNS = 4;

function turnsWords(days: readonly PlainDate[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (days.length > NAMED_TURNS && first !== undefined && last !== undefined)
    return `${counted(days.length)} kỳ hạn từ ${printDate(first)} đến ${printDate(last)}`;
  return `${days.length > 1 ? 'các ' : ''}kỳ hạn ${days.map(printDate).join(', ')}`;
}

/**
 * The term of a point: the day, and later turns that are over too; empty where it has none of its own. How long it is over is said
 * only of what was to come to the office that writes by its words: else it may have been issued or sent in time.
 */
export function termWords(point: LetterPoint, own: string): string {
  const { dueOn, daysLate, laterDue } = point;
  if (dueOn === null) return '';
  const elsewhere = goesElsewhere([point], own);
  const term = !isOwn(point.receiver, own) || daysLate === null || daysLate <= 0 ? printDate(dueOn) : `${printDate(dueOn)}, đã quá ${daysLate} ngày`;
  const missed = elsewhere ? 'chưa có thông tin về' : 'chưa nhận được';
  const later = laterDue.length === 0 ? '' : `; cũng ${missed} ${turnsWords(laterDue)}`;
  return `${term}${later}`;
}

/** The name of an annex printed in capitals as a sentence has it: "PHỤ LỤC.I.1" is "Phụ lục I.1". */
function small(path: string): string {
  return path.replace(
    /^(?![IVXLC]+(?:[.\s]|$))\p{Lu}{2,}(?:\s(?![IVXLC]+(?:[.\s]|$))\p{Lu}{2,})*\.?/u,
    (head) => head.charAt(0) + head.slice(1).toLocaleLowerCase('vi').replace('.', ' '),
  );
}

/** Where a point is said: "mục IV.8, Kết luận số …"; empty where nobody knows. */
function placeWords({ where, directiveId }: LetterPoint, data: LetterData): string {
  const { directives } = data;
  // The letter itself names the issuers of a few.
  const words = directivesOf(data).length > NAMED ? issuedWords : shortWords;
  const row = directiveId === null ? undefined : directives.get(directiveId);
  return [where === null || where === '' ? '' : printPlace(small(where)), row === undefined ? '' : words(row)].filter((part) => part !== '').join(', ');
}

/** The quoted words of a point with their place. */
export function quoteWords(point: LetterPoint, data: LetterData): string {
  const place = placeWords(point, data);
  const quotes = point.quotes.map(({ words, condensed }) => `“${words}”${condensed ? ' (theo bản tóm lược)' : ''}`).join('; ');
  return quotes === '' ? place : place === '' ? quotes : `${quotes} (${place})`;
}
