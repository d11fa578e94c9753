/** Who is asking. Every call into the store and every decision carries one. */
export type Actor = {
  readonly id: string;
  readonly name: string;
  /** The office the person works for, as they named it; null when not told. */
  readonly organ: string | null;
  readonly role: 'reader' | 'editor' | 'admin' | 'system';
  /** Places and lines a department follows; null for all. */
  readonly scope: Scope | null;
};

export type Scope = {
  readonly placeIds: readonly string[];
  readonly lines: readonly string[];
};

/** What the product itself does at start-up and in its own jobs. */
export const SYSTEM_ACTOR: Actor = { id: 'system', name: 'Hệ thống', organ: null, role: 'system', scope: null };
