import type { DirectiveRow } from '../domain/rows.ts';
import type { ToReview } from '../importing/review-book.ts';
import { inSlices } from './breathe.ts';
import type { GraphContext } from './context.ts';
import { Recent } from './recent.ts';
import type { ReviewEntry } from './review-entry.ts';
import { doubtsToReview, duplicatesToReview } from './review-facts.ts';
import { edgesToReview, linksToReview } from './review-links.ts';
import { lostToReview } from './review-lost.ts';
import { ReviewOrder } from './review-order.ts';
import { steadily } from './steady.ts';

/** What waits for a person's word, in order, as of one graph version. */
export type ReviewQueue = {
  readonly graphVersion: number;
  readonly entries: readonly ReviewEntry[];
  /** By id, all that an entry may be about. */
  readonly directives: ReadonlyMap<string, DirectiveRow>;
};

/** The queue of the last graph versions, and the order that goes on from one to the next. */
export type ReviewCache = { readonly queues: Recent<ReviewQueue>; readonly order: ReviewOrder; turn: Promise<unknown> };

export function createReviewCache(): ReviewCache {
  return { queues: new Recent<ReviewQueue>(2), order: new ReviewOrder(), turn: Promise.resolve() };
}

/** Everything that waits, computed once per graph version. Errors: BusyError while the graph keeps changing. */
export function loadReview(context: GraphContext): Promise<ReviewQueue> {
  const { store, actor, reviews, reviewBook } = context;
  return steadily(store, actor, (graphVersion) =>
    reviews.queues.of(String(graphVersion), () => {
      // One after the other: the order of one version is what the next goes on from.
      const queue = reviews.turn.then(async () => {
        const waiting = await reviewBook.toReview(actor);
        const directives = new Map(waiting.directives.map((row) => [row.id, row]));
        return { graphVersion, entries: await ordered(reviews.order, waiting), directives };
      });
      reviews.turn = queue.catch(() => undefined);
      return queue;
    }),
  );
}

async function ordered(order: ReviewOrder, waiting: ToReview): Promise<readonly ReviewEntry[]> {
  const lost = new Set(waiting.lost.map(({ key }) => key));
  const links = await inSlices(linksToReview(waiting.linksByLower, waiting.former, lost));
  const groups = new Map<string, readonly ReviewEntry[]>([...links].map(([id, entries]) => [`links ${id}`, entries] as const));
  groups.set('edges', edgesToReview(waiting.edges));
  groups.set('lost', lostToReview(waiting.lost));
  groups.set('duplicates', duplicatesToReview(waiting.duplicates, waiting.held));
  groups.set('doubts', doubtsToReview(waiting.doubts));
  return inSlices(order.of(groups));
}
