import { fold, foldMarked } from '../../domain/fold.ts';
import { remember } from '../../domain/remember.ts';
import { setWords } from './set-words.ts';

/** A word that is printed with a wrong mark. Offsets are UTF-16 units of the text. */
export type Misprint = { readonly start: number; readonly end: number; readonly printed: string; readonly meant: string };

/** Texts are cut at everything that is no letter; the stretches between are kept, as they tell what belongs together. */
const BETWEEN = /([^\p{L}\p{M}]+)/u;
/** "kĩ thuật" and "kỹ thuật", "quản lí" and "quản lý" are both right. */
const formOf = remember((words) => foldMarked(words).normalize('NFD').replace(/y/g, 'i').normalize('NFC'), 20_000);
const keyOf = (words: string): string => fold(words).replaceAll('y', 'i');
const TABLE = setWords(keyOf, formOf);
const BEGINNINGS: ReadonlySet<string> = new Set([...TABLE.meant.keys()].map((key) => key.slice(0, key.indexOf(' '))));

/**
 * Set words of administrative Vietnamese that are printed with other marks than they have ("Phần đầu" for "Phấn đấu").
 * Names, words without any mark, and pairs that belong to the words beside them are passed over.
 */
export function misprintsIn(text: string): readonly Misprint[] {
  const found: Misprint[] = [];
  // Letters stand at even places, what is between them at odd ones.
  const parts = text.split(BETWEEN);
  let start = 0;
  for (let at = 0; at < parts.length; at += 2) {
    const first = parts[at] ?? '';
    const between = parts[at + 1] ?? '';
    if (BEGINNINGS.has(syllableKey(first)) && isJoint(between)) {
      const meant = misprintAt(parts, at);
      const end = start + first.length + between.length + (parts[at + 2] ?? '').length;
      if (meant !== null) found.push({ start, end, printed: text.slice(start, end), meant });
    }
    start += first.length + between.length;
  }
  return found;
}

/** Whether two syllables are a set word as they are printed. */
export function isSetWord(pair: string): boolean {
  return TABLE.known.has(formOf(pair));
}

/** What the pair that begins at a place was meant to be; null where nothing is wrong. */
function misprintAt(parts: readonly string[], at: number): string | null {
  const [first, second] = [parts[at] ?? '', parts[at + 2] ?? ''];
  const meant = TABLE.meant.get(`${syllableKey(first)} ${syllableKey(second)}`);
  if (meant === undefined) return null;
  const form = formOf(`${first} ${second}`);
  if (form === formOf(meant) || isName(first, second) || isBare(first + second) || TABLE.rivals.has(form)) return null;
  const opens = at < 2 || /[.;:!?\n•+-]/.test(parts[at - 1] ?? '');
  if (!opens && TABLE.rivalsInside.get(form)?.has(formOf(parts[at + 4] ?? '')) === false) return null;
  return isWord(parts, at - 2) || isWord(parts, at + 2) ? null : meant;
}

/** Whether the pair that begins at a place is a word as it is printed: its half then belongs there. */
function isWord(parts: readonly string[], at: number): boolean {
  const [first, between, second] = [parts[at], parts[at + 1], parts[at + 2]];
  return first !== undefined && second !== undefined && isJoint(between ?? '') && TABLE.known.has(formOf(`${first} ${second}`));
}

const isJoint = (between: string): boolean => /^\s+$/.test(between) && !/\n\s*\n/.test(between);

/** Both with a capital: names of people and places are spelt as they like. */
function isName(first: string, second: string): boolean {
  return /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second);
}

/** Printed without any mark, as addresses of mail and whole texts sometimes are: nothing was mistaken. */
function isBare(letters: string): boolean {
  return /^[a-z]+$/i.test(letters);
}

const keys = new Map<string, string>();
const CACHE_LIMIT = 20_000;

/** One printed syllable without its marks; remembered, as documents say few different ones. */
export function syllableKey(printed: string): string {
  const known = keys.get(printed);
  if (known !== undefined) return known;
  if (keys.size >= CACHE_LIMIT) keys.clear();
  const made = keyOf(printed);
  keys.set(printed, made);
  return made;
}
