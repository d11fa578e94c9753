import type { Steps } from '../domain/steps.ts';

/** Lets whoever else asks be answered between two pieces of long work. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Milliseconds of long work at a stretch: a short question takes several turns, and all of them together no longer than a blink. */
const SLICE = 10;

type Turns = { readonly now: () => number; readonly breathe: () => Promise<void> };
const CLOCK: Turns = { now: () => performance.now(), breathe };

/** The answer of work in steps, worked out a few milliseconds at a time. */
export async function inSlices<Answer>(steps: Steps<Answer>, turns: Turns = CLOCK): Promise<Answer> {
  let until = turns.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (turns.now() < until) continue;
    await turns.breathe();
    until = turns.now() + SLICE;
  }
}
