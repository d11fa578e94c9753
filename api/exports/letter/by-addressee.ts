import { printDate } from '../../domain/dates.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { LetterPoint } from './letter-data.ts';

/** All that one letter asks of the same addressees; `head` names them. */
export type Addressed = { readonly head: string; readonly points: readonly LetterPoint[] };

/** The points to the same addressees under one head, in the order they come. */
export function byAddressee(points: readonly LetterPoint[]): readonly Addressed[] {
  return [...groupBy(points, addresseeWords)].map(([head, all]) => ({ head, points: all }));
}

/** Who is asked; the organ that ended and that nobody is known to hold the work of, as that. */
export function addresseeWords({ addressees, organName, endedOn }: LetterPoint): string {
  if (addressees.length > 0) return addressees.join(', ');
  const ended = endedOn === null ? '' : ` ngày ${printDate(endedOn)}`;
  return `${organName} (đã kết thúc hoạt động${ended}; chưa xác định cơ quan kế thừa)`;
}

/** Whose work it was, where it has passed to the addressees; null where it is their own, and where nobody holds it. */
export function workOf({ addressees, organName }: LetterPoint): string | null {
  if (addressees.length === 0 || addressees.includes(organName) || addressees.join(', ') === organName) return null;
  return `nhiệm vụ của ${organName}`;
}
