import { useSyncExternalStore } from 'react';
import type { Language } from '../lib/format.ts';
import { isLoaded, loadDictionary } from './dictionaries.ts';

const KEY = 'lineage.language';
const listeners = new Set<() => void>();
let last: Language | null = null;

/** What the person has chosen: Vietnamese until it is English. */
function chosen(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
}

/** The language the screens are in: the chosen one as soon as its texts are here. */
function language(): Language {
  return isLoaded(chosen()) ? chosen() : 'vi';
}

function tell(): void {
  document.documentElement.lang = language();
  for (const listener of listeners) listener();
}

/** Call once, before the first drawing: what was chosen is fetched, so that nothing is drawn in another language first. */
export async function startLanguage(): Promise<void> {
  // Without the texts the screens are in Vietnamese; the choice stays for the next visit.
  await loadDictionary(chosen()).catch(() => undefined);
  tell();
}

/**
 * Switches the screens as soon as the texts are here, and remembers it on this computer.
 * Errors: as `import()` throws when they cannot be fetched; then everything stays as it is.
 */
export async function chooseLanguage(next: Language): Promise<void> {
  last = next;
  await loadDictionary(next);
  // While the texts were on their way something else was chosen.
  if (last !== next) return;
  localStorage.setItem(KEY, next);
  tell();
}

function subscribe(listener: () => void): () => void {
  // The tabs of one browser speak one language.
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === KEY) void startLanguage();
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
