import { useRef } from 'react';

/**
 * The newest answer, or the one before while the next is on its way or failed: what was on the screen
 * stays. Only within one scope (one document, one list); undefined before the first.
 */
export function useKept<Value>(value: Value | undefined, scope: string): Value | undefined {
  const kept = useRef<{ readonly scope: string; readonly value: Value } | null>(null);
  if (value !== undefined) kept.current = { scope, value };
  return kept.current?.scope === scope ? kept.current.value : undefined;
}
