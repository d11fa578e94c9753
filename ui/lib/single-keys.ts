import { useSyncExternalStore } from 'react';

const KEY = 'lineage.single-keys';
/** Kinds of fields in which nothing is written. */
const UNTYPED: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file', 'image']);
const listeners = new Set<() => void>();

/** Whether keys without Ctrl or Alt are commands (WCAG 2.1.4: a person must be able to turn them off). */
export function singleKeysOn(): boolean {
  return localStorage.getItem(KEY) !== 'off';
}

/** Turns them on or off, and remembers it on this computer. */
export function chooseSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'off');
  for (const listener of listeners) listener();
}

/** What takes the keys for itself: a text field all of them, a list of choices letters and digits; a box to tick, a radio or a button none. */
export function takesKey(event: Pick<KeyboardEvent, 'target' | 'key'>): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !UNTYPED.has(target.type);
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target.closest('select, [role=menu], [role=listbox]') !== null && /^[\p{L}\p{N}]$/u.test(event.key);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, singleKeysOn);
}
