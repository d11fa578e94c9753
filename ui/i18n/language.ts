import { useSyncExternalStore } from 'react';
import type { Language } from '../lib/format.ts';

const KEY = 'lineage.language';
const listeners = new Set<() => void>();

/** The language of the screens: Vietnamese until the person chooses English. */
export function language(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
}

/** Switches the screens at once and remembers it on this computer. */
export function chooseLanguage(next: Language): void {
  localStorage.setItem(KEY, next);
  document.documentElement.lang = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  // The tabs of one browser speak one language.
  const onStorage = ({ key }: StorageEvent): void => {
    if (key !== KEY) return;
    document.documentElement.lang = language();
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}

/** The language, followed as it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language);
}
