import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useFactLit } from './reader-light.tsx';

/** Pixels around what is in sight within which entries are drawn already. */
const AHEAD = 1200;
/** Height of an entry that was not drawn yet, in pixels: about what most have. */
const ENTRY = 96;

export type TaskChunkProps = {
  readonly entries: number;
  /** Facts of the entries: pointing at their words draws them. */
  readonly factIds: readonly string[];
  /** Drawn from the beginning. */
  readonly first: boolean;
  readonly children: () => ReactNode;
};

/** A run of a long list that is drawn once it comes near, or once one of its facts is lit, and stays. */
export function TaskChunk({ entries, factIds, first, children }: TaskChunkProps) {
  const place = useRef<HTMLLIElement>(null);
  const lit = useFactLit('', factIds);
  const [near, setNear] = useState(first || typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (lit) setNear(true);
  }, [lit]);
  useEffect(() => {
    if (near || place.current === null) return;
    const watch = new IntersectionObserver((seen) => (seen.some(({ isIntersecting }) => isIntersecting) ? setNear(true) : undefined), {
      root: place.current.closest('.facts__scroll'),
      rootMargin: `${AHEAD}px 0px`,
    });
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [near]);
  return near || lit ? children() : <li ref={place} className="facts__later" style={{ height: entries * ENTRY }} />;
}
