import { useQuery } from '@tanstack/react-query';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';

/** First word of the key of the number that waits. */
export const REVIEW_WAITING = 'review-waiting';

const waitingQuery = graphql(`
  query ReviewWaiting {
    review(first: 0) {
      totalCount
    }
  }
`);

/** How many things wait for a person's word, as the server counts them now. */
export const countWaiting = async (signal?: AbortSignal): Promise<number> => (await request(waitingQuery, {}, signal)).review.totalCount;

/** The same beside a name; null while it is not known. */
export function useReviewWaiting(): number | null {
  const { data } = useQuery({
    queryKey: [REVIEW_WAITING],
    queryFn: ({ signal }) => countWaiting(signal),
    staleTime: 60_000,
    // A number beside a name: a failure is told by the screen itself.
    retry: false,
  });
  return data ?? null;
}
