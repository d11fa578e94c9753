import type { Translate } from '../i18n/use-t.ts';

/** To whom the words of a duty say that it goes; `name` null where they name somebody who cannot be told. */
export type ReceiverShown = { readonly name: string | null; readonly heirs: readonly string[] };

/** To whom it goes, in one name: who holds the work of an organ that has ended. Null where nobody is named. */
export function receiverName({ receiver }: { readonly receiver: ReceiverShown | null }, t: Translate): string | null {
  if (receiver === null) return null;
  const name = receiver.heirs.length > 0 ? receiver.heirs.join(', ') : receiver.name;
  return name ?? t('due.receiverQuoted');
}
