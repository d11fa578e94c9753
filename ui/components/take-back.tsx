import { Redo2, Undo2 } from 'lucide-react';
import { type Translate, useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { RequestError } from '../lib/request-error.ts';
import { requestId } from '../lib/request-id.ts';
import { Button } from './button.tsx';
import { LINKED_ANSWERS } from './decide-task-link.ts';
import { type DecisionShown, decisionText } from './decision.ts';
import { REVIEW_WAITING } from './review-waiting.ts';
import { useChange } from './use-change.ts';

const takeBackMutation = graphql(`
  mutation TakeBackDecision($id: ID!, $requestId: ID!) {
    takeBackDecision(id: $id, requestId: $requestId) {
      id
    }
  }
`);

const repeatMutation = graphql(`
  mutation RepeatDecision($id: ID!, $requestId: ID!) {
    repeatDecision(id: $id, requestId: $requestId) {
      id
    }
  }
`);

/** First word of the keys of the lists of decisions. */
export const DECISIONS_QUERY = 'decisions';

/** Whatever a decision may rest under: shown anew at once where it is on the screen. */
const TOUCHED = [
  ...LINKED_ANSWERS,
  DECISIONS_QUERY,
  REVIEW_WAITING,
  'review',
  'directive',
  'source',
  'lineage',
  'lineage-details',
  'lineage-edge',
  'lineage-hole',
  'tasks',
  'directives',
  'due',
  'items',
  'expectations',
  'expectation-counts',
  'overview',
  'standing',
  'standing-places',
  'standing-rows',
  'pace',
];

type Asked = { readonly id: string; readonly again: boolean };

/** Who was first, in words; the error itself where it is another. */
function toldFirst(error: unknown, t: Translate): unknown {
  if (!(error instanceof RequestError) || error.code !== 'CONFLICT') return error;
  const { by, at, takenBack } = (error.details['details'] ?? {}) as { readonly by?: unknown; readonly at?: unknown; readonly takenBack?: unknown };
  if (typeof by !== 'string' || typeof at !== 'string') return error;
  return new RequestError('ENDED', t(takenBack === true ? 'decided.first' : 'decided.changed', { by, at: formatInstant(at) }));
}

export type TakeBackProps = {
  readonly decision: DecisionShown;
  /** What the button says; «Hoàn tác» where it is left out. */
  readonly label?: string | undefined;
};

/** Undoes one decision, at any time; the notice offers to take that back as well. Nothing where it does not stand any more. */
export function TakeBack({ decision, label }: TakeBackProps) {
  const t = useT();
  const said = decisionText(decision, t);
  const { make, pending } = useChange<Asked, unknown>({
    send: async ({ id, again }) => {
      try {
        if (again) await request(repeatMutation, { id, requestId: requestId() });
        else await request(takeBackMutation, { id, requestId: requestId() });
      } catch (error) {
        throw toldFirst(error, t);
      }
    },
    told: ({ id, again }) => {
      if (again) return { text: t('decided.redone', { said }) };
      // A step of a case is made again where it is seen.
      const back = decision.said?.startsWith('case-') ? undefined : { id, again: true };
      return { text: t('decided.undone', { said }), back, backText: t('decided.redo') };
    },
    failed: t('decided.undoFailed'),
    touches: TOUCHED,
  });
  if (!decision.mayTakeBack) return null;
  const name = label ?? t('decided.undo');
  return (
    <Button
      tone="quiet"
      className="take-back"
      icon={<Undo2 size={15} aria-hidden />}
      disabled={pending}
      aria-label={label === undefined ? t('decided.undoOf', { said }) : `${name}: ${said}`}
      onClick={() => void make({ id: decision.id, again: false })}
    >
      {name}
    </Button>
  );
}

/** Makes a decision stand again that was taken back. Nothing where something else was said since. */
export function Repeat({ decision, on }: { readonly decision: DecisionShown; readonly on: boolean }) {
  const t = useT();
  const said = decisionText(decision, t);
  const { make, pending } = useChange<string, unknown>({
    send: (id) => request(repeatMutation, { id, requestId: requestId() }),
    told: () => ({ text: t('decided.redone', { said }) }),
    failed: t('decided.redoFailed'),
    touches: TOUCHED,
  });
  // A step of a case is made again where it is seen.
  if (!on || decision.said?.startsWith('case-') === true) return null;
  return (
    <Button
      tone="quiet"
      className="take-back"
      icon={<Redo2 size={15} aria-hidden />}
      disabled={pending}
      aria-label={t('decided.redoOf', { said })}
      onClick={() => void make(decision.id)}
    >
      {t('decided.redo')}
    </Button>
  );
}
