import { groupBy } from '../lib/group-by.ts';
import type { Mark, Range } from './segments.ts';

export type Light = {
  /** Stretches of the text that were asked for: of the fact pointed at, or those that stay lit. */
  readonly ranges: readonly Range[];
  /** Lit weaker: words that only lie under the mouse, and those that stay lit while a fact is pointed at. */
  readonly near: readonly Range[];
  /** Facts of the list that are lit. */
  readonly facts: ReadonlySet<string>;
  /** Which side is pointed at, so that the other one follows; null when neither is. */
  readonly leads: 'fact' | 'words' | null;
  /** True where the other side follows without waiting: the keyboard goes to one fact after another, the mouse lies on them in passing. */
  readonly atOnce: boolean;
};

type Pointed = { readonly from: 'fact' | 'words'; readonly factIds: readonly string[]; readonly atOnce: boolean };

export type LightStore = {
  readonly get: () => Light;
  /** Calls `listener` after every change until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Points at a fact (its words light) or, with null, no longer at one; `atOnce`: not in passing. */
  readonly pointAtFact: (factId: string | null, atOnce?: boolean) => void;
  /** Points at words by the facts that rest on them, the closest first; null: no longer. */
  readonly pointAtWords: (factIds: readonly string[] | null) => void;
  /** Words that stay lit while nothing is pointed at. */
  readonly setPinned: (range: Range | null) => void;
  readonly pinned: () => Range | null;
  /** Words of a fact, in the order of the text. */
  readonly rangesOf: (factId: string) => readonly Range[];
};

const NOTHING: readonly Range[] = [];

/**
 * Joins a text and its facts: what is pointed at on one side lights on the other. Kept outside React's
 * state, so that pointing draws again only what changes among thousands of paragraphs and facts.
 */
export function createLightStore(marks: readonly Mark[]): LightStore {
  const inOrder = marks.toSorted((left, right) => left.start - right.start);
  const byFact = groupBy(
    inOrder.filter(({ below }) => !below),
    (mark) => mark.factId,
  );
  const below = groupBy(
    inOrder.filter((mark) => mark.below),
    (mark) => mark.factId,
  );
  const belowOf = (factIds: readonly string[]): readonly Range[] => factIds.flatMap((id) => below.get(id) ?? NOTHING);
  const rangesOf = (factId: string): readonly Range[] => byFact.get(factId) ?? NOTHING;
  const listeners = new Set<() => void>();
  let pinned: Range | null = null;
  let pointed: Pointed | null = null;
  let light = lightOf();

  function lightOf(): Light {
    const kept = pinned === null ? NOTHING : [pinned];
    if (pointed !== null) {
      const words = rangesOf(pointed.factIds[0] ?? '');
      const [ranges, near] = pointed.from === 'fact' ? [words, [...kept, ...belowFact(pointed.factIds[0] ?? '')]] : [kept, words];
      return { ranges, near, facts: new Set(pointed.factIds), leads: pointed.from, atOnce: pointed.atOnce };
    }
    const range = pinned;
    const facts = range === null ? [] : factsAt(range);
    const more = facts.flatMap((id) => rangesOf(id).filter((words) => words.start !== range?.start || words.end !== range.end));
    return { ranges: kept, near: range === null ? NOTHING : [...more, ...belowOf(facts)], facts: new Set(facts), leads: null, atOnce: false };
  }
  function factsAt(range: Range): readonly string[] {
    return marks.filter((mark) => !mark.below && mark.start === range.start && mark.end === range.end).map((mark) => mark.factId);
  }
  /** What a fact holds for; a heading without words of its own below it holds for all that inherit it. */
  function belowFact(factId: string): readonly Range[] {
    const own = belowOf([factId]);
    return own.length > 0 ? own : rangesOf(factId).flatMap((range) => belowOf(factsAt(range)));
  }
  function change(): void {
    light = lightOf();
    for (const listener of listeners) listener();
  }
  function point(from: 'fact' | 'words', factIds: readonly string[] | null, atOnce = false): void {
    const same = pointed?.from === from && pointed.factIds.join('\n') === factIds?.join('\n') && (pointed.atOnce || !atOnce);
    if (factIds === null ? pointed?.from !== from : same) return;
    pointed = factIds === null ? null : { from, factIds, atOnce };
    change();
  }
  return {
    get: () => light,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pointAtFact: (factId, atOnce) => point('fact', factId === null ? null : [factId], atOnce),
    pointAtWords: (factIds) => point('words', factIds),
    setPinned: (range) => {
      if (range?.start === pinned?.start && range?.end === pinned?.end) return;
      pinned = range;
      change();
    },
    pinned: () => pinned,
    rangesOf,
  };
}
