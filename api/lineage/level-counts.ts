import { LEVELS, type Level } from '../domain/lists.ts';
import type { DirectiveOutline } from '../domain/rows.ts';
import type { LevelCount } from './picture.ts';

/** How many directives of each level there are, are drawn and are held; levels without any are left out, unknown comes last. */
export function levelCounts(rows: readonly DirectiveOutline[], shown: ReadonlySet<string>): readonly LevelCount[] {
  const order: readonly (Level | null)[] = [...LEVELS, null];
  return order
    .map((level) => {
      const own = rows.filter((row) => row.level === level);
      return { level, total: own.length, shown: own.filter((row) => shown.has(row.id)).length, held: own.filter((row) => row.held).length };
    })
    .filter((count) => count.total > 0);
}
