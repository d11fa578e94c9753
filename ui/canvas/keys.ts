import type { StepKey } from './step.ts';

/** What a key asks of the canvas. */
export type KeyAction =
  | { readonly do: 'step'; readonly key: StepKey }
  | { readonly do: 'open' }
  | { readonly do: 'expand' }
  | { readonly do: 'collapse' }
  | { readonly do: 'clear' }
  | { readonly do: 'root' }
  | { readonly do: 'fit' }
  | { readonly do: 'zoom'; readonly factor: number };

const ACTIONS: Readonly<Record<string, KeyAction>> = {
  ArrowLeft: { do: 'step', key: 'left' },
  ArrowRight: { do: 'step', key: 'right' },
  ArrowUp: { do: 'step', key: 'up' },
  ArrowDown: { do: 'step', key: 'down' },
  Enter: { do: 'open' },
  ' ': { do: 'open' },
  '+': { do: 'expand' },
  '=': { do: 'expand' },
  '-': { do: 'collapse' },
  _: { do: 'collapse' },
  Escape: { do: 'clear' },
  Home: { do: 'root' },
  '0': { do: 'fit' },
  PageUp: { do: 'zoom', factor: 1.25 },
  PageDown: { do: 'zoom', factor: 0.8 },
};

/** The action of a key press; null for keys that belong to others, such as browser shortcuts. */
export function keyAction(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): KeyAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return ACTIONS[event.key] ?? null;
}
