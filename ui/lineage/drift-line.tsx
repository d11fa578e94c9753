import { useQuery } from '@tanstack/react-query';
import { DriftLink } from '../components/drift-link.tsx';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';

const driftsQuery = graphql(`
  query LineageDrifts($of: ID!, $asOf: PlainDate, $scope: ScopeInput) {
    coverage(of: $of, asOf: $asOf, scope: $scope) {
      drifts {
        drift
        figure {
          count
        }
      }
    }
  }
`);

export type DriftLineProps = { readonly root: string; readonly asOf: string | null; readonly scope: ScopeGiven | null; readonly graphVersion: number };

/** Beside the directive of the picture: how many cells of its comparison have another target or deadline than above, with the way to them. */
export function DriftLine({ root, asOf, scope, graphVersion }: DriftLineProps) {
  const { data } = useQuery({
    queryKey: ['lineage-drifts', root, asOf, scope, graphVersion],
    queryFn: async ({ signal }) => (await request(driftsQuery, { of: root, asOf, scope }, signal)).coverage,
    // A line beside figures: a failure is told by the picture itself.
    retry: false,
  });
  return data ? <DriftLink of={root} counts={data.drifts} /> : null;
}
