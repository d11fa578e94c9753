import type { PlainDate } from './dates.ts';
import type { Level } from './lists.ts';

/** Since this day communes stand directly below provinces. */
const NO_DISTRICTS_FROM: PlainDate = '2025-07-01';
export const LEVEL_RANK: Readonly<Record<Level, number>> = { central: 0, province: 1, district: 2, bloc: 2, commune: 3, unit: 3 };

/** How many levels a document's stands below the centre, as of its own day; null: no day is known, as before July 2025. */
export function levelRank(level: Level, day: PlainDate | null): number {
  const rank = LEVEL_RANK[level];
  return rank === 3 && day !== null && day >= NO_DISTRICTS_FROM ? 2 : rank;
}
