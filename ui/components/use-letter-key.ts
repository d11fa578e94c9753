import { useEffect } from 'react';
import { singleKeysOn, takesKey } from '../lib/single-keys.ts';

/** C writes the letter to what is selected, from wherever in the list a person is; not while something is typed or asked. */
export function useLetterKey(on: boolean, write: () => void): void {
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'c' || event.ctrlKey || event.altKey || event.metaKey || takesKey(event) || !singleKeysOn()) return;
      if (document.querySelector('.dialog') !== null) return;
      event.preventDefault();
      write();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on, write]);
}
