import { useCallback } from 'react';
import { symbolText } from '../components/directive-name.ts';
import { useChange } from '../components/use-change.ts';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { requestId } from '../lib/request-id.ts';
import { EDGE_QUERY, type EdgeDetails } from './edge-query.ts';
import { MARKS_QUERY } from './marks-query.ts';

const decideMutation = graphql(`
  mutation DecideEdge($key: ID!, $decision: EdgeDecision!, $expectedVersion: Int, $requestId: ID!) {
    decideEdge(key: $key, decision: $decision, expectedVersion: $expectedVersion, requestId: $requestId) {
      key
      state
    }
  }
`);

export type Decision = 'CONFIRM' | 'REJECT';
type Word = Decision | 'REOPEN';
type Asked = { readonly edge: EdgeDetails; readonly decision: Word; readonly expectedVersion: number | null; readonly back: boolean };

/** The word that brings a link back to where it was: what nobody had judged is again as machines see it. */
function wordBefore({ state }: EdgeDetails): Word {
  if (state === 'REJECTED') return 'REJECT';
  return state === 'CONFIRMED' ? 'CONFIRM' : 'REOPEN';
}

/**
 * Confirms or rejects a link between two documents, says so, and offers the way back to where it was
 * (decisions are a log: nothing is erased).
 */
export function useDecideEdge(): {
  readonly decide: (edge: EdgeDetails, decision: Decision, graphVersion: number) => Promise<boolean>;
  readonly pending: boolean;
} {
  const t = useT();
  const { make, pending } = useChange<Asked, unknown>({
    send: ({ edge, decision, expectedVersion }) => request(decideMutation, { key: edge.key, decision, expectedVersion, requestId: requestId() }),
    told: ({ edge, decision, back }) => {
      if (back) return { text: t('lineage.edge.takenBack') };
      const names = { from: symbolText(edge.from, t), to: symbolText(edge.to, t) };
      return {
        text: t(decision === 'CONFIRM' ? 'lineage.edge.confirmed' : 'lineage.edge.rejected', names),
        back: { edge, decision: wordBefore(edge), expectedVersion: null, back: true },
      };
    },
    failed: t('lineage.edge.failed'),
    touches: ['lineage', 'lineage-details', EDGE_QUERY, MARKS_QUERY],
  });
  const decide = useCallback(
    (edge: EdgeDetails, decision: Decision, graphVersion: number) => make({ edge, decision, expectedVersion: graphVersion, back: false }),
    [make],
  );
  return { decide, pending };
}
