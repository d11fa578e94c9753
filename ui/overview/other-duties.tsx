import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../components/app-link.tsx';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { directivePath } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import { totalOf } from './standing.ts';
import type { Around } from './standing-query.ts';

/** What a directive asks for beside documents that carry it out, in the order of the screen. */
const KINDS = ['report', 'review', 'product', 'inspect', 'study'] as const;

const OtherDutiesQuery = graphql(`
  query OtherDuties($of: ID!, $asOf: PlainDate, $scope: ScopeInput) {
    report: expectations(of: $of, asOf: $asOf, scope: $scope, filter: { ofRoot: true, kinds: [REPORT] }) {
      counts {
        state
        time
        count
      }
    }
    review: expectations(of: $of, asOf: $asOf, scope: $scope, filter: { ofRoot: true, kinds: [REVIEW] }) {
      counts {
        state
        time
        count
      }
    }
    product: expectations(of: $of, asOf: $asOf, scope: $scope, filter: { ofRoot: true, kinds: [PRODUCT] }) {
      counts {
        state
        time
        count
      }
    }
    inspect: expectations(of: $of, asOf: $asOf, scope: $scope, filter: { ofRoot: true, kinds: [INSPECT] }) {
      counts {
        state
        time
        count
      }
    }
    study: expectations(of: $of, asOf: $asOf, scope: $scope, filter: { ofRoot: true, kinds: [STUDY] }) {
      counts {
        state
        time
        count
      }
    }
  }
`);

/** What a directive that asks nobody for a document asks for instead, with the way to its words; nothing where it asks for nothing. */
export function OtherDuties({ rootId, around }: { readonly rootId: string; readonly around: Around }) {
  const t = useT();
  const { data } = useQuery({
    queryKey: ['other-duties', rootId, around],
    queryFn: ({ signal }) => request(OtherDutiesQuery, { of: rootId, ...around }, signal),
  });
  const asked = KINDS.map((kind) => ({ kind, n: totalOf(data?.[kind]?.counts ?? []) })).filter(({ n }) => n > 0);
  if (asked.length === 0) return null;
  return (
    <p className="small">
      {t('overview.card.asks', { duties: asked.map(({ kind, n }) => t(`overview.card.asks.${kind}`, { n })).join('; ') })}{' '}
      <AppLink to={`${directivePath(rootId)}?side=facts`}>{t('overview.card.asksOpen')}</AppLink>
    </p>
  );
}
