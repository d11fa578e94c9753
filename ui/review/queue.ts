export type QueueEntry = { readonly id: string };

/** What one person did in this sitting; the waiting entries themselves are the server's. */
export type Sitting = {
  /** Answered, oldest first; one whose answer could not be recorded is taken out again. */
  readonly answered: readonly string[];
  /** Put off for now, in this order. */
  readonly later: readonly string[];
  /** Shown again after an undo or a failure, before all others; null for the first that waits. */
  readonly pinned: string | null;
};

export const NEW_SITTING: Sitting = { answered: [], later: [], pinned: null };

const without = (ids: readonly string[], id: string): readonly string[] => ids.filter((one) => one !== id);

/** An entry was answered. */
export function withAnswer(sitting: Sitting, id: string): Sitting {
  return { answered: [...without(sitting.answered, id), id], later: without(sitting.later, id), pinned: null };
}

/** An entry was put off. */
export function withLater(sitting: Sitting, id: string): Sitting {
  return { ...sitting, later: [...without(sitting.later, id), id], pinned: null };
}

/** An entry waits again: its answer was taken back, or was not recorded. */
export function withReturn(sitting: Sitting, id: string): Sitting {
  return { answered: without(sitting.answered, id), later: without(sitting.later, id), pinned: id };
}

/** Those put off come again. */
export function withLaterAgain(sitting: Sitting): Sitting {
  return { ...sitting, later: [], pinned: sitting.later[0] ?? null };
}

/** What still waits of the entries that are here, in the order they are shown: the pinned one first, those put off left out. */
export function waiting<Entry extends QueueEntry>(entries: readonly Entry[], { answered, later, pinned }: Sitting): readonly Entry[] {
  const away = new Set([...answered, ...later]);
  const open = entries.filter(({ id }) => !away.has(id));
  const first = open.find(({ id }) => id === pinned);
  return first === undefined ? open : [first, ...open.filter((entry) => entry !== first)];
}

export type KindCount<Kind extends string> = { readonly kind: Kind; readonly count: number };

/** What waits of each kind, without what was answered here since the server counted, and with what was taken back. */
export function countsNow<Kind extends string>(
  counts: readonly KindCount<Kind>[],
  gone: readonly { readonly kind: Kind }[],
  back: readonly { readonly kind: Kind }[],
): readonly KindCount<Kind>[] {
  const of = (entries: readonly { readonly kind: Kind }[], kind: Kind): number => entries.filter((entry) => entry.kind === kind).length;
  return counts.map(({ kind, count }) => ({ kind, count: Math.max(0, count - of(gone, kind) + of(back, kind)) }));
}
