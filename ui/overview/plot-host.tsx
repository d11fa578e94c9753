import { type PlotOptions, plot } from '@observablehq/plot';
import { useEffect, useRef, useState } from 'react';

export type PlotHostProps = {
  /** What the picture shows, in words, for those who do not see it. */
  readonly label: string;
  /** The picture at a width in CSS pixels. Keep it the same while nothing changes. */
  readonly draw: (width: number) => PlotOptions;
};

/** Draws a picture as wide as there is room, and again when that or the picture changes. */
export function PlotHost({ label, draw }: PlotHostProps) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (box.current === null) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (box.current === null || width === 0) return;
    const picture = plot({ ...draw(width), width });
    // Its parts are named for developers, in English: the whole has one name in the person's language.
    for (const part of picture.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', label);
    box.current.replaceChildren(picture);
    return () => picture.remove();
  }, [draw, label, width]);
  return <div ref={box} className="plot" />;
}
