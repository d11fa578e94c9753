import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { requestId } from '../lib/request-id.ts';
import { Button } from './button.tsx';
import { LINKED_ANSWERS } from './decide-task-link.ts';
import { ExemptDialog } from './exempt-dialog.tsx';
import { useChange } from './use-change.ts';

const exemptMutation = graphql(`
  mutation Exempt($key: ID!, $exempt: Boolean!, $reason: String!, $expectedVersion: Int, $requestId: ID!) {
    exempt(key: $key, exempt: $exempt, reason: $reason, expectedVersion: $expectedVersion, requestId: $requestId) {
      id
    }
  }
`);

export type ExemptProps = {
  /** Key of the cell (`cell|task|organ`) or of the expectation. */
  readonly subject: string;
  /** What it is, for people. */
  readonly what: string;
  /** The same at length for whoever is asked: whose, what and by which document. Left out: `what` says it. */
  readonly asked?: string;
  readonly exempted: boolean;
  readonly graphVersion: number;
};

type Asked = { readonly exempt: boolean; readonly reason: string; readonly expectedVersion: number | null };

/** States with a reason that something is not to be fulfilled, or takes it back; either can be undone. */
export function Exempt({ subject, what, asked = what, exempted, graphVersion }: ExemptProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { make, pending } = useChange<Asked, unknown>({
    send: (asked) => request(exemptMutation, { key: subject, ...asked, requestId: requestId() }),
    told: ({ exempt }) => ({
      text: t(exempt ? 'coverage.exempt.done' : 'coverage.exempt.undone', { what }),
      ...(exempt ? { back: { exempt: false, reason: t('coverage.exempt.undoReason'), expectedVersion: null } } : {}),
    }),
    failed: t('coverage.exempt.failed'),
    touches: [...LINKED_ANSWERS, 'expectations', 'expectation-counts', 'lineage-hole'],
  });
  const take = (asked: Asked): void => {
    setOpen(false);
    void make(asked);
  };
  return (
    <>
      {exempted ? (
        <Button disabled={pending} onClick={() => take({ exempt: false, reason: t('coverage.exempt.undoReason'), expectedVersion: graphVersion })}>
          {t('coverage.cell.unexempt')}
        </Button>
      ) : (
        <Button disabled={pending} onClick={() => setOpen(true)}>
          {t('coverage.cell.exempt')}
        </Button>
      )}
      {open ? (
        <ExemptDialog what={asked} onClose={() => setOpen(false)} onSubmit={(reason) => take({ exempt: true, reason, expectedVersion: graphVersion })} />
      ) : null}
    </>
  );
}
