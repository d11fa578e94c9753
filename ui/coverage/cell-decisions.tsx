import { useQuery } from '@tanstack/react-query';
import { decisionFragment, decisionText } from '../components/decision.ts';
import { TakeBack } from '../components/take-back.tsx';
import type { TaskState } from '../components/task-state-mark.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';

const decisionsQuery = graphql(
  `
    query CellDecisions($key: ID!) {
      decisionsOn(key: $key) {
        ...DecisionParts
      }
    }
  `,
  [decisionFragment],
);

export type CellDecisionsProps = { readonly subject: string; readonly state: TaskState; readonly graphVersion: number };

/** Who said that a cell is not to be fulfilled, when and why, and the way back. */
export function CellDecisions({ subject, state, graphVersion }: CellDecisionsProps) {
  const t = useT();
  const { data } = useQuery({
    queryKey: ['decisions', 'on', subject, graphVersion],
    queryFn: async ({ signal }) => (await request(decisionsQuery, { key: subject }, signal)).decisionsOn,
    enabled: state === 'EXEMPT',
  });
  const last = state === 'EXEMPT' ? data?.findLast(({ said }) => said === 'exempt') : undefined;
  if (last === undefined) return null;
  return (
    <div className="coverage-panel__said small">
      <p>
        {decisionText(last, t)} <span className="faint">{t('decided.who', { by: last.by, at: formatInstant(last.at) })}</span>
      </p>
      {last.reason === null ? null : <p>{t('coverage.cell.reason', { reason: last.reason })}</p>}
      <TakeBack decision={last} />
    </div>
  );
}
