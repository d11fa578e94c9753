import { createContext, type ReactNode, use, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { createLightStore, type LightStore } from './light-store.ts';
import type { Mark, Range } from './segments.ts';

type ReaderLight = {
  readonly store: LightStore;
  /** Keeps words lit after the pointer has gone, in the URL. */
  readonly pin: (range: Range | null) => void;
};

const Context = createContext<ReaderLight>({ store: createLightStore([]), pin: () => undefined });

export type ReaderLightProviderProps = {
  readonly marks: readonly Mark[];
  /** The range of the URL. */
  readonly pinned: Range | null;
  readonly onPin: (range: Range | null) => void;
  readonly children: ReactNode;
};

/** Gives the text and the list of facts one light. */
export function ReaderLightProvider({ marks, pinned, onPin, children }: ReaderLightProviderProps) {
  const store = useMemo(() => createLightStore(marks), [marks]);
  useLayoutEffect(() => store.setPinned(pinned), [store, pinned]);
  const light = useMemo(() => ({ store, pin: onPin }), [store, onPin]);
  return <Context value={light}>{children}</Context>;
}

/** The light of the reader this stands in; does not draw again when it moves. */
export function useReaderLight(): ReaderLight {
  return use(Context);
}

/** Whether one of these facts is lit; draws again only when that changes. */
export function useFactLit(factId: string, withIds: readonly string[]): boolean {
  const { store } = use(Context);
  return useSyncExternalStore(store.subscribe, () => {
    const { facts } = store.get();
    return facts.has(factId) || (facts.size > 0 && withIds.some((id) => facts.has(id)));
  });
}

/** The stretches of one light that touch a range, as `start-end` joined by commas: a plain value that is easy to compare. */
export function useLitWithin(range: Range, light: 'ranges' | 'near'): string {
  const { store } = use(Context);
  return useSyncExternalStore(store.subscribe, () =>
    store
      .get()
      [light].filter(({ start, end }) => start < range.end && range.start < end)
      .map(({ start, end }) => `${start}-${end}`)
      .join(','),
  );
}

/**
 * Calls `show` when words that stay lit are asked for from elsewhere, by a link or from the text: once for each, and again
 * as more facts arrive until it answers true. Who points at something is followed already.
 */
export function usePinnedFact(show: () => boolean): void {
  const { store } = use(Context);
  const latest = useRef(show);
  latest.current = show;
  const seen = useRef<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      const pinned = store.pinned();
      const key = pinned === null ? null : `${pinned.start}-${pinned.end}`;
      if (store.get().leads !== null) seen.current = key;
      if (key === null || key === seen.current) return;
      timer = setTimeout(() => {
        if (latest.current()) seen.current = key;
      });
    };
    look();
    const stop = store.subscribe(look);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
}

/** Calls `follow` once the pointer has rested on the other side for `rest` milliseconds, and soon where it is the keyboard. */
export function useFollow(side: 'fact' | 'words', rest: number, follow: () => void): void {
  const { store } = use(Context);
  const latest = useRef(follow);
  latest.current = follow;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(() => {
      clearTimeout(timer);
      const { leads, atOnce } = store.get();
      if (leads === side) timer = setTimeout(() => latest.current(), atOnce ? 0 : rest);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store, side, rest]);
}
