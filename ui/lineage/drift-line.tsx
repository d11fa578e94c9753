import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../components/app-link.tsx';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { driftPath } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import '../components/task-state-mark.css';

const driftsQuery = graphql(`
  query LineageDrifts($of: ID!, $asOf: PlainDate, $scope: ScopeInput) {
    coverage(of: $of, asOf: $asOf, scope: $scope) {
      drifts {
        figure {
          count
        }
      }
    }
  }
`);

export type DriftLineProps = { readonly root: string; readonly asOf: string | null; readonly scope: ScopeGiven | null; readonly graphVersion: number };

/** Below the directive of the picture: how many cells of its comparison have another target or deadline than above, with the way to them. */
export function DriftLine({ root, asOf, scope, graphVersion }: DriftLineProps) {
  const t = useT();
  const { data } = useQuery({
    queryKey: ['lineage-drifts', root, asOf, scope, graphVersion],
    queryFn: async ({ signal }) => (await request(driftsQuery, { of: root, asOf, scope }, signal)).coverage,
    // A line beside figures: a failure is told by the picture itself.
    retry: false,
  });
  const n = data?.drifts.reduce((sum, { figure }) => sum + figure.count, 0) ?? 0;
  if (n === 0) return null;
  return (
    <span className="lineage-marks__drifts small">
      <b className="task-drift-mark" aria-hidden />
      <AppLink to={driftPath(root)}>{t('common.drifts', { n })}</AppLink>
    </span>
  );
}
