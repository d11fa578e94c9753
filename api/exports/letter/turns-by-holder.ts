import { daysBetween } from '../../audit/coverage/day-number.ts';
import { heldNow } from '../../audit/expectations/held-now.ts';
import type { Expectation } from '../../domain/coverage.ts';
import { latestDay, type PlainDate } from '../../domain/dates.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import { type Condensed, isReminder, type LetterPoint, pointOfExpectation } from './letter-data.ts';

type About = { readonly directives: ReadonlyMap<string, DirectiveRow>; readonly condensed: Condensed };

/**
 * What awaited duties say in a letter, of the turns they stand for and no other. Of what returns, turns up to the day an organ ended stay its work, which others hold now;
 * later turns are the holders' own, and are told once however many organs went into them.
 */
export function turnsByHolder(rows: readonly Expectation[], asOf: PlainDate, { directives, condensed }: About): readonly LetterPoint[] {
  const points: LetterPoint[] = [];
  const own = new Map<string, number>();
  for (const row of rows) {
    const point = pointOfExpectation(row, directives.get(row.directiveId), condensed);
    const { before, after } = splitTurns(point, row, asOf);
    if (before !== null) points.push(before);
    if (after === null) continue;
    const key = JSON.stringify([after.organName, after.provinces, after.directiveId, after.what, after.where, isReminder(after)]);
    const at = own.get(key);
    const told = at === undefined ? undefined : points[at];
    if (at === undefined || told === undefined) own.set(key, points.push(after) - 1);
    else points[at] = together(told, after, asOf);
  }
  return points;
}

type Split = { readonly before: LetterPoint | null; readonly after: LetterPoint | null };

function splitTurns(point: LetterPoint, row: Expectation, asOf: PlainDate): Split {
  const now = heldNow(row);
  const returns = row.nextDue !== null || row.laterDue.length > 0 || row.earlierDue !== null;
  const { addressees, dueOn, endedOn } = point;
  if (now === null || endedOn === null || dueOn === null || addressees.length === 0 || !returns) return { before: point, after: null };
  // Where the organ goes on under its name, all its turns are its own.
  if (addressees.join() === point.organName) return { before: null, after: { ...point, endedOn: null, province: point.provinces[0] ?? null } };
  const inLife = (day: PlainDate): boolean => latestDay(day) <= latestDay(endedOn);
  const passed = [dueOn, ...point.laterDue].filter((day) => !inLife(day));
  const [first = null, ...later] = passed;
  if (first === null) return { before: point, after: null };
  const after: LetterPoint = {
    ...point,
    organName: addressees.join(', '),
    endedOn: null,
    province: point.provinces[0] ?? null,
    ...late(first, asOf),
    laterDue: later,
  };
  return { before: inLife(dueOn) ? { ...point, laterDue: point.laterDue.filter(inLife) } : null, after };
}

const late = (dueOn: PlainDate, asOf: PlainDate): Pick<LetterPoint, 'dueOn' | 'daysLate'> => ({
  dueOn,
  daysLate: latestDay(dueOn) < asOf ? daysBetween(latestDay(dueOn), asOf) : null,
});

/** The same duty of the same holders, told once with all its turns. */
function together(a: LetterPoint, b: LetterPoint, asOf: PlainDate): LetterPoint {
  const [first = a.dueOn, ...later] = [...new Set([a.dueOn, b.dueOn, ...a.laterDue, ...b.laterDue])].filter((day) => day !== null).sort();
  return first === null ? a : { ...a, ...late(first, asOf), laterDue: later };
}
