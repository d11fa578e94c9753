import { useEffect } from 'react';
import { singleKeysOn } from '../lib/single-keys.ts';

/** C writes the letter to what is selected, from wherever in the list a person is; not while something is typed or asked. */
export function useLetterKey(on: boolean, write: () => void): void {
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;
      if (event.key.toLowerCase() !== 'c' || event.ctrlKey || event.altKey || event.metaKey || typing || !singleKeysOn()) return;
      if (document.querySelector('.dialog') !== null) return;
      event.preventDefault();
      write();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on, write]);
}
