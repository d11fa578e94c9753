import { useQuery } from '@tanstack/react-query';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { type Scope, type ScopeGiven, scopeInput, scopeText, useScope } from '../lib/scope.ts';

/** First word of the key of the number that waits. */
export const REVIEW_WAITING = 'review-waiting';

const waitingQuery = graphql(`
  query ReviewWaiting($scope: ScopeInput) {
    review(first: 0, scope: $scope) {
      totalCount
    }
  }
`);

/** How many things wait for a person's word within what is followed, as the server counts them now. */
export const countWaiting = async (scope: ScopeGiven | null, signal?: AbortSignal): Promise<number> =>
  (await request(waitingQuery, { scope }, signal)).review.totalCount;

/** Under which that number is kept. */
export const waitingKey = (scope: Scope): readonly string[] => [REVIEW_WAITING, 'all', scopeText(scope)];

/** The same beside a name; null while it is not known. */
export function useReviewWaiting(): number | null {
  const [scope] = useScope();
  const { data } = useQuery({
    queryKey: waitingKey(scope),
    queryFn: ({ signal }) => countWaiting(scopeInput(scope), signal),
    staleTime: 60_000,
    // A number beside a name: a failure is told by the screen itself.
    retry: false,
  });
  return data ?? null;
}
