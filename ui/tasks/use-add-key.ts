import { useEffect } from 'react';
import { singleKeysOn, takesKey } from '../lib/single-keys.ts';

/** L asks for a new link while nothing is being typed and no question is open. */
export function useAddKey(on: boolean, ask: () => void): void {
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'l' || event.ctrlKey || event.altKey || event.metaKey || takesKey(event) || !singleKeysOn()) return;
      if (document.querySelector('.dialog') !== null) return;
      event.preventDefault();
      ask();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on, ask]);
}
