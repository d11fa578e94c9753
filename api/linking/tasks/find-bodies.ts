import { startsAction } from './action-words.ts';
import { BODIES_OF_LEVELS, COMMITTEES, FIELDS, KINDS_OF_BODY, TAILS, UNITS, WHOLE_BODIES, WHOSE } from './body-words.ts';
import { STOP_WORDS } from './stop-words.ts';
import { foldSyllable } from './syllables.ts';

/** What stands before a word: a name goes on over a space, within its fields over a dash, a comma, an ampersand; a list is opened by a colon. */
type Gap = 'space' | 'dash' | 'comma' | 'and' | 'slash' | 'colon' | 'end';
type Word = { readonly word: string; readonly start: number; readonly end: number; readonly capital: boolean; readonly letters: boolean; readonly gap: Gap };

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function phrases(...lists: readonly string[]): Phrases {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of lists.flatMap((list) => list.normalize('NFC').split('|'))) {
    const words = phrase.split(' ').map(foldSyllable);
    const first = words[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return byFirst;
}

const HEADS = phrases(WHOLE_BODIES, BODIES_OF_LEVELS, KINDS_OF_BODY);
const WHOLE = phrases(WHOLE_BODIES);
const INNER = phrases(COMMITTEES);
const FIELD = phrases(FIELDS, WHOSE);
const OWNER = phrases(WHOSE);
const TAIL = phrases(TAILS);
const UNIT = phrases(UNITS);
const [EACH, LEVEL, AND] = ['các', 'cấp', 'và'].map(foldSyllable);
const STANDING = ['thường', 'trực'].map(foldSyllable);
/** "xã hội", "tỉnh ủy": no unit of place. */
const NO_UNIT: ReadonlySet<string> = new Set(['hội', 'ủy', 'đoàn', 'viên', 'trưởng'].map(foldSyllable));
/** A document of that field, not the field: "Kế hoạch này", "Chiến lược số …". */
const POINTS: ReadonlySet<string> = new Set(['này', 'số', 'nêu', 'trên', 'đã'].map(foldSyllable));
/** "tỉnh ủy quyền": the province authorises. */
const AUTHORISES: ReadonlySet<string> = new Set(['quyền', 'nhiệm', 'thác', 'viên'].map(foldSyllable));
const MOST_CAPITALS = 4;
const MOSTLY = 0.6;

/** Where bodies are named in a text: "Sở Giáo dục và Đào tạo", "Đảng bộ Khối", "Ủy ban nhân dân các xã, phường". A kind alone ("các phòng") is none. */
export function findBodies(text: string): readonly { readonly start: number; readonly end: number }[] {
  const words = cut(text);
  const shouted = words.filter(({ capital }) => capital).length > MOSTLY * words.length && words.length > 2;
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < words.length; ) {
    const to = bodyAt(words, at, shouted);
    const first = words[at];
    const last = words[(to ?? 0) - 1];
    if (to === null || first === undefined || last === undefined) {
      at += 1;
      continue;
    }
    found.push({ start: startOf(words, at), end: last.end });
    at = to;
  }
  return found;
}

/** With "các" or "Thường trực" before it. */
function startOf(words: readonly Word[], at: number): number {
  const [two, one, first] = [words[at - 2], words[at - 1], words[at]];
  const start = first?.start ?? 0;
  if (first?.gap !== 'space' || one === undefined) return start;
  if (one.word === EACH) return one.start;
  return two?.capital === true && two.word === STANDING[0] && one.word === STANDING[1] && one.gap === 'space' ? two.start : start;
}

function cut(text: string): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const printed = match[0];
    const first = printed.charAt(0);
    words.push({
      word: foldSyllable(printed),
      start: match.index,
      end: match.index + printed.length,
      capital: first !== first.toLowerCase(),
      letters: printed.length > 1 && printed === printed.toUpperCase(),
      gap: gapOf(text.slice(last, match.index)),
    });
    last = match.index + printed.length;
  }
  return words;
}

function gapOf(between: string): Gap {
  if (/^[^\S\n]+$/u.test(between)) return 'space';
  if (/^\s?[-–]\s?$/u.test(between)) return 'dash';
  if (/^\s?,\s?$/u.test(between)) return 'comma';
  if (/^\s?&\s?$/u.test(between)) return 'and';
  if (/^\s?\/\s?$/u.test(between)) return 'slash';
  return /^\s?:\s?$/u.test(between) ? 'colon' : 'end';
}

/** Length of the longest phrase that begins at a word; 0 where none does. */
function lengthAt(list: Phrases, words: readonly Word[], at: number): number {
  const first = words[at];
  const found =
    first === undefined
      ? undefined
      : list.get(first.word)?.find((phrase) => phrase.every((word, k) => words[at + k]?.word === word && (k === 0 || words[at + k]?.gap === 'space')));
  return found?.length ?? 0;
}

function bodyAt(words: readonly Word[], at: number, shouted: boolean): number | null {
  const first = words[at];
  const head = lengthAt(HEADS, words, at);
  if (first === undefined || head === 0 || !beginsAt(words, at, head)) return null;
  const whole = lengthAt(WHOLE, words, at) === head;
  const { to, onlyName } = runOn(words, at, head, shouted);
  // "Trường Giang", "Viện Đông" are places and persons.
  if (onlyName && head === 1 && !first.letters) return null;
  return to > at + head || (whole && first.capital) ? to : null;
}

/** One syllable in small letters is a head only where no longer word may end with it ("cán bộ", "trụ sở"); letters inside a symbol are none. */
function beginsAt(words: readonly Word[], at: number, head: number): boolean {
  const first = words[at];
  if (first === undefined) return false;
  if ((first.gap === 'dash' || first.gap === 'slash') && words[at - 1]?.capital === true && head === 1) return false;
  if (first.capital || head > 1) return true;
  return first.gap !== 'space' || STOP_WORDS.has(words[at - 1]?.word ?? '');
}

/** How far the name goes on behind its head. */
function runOn(words: readonly Word[], from: number, head: number, shouted: boolean): { readonly to: number; readonly onlyName: boolean } {
  const listed = words[from - 1]?.word === EACH;
  let at = from + head;
  let last: 'head' | 'field' | 'name' = 'head';
  let onlyName = false;
  for (let capitals = 0; capitals < MOST_CAPITALS; ) {
    const units = unitsFrom(words, at, shouted);
    if (units > at) return { to: units, onlyName: false };
    const inner = innerHead(words, at);
    const field = inner > 0 ? 0 : fieldFrom(words, at, last === 'field', listed);
    const tail = last === 'field' && words[at]?.gap === 'space' ? lengthAt(TAIL, words, at) : 0;
    if (inner > 0) {
      at += inner;
      last = 'head';
    } else if (field > 0) {
      at += field;
      last = 'field';
    } else if (tail > 0) at += tail;
    else if (!shouted && namesIt(words, at, last === 'head' && (head > 1 || words[from]?.letters === true))) {
      const two: boolean = last !== 'name' && words[at]?.letters !== true && lengthAt(HEADS, words, at) !== 1 && secondHalf(words, at + 1);
      onlyName = (onlyName || last === 'head') && !two && words[at]?.letters !== true;
      at += two ? 2 : 1;
      last = two ? 'field' : 'name';
      capitals += 1;
    } else break;
  }
  return { to: at, onlyName };
}

/** "… Ủy ban nhân dân" in "Ban cán sự đảng Ủy ban nhân dân", "… tỉnh ủy" in "Văn phòng tỉnh ủy". */
function innerHead(words: readonly Word[], at: number): number {
  const first = words[at];
  if (first === undefined || (first.gap !== 'space' && first.gap !== 'and')) return 0;
  if (!first.capital) {
    const committee = lengthAt(INNER, words, at);
    return AUTHORISES.has(words[at + committee]?.word ?? '') ? 0 : committee;
  }
  const head = lengthAt(HEADS, words, at);
  return head === 1 && words[at + 1]?.capital !== true && !first.letters ? 0 : head;
}

/** A field, with what ties it to the one before: "Văn hóa, Thể thao và Du lịch". In small letters only before a unit ("trung tâm y tế huyện"). */
function fieldFrom(words: readonly Word[], at: number, after: boolean, listed: boolean): number {
  const first = words[at];
  if (first === undefined) return 0;
  const tied = after && first.gap === 'space' && first.word === AND ? 1 : 0;
  const each = first.gap === 'space' && first.word === EACH ? 1 : 0;
  const begin = words[at + tied + each];
  const length = lengthAt(FIELD, words, at + tied + each);
  if (begin === undefined || length === 0) return 0;
  const joined =
    tied + each > 0
      ? begin.gap === 'space'
      : first.gap === 'space' || (after && (first.gap === 'comma' || first.gap === 'dash' || first.gap === 'and')) || (listed && first.gap === 'colon');
  if (!joined || POINTS.has(words[at + tied + each + length]?.word ?? '')) return 0;
  const apart = tied > 0 || first.gap === 'comma';
  if (apart && (lengthAt(OWNER, words, at + tied) > 0 || (!listed && lengthAt(HEADS, words, at + tied) > 1))) return 0;
  const end = at + tied + each + length;
  const named = begin.capital || (!after && !startsAction(begin.word, words[at + 1]?.word ?? '') && unitsFrom(words, end, true) > end);
  return named ? tied + each + length : 0;
}

/** Whether a capital names the body. A new order may begin with one where the body needs no name. */
function namesIt(words: readonly Word[], at: number, complete: boolean): boolean {
  const [first, next] = [words[at], words[at + 1]];
  if (first === undefined || !first.capital || (first.gap !== 'space' && !(first.gap === 'and' && first.letters)) || first.end - first.start < 2) return false;
  return !(complete && startsAction(first.word, next?.word ?? ''));
}

/** "… an" in "Công an": in names of bodies a word of two syllables has one capital, a place has two. */
function secondHalf(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || word.capital || word.gap !== 'space' || /\d/u.test(word.word)) return false;
  return !STOP_WORDS.has(word.word) && lengthAt(UNIT, words, at) === 0 && !startsAction(word.word, next?.word ?? '');
}

/** "các cấp", "cấp xã", "các xã, phường", "thành phố Hà Nội, tỉnh Bắc Ninh". */
function unitsFrom(words: readonly Word[], at: number, shouted: boolean): number {
  if (words[at]?.gap !== 'space') return at;
  const each = words[at]?.word === EACH ? 1 : 0;
  if (each === 1 && words[at + 1]?.word === LEVEL) return at + 2;
  const level = words[at]?.word === LEVEL ? 1 : 0;
  let to = oneUnit(words, at + each + level, shouted);
  if (to === at + each + level) return at;
  for (;;) {
    const gap = words[to]?.gap;
    const tied = words[to]?.word === AND && gap === 'space' ? 1 : 0;
    if (tied === 0 && gap !== 'comma' && gap !== 'slash') return to;
    const next = oneUnit(words, to + tied, shouted);
    if (next === to + tied) return to;
    to = next;
  }
}

function oneUnit(words: readonly Word[], at: number, shouted: boolean): number {
  const length = lengthAt(UNIT, words, at);
  const after = words[at + length];
  if (length === 0 || (after?.gap === 'space' && NO_UNIT.has(after.word))) return at;
  let to = at + length;
  for (let names = 0; !shouted && names < MOST_CAPITALS && namesIt(words, to, true) && lengthAt(HEADS, words, to) < 2; names += 1) to += 1;
  return to;
}
