import { useCallback, useSyncExternalStore } from 'react';
import { type Param, useUrlState, writeParams } from './url-state.ts';

/** Systems a department may follow, as the API names them. */
export const LINES = ['PARTY', 'STATE', 'COUNCIL', 'FRONT', 'UNION', 'YOUTH', 'WOMEN', 'FARMERS', 'VETERANS', 'FORCES', 'ASSOCIATION', 'OTHER'] as const;
export type LineName = (typeof LINES)[number];

/** Phạm vi theo dõi: places and lines that are followed; an empty list does not limit. */
export type Scope = { readonly placeIds: readonly string[]; readonly lines: readonly LineName[] };

/** Nothing is left out. */
export const EVERYTHING: Scope = { placeIds: [], lines: [] };

const KEY = 'lineage.scope';
const listeners = new Set<() => void>();

/** Whether nothing is left out. */
export function isEverything({ placeIds, lines }: Scope): boolean {
  return placeIds.length + lines.length === 0;
}

/**
 * The scope as it stands in the URL: ids of places with a dot for their colon, then names of lines in small letters,
 * comma-separated (`p34.24,party,front`). A word that is no line is taken for a place: what it is not is told on the screen.
 */
export const scopeParam: Param<Scope> = {
  read: (text) => {
    const words = [...new Set((text ?? '').split(',').filter((word) => word !== ''))];
    const lines = LINES.filter((line) => words.includes(line.toLowerCase()));
    const places = words.filter((word) => !LINES.some((line) => line.toLowerCase() === word));
    return words.length === 0 ? EVERYTHING : { placeIds: places.map((word) => word.replace('.', ':')), lines };
  },
  write: (scope) =>
    isEverything(scope) ? null : [...scope.placeIds.map((id) => id.replace(':', '.')), ...scope.lines.map((line) => line.toLowerCase())].join(','),
};

/** A scope as it is remembered; empty for everything. */
export function scopeText(scope: Scope): string {
  return scopeParam.write(scope) ?? '';
}

const SCOPE_PARAMS = { scope: scopeParam };

/** What the person chose last on this computer; everything where nothing was chosen. */
export function rememberedScope(): Scope {
  return scopeParam.read(localStorage.getItem(KEY));
}

/** Whether a scope was chosen on this computer; everything may have been the choice. */
export function isScopeChosen(): boolean {
  return localStorage.getItem(KEY) !== null;
}

/** Keeps a choice for the next visit; that of everything as well, which is another thing than none. */
export function rememberScope(scope: Scope): void {
  localStorage.setItem(KEY, scopeText(scope));
  for (const listener of listeners) listener();
}

/** Puts the remembered scope into an address that names none. Call once, before the first drawing. A link that names a scope keeps it. */
export function startScope(): void {
  const { pathname, search, hash } = window.location;
  const scope = rememberedScope();
  if (isEverything(scope) || new URLSearchParams(search).has('scope')) return;
  window.history.replaceState(window.history.state, '', `${pathname}?${writeParams(SCOPE_PARAMS, search, { scope })}${hash}`);
}

/** The scope of this screen, out of the URL; the choice of another one, which is remembered; and a look at one, which is not. */
export function useScope(): readonly [Scope, (scope: Scope) => void, (scope: Scope) => void] {
  const [{ scope }, set] = useUrlState(SCOPE_PARAMS);
  const choose = useCallback(
    (next: Scope) => {
      rememberScope(next);
      set({ scope: next });
    },
    [set],
  );
  const look = useCallback((other: Scope) => set({ scope: other }), [set]);
  return [scope, choose, look];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The scope that is remembered on this computer, as text; null where nothing is. It differs from the screen's after opening a colleague's link. */
export function useRememberedText(): string | null {
  return useSyncExternalStore(subscribe, () => localStorage.getItem(KEY));
}

/** As the API takes it. */
export type ScopeGiven = { readonly placeIds: string[]; readonly lines: LineName[] };

/** For the API: null where nothing limits. */
export function scopeInput(scope: Scope): ScopeGiven | null {
  return isEverything(scope) ? null : { placeIds: [...scope.placeIds], lines: [...scope.lines] };
}
