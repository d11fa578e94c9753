import { type Held, heirNames } from '../audit/expectations/held-now.ts';

/** An organ as a file names it: one that has ended together with those that hold its work, as the screens say it. Empty where it has no name. */
export function organNow(held: Held): string {
  const heirs = heirNames(held);
  const name = held.organName ?? '';
  return heirs.length === 0 ? name : `${name} (nay là ${heirs.join(', ')})`;
}
