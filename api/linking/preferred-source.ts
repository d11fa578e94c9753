import type { SourceFacts } from './source-facts.ts';

const RANK = { original: 0, copy: 1, scan: 2, excerpt: 3, condensed: 4 } as const;

/**
 * The source that is shown and read first: whole texts before parts and pages about them, then
 * original > copy > scan > excerpt > condensed, then the newest. Null where there is none.
 */
export function preferredSource(sources: readonly SourceFacts[]): SourceFacts | null {
  const whole = (facts: SourceFacts): number => (facts.source.outcome === 'directive' ? 0 : 1);
  const sorted = [...sources].sort(
    (a, b) =>
      whole(a) - whole(b) ||
      RANK[a.source.edition] - RANK[b.source.edition] ||
      (a.source.addedAt === b.source.addedAt ? (a.source.id < b.source.id ? -1 : 1) : a.source.addedAt < b.source.addedAt ? 1 : -1),
  );
  return sorted[0] ?? null;
}
