import { byText } from '../domain/order.ts';
import type { SourceRow } from '../domain/rows.ts';
import type { SourceFacts } from './source-facts.ts';

const RANK = { original: 0, copy: 1, scan: 2, excerpt: 3, condensed: 4 } as const;

/** Whole texts before parts and pages about them, then original > copy > scan > excerpt > condensed, then the newest. */
export function inSourceOrder(a: SourceRow, b: SourceRow): number {
  const whole = (row: SourceRow): number => (row.outcome === 'directive' ? 0 : 1);
  return whole(a) - whole(b) || RANK[a.edition] - RANK[b.edition] || byText(b.addedAt, a.addedAt) || byText(a.id, b.id);
}

/** The same of what was read from them. */
export const inReadingOrder = (a: SourceFacts, b: SourceFacts): number => inSourceOrder(a.source, b.source);

/**
 * The source that is shown and read first. Null where there is none.
 */
export function preferredSource(sources: readonly SourceFacts[]): SourceFacts | null {
  const sorted = [...sources].sort(inReadingOrder);
  return sorted[0] ?? null;
}
