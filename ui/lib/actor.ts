import { useSyncExternalStore } from 'react';

const KEY = 'lineage.actor';
const listeners = new Set<() => void>();

/** The name the person gave on this computer; null before they were asked. */
export function actorName(): string | null {
  return localStorage.getItem(KEY);
}

/** Keeps the name for every later question to the server. Blank text forgets it. */
export function rememberActor(name: string): void {
  const trimmed = name.normalize('NFC').trim();
  if (trimmed === '') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, trimmed);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The name, followed as it changes. */
export function useActorName(): string | null {
  return useSyncExternalStore(subscribe, actorName);
}
