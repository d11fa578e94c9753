import type { DirectiveRow } from '../domain/rows.ts';
import type { GraphContext } from './context.ts';
import { Recent } from './recent.ts';
import { inReviewOrder, type ReviewEntry } from './review-entry.ts';
import { doubtsToReview, duplicatesToReview } from './review-facts.ts';
import { edgesToReview, taskLinksToReview } from './review-links.ts';
import { steadily } from './steady.ts';

/** What waits for a person's word, in order, as of one graph version. */
export type ReviewQueue = { readonly graphVersion: number; readonly entries: readonly ReviewEntry[] };

/** The queue of the last graph versions. */
export type ReviewCache = Recent<ReviewQueue>;

export function createReviewCache(): ReviewCache {
  return new Recent<ReviewQueue>(2);
}

const ROWS_PER_CALL = 5_000;

async function allDirectives({ store, actor }: GraphContext): Promise<readonly DirectiveRow[]> {
  const rows: DirectiveRow[] = [];
  for (;;) {
    const page = await store.listDirectives(actor, {}, { offset: rows.length, limit: ROWS_PER_CALL });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

/** Everything that waits, computed once per graph version. Errors: BusyError while the graph keeps changing. */
export function loadReview(context: GraphContext): Promise<ReviewQueue> {
  const { store, actor, reviews, reviewBook } = context;
  return steadily(store, actor, (graphVersion) =>
    reviews.of(String(graphVersion), async () => {
      const directives = await allDirectives(context);
      const ids = directives.map((row) => row.id);
      const [edges, waiting] = await Promise.all([store.edgesAmong(actor, ids, ['IMPLEMENTS']), reviewBook.toReview(actor, directives)]);
      const held = new Set(directives.filter((row) => row.held).map((row) => row.id));
      const entries = [
        ...edgesToReview(edges),
        ...taskLinksToReview(waiting.links, waiting.former),
        ...duplicatesToReview(waiting.duplicates, held),
        ...doubtsToReview(waiting.doubts),
      ];
      return { graphVersion, entries: inReviewOrder(entries) };
    }),
  );
}
