import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import type { Mark, Range } from './segments.ts';

/** What is pointed at right now: a fact of the list, or words of the text with their facts. */
type Pointed = { readonly from: 'fact' | 'words'; readonly factIds: readonly string[] };

export type ReaderLight = {
  /** Stretches of the text that are lit. */
  readonly ranges: readonly Range[];
  /** Facts of the list that are lit. */
  readonly facts: ReadonlySet<string>;
  /** Which side the other one follows by scrolling; null when nothing is pointed at. */
  readonly leads: 'fact' | 'words' | null;
  /** Points at a fact (its words light) or at nothing. */
  readonly pointAtFact: (factIds: readonly string[] | null) => void;
  /** Points at words (their facts light) or at nothing. */
  readonly pointAtWords: (factIds: readonly string[] | null) => void;
  /** Keeps words lit after the pointer has gone, in the URL. */
  readonly pin: (range: Range | null) => void;
  /** Words of a fact, in the order of the text. */
  readonly rangesOf: (factIds: readonly string[]) => readonly Range[];
};

const DARK: ReaderLight = {
  ranges: [],
  facts: new Set(),
  leads: null,
  pointAtFact: () => undefined,
  pointAtWords: () => undefined,
  pin: () => undefined,
  rangesOf: () => [],
};
const Context = createContext<ReaderLight>(DARK);

export type ReaderLightProviderProps = {
  readonly marks: readonly Mark[];
  /** The range of the URL. */
  readonly pinned: Range | null;
  readonly onPin: (range: Range | null) => void;
  readonly children: ReactNode;
};

/** Joins the text and the list of facts: what is pointed at on one side lights on the other. */
export function ReaderLightProvider({ marks, pinned, onPin, children }: ReaderLightProviderProps) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const byFact = useMemo(() => {
    const map = new Map<string, Range[]>();
    for (const { factId, start, end } of marks) {
      const ranges = map.get(factId);
      if (ranges) ranges.push({ start, end });
      else map.set(factId, [{ start, end }]);
    }
    return map;
  }, [marks]);
  const rangesOf = useCallback(
    (ids: readonly string[]): readonly Range[] => ids.flatMap((id) => byFact.get(id) ?? []).toSorted((left, right) => left.start - right.start),
    [byFact],
  );
  const point = useCallback((from: 'fact' | 'words', ids: readonly string[] | null) => {
    setPointed((before) => {
      if (ids === null) return before?.from === from ? null : before;
      return before?.from === from && before.factIds.join('\n') === ids.join('\n') ? before : { from, factIds: ids };
    });
  }, []);
  const light = useMemo<ReaderLight>(() => {
    const pinnedFacts = pinned === null ? [] : marks.filter((mark) => mark.start === pinned.start && mark.end === pinned.end).map((mark) => mark.factId);
    const kept = pinned === null ? [] : [pinned];
    return {
      ranges: pointed === null ? kept : pointed.from === 'fact' ? rangesOf(pointed.factIds) : [...kept, ...rangesOf(pointed.factIds.slice(0, 1))],
      facts: new Set(pointed === null ? pinnedFacts : pointed.factIds),
      leads: pointed?.from ?? null,
      pointAtFact: (ids) => point('fact', ids),
      pointAtWords: (ids) => point('words', ids),
      pin: onPin,
      rangesOf,
    };
  }, [pointed, pinned, marks, rangesOf, point, onPin]);
  return <Context value={light}>{children}</Context>;
}

/** The light of the reader this stands in. */
export function useReaderLight(): ReaderLight {
  return use(Context);
}
