import { useEffect, useRef, useState } from 'react';

/** How far below what is seen counts as near. */
const MARGIN = '0px 0px 480px 0px';

/** Whether an element is in or near sight now, and the ref that goes onto it; always near where the browser cannot tell. */
export function useNear(): readonly [React.RefObject<HTMLDivElement | null>, boolean] {
  const at = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (at.current === null || typeof IntersectionObserver === 'undefined') return;
    const watch = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      root: at.current.closest('main'),
      rootMargin: MARGIN,
    });
    watch.observe(at.current);
    return () => watch.disconnect();
  }, []);
  return [at, near];
}
