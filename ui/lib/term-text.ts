import { formatDate, type Language } from './format.ts';

const MONTH_NAMES = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long' });
const QUARTERS: Readonly<Record<string, string>> = { I: 'Q1', II: 'Q2', III: 'Q3', IV: 'Q4' };

const monthName = (month: number): string => MONTH_NAMES.format(new Date(Date.UTC(2024, month - 1, 1)));

/** A month of a year as each language says it. Outside Vietnamese texts a bare “05/2025” could be taken for a day. */
function monthText(year: string, month: string, language: Language): string {
  return language === 'vi' ? `tháng ${Number(month)}/${year}` : `${monthName(Number(month))} ${year}`;
}

/** The phrases that terms are put into when they are read, each with its English; what stands in none of them stays as it is. */
const ENGLISH: readonly { readonly phrase: RegExp; readonly say: (...found: string[]) => string }[] = [
  { phrase: /^từ (.+) đến (.+)$/u, say: (from = '', to = '') => `from ${english(from)} to ${english(to)}` },
  { phrase: /^quý (IV|I{1,3})\/(\d{4})$/u, say: (quarter = '', year = '') => `${QUARTERS[quarter] ?? quarter} ${year}` },
  { phrase: /^năm (\d{4})$/u, say: (year = '') => year },
  { phrase: /^tháng (\d{1,2})$/u, say: (month = '') => monthName(Number(month)) },
  { phrase: /^tháng (\d{1,2}) hằng năm$/u, say: (month = '') => `${monthName(Number(month))} every year` },
  { phrase: /^([69]) tháng đầu năm (\d{4})$/u, say: (months = '', year = '') => `first ${months} months of ${year}` },
  { phrase: /^([69]) tháng cuối năm (\d{4})$/u, say: (months = '', year = '') => `last ${months} months of ${year}` },
  { phrase: /^nửa (đầu|cuối) năm (\d{4})$/u, say: (half = '', year = '') => `${half === 'đầu' ? 'first' : 'second'} half of ${year}` },
  { phrase: /^hằng năm trước (\d{2}\/\d{2})$/u, say: (day = '') => `every year before ${day}` },
  { phrase: /^trước (\d{2}\/\d{2})$/u, say: (day = '') => `before ${day}` },
  { phrase: /^trước ngày (\d{1,2}) hằng (tháng|quý)$/u, say: (day = '', span = '') => `before day ${day} of every ${SPANS[span] ?? span}` },
  { phrase: /^ngày (\d{1,2}) hằng (tháng|quý)$/u, say: (day = '', span = '') => `day ${day} of every ${SPANS[span] ?? span}` },
  { phrase: /^hằng (tháng|quý|năm)$/u, say: (span = '') => `every ${SPANS[span] ?? span}` },
  { phrase: /^thường xuyên$/u, say: () => 'regularly' },
];
const SPANS: Readonly<Record<string, string>> = { tháng: 'month', quý: 'quarter', năm: 'year' };

function english(words: string): string {
  for (const { phrase, say } of ENGLISH) {
    const found = phrase.exec(words);
    if (found !== null) return say(...found.slice(1));
  }
  return words;
}

/**
 * Thời hạn as people read it. `text`: a deadline or term as the API gives it: an ISO day, month or year, a span of
 * these, or a phrase. Days become 27/11/2025, months “tháng 5/2025”; a phrase that only its document can explain
 * (“10 ngày kể từ ngày nhận”) stays in the document's words.
 */
export function termText(text: string, language: Language): string {
  const said = language === 'vi' ? text : english(text);
  return said
    .replace(/(?<![\d/-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g, (iso) => formatDate(iso))
    .replace(/(?<![\d/-])(\d{4})-(0[1-9]|1[0-2])(?![\d-])/g, (_, year: string, month: string) => monthText(year, month, language))
    .replace(/^\d{4}$/, (year) => (language === 'vi' ? `năm ${year}` : year));
}
