const MARKS = /\p{M}/gu;

/** One character without its tone marks, lower case; always one character, so that positions stay. */
function plain(character: string): string {
  const bare = character.normalize('NFD').replace(MARKS, '').toLowerCase().replace('đ', 'd');
  return bare.length === character.length ? bare : character.toLowerCase().slice(0, character.length);
}

const fold = (text: string): string => [...text].map(plain).join('');
/** Lower case; always as many characters. */
const lower = (text: string): string => [...text].map((one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('');

/** A piece of a text, and whether it is what was searched for. */
export type Piece = { readonly words: string; readonly found: boolean };

/** Characters kept before what was found when a long text is cut. */
const LEAD = 36;
/** A text this short is shown from its beginning. */
const SHORT = 90;

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A text with one space for whatever stands between its words, and where each of its characters stood. */
type Flat = { readonly text: string; readonly places: readonly number[] };

function flat(text: string): Flat {
  const places: number[] = [];
  let words = '';
  for (const [at, character] of text.split('').entries()) {
    const letter = LETTER.test(character);
    if (!letter && (words === '' || words.endsWith(' '))) continue;
    words += letter ? character : ' ';
    places.push(at);
  }
  return { text: words, places };
}

/** Where words begin and end in a text, at the beginning of one of its words; null where they do not. */
function placeOf(words: string, { text, places }: Flat): { readonly at: number; readonly end: number } | null {
  for (let at = text.indexOf(words); words !== '' && at >= 0; at = text.indexOf(words, at + 1)) {
    if (at === 0 || text[at - 1] === ' ') return { at: places[at] ?? 0, end: (places[at + words.length - 1] ?? 0) + 1 };
  }
  return null;
}

/** Words beyond this are not tried together with others. */
const MOST_WORDS = 12;

/** Words that stand together in what was typed: all of them, then ever fewer, the first ones first; single ones only of three letters or more. */
function runsOf(typed: string): readonly string[] {
  const words = typed.split(' ').slice(0, MOST_WORDS);
  const lengths = words.map((_, at) => words.length - at).filter((length) => length > 1);
  const runs = lengths.flatMap((length) => words.slice(length - 1).map((_, from) => words.slice(from, from + length).join(' ')));
  return [typed, ...runs, ...words.filter((word) => word.length > 2)];
}

/** Shorter words say too little to be lit by themselves. */
const TELLING = 3;

/** A text cut at words of what was typed that stand outside of its longest run. */
function withOthers(text: string, others: readonly string[]): readonly Piece[] {
  const wanted = new Set(others.filter((word) => word.length >= TELLING).map(lower));
  // Typed with marks a word means itself alone.
  const bare = new Set([...wanted].filter((word) => fold(word) === word));
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!wanted.has(lower(word)) && !bare.has(fold(word))) continue;
    pieces.push({ words: text.slice(from, index), found: false }, { words: word, found: true });
    from = index + word.length;
  }
  return [...pieces, { words: text.slice(from), found: false }];
}

/** Lit words with nothing but a space between them as one; no empty pieces. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    if (piece.words === '') continue;
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (piece.found && before?.found === true && last !== undefined && last.words.trim() === '') {
      kept.splice(-2, 2, { words: before.words + last.words + piece.words, found: true });
    } else kept.push(piece);
  }
  return kept;
}

type Run = { readonly at: number; readonly end: number; readonly words: string; readonly wanted: string };

/** The longest run of the wanted words that a text has, in either of its forms: with its marks, then without. */
function runIn(forms: readonly [Flat, Flat], wanted: string): Run | null {
  for (const words of runsOf(wanted)) {
    const place = placeOf(lower(words), forms[0]) ?? placeOf(fold(words), forms[1]);
    if (place !== null) return { ...place, words, wanted };
  }
  return null;
}

const share = ({ words, wanted }: Run): number => words.length / wanted.length;

export type FindOptions = {
  /** Other ways to write what was typed: lit where more of one of them stands in the text. */
  readonly ways?: readonly string[];
  /** Not cut, however far behind the words stand. */
  readonly uncut?: boolean;
};

/**
 * Cuts a text so that what was typed is in sight, and tells it apart: the whole of it where it occurs,
 * else the longest run of its words that does and the other words wherever they stand; as it was typed before without tone
 * marks. The pieces together are the text, or its end after an ellipsis.
 */
export function findWords(text: string, typed: string, { ways = [], uncut = false }: FindOptions = {}): readonly Piece[] {
  const whole = text.normalize('NFC');
  const forms = [flat(lower(whole)), flat(fold(whole))] as const;
  const runs = [typed, ...ways].flatMap((words) => runIn(forms, flat(words.normalize('NFC')).text.trim()) ?? []);
  const found = runs.reduce<Run | null>((best, run) => (best === null || share(run) > share(best) ? run : best), null);
  if (found === null) return [{ words: whole, found: false }];
  const { at, end } = found;
  const from = uncut || end <= SHORT ? 0 : Math.max(0, whole.lastIndexOf(' ', at - LEAD) + 1);
  const run = new Set(found.words.split(' '));
  const others = found.wanted.split(' ').filter((word) => !run.has(word));
  return joined([
    ...withOthers(`${from > 0 ? '…' : ''}${whole.slice(from, at)}`, others),
    { words: whole.slice(at, end), found: true },
    ...withOthers(whole.slice(end), others),
  ]);
}
