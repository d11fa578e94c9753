import { findDeadlines } from '../recognisers/deadline.ts';
import type { FoundDeadline } from '../recognisers/deadline-forms.ts';
import { type Stretch, sentenceAt } from './duty-clause.ts';
import type { FoundForm } from './duty-words.ts';

const RHYTHM = '(?:h[àằ]ng (?:năm|quý|tháng)|qu[ýí](?: (?:I{1,3}|IV))?|0?[369] tháng(?: (?:đầu|cuối) năm)?|(?:0?1 |một |cả |đầu |cuối )?năm)';
/** What may stand between two turns of one order: marks, rhythms, and words that name a turn. */
const BETWEEN = new RegExp(
  `^(?:[\\s,;:()/–-]|(?<![\\p{L}\\d])(?:và|hoặc|đối với|báo cáo|định kỳ|kỳ|gửi|là|trước|vào|chậm nhất|${RHYTHM})(?![\\p{L}\\d]))*$`,
  'iu',
);
const LONGEST = 80;
/** "06 tháng (trước": the rhythm that a day belongs to. */
const OWN_RHYTHM = new RegExp(`(?<![\\p{L}\\d])${RHYTHM}[\\s,:(]*(?:gửi )?(?:(?:trước|vào|chậm nhất(?: là)?)\\s)?(?:ngày\\s)?$`, 'iu');

/** The times of a stretch of a text. */
export function timesIn(text: string, { start, end }: Stretch): readonly FoundDeadline[] {
  return findDeadlines(text.slice(start, end)).map((deadline) => ({ ...deadline, start: deadline.start + start, end: deadline.end + start }));
}

/** What parts two days that stand beside one another; a day in brackets alone may only say more of the first. */
const PARTED = /[,;]|(?<!\p{L})(?:và|quý|tháng|năm)(?!\p{L})/iu;

const returns = ({ kind, text }: FoundDeadline): boolean => kind === 'yearly' || (kind === 'recurring' && /ngày/u.test(text));

/**
 * A turn with those named before and behind it: "06 tháng (trước ngày 20/6 hằng năm) và 01 năm (trước ngày 15/11 hằng năm)".
 * Each is a term of the order; its words begin with its rhythm, where that is said. A report or a review may name the days
 * with their years just so.
 */
export function withTurns(text: string, form: FoundForm, term: FoundDeadline, forms: readonly FoundForm[]): readonly FoundDeadline[] {
  const dated = (form.kind === 'report' || form.kind === 'review') && term.kind === 'date';
  if (!dated && !returns(term)) return [term];
  const all = timesIn(text, sentenceAt(text, term.start)).filter((other) => (dated ? other.kind === 'date' : returns(other)));
  const own = all.findIndex((other) => other.start === term.start && other.text === term.text);
  if (own === -1) return [term];
  const adjoin = (before: FoundDeadline | undefined, after: FoundDeadline | undefined): boolean =>
    before !== undefined && after !== undefined && isOneOrder(text, before, after, forms);
  let [first, last] = [own, own];
  while (adjoin(all[first - 1], all[first])) first -= 1;
  while (adjoin(all[last], all[last + 1])) last += 1;
  return first === last ? [term] : all.slice(first, last + 1).map((turn) => withRhythm(text, turn));
}

function isOneOrder(text: string, before: FoundDeadline, after: FoundDeadline, forms: readonly FoundForm[]): boolean {
  if (before.start === after.start) return before.text !== after.text;
  const between = text.slice(before.end, after.start);
  return between.length <= LONGEST && PARTED.test(between) && BETWEEN.test(between) && !forms.some(({ start }) => start >= before.end && start < after.start);
}

function withRhythm(text: string, turn: FoundDeadline): FoundDeadline {
  const before = text.slice(Math.max(0, turn.start - 40), turn.start);
  return { ...turn, start: turn.start - (OWN_RHYTHM.exec(before)?.[0].length ?? 0) };
}
