import type { Translate } from '../i18n/use-t.ts';

/** Somebody who owes something, and who holds that work today. */
export type Held = { readonly organName: string | null; readonly presentHolders: readonly { readonly name: string }[] };

/** The names of those that hold the work of an organ that has ended; none where it lives, is its own namesake, or nobody is known. */
export function heirsOf({ organName, presentHolders }: Held): readonly string[] {
  return presentHolders.some(({ name }) => name === organName) ? [] : presentHolders.map(({ name }) => name);
}

/** "nay là UBND phường Phù Khê"; null where the organ itself holds its work, or nobody is known to. */
export function holderText(held: Held, t: Translate): string | null {
  const heirs = heirsOf(held);
  return heirs.length === 0 ? null : t('items.nowOrgan', { organs: heirs.join(', ') });
}
