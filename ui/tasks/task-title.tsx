import type { KeyboardEvent, ReactNode } from 'react';
import { goToStep } from './go-to-step.ts';

/** The name of the task at the head of its way: where the arrows arrive from below, and go on from. */
export function TaskTitle({ children }: { readonly children: ReactNode }) {
  return (
    <h1 tabIndex={-1} data-task-root onKeyDown={onKey}>
      {children}
    </h1>
  );
}

/** Down and right go to the first task below. */
function onKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowRight')) return;
  const first = document.querySelector('[data-step]')?.getAttribute('data-step');
  if (!first) return;
  event.preventDefault();
  goToStep(first);
}
