import type { Translate } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';

/** Whose work it is today where its organ has ended, as the API tells it. */
export type Held = { readonly heirs: readonly string[]; readonly endedOn: string | null };

/** "nay là UBND phường Phù Khê"; that the organ ended and nobody is known to hold its work; null where it lives. */
export function holderText({ heirs, endedOn }: Held, t: Translate): string | null {
  if (heirs.length > 0) return t('common.nowOrgan', { organs: heirs.join(', ') });
  return endedOn === null ? null : t('items.endedOrgan', { date: formatDate(endedOn) });
}
