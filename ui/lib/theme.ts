import { useSyncExternalStore } from 'react';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'lineage.theme';
const listeners = new Set<() => void>();
const systemDark = (): boolean => window.matchMedia('(prefers-color-scheme: dark)').matches;

/** What the person chose; `auto` follows the system. */
export function theme(): Theme {
  return THEMES.find((known) => known === localStorage.getItem(KEY)) ?? 'auto';
}

/** What is drawn. */
function drawnTheme(): 'light' | 'dark' {
  const chosen = theme();
  return chosen === 'auto' ? (systemDark() ? 'dark' : 'light') : chosen;
}

function apply(): void {
  document.documentElement.setAttribute('data-theme', drawnTheme());
  for (const listener of listeners) listener();
}

/** Sets the theme on the page and keeps following the system. Call once, before the first drawing. */
export function startTheme(): void {
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);
  apply();
}

/** Chooses a theme and remembers it on this computer. */
export function chooseTheme(next: Theme): void {
  localStorage.setItem(KEY, next);
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The choice, followed as it changes. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, theme);
}
