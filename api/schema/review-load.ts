import type { GraphContext } from './context.ts';
import { Recent } from './recent.ts';
import { inReviewOrder, type ReviewEntry } from './review-entry.ts';
import { doubtsToReview, duplicatesToReview } from './review-facts.ts';
import { edgesToReview, taskLinksToReview } from './review-links.ts';
import { lostToReview } from './review-lost.ts';
import { steadily } from './steady.ts';

/** What waits for a person's word, in order, as of one graph version. */
export type ReviewQueue = { readonly graphVersion: number; readonly entries: readonly ReviewEntry[] };

/** The queue of the last graph versions. */
export type ReviewCache = Recent<ReviewQueue>;

export function createReviewCache(): ReviewCache {
  return new Recent<ReviewQueue>(2);
}

/** Everything that waits, computed once per graph version. Errors: BusyError while the graph keeps changing. */
export function loadReview(context: GraphContext): Promise<ReviewQueue> {
  const { store, actor, reviews, reviewBook } = context;
  return steadily(store, actor, (graphVersion) =>
    reviews.of(String(graphVersion), async () => {
      const waiting = await reviewBook.toReview(actor);
      const entries = [
        ...edgesToReview(waiting.edges),
        ...taskLinksToReview(waiting.links, waiting.former, new Set(waiting.lost.map(({ key }) => key))),
        ...lostToReview(waiting.lost),
        ...duplicatesToReview(waiting.duplicates, waiting.held),
        ...doubtsToReview(waiting.doubts),
      ];
      return { graphVersion, entries: inReviewOrder(entries) };
    }),
  );
}
