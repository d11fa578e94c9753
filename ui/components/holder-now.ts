import type { Translate } from '../i18n/use-t.ts';

/** Somebody who owes something, and who holds that work today. */
export type Held = {
  readonly organName: string | null;
  /** The organ itself, known by its id or with it; a standing committee is the organ it leads. */
  readonly organId?: string | null;
  readonly organ?: { readonly id: string } | null;
  readonly presentHolders: readonly { readonly id: string; readonly name: string }[];
};

/** The names of those that hold the work of an organ that has ended; none where it lives, is its own namesake, or nobody is known. */
export function heirsOf({ organName, organId, organ, presentHolders }: Held): readonly string[] {
  const own = organId ?? organ?.id ?? null;
  return presentHolders.some(({ id, name }) => id === own || name === organName) ? [] : presentHolders.map(({ name }) => name);
}

/** "nay là UBND phường Phù Khê"; null where the organ itself holds its work, or nobody is known to. */
export function holderText(held: Held, t: Translate): string | null {
  const heirs = heirsOf(held);
  return heirs.length === 0 ? null : t('items.nowOrgan', { organs: heirs.join(', ') });
}
