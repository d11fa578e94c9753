import { useEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { singleKeysOn, takesKey } from '../lib/single-keys.ts';
import { withShared } from '../lib/url-state.ts';
import { SCREENS } from './screens.ts';

/** How long a `g` waits for its letter, in milliseconds: long enough for one finger. */
const GO_WINDOW = 2500;

/** Keys that work on every screen: `/` and Ctrl+K search, `?` help, `g` and a letter go. */
export function useShortcuts(actions: { readonly search: () => void; readonly help: () => void }): void {
  const [, navigate] = useLocation();
  const search = useSearch();
  const latest = useRef({ actions, navigate, search });
  latest.current = { actions, navigate, search };
  useEffect(() => {
    let goPressed = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent): void => {
      const now = latest.current;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        now.actions.search();
        return;
      }
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || takesKey(event) || !singleKeysOn()) return;
      if (document.querySelector('.dialog') !== null) return;
      const go = event.timeStamp - goPressed < GO_WINDOW ? SCREENS.find(({ letter }) => letter === event.key) : undefined;
      goPressed = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (event.key === '/') {
        event.preventDefault();
        now.actions.search();
      } else if (event.key === '?') {
        event.preventDefault();
        now.actions.help();
      } else if (go) {
        event.preventDefault();
        now.navigate(withShared(go.path, now.search));
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
