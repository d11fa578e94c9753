import { type KeyboardEvent, useEffect } from 'react';
import { singleKeysOn } from '../lib/single-keys.ts';
import { goToStep } from './go-to-step.ts';
import type { TaskStep } from './task-query.ts';

export const WAY_KEY = 'd';

/** Goes to the step before or after on the page; stays at the ends. */
function stepBeside(tree: HTMLElement, id: string, by: 1 | -1): void {
  const ids = [...tree.querySelectorAll('[data-step]')].map((step) => step.getAttribute('data-step'));
  const beside = ids[ids.indexOf(id) + by] ?? null;
  if (beside !== null) goToStep(beside);
}

/** Left goes to the task above, right to the first below, up and down along the page (where a pair has the focus, it goes to the next pair); D lights the way of the one that has the focus. */
export function wayKeys(steps: readonly TaskStep[], light: (id: string) => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(event.target instanceof Element)) return;
    const id = event.target.closest('[data-step]')?.getAttribute('data-step') ?? null;
    const step = steps.find(({ task }) => task.id === id);
    if (id === null || step === undefined) return;
    const lower = steps.find(({ under }) => under.id === id);
    if (event.key === 'ArrowLeft') goToStep(step.under.id);
    else if (event.key === 'ArrowRight' && lower !== undefined) goToStep(lower.task.id);
    else if (event.key === 'ArrowDown') stepBeside(event.currentTarget, id, 1);
    else if (event.key === 'ArrowUp') stepBeside(event.currentTarget, id, -1);
    else if (event.key.toLowerCase() === WAY_KEY && singleKeysOn() && !event.repeat) light(id);
    else return;
    event.preventDefault();
  };
}

/** Escape puts the light out, while no dialog is open. */
export function useWayEscape(lit: boolean, out: () => void): void {
  useEffect(() => {
    if (!lit) return;
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('.dialog, .menu') !== null) return;
      event.preventDefault();
      out();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [lit, out]);
}
