import { useQuery } from '@tanstack/react-query';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';

const OverdueQuery = graphql(`
  query Overdue($until: PlainDate!, $asOf: PlainDate, $scope: ScopeInput) {
    due(until: $until, asOf: $asOf, scope: $scope) {
      rows(first: 0) {
        totalCount
      }
    }
  }
`);

const DAY = 86_400_000;

/** The day before a date; a month or a year counts by its last day. */
function dayBefore(date: string): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  const last = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
  return new Date(last - DAY).toISOString().slice(0, 10);
}

/** How much is past its stated day, of every kind of duty: as many as “Quá hạn” at Đến hạn shows. Null while it is not known. */
export function useOverdueCount(around: { readonly asOf: string | null; readonly scope: ScopeGiven | null }, today: string): number | null {
  const until = dayBefore(around.asOf ?? today);
  const { data } = useQuery({
    queryKey: ['overdue', until, around],
    queryFn: ({ signal }) => request(OverdueQuery, { until, ...around }, signal),
  });
  return data?.due?.rows.totalCount ?? null;
}
