export type ExpectationState = (typeof EXPECTATION_STATES)[number];
/** States other than received and awaited, together. */
export const REST = 'REST';
export type ExpectationTime = (typeof EXPECTATION_TIMES)[number];
export type StandingCount = { readonly state: ExpectationState; readonly time: ExpectationTime | null; readonly count: number };

/** In the order of the screen: what has come, what other ways were found, what is awaited, what no longer counts. */
export const EXPECTATION_STATES = ['ISSUED', 'OTHER_FORM', 'OUTSIDE', 'AWAITED', 'EXTENDED', 'CONFIRMED_NONE', 'SUCCEEDED', 'ENDED', 'EXEMPT'] as const;

export const EXPECTATION_TIMES = ['IN_TERM', 'LATE', 'OVERDUE', 'NO_DEADLINE', 'DATE_UNKNOWN'] as const;

/** What a part of a bar says about the state of an expectation. */
export type Tone = 'received' | 'other' | 'awaited' | 'overdue' | 'closed';

const TONES: Readonly<Record<ExpectationState, Tone>> = {
  ISSUED: 'received',
  OTHER_FORM: 'other',
  OUTSIDE: 'other',
  AWAITED: 'awaited',
  EXTENDED: 'awaited',
  CONFIRMED_NONE: 'awaited',
  SUCCEEDED: 'closed',
  ENDED: 'closed',
  EXEMPT: 'closed',
};

export function toneOf({ state, time }: Pick<StandingCount, 'state' | 'time'>): Tone {
  return time === 'OVERDUE' ? 'overdue' : TONES[state];
}

/** In the order of the screen. */
export function inOrder(counts: readonly StandingCount[]): readonly StandingCount[] {
  const at = ({ state, time }: StandingCount): number =>
    EXPECTATION_STATES.indexOf(state) * 10 + (time === null ? EXPECTATION_TIMES.length : EXPECTATION_TIMES.indexOf(time));
  return counts.toSorted((left, right) => at(left) - at(right));
}

export function totalOf(counts: readonly StandingCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** How many of one state; `REST`: of all but received and awaited. */
export function countOfState(counts: readonly StandingCount[], state: ExpectationState | typeof REST): number {
  return totalOf(counts.filter((one) => (state === REST ? isRest(one.state) : one.state === state)));
}

export function isRest(state: ExpectationState): boolean {
  return state !== 'ISSUED' && state !== 'AWAITED';
}

/** How many of some tones. */
export function countOf(counts: readonly StandingCount[], ...tones: readonly Tone[]): number {
  return totalOf(counts.filter((one) => tones.includes(toneOf(one))));
}

/** How one place stands as a whole. */
export const PLACE_STATES = ['received', 'part', 'awaited', 'overdue', 'none'] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

/** `overdue` as soon as something is; `none` where nothing is expected any more, or ever was. */
export function placeState(counts: readonly StandingCount[]): PlaceState {
  const received = countOf(counts, 'received', 'other');
  const awaited = countOf(counts, 'awaited');
  if (countOf(counts, 'overdue') > 0) return 'overdue';
  if (awaited > 0) return received > 0 ? 'part' : 'awaited';
  return received > 0 ? 'received' : 'none';
}
