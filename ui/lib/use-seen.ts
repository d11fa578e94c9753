import { type RefObject, useEffect, useRef, useState } from 'react';

/** Pixels below the window at which a part counts as near. */
const NEAR = '400px';

/** Whether an element has come near the window once: what is far below need not be asked for yet. */
export function useSeen<Part extends HTMLElement>(): readonly [RefObject<Part | null>, boolean] {
  const part = useRef<Part>(null);
  const [seen, setSeen] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (seen || part.current === null) return;
    const watch = new IntersectionObserver((entries) => (entries.some((entry) => entry.isIntersecting) ? setSeen(true) : undefined), { rootMargin: NEAR });
    watch.observe(part.current);
    return () => watch.disconnect();
  }, [seen]);
  return [part, seen];
}
