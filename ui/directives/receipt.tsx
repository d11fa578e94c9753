import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import { AskDialog } from '../components/ask-dialog.tsx';
import { Button } from '../components/button.tsx';
import { Said } from '../components/said.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import type { ReaderDirective } from './reader-query.ts';
import { useReceipt } from './use-correct.ts';

/** Ngày nhận: the day from which terms «kể từ ngày nhận» count; recorded by a person, never computed. */
export function ReceiptButton({ directive }: { readonly directive: ReaderDirective }) {
  const t = useT();
  const { make } = useReceipt(directive.id);
  const [open, setOpen] = useState(false);
  const { receipt } = directive;
  return (
    <>
      <Button icon={<MailCheck size={16} aria-hidden />} title={t('directives.receipt.hint')} onClick={() => setOpen(true)}>
        {receipt === null ? t('directives.receipt.open') : t('directives.receipt.on', { date: formatDate(receipt.on) })}
      </Button>
      {open ? (
        <AskDialog
          title={t('directives.receipt.title')}
          lead={t('directives.receipt.hint')}
          fields={[
            {
              id: 'on',
              label: t('directives.receipt.day'),
              kind: 'day',
              hint: t('directives.receipt.blank'),
              ...(receipt === null ? {} : { initial: receipt.on }),
            },
          ]}
          submit={t('common.action.save')}
          onClose={() => setOpen(false)}
          onSubmit={({ on = '' }) => {
            setOpen(false);
            const next = on === '' ? null : on;
            if (next !== (receipt?.on ?? null)) void make({ on: next, before: receipt?.on ?? null });
          }}
        />
      ) : null}
    </>
  );
}

/** The recorded day: by whom, when, and the way back; nothing while none is recorded. */
export function ReceiptSaid({ directive }: { readonly directive: ReaderDirective }) {
  return directive.receipt === null ? null : <Said decision={directive.receipt.decision} />;
}
