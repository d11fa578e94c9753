import { useId, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { requestId } from '../lib/request-id.ts';
import { Button } from './button.tsx';
import { LINKED_ANSWERS } from './decide-task-link.ts';
import { Dialog } from './dialog.tsx';
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
  readonly exempted: boolean;
  readonly graphVersion: number;
};

type Asked = { readonly exempt: boolean; readonly reason: string; readonly expectedVersion: number | null };

/** States with a reason that something is not to be fulfilled, or takes it back; either can be undone. */
export function Exempt({ subject, what, exempted, graphVersion }: ExemptProps) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
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
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('coverage.exempt.title')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('common.action.cancel')}</Button>
            <Button tone="primary" type="submit" form={id} disabled={reason.trim() === ''}>
              {t('coverage.exempt.do')}
            </Button>
          </>
        }
      >
        <form
          id={id}
          className="field"
          onSubmit={(event) => {
            event.preventDefault();
            take({ exempt: true, reason: reason.trim(), expectedVersion: graphVersion });
          }}
        >
          <p className="soft">{t('coverage.exempt.text', { what })}</p>
          <label className="field__label" htmlFor={`${id}-reason`}>
            {t('coverage.exempt.reason')}
          </label>
          <textarea
            id={`${id}-reason`}
            className="input"
            maxLength={1000}
            aria-describedby={`${id}-hint`}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="field__hint" id={`${id}-hint`}>
            {t('coverage.exempt.hint')}
          </p>
        </form>
      </Dialog>
    </>
  );
}
