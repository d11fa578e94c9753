import { useEffect, useRef } from 'react';

/** Esc, wherever the focus is, unless something nearer has its own use for it. */
export function useEscape(active: boolean, action: () => void): void {
  const latest = useRef(action);
  latest.current = action;
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return;
      if (document.querySelector('.dialog, .menu, .tooltip') === null) latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [active]);
}
