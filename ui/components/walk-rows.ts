import type { KeyboardEvent } from 'react';

/** Moves focus among the first links or buttons of a table body's rows. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY };
  const step = steps[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll('tr:not([aria-hidden])')].filter((row) => row.querySelector('a[href], button') !== null);
  const current = rows.findIndex((row) => row.contains(document.activeElement));
  if (current < 0) return;
  const next = rows[Math.min(rows.length - 1, Math.max(0, current + step))];
  const target = next?.querySelector<HTMLElement>('a[href], button');
  if (target === undefined || target === null) return;
  event.preventDefault();
  target.focus();
}
