import { useEffect, useRef } from 'react';
import { singleKeysOn, takesKey } from '../lib/single-keys.ts';

/** One key each: x as in «xác nhận», k as in «không liên quan», l as in «lúc khác», z as everywhere. */
export const KEYS = { yes: 'x', no: 'k', later: 'l', undo: 'z' } as const;

export type ReviewKeys = {
  readonly yes: () => void;
  readonly no: () => void;
  readonly later: () => void;
  readonly undo: () => void;
  /** The choice at a place, from 0. */
  readonly choose: (at: number) => void;
};

/** Answers by single keys, wherever the focus is but in a field or a dialog; Ctrl+Z takes back as well. */
export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.repeat || takesKey(event) || document.querySelector('.dialog, .menu') !== null) return;
      const now = latest.current;
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (key !== KEYS.undo || event.shiftKey) return;
        now.undo();
      } else if (!singleKeysOn()) return;
      else if (key === KEYS.yes) now.yes();
      else if (key === KEYS.no) now.no();
      else if (key === KEYS.later) now.later();
      else if (key === KEYS.undo) now.undo();
      else if (/^[1-9]$/.test(key)) now.choose(Number(key) - 1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
