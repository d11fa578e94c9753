import { BACKGROUND, RAREST_STEP } from './background-table.ts';
import { foldSyllable } from './syllables.ts';
import { classOf } from './terms.ts';

const steps = new Map<string, number>();
for (const [step, terms] of BACKGROUND)
  for (const term of terms.split('|')) steps.set(term.slice(0, 2) + term.slice(2).split(' ').map(foldSyllable).join(' '), step);

/** What every paragraph says tells nothing: half steps of commonness that weigh no more than the floor. */
const COMMON_STEP = 5;
const FLOOR = 0.03;
/** Plain words of administration lose their weight faster than concepts, whose commonness adds up over their many words. */
const PLAIN_POWER = 2;
/** One syllable alone is poor proof of a shared subject. */
const ALONE = 0.3;

/** Capital letters name a means ("BIM", "IoT") more often than the work itself. */
const LETTERS = 0.8;
const OF_CLASS = { subject: 1, process: 1, action: 0.55, actor: 0.35 } as const;

/** How common a term is, in half steps; what the table does not hold is rarest. */
export function termStep(key: string): number {
  return steps.get(key) ?? RAREST_STEP;
}

/** How much sharing a term tells, 0 to 1, from its background frequency alone. */
export function termWeight(key: string): number {
  const step = termStep(key);
  const weight = Math.max(FLOOR, ((step - COMMON_STEP) / (RAREST_STEP - COMMON_STEP)) ** (key.startsWith('c:') ? 1 : PLAIN_POWER));
  return weight * OF_CLASS[classOf(key)] * (key.startsWith('u:') ? ALONE : key.startsWith('a:') ? LETTERS : 1);
}
