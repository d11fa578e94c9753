import type { SearchEntry } from '../../domain/rows.ts';
import { hasTone, LAST_TIER, partings, type SearchTerms, type SearchTier, TONES, WORST_MARKED } from '../search-tier.ts';
import { toneFirst } from './tone-first.ts';

/** A set of entries as a question to the index of words: quoted words and our own operators, so that nothing typed can be one. Null: none. */
export type WordSet = string | null;

function every(sets: readonly WordSet[]): WordSet {
  return sets.length === 0 || sets.includes(null) ? null : `(${sets.join(' AND ')})`;
}

function any(sets: readonly WordSet[]): WordSet {
  const some = [...new Set(sets)].filter((set) => set !== null);
  return some.length === 0 ? null : `(${some.join(' OR ')})`;
}

function but(set: WordSet, without: WordSet): WordSet {
  return set === null || without === null ? set : `(${set} NOT ${without})`;
}

function within(columns: string, set: WordSet): WordSet {
  return set === null ? null : `({${columns}} : ${set})`;
}

const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`;

/** Typed words in one of the two ways in which the index holds texts: folded, or with marks, the tone of each word before its letters. */
type Spelling = {
  readonly own: string;
  readonly around: string;
  readonly word: (typed: string) => string;
  /** The ways in which a word begins that was typed so far. */
  readonly begun: (typed: string) => readonly string[];
};

const PLAIN: Spelling = { own: 'folded', around: 'around', word: (typed) => typed, begun: (typed) => [typed] };
const MARKED: Spelling = {
  own: 'marked',
  around: 'around_marked',
  word: toneFirst,
  begun: (typed) => (hasTone(typed) ? [toneFirst(typed)] : ['', ...TONES].map((tone) => tone + typed)),
};

function apart({ word, begun }: Spelling, words: readonly string[], half: boolean): WordSet {
  const whole = half ? words.slice(0, -1) : words;
  const last = half ? words.slice(-1).map((typed) => any(begun(typed).map((start) => `${quoted([start])}*`))) : [];
  return every([...whole.map((typed) => quoted([word(typed)])), ...last]);
}

function inRow({ word, begun }: Spelling, words: readonly string[], half: boolean): WordSet {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1).map(word);
  // The tone is typed last: with it, the word is whole.
  if (!half || hasTone(last)) return quoted([...before, word(last)]);
  return any(begun(last).map((start) => `${quoted([...before, start])}*`));
}

/** `arrangement` of `searchTier`: in a row; with a name around and the others in a row; with one and the others anywhere; all in any way. */
function arranged(spelling: Spelling, typed: readonly string[]): readonly [WordSet, WordSet, WordSet, WordSet] {
  const { own, around } = spelling;
  const named = (stand: typeof inRow): WordSet =>
    any(
      partings(typed).map(({ name, others, half }) =>
        every([within(around, inRow(spelling, name.split(' '), false)), within(own, stand(spelling, others, half))]),
      ),
    );
  return [within(own, inRow(spelling, typed, false)), named(inRow), named(apart), within(`${own} ${around}`, apart(spelling, typed, true))];
}

/** What the words alone find, and how well; several forms of the words are several ways to write the same. */
export type TierSets = {
  readonly answers: WordSet;
  /** All of one of the tiers, and much of better ones. */
  readonly upTo: (tier: SearchTier) => WordSet;
  /** All of one of the tiers and of no better one. */
  readonly at: (tier: SearchTier) => WordSet;
  /** What answers so well as one of the tiers says, as sets that share nothing. */
  readonly of: (tiers: readonly SearchTier[]) => readonly WordSet[];
};

function stepsOf(terms: SearchTerms): readonly WordSet[] {
  if (terms.words.length === 0) return [];
  const folded = within(PLAIN.own, apart(PLAIN, terms.words, true));
  // Names alone find what they name, not what stands under them; where the words are all its own, they do.
  const namesOnly = but(within(PLAIN.around, apart(PLAIN, terms.words, true)), folded);
  const answers = but(within(`${PLAIN.own} ${PLAIN.around}`, apart(PLAIN, terms.words, true)), namesOnly);
  const [row, ...marked] = arranged(MARKED, terms.marked);
  const [plainRow, named, plainApart] = arranged(PLAIN, terms.plain);
  const own = (set: WordSet): WordSet => but(set, namesOnly);
  return [row, ...marked.map(own), plainRow, own(named), own(plainApart), answers];
}

export function tierSets(forms: readonly SearchTerms[]): TierSets {
  const each = forms.map(stepsOf);
  // What is no better than `tier`: of each tier on its own, better ones among them.
  const upTo = (tier: number): WordSet => any(each.map((steps) => steps[tier - 1] ?? null));
  const answers = upTo(LAST_TIER);
  const better = (tier: SearchTier): WordSet => {
    const from = tier > WORST_MARKED ? WORST_MARKED : 1;
    return any(Array.from({ length: tier - from }, (_, more) => upTo(from + more)));
  };
  const at = (tier: SearchTier): WordSet => (tier === 0 ? null : but(upTo(tier), better(tier)));
  const of = (tiers: readonly SearchTier[]): readonly WordSet[] => {
    const allMarked = [1, 2, 3, 4].every((tier) => tiers.some((one) => one === tier));
    const single = [...new Set(tiers)].filter((tier) => !allMarked || tier > WORST_MARKED);
    return [...(allMarked ? [upTo(WORST_MARKED)] : []), ...single.map(at)];
  };
  return { answers, upTo, at, of };
}

const KINDS: readonly SearchEntry['kind'][] = ['directive', 'organ', 'place', 'task'];

/** Of a set, what is of the kinds. Tasks are most of all: leaving out the others is quicker than looking for tasks. */
export function ofKinds(set: WordSet, kinds: readonly SearchEntry['kind'][]): WordSet {
  const others = KINDS.filter((kind) => !kinds.includes(kind));
  if (kinds.length === 0 || others.length === 0) return set;
  const among = (some: readonly string[]): WordSet => within('kind', any(some.map((kind) => quoted([kind]))));
  return kinds.includes('task') ? but(set, among(others)) : every([set, among(kinds)]);
}
