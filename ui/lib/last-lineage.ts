const KEY = 'lineage.last';

/** The directive whose picture was open last in this tab; null in a new one. */
export function lastLineage(): string | null {
  return sessionStorage.getItem(KEY);
}

/** Remembers it for this tab. */
export function rememberLineage(directiveId: string): void {
  sessionStorage.setItem(KEY, directiveId);
}
