import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { RequestError } from '../lib/request-error.ts';
import { ITEMS_QUERY, type ItemsAsked } from './use-items.ts';

const sumQuery = graphql(
  `
    query ItemsSum($of: ID, $filter: ItemFilter, $asOf: PlainDate, $scope: ScopeInput, $by: ItemStandingBy!) {
      items(of: $of, filter: $filter, asOf: $asOf, scope: $scope) {
        asOf
        unnamed
        unnamedOverdue
        standing(by: $by) {
          organId
          organName
          until
          heirs
          level
          place {
            name
          }
          directive {
            ...DirectiveName
          }
          of
          overdue
          inTerm
          noDay
          other
          toDiscuss
          toComplete
          settled
        }
      }
    }
  `,
  [directiveNameFragment],
);

export type SumAnswer = NonNullable<ResultOf<typeof sumQuery>['items']>;
export type SumRow = SumAnswer['standing'][number];
export type SumBy = 'ORGAN' | 'DOCUMENT' | 'BOTH';

/** How much of each list there is, by organ, by document or by both. Errors: RequestError `NOT_FOUND` where the directive is not there. */
export async function askSum(asked: ItemsAsked, by: SumBy, signal?: AbortSignal): Promise<SumAnswer> {
  const { items } = await request(sumQuery, { ...asked, by }, signal);
  if (items === null) throw new RequestError('NOT_FOUND', '');
  return items;
}

export function useSum(asked: ItemsAsked, by: SumBy): UseQueryResult<SumAnswer> {
  return useQuery({ queryKey: [ITEMS_QUERY, 'sum', by, asked], queryFn: ({ signal }) => askSum(asked, by, signal), placeholderData: keepPreviousData });
}
