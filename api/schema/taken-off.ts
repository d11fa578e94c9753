import type { Expectation, ExpectationState } from '../domain/coverage.ts';

/** States in which a person's word takes something off what is awaited. */
export const TAKEN_OFF: readonly ExpectationState[] = ['exempt', 'other-form', 'outside'];

export const isTakenOff = ({ state }: Expectation): boolean => TAKEN_OFF.includes(state);
