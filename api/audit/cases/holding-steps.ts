import type { CaseStep } from './case-of.ts';

/** The steps of a case that hold: what was taken back, and the taking back itself, left aside. Oldest first. */
export function holdingSteps(steps: readonly CaseStep[]): readonly CaseStep[] {
  return steps.filter(({ step, takenBack }) => !takenBack && step !== 'take-back');
}
