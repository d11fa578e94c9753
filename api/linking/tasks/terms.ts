import { CONCEPTS, type ConceptClass } from './concept-table.ts';
import { STOP_WORDS } from './stop-words.ts';
import { foldSyllable, type Syllable } from './syllables.ts';

/** Something a text speaks of: a concept ("c:train"), two syllables ("b:bán dẫn"), capital letters ("a:bim") or one syllable left alone ("u:tem"). */
export type Term = {
  readonly key: string;
  /** Index of its first syllable and of the one after its last. */
  readonly from: number;
  readonly to: number;
};

type Node = { concept: string | null; readonly next: Map<string, Node> };

const root: Node = { concept: null, next: new Map() };
const classes = new Map<string, ConceptClass>();
for (const [name, kind, phrases] of CONCEPTS) {
  classes.set(`c:${name}`, kind);
  for (const phrase of phrases.split('|')) {
    let node = root;
    for (const word of phrase
      .split(/[\s,-]+/)
      .filter(Boolean)
      .map(foldSyllable)) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = { concept: null, next: new Map() };
        node.next.set(word, next);
      }
      node = next;
    }
    node.concept = name;
  }
}

/** The longest set phrase that starts at a syllable; commas inside it do not matter, "và" may stand in it. */
function conceptAt(syllables: readonly Syllable[], from: number, until: number): { readonly concept: string; readonly to: number } | null {
  let node: Node | undefined = root;
  let best: { readonly concept: string; readonly to: number } | null = null;
  for (let at = from; at < until; at += 1) {
    const syllable = syllables[at];
    if (syllable === undefined || (at > from && syllable.gap === 'hard')) break;
    const next: Node | undefined = node.next.get(syllable.word);
    if (next === undefined) break;
    node = next;
    if (node.concept !== null) best = { concept: node.concept, to: at + 1 };
  }
  return best;
}

const NUMBER = /^\d/;

/** How common a pair of syllables is: the lower the step, the more common. */
export type Steps = (key: string) => number;

/**
 * The terms of a stretch of syllables, in their order. Two syllables that meet only because two common words do
 * ("thông thông" in "giao thông thông minh") are no term: a pair rarer than both its neighbours is left out.
 */
export function findTerms(syllables: readonly Syllable[], from: number, until: number, stepOf: Steps): readonly Term[] {
  const terms: Term[] = [];
  let run: number[] = [];
  const flush = (): void => {
    if (run.length === 1) {
      const at = run[0] ?? 0;
      const word = syllables[at]?.word ?? '';
      if (word.length > 1) terms.push({ key: `u:${word}`, from: at, to: at + 1 });
    }
    const pairs = run.slice(0, -1).map((at) => `b:${syllables[at]?.word} ${syllables[at + 1]?.word}`);
    const steps = pairs.map(stepOf);
    pairs.forEach((key, k) => {
      const at = run[k] ?? 0;
      const own = steps[k] ?? 0;
      if (own > (steps[k - 1] ?? own) && own > (steps[k + 1] ?? own)) return;
      terms.push({ key, from: at, to: at + 2 });
    });
    run = [];
  };
  for (let at = from; at < until; ) {
    const syllable = syllables[at];
    if (syllable === undefined) break;
    const found = conceptAt(syllables, at, until);
    if (found !== null) {
      flush();
      terms.push({ key: `c:${found.concept}`, from: at, to: found.to });
      at = found.to;
      continue;
    }
    if (syllable.gap !== 'none') flush();
    if (syllable.letters) {
      flush();
      terms.push({ key: `a:${syllable.word}`, from: at, to: at + 1 });
    } else if (STOP_WORDS.has(syllable.word) || NUMBER.test(syllable.word)) flush();
    else run.push(at);
    at += 1;
  }
  flush();
  return terms;
}

/** Class of a term; plain words count as subject. */
export function classOf(key: string): ConceptClass {
  return classes.get(key) ?? 'subject';
}

/** Whether sharing a term may prove a link: not an action or an actor, not one syllable alone. */
export function provesLink(key: string): boolean {
  const kind = classOf(key);
  return (kind === 'subject' || kind === 'process') && !key.startsWith('u:');
}
