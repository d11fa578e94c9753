import { mergedInSteps, type Steps, sortedInSteps, withSteps } from '../domain/steps.ts';
import { inReviewOrder, type ReviewEntry } from './review-entry.ts';

type Groups = ReadonlyMap<string, readonly ReviewEntry[]>;

/**
 * The queue in order, kept from one look to the next: of groups whose list is another than the last time what is gone is
 * taken out and what came is put in its place; the rest is not sorted again.
 */
export class ReviewOrder {
  #groups: Groups = new Map();
  #sorted: readonly ReviewEntry[] = [];

  /** All entries of these groups. To be run to its end before it is asked again. */
  *of(groups: Groups): Steps<readonly ReviewEntry[]> {
    const gone = new Set<ReviewEntry>();
    const fresh: ReviewEntry[] = [];
    for (const [key, former] of this.#groups) {
      if (former !== groups.get(key)) yield* withSteps(former, (entry) => gone.add(entry));
    }
    for (const [key, entries] of groups) {
      if (entries !== this.#groups.get(key)) yield* withSteps(entries, (entry) => fresh.push(entry));
    }
    if (gone.size + fresh.length > 0) {
      const staying: ReviewEntry[] = [];
      yield* withSteps(this.#sorted, (entry) => {
        if (!gone.has(entry)) staying.push(entry);
      });
      this.#sorted = yield* mergedInSteps(staying, yield* sortedInSteps(fresh, inReviewOrder), inReviewOrder);
    }
    this.#groups = groups;
    return this.#sorted;
  }
}
