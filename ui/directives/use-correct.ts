import { REVIEW_WAITING } from '../components/review-waiting.ts';
import { useChange } from '../components/use-change.ts';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { requestId } from '../lib/request-id.ts';
import { type CorrectedFact, formNameOf } from './correct-facts.ts';

const CorrectFactMutation = graphql(`
  mutation CorrectFact($id: ID!, $fact: CorrectableFact!, $values: [String!], $asRead: Boolean, $reason: String, $requestId: ID!) {
    correctFact(id: $id, fact: $fact, values: $values, asRead: $asRead, reason: $reason, requestId: $requestId) {
      id
    }
  }
`);

const ReceiptMutation = graphql(`
  mutation RecordReceipt($directiveId: ID!, $on: PlainDate, $requestId: ID!) {
    recordReceipt(directiveId: $directiveId, on: $on, requestId: $requestId) {
      id
    }
  }
`);

type Corrected = {
  readonly fact: CorrectedFact;
  readonly values: readonly string[];
  readonly asRead: boolean;
  readonly reason: string;
  /** What a person had said of it until now; null where it stood as it was read. */
  readonly before: readonly string[] | null;
};

/** First words of the keys of all answers that show what a document is. */
export const TOUCHED = ['directive', 'source', 'directives', 'lineage', 'coverage', 'import-job', 'standing', 'pace', REVIEW_WAITING];

/** Corrects a fact of a directive; the notice offers to go back to what stood before. */
export function useCorrect(directiveId: string) {
  const t = useT();
  return useChange<Corrected, unknown>({
    send: ({ fact, values, asRead, reason }) =>
      request(CorrectFactMutation, { id: directiveId, fact, values: [...values], asRead, reason: reason === '' ? null : reason, requestId: requestId() }),
    told: ({ fact, asRead, values, before }) => ({
      text: t(asRead ? 'directives.correct.undone' : 'directives.correct.done', { fact: t(`directives.fact.${formNameOf(fact)}`) }),
      back: { fact, values: before ?? [], asRead: before === null, reason: '', before: asRead ? null : values },
    }),
    failed: t('directives.correct.failed'),
    touches: TOUCHED,
  });
}

/** Records the day a directive was received, or takes it back (null). */
export function useReceipt(directiveId: string) {
  const t = useT();
  return useChange<{ readonly on: string | null; readonly before: string | null }, unknown>({
    send: ({ on }) => request(ReceiptMutation, { directiveId, on, requestId: requestId() }),
    told: ({ on, before }) => ({ text: t(on === null ? 'directives.receipt.undone' : 'directives.receipt.done'), back: { on: before, before: on } }),
    failed: t('directives.receipt.failed'),
    touches: ['directive', 'due', 'items', 'coverage', 'standing', 'expectation-counts', 'expectations'],
  });
}
