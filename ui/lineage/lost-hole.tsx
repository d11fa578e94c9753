import { useQuery } from '@tanstack/react-query';
import { decisionFragment } from '../components/decision.ts';
import { Said, takenOffBy } from '../components/said.tsx';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';

const takenOffQuery = graphql(
  `
    query LineageTakenOff($of: ID!, $organId: ID!, $asOf: PlainDate, $scope: ScopeInput) {
      expectations(of: $of, filter: { organIds: [$organId], kinds: [ISSUE] }, asOf: $asOf, scope: $scope) {
        rows(first: 20) {
          edges {
            node {
              key
              organName
              directive {
                id
              }
              decisions {
                ...DecisionParts
              }
            }
          }
        }
      }
    }
  `,
  [decisionFragment],
);

export type LostHoleProps = {
  /** Of a card of what is not received: the document it is expected under, and the organ. */
  readonly id: string;
  readonly root: string;
  readonly asOf: string | null;
  readonly scope: ScopeGiven | null;
};

/** An organ that is awaited no more: where a person took it off, who, when, why, and the way back; else that it is not in the picture. */
export function LostHole({ id, root, asOf, scope }: LostHoleProps) {
  const t = useT();
  const [under, organId] = [id.slice(0, id.indexOf('~')), id.slice(id.indexOf('~') + 1)];
  const { data, isPending } = useQuery({
    queryKey: ['lineage-hole', 'off', root, id, asOf, scope],
    queryFn: async ({ signal }) => (await request(takenOffQuery, { of: root, organId, asOf, scope }, signal)).expectations,
  });
  const rows = data?.rows.edges.map(({ node }) => node).filter(({ directive }) => directive?.id === under) ?? [];
  const decision = takenOffBy(rows.flatMap(({ decisions }) => decisions));
  if (isPending) return <p>{t('common.loading')}</p>;
  if (decision === undefined) return <p>{t('lineage.lost.unnamed')}</p>;
  return (
    <div>
      <p>{t('lineage.lost.takenOff', { organ: rows[0]?.organName ?? '' })}</p>
      <Said decision={decision} />
    </div>
  );
}
