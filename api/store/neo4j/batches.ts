/** Rows of one statement: enough to make the round trips cheap, few enough for a small server's memory. */
const MOST_ROWS = 2_000;
const MOST_WEIGHT = 4_000_000;

/** Rows in batches of at most 2,000 and about 4 MB; `weigh` gives a row's characters or bytes. A heavier row goes alone. */
export function batches<T>(rows: readonly T[], weigh: (row: T) => number = () => 0): readonly (readonly T[])[] {
  const all: T[][] = [];
  let batch: T[] = [];
  let weight = 0;
  for (const row of rows) {
    const own = weigh(row);
    if (batch.length > 0 && (batch.length === MOST_ROWS || weight + own > MOST_WEIGHT)) {
      all.push(batch);
      batch = [];
      weight = 0;
    }
    batch.push(row);
    weight += own;
  }
  if (batch.length > 0) all.push(batch);
  return all;
}
