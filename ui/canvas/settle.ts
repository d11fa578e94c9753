/**
 * Places things in a row as near as possible to where they would like to be, without changing their
 * order: least squares under `y[i+1] - y[i] >= separations[i]`, by pooling adjacent violators
 * (Barlow et al. 1972). Whole numbers in, whole numbers out.
 */
export function settle(wishes: readonly number[], weights: readonly number[], separations: readonly number[]): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (let index = 0; index < wishes.length; index += 1) {
    if (index > 0) offset += separations[index - 1] ?? 0;
    offsets.push(offset);
  }
  const pools: { mean: number; weight: number; count: number }[] = [];
  wishes.forEach((wish, index) => {
    let pool = { mean: wish - (offsets[index] ?? 0), weight: weights[index] ?? 1, count: 1 };
    for (let before = pools.at(-1); before !== undefined && before.mean > pool.mean; before = pools.at(-1)) {
      const weight = before.weight + pool.weight;
      pool = { mean: (before.mean * before.weight + pool.mean * pool.weight) / weight, weight, count: before.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const means = pools.flatMap((pool) => Array<number>(pool.count).fill(Math.round(pool.mean)));
  return means.map((mean, index) => mean + (offsets[index] ?? 0));
}
