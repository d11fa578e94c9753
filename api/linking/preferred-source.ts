import { byText } from '../domain/order.ts';
import type { SourceFacts } from './source-facts.ts';

const RANK = { original: 0, copy: 1, scan: 2, excerpt: 3, condensed: 4 } as const;

/** Whole texts before parts and pages about them, then original > copy > scan > excerpt > condensed, then the newest. */
export function inReadingOrder(a: SourceFacts, b: SourceFacts): number {
  const whole = (facts: SourceFacts): number => (facts.source.outcome === 'directive' ? 0 : 1);
  return (
    whole(a) - whole(b) || RANK[a.source.edition] - RANK[b.source.edition] || byText(b.source.addedAt, a.source.addedAt) || byText(a.source.id, b.source.id)
  );
}

/**
 * The source that is shown and read first. Null where there is none.
 */
export function preferredSource(sources: readonly SourceFacts[]): SourceFacts | null {
  const sorted = [...sources].sort(inReadingOrder);
  return sorted[0] ?? null;
}
