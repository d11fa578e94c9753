const KEY = 'lineage.visit';
/** A look again within this time belongs to the same visit. */
const SAME_VISIT_MS = 30 * 60_000;

type Kept = { readonly before: string | null; readonly seen: string };

function kept(): Kept | null {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Kept> | null;
    return typeof found?.seen === 'string' ? { seen: found.seen, before: typeof found.before === 'string' ? found.before : null } : null;
  } catch {
    return null;
  }
}

/** The end of the visit before this one on this computer, as an ISO moment; null at the first. Notes that the person is here now. */
export function noteVisit(now: Date): string | null {
  const last = kept();
  const same = last !== null && now.getTime() - Date.parse(last.seen) < SAME_VISIT_MS;
  const before = last === null ? null : same ? last.before : last.seen;
  localStorage.setItem(KEY, JSON.stringify({ before, seen: now.toISOString() } satisfies Kept));
  return before;
}
