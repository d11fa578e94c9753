import { useQuery } from '@tanstack/react-query';
import { Button, ButtonLink } from '../components/button.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { graphql } from '../lib/graphql.ts';
import { IMPORT_PATH } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import { scopeInput, scopeText, useScope } from '../lib/scope.ts';
import type { LineageState } from './lineage-params.ts';
import type { LineageAnswer } from './lineage-query.ts';

const awaitedGroupsQuery = graphql(`
  query AwaitedGroups($of: ID!, $asOf: PlainDate, $scope: ScopeInput) {
    expectations(of: $of, asOf: $asOf, scope: $scope, filter: { ofRoot: true, kinds: [ISSUE], states: [AWAITED] }) {
      rows(first: 3) {
        totalCount
        edges {
          node {
            key
            organName
          }
        }
      }
    }
  }
`);

export type EmptyLineageProps = {
  readonly answer: LineageAnswer;
  readonly direction: LineageState['dir'];
  /** Looks the other way: what has nothing below it may well stand below something. */
  readonly onUp: () => void;
};

/** Nothing but the root: why, and what to do first. Stands below the root's card, which stays in sight. */
export function EmptyLineage({ answer, direction, onUp }: EmptyLineageProps) {
  const t = useT();
  return (
    <div className="lineage-empty" role="status">
      <div>
        <h2>{t(direction === 'up' ? 'lineage.emptyUp' : 'lineage.empty')}</h2>
        {answer.totals.laterThanAsOf > 0 ? <p>{t('lineage.emptyLater', { n: answer.totals.laterThanAsOf, date: formatDate(answer.asOf) })}</p> : null}
        {direction === 'up' ? null : <AwaitedGroups rootId={answer.root.id} asOf={answer.asOf} />}
        <p className="soft">{t(direction === 'up' ? 'lineage.emptyHintUp' : 'lineage.emptyHint')}</p>
      </div>
      <ButtonLink to={IMPORT_PATH} tone="primary">
        {t('lineage.import')}
      </ButtonLink>
      {direction === 'down' ? <Button onClick={onUp}>{t('lineage.emptySeeUp')}</Button> : null}
    </div>
  );
}

/** Who is awaited though nothing of it is drawn: words for organs that cannot be listed one by one have no card. */
function AwaitedGroups({ rootId, asOf }: { readonly rootId: string; readonly asOf: string }) {
  const t = useT();
  const [scope] = useScope();
  const { data } = useQuery({
    queryKey: ['lineage', 'awaited-groups', rootId, asOf, scopeText(scope)],
    queryFn: async ({ signal }) => (await request(awaitedGroupsQuery, { of: rootId, asOf, scope: scopeInput(scope) }, signal)).expectations,
    // A line beside the picture: it stands without it.
    retry: false,
  });
  const { totalCount: n, edges } = data?.rows ?? { totalCount: 0, edges: [] };
  if (n === 0) return null;
  const names = edges.map(({ node }) => `“${node.organName}”`).join('; ');
  return <p>{t('lineage.emptyAwaited', { n, names: n > edges.length ? `${names}; …` : names })}</p>;
}
