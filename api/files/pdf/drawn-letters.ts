import type { PageItem } from '../page/page.ts';
import { drawn, isNumbers, type Matrix, type Operators, times } from './drawn-rules.ts';
import type { TextStretch } from './page-items.ts';

/** Letters of one page beyond which the library's own stretches are kept. */
const MOST_LETTERS = 60_000;
/** White between two letters of one word at most, in parts of their size. */
const TOUCHING = 0.13;
/** Stretches that stand inside others before a page is laid out letter by letter. */
const TORN = 3;

type Glyph = { readonly unicode: string; readonly width: number; readonly space: boolean };
type TextState = {
  readonly font: string;
  readonly size: number;
  readonly letter: number;
  readonly word: number;
  readonly across: number;
  readonly rise: number;
};
type Letter = PageItem & { readonly font: string };

const EMPTY: TextState = { font: '', size: 0, letter: 0, word: 0, across: 1, rise: 0 };
const UNIT: Matrix = [1, 0, 0, 1, 0, 0];

const numberAt = (args: unknown, at: number): number => {
  const found: unknown = isNumbers(args) ? args[at] : undefined;
  return typeof found === 'number' ? found : 0;
};

const matrixIn = (args: unknown): Matrix => {
  const inner: unknown = Array.isArray(args) && args.length === 1 ? args[0] : args;
  return [numberAt(inner, 0), numberAt(inner, 1), numberAt(inner, 2), numberAt(inner, 3), numberAt(inner, 4), numberAt(inner, 5)];
};

function glyphOf(value: unknown): Glyph | null {
  if (typeof value !== 'object' || value === null || !('unicode' in value) || !('width' in value)) return null;
  const { unicode, width } = value;
  return typeof unicode === 'string' && typeof width === 'number' ? { unicode, width, space: 'isSpace' in value && value.isSpace === true } : null;
}

/**
 * True where stretches of a page stand inside others of their line: letters with marks were drawn in another font,
 * apart from the rest of their words, so that the words come out only letter by letter.
 */
export function isTorn(stretches: readonly TextStretch[]): boolean {
  const lines = new Map<number, { readonly left: number; readonly right: number; readonly text: string }[]>();
  for (const { str, transform, width } of stretches) {
    if (str.trim() === '') continue;
    const base = Math.round((transform[5] ?? 0) * 2);
    const left = transform[4] ?? 0;
    const line = lines.get(base);
    if (line === undefined) lines.set(base, [{ left, right: left + width, text: str }]);
    else line.push({ left, right: left + width, text: str });
  }
  let torn = 0;
  for (const line of lines.values()) {
    line.sort((a, b) => a.left - b.left || b.right - a.right);
    let wide = line[0];
    for (const item of line.slice(1)) {
      if (wide !== undefined && item.left > wide.left && item.right < wide.right && !wide.text.includes(item.text)) torn += 1;
      if (wide === undefined || item.right > wide.right) wide = item;
    }
  }
  return torn >= TORN;
}

/** Every letter of a page with its place; null where a font is drawn in a way whose widths are not known here. */
function lettersOf(operators: Operators, view: Matrix, isDrawing: (font: string) => boolean): readonly Letter[] | null {
  const { codes } = operators;
  const letters: Letter[] = [];
  const stack: TextState[] = [];
  let state = EMPTY;
  let leading = 0;
  let line = UNIT;
  let at = UNIT;
  const move = (x: number, y: number): void => {
    line = times(line, [1, 0, 0, 1, x, y]);
    at = line;
  };
  for (const { fn, args, matrix } of drawn(operators, view)) {
    if (fn === codes.save) stack.push(state);
    else if (fn === codes.restore) state = stack.pop() ?? EMPTY;
    else if (fn === codes.beginText) [line, at] = [UNIT, UNIT];
    else if (fn === codes.setFont) {
      const font: unknown = Array.isArray(args) ? args[0] : '';
      state = { ...state, font: typeof font === 'string' ? font : '', size: numberAt(args, 1) };
      if (isDrawing(state.font)) return null;
    } else if (fn === codes.setCharSpacing) state = { ...state, letter: numberAt(args, 0) };
    else if (fn === codes.setWordSpacing) state = { ...state, word: numberAt(args, 0) };
    else if (fn === codes.setHScale) state = { ...state, across: numberAt(args, 0) / 100 };
    else if (fn === codes.setTextRise) state = { ...state, rise: numberAt(args, 0) };
    else if (fn === codes.setLeading) leading = numberAt(args, 0);
    else if (fn === codes.moveText) move(numberAt(args, 0), numberAt(args, 1));
    else if (fn === codes.setLeadingMoveText) {
      leading = -numberAt(args, 1);
      move(numberAt(args, 0), numberAt(args, 1));
    } else if (fn === codes.nextLine) move(0, -leading);
    else if (fn === codes.setTextMatrix) {
      line = matrixIn(args);
      at = line;
    } else if (fn === codes.showText) {
      const shown: unknown = Array.isArray(args) ? args[0] : null;
      for (const part of Array.isArray(shown) ? shown : []) {
        if (typeof part === 'number') {
          at = times(at, [1, 0, 0, 1, (-part / 1000) * state.size * state.across, 0]);
          continue;
        }
        const glyph = glyphOf(part);
        if (glyph === null) continue;
        const wide = (glyph.width / 1000) * state.size * state.across;
        const place = times(times(matrix, at), [1, 0, 0, 1, 0, state.rise]);
        const up = Math.hypot(place[2], place[3]) * Math.abs(state.size);
        // Slanted and turned letters are no part of the lines of a page.
        if (up > 0 && place[0] * state.size > 0 && Math.abs(place[1]) <= 0.03 * Math.abs(place[0])) {
          const [from, to] = [place[4], place[4] + place[0] * wide];
          letters.push({ text: glyph.unicode, left: Math.min(from, to), right: Math.max(from, to), base: place[5], size: up, font: state.font });
        }
        if (letters.length > MOST_LETTERS) return null;
        at = times(at, [1, 0, 0, 1, wide + (state.letter + (glyph.space ? state.word : 0)) * state.across, 0]);
      }
    }
  }
  return letters;
}

/** Letters of one line, of any font, as words; a letter that is printed twice at one place counts once. */
function wordsOf(line: readonly Letter[], read: (text: string, font: string) => string): PageItem[] {
  const words: PageItem[] = [];
  let before: Letter | null = null;
  for (const letter of [...line].sort((a, b) => a.left - b.left)) {
    const last = words[words.length - 1];
    const again = before !== null && before.text === letter.text && letter.left - before.left < 0.12 * letter.size;
    if (again) continue;
    const blank = letter.text.trim() === '';
    if (blank) {
      if (last !== undefined && !last.text.endsWith(' ')) words[words.length - 1] = { ...last, text: `${last.text} ` };
    } else if (last !== undefined && !last.text.endsWith(' ') && letter.left - last.right <= TOUCHING * letter.size) {
      words[words.length - 1] = { ...last, text: last.text + read(letter.text, letter.font), right: Math.max(last.right, letter.right) };
    } else words.push({ text: read(letter.text, letter.font), left: letter.left, right: letter.right, base: letter.base, size: letter.size });
    before = letter;
  }
  return words;
}

/**
 * The words of a page put together from its single letters, whatever font each is drawn in; null where that cannot be
 * told. `read` turns text of a font into letters, `isDrawing` tells fonts whose letters are little drawings.
 */
export function wordsOfLetters(
  operators: Operators,
  view: Matrix,
  size: { readonly width: number; readonly height: number },
  read: (text: string, font: string) => string,
  isDrawing: (font: string) => boolean,
): PageItem[] | null {
  const letters = lettersOf(operators, view, isDrawing);
  if (letters === null) return null;
  const lines = new Map<number, Letter[]>();
  for (const letter of letters) {
    if (letter.right < 0 || letter.left > size.width || letter.base < 0 || letter.base > size.height) continue;
    const base = Math.round(letter.base);
    const line = lines.get(base) ?? lines.get(base - 1) ?? lines.get(base + 1);
    if (line === undefined) lines.set(base, [letter]);
    else line.push(letter);
  }
  return [...lines.values()].flatMap((line) => wordsOf(line, read));
}
