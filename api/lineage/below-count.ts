import { earliestDay, latestDay, type PlainDate } from '../domain/dates.ts';
import type { DirectiveOutline } from '../domain/rows.ts';
import type { Outline } from './outline.ts';

/** What is there on a day: by issue date; an undated one by its lower bound, or always where it has none. */
export function isPresent({ issuedOn, notBefore }: Pick<DirectiveOutline, 'issuedOn' | 'notBefore'>, asOf: PlainDate): boolean {
  const date = issuedOn ?? notBefore;
  return date === null || earliestDay(date) <= latestDay(asOf);
}

/**
 * How many directives are below one on a day, at any depth, each once: the nodes of its lineage downwards without the
 * root. Edges that were not rejected count; at most `most` directives are looked at.
 */
export function countBelow(outline: Outline, id: string, asOf: PlainDate, most: number): number {
  const seen = new Set([id]);
  const open = [id];
  for (let at = open.pop(); at !== undefined && seen.size < most; at = open.pop()) {
    for (const { from, state } of outline.byUpper.get(at) ?? []) {
      if (state === 'rejected' || seen.has(from)) continue;
      const row = outline.directives.get(from);
      if (row === undefined || !isPresent(row, asOf)) continue;
      seen.add(from);
      open.push(from);
    }
  }
  return Math.min(seen.size, most) - 1;
}
