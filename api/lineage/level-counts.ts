import { LEVELS, type Level } from '../domain/lists.ts';
import type { DirectiveOutline } from '../domain/rows.ts';
import type { LevelCount } from './picture.ts';

/** How many directives of each level there are, are drawn and are held; levels without any are left out, unknown comes last. */
export function levelCounts(rows: readonly DirectiveOutline[], shown: ReadonlySet<string>): readonly LevelCount[] {
  const counts = new Map<Level | null, { total: number; shown: number; held: number }>();
  for (const { id, level, held } of rows) {
    const count = counts.get(level) ?? { total: 0, shown: 0, held: 0 };
    count.total += 1;
    if (shown.has(id)) count.shown += 1;
    if (held) count.held += 1;
    counts.set(level, count);
  }
  const order: readonly (Level | null)[] = [...LEVELS, null];
  return order.flatMap((level) => {
    const count = counts.get(level);
    return count === undefined ? [] : [{ level, ...count }];
  });
}
