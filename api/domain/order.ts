/** Order of texts in every answer: by code unit, the same in every store; no locale takes part. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Newest first, null last. */
export function byNewest(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return byText(b, a);
}
