import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce } from '../../api/domain/steps.ts';
import { inReviewOrder, REVIEW_KINDS, type ReviewEntry, SIDE } from '../../api/schema/review-entry.ts';
import { ReviewOrder } from '../../api/schema/review-order.ts';

const GROUPS = ['links a', 'links b', 'links c', 'edges', 'doubts'];
const directiveId = fc.constantFrom('a', 'ab', 'b', 'c');

const entryOf = (parts: Pick<ReviewEntry, 'kind' | 'restsOn'> & { readonly lower: string; readonly upper: string | null }, id: string): ReviewEntry => ({
  id,
  kind: parts.kind,
  reason: 'same-words',
  reasonWords: [],
  restsOn: parts.restsOn,
  left: { ...SIDE, directiveId: parts.lower },
  right: parts.upper === null ? null : { ...SIDE, directiveId: parts.upper },
  yes: 'correct-fact',
  no: 'correct-fact',
  choices: [],
  subject: { type: 'doubt', row: {} as never },
  alsoIn: [],
  subjectKeys: [],
});

const parts = fc.record({
  kind: fc.constantFrom(...REVIEW_KINDS),
  restsOn: fc.integer({ min: 0, max: 2 }),
  lower: directiveId,
  upper: fc.option(directiveId),
});
/** What waits of one group after a decision: another list in its place, or none at all. */
const change = fc.record({ group: fc.constantFrom(...GROUPS), entries: fc.option(fc.array(parts, { maxLength: 8 })) });

it('is after every decision the order that all entries would be sorted into', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
      const order = new ReviewOrder();
      const groups = new Map<string, readonly ReviewEntry[]>();
      for (const { group, entries } of changes) {
        if (entries === null) groups.delete(group);
        else
          groups.set(
            group,
            entries.map((one, at) => entryOf(one, `${group} ${at}`)),
          );
        const whole = [...groups.values()].flat().toSorted(inReviewOrder);
        expect(atOnce(order.of(new Map(groups))).map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
      }
    }),
  );
});
