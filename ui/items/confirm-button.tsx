import { Check } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { useT } from '../i18n/use-t.ts';
import type { ItemRow } from './items-query.ts';
import { useRecordStep } from './record-step.ts';

/** For list B: stands up for an item, so that it may leave the office; or takes that back. */
export function ConfirmButton({ item, about, graphVersion }: { readonly item: ItemRow; readonly about: string; readonly graphVersion: number | null }) {
  const t = useT();
  const { record, pending } = useRecordStep();
  return (
    <Button
      tone={item.confirmed ? 'plain' : 'quiet'}
      icon={item.confirmed ? <Check size={16} aria-hidden /> : undefined}
      aria-pressed={item.confirmed}
      aria-label={`${t(item.confirmed ? 'items.confirmed' : 'items.confirm')}: ${about}`}
      title={t(item.confirmed ? 'items.unconfirmHint' : 'items.confirmHint')}
      disabled={pending}
      onClick={() => void record([item], { step: item.confirmed ? 'UNCONFIRM' : 'CONFIRM' }, graphVersion)}
    >
      {t(item.confirmed ? 'items.confirmed' : 'items.confirm')}
    </Button>
  );
}
