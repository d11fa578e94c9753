import { foldMarked } from '../../domain/fold.ts';

/** One syllable, number or symbol of a text; offsets are UTF-16 units of the text it was cut from. */
export type Syllable = {
  /** Lower case, tone marks settled: equal for NFC and NFD, old and new placement. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** What stands before it: nothing but space, a mark inside a phrase (comma, dash, quote, bracket), or the end of a clause. */
  readonly gap: 'none' | 'soft' | 'hard';
  /** Capital letters that are no Vietnamese word ("BIM", "IoT"). */
  readonly letters: boolean;
};

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const HARD = /[;:.!?…|•\n]/u;
const SOFT = /[^\s]/u;

/** Two capitals at least, letters of the English alphabet and digits only. */
const LETTERS = /^(?=(?:[a-z0-9]*[A-Z]){2})[A-Za-z][A-Za-z0-9]{1,7}$/;

const folded = new Map<string, string>();
const CACHE_LIMIT = 20_000;

/** Folds one printed syllable; remembers what it folded, as a document says few different ones. */
export function foldSyllable(printed: string): string {
  const known = folded.get(printed);
  if (known !== undefined) return known;
  const made = foldMarked(printed).normalize('NFC');
  if (folded.size >= CACHE_LIMIT) folded.clear();
  folded.set(printed, made);
  return made;
}

/** Cuts a text into syllables. A full stop between digits ("1.500") and in an abbreviation ("TP.") ends no clause. */
export function cutSyllables(text: string): readonly Syllable[] {
  const found: Syllable[] = [];
  const shouted = isShouted(text);
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const printed = match[0];
    const between = text.slice(last, start);
    const before = found[found.length - 1];
    found.push({
      word: foldSyllable(printed),
      start,
      end: start + printed.length,
      gap: gapOf(between, before, printed),
      letters: !shouted && LETTERS.test(printed),
    });
    last = start + printed.length;
  }
  return found;
}

/** A heading set in capitals has no abbreviations to tell apart. */
function isShouted(text: string): boolean {
  let capitals = 0;
  let small = 0;
  for (const letter of text) {
    if (letter !== letter.toLowerCase()) capitals += 1;
    else if (letter !== letter.toUpperCase()) small += 1;
  }
  return capitals > small;
}

function gapOf(between: string, before: Syllable | undefined, printed: string): Syllable['gap'] {
  if (before === undefined) return 'hard';
  if (!SOFT.test(between)) return /\n\s*\n/.test(between) ? 'hard' : 'none';
  if (between === '.' && (/^\d/.test(printed) || before.word.length <= 2)) return 'soft';
  if (/^\.\s+$/.test(between) && ABBREVIATED.has(before.word)) return 'soft';
  // A line break alone is where the carrier wrapped the line, not the end of a clause.
  return HARD.test(between.replace(/\n/g, ' ')) ? 'hard' : 'soft';
}

const ABBREVIATED: ReadonlySet<string> = new Set(['tp', 'tx', 'tt', 'ts', 'gs', 'ths']);
