import { useQuery } from '@tanstack/react-query';
import { Button } from '../components/button.tsx';
import { decisionFragment } from '../components/decision.ts';
import { Panel } from '../components/panel.tsx';
import { exemptBy, Said } from '../components/said.tsx';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';

const decisionsQuery = graphql(
  `
    query GoneCellDecisions($key: ID!) {
      decisionsOn(key: $key) {
        ...DecisionParts
      }
    }
  `,
  [decisionFragment],
);

export type GoneCellProps = {
  /** Task and organ, for people. */
  readonly title: string;
  readonly subject: string;
  readonly graphVersion: number;
  readonly onShowAll: () => void;
  readonly onClose: () => void;
};

/** An opened cell whose row the conditions leave out since something was decided: what was decided, and the way back. */
export function GoneCell({ title, subject, graphVersion, onShowAll, onClose }: GoneCellProps) {
  const t = useT();
  const { data } = useQuery({
    queryKey: ['decisions', 'on', subject, graphVersion],
    queryFn: ({ signal }) => request(decisionsQuery, { key: subject }, signal),
  });
  const said = exemptBy(data?.decisionsOn ?? []);
  return (
    <Panel className="side-panel coverage-panel" title={title} onClose={onClose}>
      <p>{t('coverage.cell.gone')}</p>
      {said === undefined ? null : <Said decision={said} />}
      <div className="coverage-panel__actions">
        <Button onClick={onShowAll}>{t('coverage.showAll')}</Button>
      </div>
    </Panel>
  );
}
