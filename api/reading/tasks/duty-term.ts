import type { FoundDeadline } from '../recognisers/deadline-forms.ts';
import { clauseAt } from './duty-clause.ts';
import { timesIn, withTurns } from './duty-turns.ts';
import type { FoundForm } from './duty-words.ts';

const RHYTHM =
  /h[àằ]ng (năm|quý|tháng|tuần|ngày)|((?<!từ )0?[369] tháng(?:,? (?:và )?(?:\d năm|năm|h[àằ]ng năm|cả năm))?)(?= )|(định kỳ)|(?<=^|\s)(sớm|khẩn trương)(?=\s)/giu;

/**
 * The times a form of words is bound to: the one behind it in its clause before the next form, or in front of the first, and
 * with it the other turns that are named one after the other.
 */
export function termsOf(text: string, form: FoundForm, forms: readonly FoundForm[]): readonly FoundDeadline[] {
  const clause = clauseAt(text, form.start);
  const inClause = forms.filter((other) => other.start >= clause.start && other.start < clause.end);
  const place = inClause.indexOf(form);
  const from = place <= 0 ? clause.start : form.start;
  const to = inClause[place + 1]?.start ?? clause.end;
  const found = timesIn(text, clause).filter((deadline) => deadline.start >= from && deadline.start < to);
  const term = found.find((deadline) => deadline.start >= form.start) ?? found.at(-1);
  if (term !== undefined) return withTurns(text, form, term, forms);
  const rhythm = rhythmOf(text, form, from, to);
  return rhythm === null ? [] : [rhythm];
}

/** "Hằng năm", "định kỳ", "sớm": a turn or a wish without a day. */
function rhythmOf(text: string, form: FoundForm, from: number, to: number): FoundDeadline | null {
  const near = Math.max(from, form.start - 60);
  const all = [...text.slice(near, to).matchAll(RHYTHM)].filter((match) => mayRule(form, near + match.index, match));
  const match = all.find((found) => found[1] !== undefined || found[2] !== undefined) ?? all[0];
  if (!match) return null;
  const start = near + match.index;
  const words = (match[1] === undefined ? match[0] : `hằng ${match[1]}`).toLowerCase();
  return { text: words, kind: match[1] === undefined ? 'phrase' : 'recurring', on: null, start, end: start + match[0].length };
}

/** Haste binds only the words it stands before; "kế hoạch hằng năm" is a plan's name, no rhythm of making it. */
function mayRule(form: FoundForm, at: number, match: RegExpMatchArray): boolean {
  const haste = match[4] !== undefined;
  if (haste) return (form.kind === 'issue' || form.kind === 'product') && at >= form.start - 14 && at < form.end;
  if (match[1] !== undefined && form.kind === 'product') return false;
  if (form.kind !== 'report' && at < form.start - 25) return false;
  return form.kind === 'report' || at < form.end || (form.kind === 'issue' && /^h/iu.test(match[0]) && at < form.end + 12);
}

/** Words that cannot end a sentence. */
const OPEN_END = /(?:^|\s)(?:kết|tình|về|cho|của|và|với|theo|trong|các|những|được|để|do|tại|từ|đến|là|trước|ngày|tháng|năm|thực|triển|báo|hằng|hàng)$|,$/iu;

/** Whether the text breaks off behind a form of words, so that its term may be missing. */
export function breaksOff(text: string, form: FoundForm): boolean {
  const clause = clauseAt(text, form.start);
  const rest = text.slice(clause.start).trimEnd();
  return text.slice(clause.end).trim() === '' && OPEN_END.test(rest);
}
