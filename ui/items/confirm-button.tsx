import { Check } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { useHandling } from '../components/use-handling.ts';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { handledItem } from './handled-item.ts';
import type { ItemRow } from './items-query.ts';

/** For list B: stands up for an item, so that it may leave the office; or takes that back. */
export function ConfirmButton({ item, about, graphVersion }: { readonly item: ItemRow; readonly about: string; readonly graphVersion: number | null }) {
  const t = useT();
  const language = useLanguage();
  const { record, pending } = useHandling();
  return (
    <Button
      tone={item.confirmed ? 'plain' : 'quiet'}
      icon={item.confirmed ? <Check size={16} aria-hidden /> : undefined}
      aria-pressed={item.confirmed}
      aria-label={`${t(item.confirmed ? 'items.confirmed' : 'items.confirm')}: ${about}`}
      title={t(item.confirmed ? 'items.unconfirmHint' : 'items.confirmHint')}
      disabled={pending}
      onClick={() => void record([handledItem(item, t, language)], { step: item.confirmed ? 'UNCONFIRM' : 'CONFIRM' }, graphVersion)}
    >
      {t(item.confirmed ? 'items.confirmed' : 'items.confirm')}
    </Button>
  );
}
