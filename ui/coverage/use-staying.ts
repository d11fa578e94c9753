import { useRef } from 'react';

/** What was there once stays: choices that come and go with a switch would move those behind them, and the table. */
export function useStaying<Choice>(all: readonly Choice[], isThere: (choice: Choice) => boolean): readonly Choice[] {
  const seen = useRef<ReadonlySet<Choice>>(new Set());
  seen.current = new Set(all.filter((choice) => seen.current.has(choice) || isThere(choice)));
  return [...seen.current];
}
