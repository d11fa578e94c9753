import { useQuery } from '@tanstack/react-query';
import { decisionFragment } from '../components/decision.ts';
import { directiveNameFragment, shortName } from '../components/directive-name.ts';
import { Exempt } from '../components/exempt.tsx';
import { exemptBy, Said } from '../components/said.tsx';
import { useT } from '../i18n/use-t.ts';
import { cellKey, cellOf } from '../lib/cell-key.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { CoverageCell, CoverageOptions, CoverageRow } from './coverage-query.ts';

const decisionsQuery = graphql(
  `
    query CellDecisions($key: ID!, $of: ID!, $organId: ID!, $asOf: PlainDate, $scope: ScopeInput) {
      decisionsOn(key: $key) {
        ...DecisionParts
      }
      expectations(of: $of, asOf: $asOf, scope: $scope, filter: { organIds: [$organId], kinds: [ISSUE], states: [EXEMPT] }) {
        rows(first: 20) {
          edges {
            node {
              key
              directive {
                ...DirectiveName
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
  [decisionFragment, directiveNameFragment],
);

const formerQuery = graphql(
  `
    query FormerDecisions($key: ID!) {
      decisionsOn(key: $key) {
        ...DecisionParts
      }
    }
  `,
  [decisionFragment],
);

export type CellDecisionsProps = {
  readonly subject: string;
  readonly row: CoverageRow;
  readonly cell: CoverageCell;
  readonly options: CoverageOptions;
  readonly graphVersion: number;
};

/** Who said that a cell is not to be fulfilled, when and why, and the way back: of the cell itself, or of all that its organ had to issue. */
export function CellDecisions({ subject, row, cell, options, graphVersion }: CellDecisionsProps) {
  const t = useT();
  const { of, asOf, scope } = options;
  const { data, isPending } = useQuery({
    queryKey: ['decisions', 'on', subject, of, asOf, scope, graphVersion],
    queryFn: ({ signal }) => request(decisionsQuery, { key: subject, of, organId: row.organId, asOf, scope }, signal),
    enabled: cell.state === 'EXEMPT',
  });
  if (cell.state !== 'EXEMPT' || isPending) return null;
  const own = exemptBy(data?.decisionsOn ?? []);
  // A text that is held is compared, whatever was said of the duty to issue it.
  const owed = row.documents.length > 0 ? [] : (data?.expectations?.rows.edges.map(({ node }) => node) ?? []);
  const duties = owed.flatMap(({ key, directive, decisions }) => {
    const decision = exemptBy(decisions);
    return decision === undefined ? [] : [{ key, directive, decision }];
  });
  // By what was said of the ended organs in the row: the way back stands with each.
  if (own === undefined && duties.length === 0 && row.formerExempt.some((former) => cellOf(subject)?.taskId === former.taskId)) return null;
  if (own === undefined && duties.length === 0) return <Exempt subject={subject} what={row.organName} exempted graphVersion={graphVersion} />;
  return (
    <>
      {own === undefined ? null : <Said decision={own} />}
      {duties.length === 0 ? null : <p className="small">{t('coverage.cell.dutyExempt')}</p>}
      {duties.map(({ key, directive, decision }) => (
        <Said key={key} decision={decision} under={directive === null ? null : shortName(directive, t)} />
      ))}
    </>
  );
}

export type FormerDecisionsProps = { readonly former: CoverageRow['formerExempt'][number]; readonly graphVersion: number };

/** That an ended organ in the row need not carry the task out: who said so, and the way back. */
export function FormerDecisions({ former, graphVersion }: FormerDecisionsProps) {
  const t = useT();
  const key = cellKey(former.taskId, former.organId);
  const { data } = useQuery({
    queryKey: ['decisions', 'on', key, graphVersion],
    queryFn: ({ signal }) => request(formerQuery, { key }, signal),
  });
  const said = exemptBy(data?.decisionsOn ?? []);
  return (
    <>
      <p className="small">{t('coverage.cell.formerExempt', { organ: former.organName })}</p>
      {said === undefined ? null : <Said decision={said} />}
    </>
  );
}
