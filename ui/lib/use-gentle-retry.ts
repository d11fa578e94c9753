import { useEffect, useRef } from 'react';
import { errorCode } from './request-error.ts';

/** Failures that pass by themselves: the store starts, another writes, the line is back. */
const PASSING: ReadonlySet<string> = new Set(['STORE_UNAVAILABLE', 'BUSY', 'OFFLINE']);
const FIRST = 4_000;
const LONGEST = 30_000;

/** Whether it is worth trying again without being asked. */
export function isPassing(error: unknown): boolean {
  return PASSING.has(errorCode(error));
}

/** Tries again by itself after a failure that passes, each time after a longer wait, and never while the page is out of sight. */
export function useGentleRetry(error: unknown, retry: (() => void) | undefined): void {
  const tries = useRef(0);
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => {
    if (!isPassing(error) || latest.current === undefined) {
      tries.current = 0;
      return;
    }
    const wait = Math.min(LONGEST, FIRST * 2 ** tries.current);
    tries.current += 1;
    const timer = setInterval(() => {
      if (document.visibilityState !== 'hidden') latest.current?.();
    }, wait);
    return () => clearInterval(timer);
  }, [error]);
}
