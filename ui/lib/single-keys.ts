import { useSyncExternalStore } from 'react';

const KEY = 'lineage.single-keys';
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

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, singleKeysOn);
}
