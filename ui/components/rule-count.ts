import { useQuery } from '@tanstack/react-query';
import { graphql, type VariablesOf } from '../lib/graphql.ts';
import { ITEMS_PATH } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';

const RuleCountQuery = graphql(`
  query RuleCount($of: ID!, $list: ItemList!, $rule: String!, $asOf: PlainDate, $scope: ScopeInput) {
    items(of: $of, filter: { lists: [$list], rules: [$rule] }, asOf: $asOf, scope: $scope) {
      rows(first: 0) {
        totalCount
      }
    }
  }
`);

type List = VariablesOf<typeof RuleCountQuery>['list'];

/** What one rule says of a directive and of all below it, as of a day, within a scope. */
export type RuleAsked = { readonly of: string; readonly list: List; readonly rule: string; readonly asOf: string | null; readonly scope: ScopeGiven | null };

/** How many items that is at Nội dung cần xử lý; null while it is not known. */
export function useRuleCount(asked: RuleAsked): number | null {
  const { data } = useQuery({
    queryKey: ['rule-count', asked],
    queryFn: ({ signal }) => request(RuleCountQuery, asked, signal),
  });
  return data?.items?.rows.totalCount ?? null;
}

/** Where those very items stand. */
export function rulePath({ of, list, rule }: Pick<RuleAsked, 'of' | 'list' | 'rule'>): string {
  return `${ITEMS_PATH}?list=${list}&rule=${encodeURIComponent(rule)}&of=${encodeURIComponent(of)}`;
}
