/**
 * The value that occurs most often, nulls left aside; ties go to the one that `better` puts first, else to the smaller
 * text. Null where there is none.
 */
export function mostCommon<T extends string>(values: readonly (T | null)[], better: (value: T) => number = () => 0): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  let most = 0;
  for (const [value, count] of counts) {
    const before = best !== null && (better(value) - better(best) || (value < best ? -1 : 1)) < 0;
    if (count > most || (count === most && before)) {
      best = value;
      most = count;
    }
  }
  return best;
}
