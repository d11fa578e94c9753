import { useEffect } from 'react';
import { singleKeysOn } from '../lib/single-keys.ts';

/** L asks for a new link while nothing is being typed and no question is open. */
export function useAddKey(on: boolean, ask: () => void): void {
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;
      if (event.key.toLowerCase() !== 'l' || event.ctrlKey || event.altKey || event.metaKey || typing || !singleKeysOn()) return;
      if (document.querySelector('.dialog') !== null) return;
      event.preventDefault();
      ask();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on, ask]);
}
