import type { PlainDate } from '../domain/dates.ts';

/** The present moment as an ISO instant; passed in, so that a test chooses it. */
export type Clock = () => string;

const VIET_NAM_OFFSET = 7 * 3_600_000;

/** Today's date in Viet Nam (UTC+7, no summer time). */
export function todayIn(clock: Clock): PlainDate {
  return new Date(Date.parse(clock()) + VIET_NAM_OFFSET).toISOString().slice(0, 10);
}
