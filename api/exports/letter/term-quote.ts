import type { Expectation } from '../../domain/coverage.ts';
import type { Evidence } from '../../domain/evidence.ts';

/** Most signs between the words of a duty and those of its term that are quoted with them. */
const BETWEEN = 240;
/** How far the clause of a term is looked for, before and behind its words. */
const CLAUSE = 120;

/** What stands behind the last border of a sentence or a line of a list; behind the last comma. */
const SENTENCE = /(?:[.;:!?]\s|\n\s*\n|\n\s*[-+*•]\s)\s*((?:(?![.;:!?]\s|\n\s*\n|\n\s*[-+*•]\s)[\s\S])*)$/u;
/** What numbers a clause is no word of it. */
const LABEL = /^(?:[-+*•]|\p{L}\)|\d{1,2}[.)])\s+/u;
const PART = /,\s+([^,]*)$/u;

/** What leads to a day, where the clause begins too far off: "định kỳ trước ngày …". */
const LEADS = /(?:(?:định\s+kỳ|chậm\s+nhất|là|trước|trong|vào|đến|hết|cuối)\s+)+$/iu;
/** The rhythm behind a day: "… hằng năm". */
const RHYTHM = /^\s*(?:của\s+)?(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng)/iu;

/** The same with the words of its term among those that are quoted: they are what the demand rests on. `texts`: by id; one that is missing adds the bare words. */
export function withTermWords(row: Expectation, texts: ReadonlyMap<string, string>): Expectation {
  const words = row.term.evidence;
  if (words === null || row.evidence.some((one) => holds(one, words))) return row;
  const near = row.evidence.find((one) => one.textId === words.textId && gapOf(one, words) <= BETWEEN);
  const text = texts.get(words.textId);
  const clause = text === undefined ? words : clauseOf(words, text);
  if (text === undefined || near === undefined) return { ...row, evidence: [...row.evidence, clause] };
  const both = cut(text, { ...near, start: Math.min(near.start, clause.start), end: Math.max(near.end, clause.end) });
  return { ...row, evidence: row.evidence.map((one) => (one === near ? both : one)) };
}

const holds = (one: Evidence, words: Evidence): boolean => one.textId === words.textId && one.start <= words.start && one.end >= words.end;
const gapOf = (a: Evidence, b: Evidence): number => Math.max(a.start, b.start) - Math.min(a.end, b.end);
const cut = (text: string, one: Evidence): Evidence => ({ ...one, quote: text.slice(one.start, one.end) });

/** The words of a term with what leads to them, from the border of their clause where that is near, and the rhythm behind them. */
function clauseOf(words: Evidence, text: string): Evidence {
  const before = text.slice(Math.max(0, words.start - CLAUSE), words.start);
  const lead = SENTENCE.exec(before)?.[1]?.replace(LABEL, '') ?? PART.exec(before)?.[1] ?? LEADS.exec(before)?.[0] ?? '';
  const rhythm = RHYTHM.exec(text.slice(words.end, words.end + CLAUSE))?.[0] ?? '';
  return cut(text, { ...words, start: words.start - lead.length, end: words.end + rhythm.length });
}
