import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import { useSearch } from 'wouter/use-browser-location';

/** By name and step of the browser's history; the oldest are forgotten. */
const kept = new Map<string, unknown>();
const MOST_STEPS = 100;

/** The step that the address is at, for a state by name; null in a browser that does not tell. */
function keyNow(name: string): string | null {
  const step = 'navigation' in window ? window.navigation.currentEntry?.key : undefined;
  return step === undefined ? null : `${name} ${step}`;
}

/**
 * State of a screen that is there again when a person goes back to it, or on, by the browser's history: kept by step for as long
 * as the page is open. Whoever comes by a link begins with `first`. `name` must not change.
 */
export function useStepState<Value>(name: string, first: Value): readonly [Value, Dispatch<SetStateAction<Value>>] {
  const [value, set] = useState<Value>(() => {
    const key = keyNow(name);
    return key !== null && kept.has(key) ? (kept.get(key) as Value) : first;
  });
  // A filter makes a step of its own, and takes the state along.
  const search = useSearch();
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept anew with each step
  useEffect(() => {
    const key = keyNow(name);
    if (key === null) return;
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_STEPS) break;
      kept.delete(oldest);
    }
  }, [name, value, search]);
  return [value, set];
}
