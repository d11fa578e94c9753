import type { Translate } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';

/** Whose work it is today where its organ has ended, as the API tells it. */
export type Held = { readonly heirs: readonly string[]; readonly endedOn: string | null };

/** "nay là UBND phường Phù Khê"; null where nobody else holds the work. */
export function heldBy(heirs: readonly string[], t: Translate): string | null {
  return heirs.length === 0 ? null : t('common.nowOrgan', { organs: heirs.join(', ') });
}

/** "nay là UBND phường Phù Khê"; that the organ ended and nobody is known to hold its work; null where it lives. */
export function holderText({ heirs, endedOn }: Held, t: Translate): string | null {
  const now = heldBy(heirs, t);
  if (now !== null) return now;
  return endedOn === null ? null : t('common.endedOrgan', { date: formatDate(endedOn) });
}
