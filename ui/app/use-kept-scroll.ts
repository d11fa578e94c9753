import { useEffect, useLayoutEffect, useRef } from 'react';

/** Tops of what scrolls, in CSS pixels, by name: `page`, `main`, and whatever names itself by `data-keep-scroll`. */
type Tops = Map<string, number>;

/** By the key of the step in the browser's history; the oldest are forgotten. */
const steps = new Map<string, Tops>();
const MOST_STEPS = 100;

/** Milliseconds for which a screen that comes back is put where it was, while its content arrives. */
const PATIENCE = 10_000;
/** Milliseconds after which content that stayed where it was put has arrived. */
const SETTLED = 800;
/** Whoever does one of these wants to be elsewhere. */
const OWN_MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** The step that the address is at; null in a browser that does not tell. */
const stepNow = (): string | null => ('navigation' in window ? (window.navigation.currentEntry?.key ?? null) : null);

function nameOf(target: EventTarget | null): string | null {
  if (target === document) return 'page';
  if (!(target instanceof HTMLElement)) return null;
  return target.id === 'main' ? 'main' : (target.dataset['keepScroll'] ?? null);
}

function scrollerOf(name: string): Element | null {
  if (name === 'page') return document.scrollingElement;
  return name === 'main' ? document.getElementById('main') : document.querySelector(`[data-keep-scroll="${CSS.escape(name)}"]`);
}

function keep(name: string, top: number): void {
  const step = stepNow();
  if (step === null) return;
  const tops = steps.get(step) ?? new Map<string, number>();
  tops.set(name, top);
  steps.delete(step);
  steps.set(step, tops);
  for (const oldest of steps.keys()) {
    if (steps.size <= MOST_STEPS) break;
    steps.delete(oldest);
  }
}

/** Puts what scrolls where it was, again and again until its content has come or somebody moves. Gives how to stop. */
function putBack(tops: ReadonlyMap<string, number>, onEnd: () => void): () => void {
  const started = performance.now();
  let still = started;
  let frame = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    for (const move of OWN_MOVES) window.removeEventListener(move, stop, true);
    onEnd();
  };
  const look = (now: number): void => {
    for (const [name, top] of tops) {
      const scroller = scrollerOf(name);
      if (scroller === null || Math.abs(scroller.scrollTop - top) > 1) still = now;
      if (scroller !== null && Math.abs(scroller.scrollTop - top) > 1) scroller.scrollTop = top;
    }
    if (now - still > SETTLED || now - started > PATIENCE) stop();
    else frame = requestAnimationFrame(look);
  };
  for (const move of OWN_MOVES) window.addEventListener(move, stop, { capture: true, passive: true });
  frame = requestAnimationFrame(look);
  return stop;
}

/** A screen that is gone back to stands where it was left; one that is gone on to begins at its top. */
export function useKeptScroll(path: string): void {
  const back = useRef(false);
  const stop = useRef<(() => void) | null>(null);
  const shown = useRef(path);
  useEffect(() => {
    history.scrollRestoration = 'manual';
    // Told before the screens hear of the new address.
    const steering = 'navigation' in window ? window.navigation : null;
    const onNavigate = ({ navigationType }: NavigateEvent): void => {
      back.current = navigationType === 'traverse';
    };
    const onScroll = ({ target }: Event): void => {
      const name = stop.current === null ? nameOf(target) : null;
      if (name !== null) keep(name, (target === document ? document.scrollingElement : (target as HTMLElement))?.scrollTop ?? 0);
    };
    steering?.addEventListener('navigate', onNavigate);
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      steering?.removeEventListener('navigate', onNavigate);
      document.removeEventListener('scroll', onScroll, true);
      stop.current?.();
    };
  }, []);
  useLayoutEffect(() => {
    const wasBack = back.current;
    if (shown.current === path) return;
    shown.current = path;
    stop.current?.();
    const tops = wasBack ? steps.get(stepNow() ?? '') : undefined;
    if (tops !== undefined) {
      stop.current = putBack(new Map(tops), () => {
        stop.current = null;
      });
      return;
    }
    for (const name of ['main', 'page']) scrollerOf(name)?.scrollTo?.(0, 0);
  }, [path]);
}
