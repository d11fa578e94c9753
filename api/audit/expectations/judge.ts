import type { ExpectationState, ExpectationTime } from '../../domain/coverage.ts';
import { earliestDay, latestDay, type PlainDate } from '../../domain/dates.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import { daysBetween } from '../coverage/day-number.ts';
import type { Answering } from './answers-to.ts';

/** How something owed stands, but for what persons and the end of organs say of it. */
export type Judgement = {
  readonly state: Extract<ExpectationState, 'issued' | 'awaited'>;
  readonly time: ExpectationTime | null;
  readonly daysLate: number | null;
  readonly dueOn: PlainDate | null;
  /** Of what returns: turns behind that of `dueOn` whose day has passed without an answer as well, in order. */
  readonly laterDue: readonly PlainDate[];
  /** Of what returns: the first turn from the as-of day on without an answer; null else. */
  readonly nextDue: PlainDate | null;
  readonly met: readonly Answering[];
};

/** Met once: by the first that answers. Late only where even the first day it may have been issued lies behind the term. */
export function judgeOnce(met: readonly Answering[], dueOn: PlainDate | null, asOf: PlainDate, unknownTerm: boolean): Judgement {
  const [first] = met;
  return first
    ? { state: 'issued', ...issuedTime(first.row, dueOn), dueOn, laterDue: [], nextDue: null, met }
    : { state: 'awaited', ...awaitedTime(dueOn, asOf, unknownTerm), dueOn, laterDue: [], nextDue: null, met };
}

/** A term that is there but whose day nobody can tell yet (the date of receipt is asked for) has no time. */
export function awaitedTime(dueOn: PlainDate | null, asOf: PlainDate, unknownTerm: boolean): Pick<Judgement, 'time' | 'daysLate'> {
  if (dueOn === null) return { time: unknownTerm ? null : 'no-deadline', daysLate: null };
  // A partial as-of day counts by its first: what may still be kept is not overdue.
  const today = earliestDay(asOf);
  return today <= dueOn ? { time: 'in-term', daysLate: null } : { time: 'overdue', daysLate: daysBetween(dueOn, today) };
}

function issuedTime({ issuedOn }: DirectiveRow, dueOn: PlainDate | null): Pick<Judgement, 'time' | 'daysLate'> {
  if (issuedOn === null) return { time: 'date-unknown', daysLate: null };
  if (dueOn === null) return { time: 'no-deadline', daysLate: null };
  if (latestDay(issuedOn) <= dueOn) return { time: 'in-term', daysLate: null };
  const first = earliestDay(issuedOn);
  return first > dueOn ? { time: 'late', daysLate: daysBetween(dueOn, first) } : { time: 'date-unknown', daysLate: null };
}

/**
 * Owed at every turn: stands by its oldest open turn, and names the later ones that have passed unanswered as well. A document
 * answers the turn behind the one before it, if it came before the turn after; an undated one answers the oldest that is open.
 * `before`: what came by that day answers none of them; null: nothing came too early.
 */
export function judgeTurns(met: readonly Answering[], days: readonly PlainDate[], asOf: PlainDate, before: PlainDate | null = null): Judgement {
  const left = [...met];
  const today = earliestDay(asOf);
  let last: { readonly answer: Answering; readonly day: PlainDate } | null = null;
  let open: Omit<Judgement, 'laterDue' | 'nextDue'> | null = null;
  const laterDue: PlainDate[] = [];
  let nextDue: PlainDate | null = null;
  for (const [at, day] of days.entries()) {
    const place = left.findIndex(({ row }) => answersTurn(row, days[at - 1] ?? before ?? '', days[at + 1] ?? '9999'));
    const answer = left[place];
    if (!answer && day >= today) nextDue ??= day;
    if (answer) {
      left.splice(0, place + 1);
      last = { answer, day };
    } else if (open !== null) {
      if (day < today) laterDue.push(day);
    } else if (day < today || last === null) {
      open = { state: 'awaited', ...awaitedTime(day, asOf, false), dueOn: day, met: met.filter((one) => !left.includes(one)) };
    } else {
      return { state: 'issued', ...issuedTime(last.answer.row, last.day), dueOn: day, laterDue, nextDue, met };
    }
  }
  if (open !== null) return { ...open, laterDue, nextDue };
  const day = days.at(-1) ?? null;
  return last
    ? { state: 'issued', ...issuedTime(last.answer.row, last.day), dueOn: day, laterDue, nextDue, met }
    : { state: 'awaited', ...awaitedTime(day, asOf, false), dueOn: day, laterDue, nextDue, met };
}

/** Whether a document may be the one for a turn: it came behind the turn before, and no later than the turn after. */
function answersTurn({ issuedOn }: DirectiveRow, before: PlainDate, after: PlainDate): boolean {
  return issuedOn === null || (earliestDay(issuedOn) > before && latestDay(issuedOn) <= after);
}
