import { fold, foldMarked } from '../domain/fold.ts';
import { KINDS } from '../domain/kinds.ts';
import { WORK_ABBREVIATIONS } from '../linking/tasks/abbreviation-table.ts';
import { ABBREVIATIONS } from '../registry/abbreviations.ts';

/** Short and long ways to write the same, the long first. */
type Same = { readonly long: string; readonly others: readonly string[] };

/** What people abbreviate when they look for something, and texts do not. */
const TYPED: Readonly<Record<string, string>> = { BCT: 'bộ chính trị' };
/** Two letters are an abbreviation where they are capitals; these in any case. */
const SHORT: ReadonlySet<string> = new Set(['tp', 'tx', 'tw']);
/** So many other ways are looked for at most. */
const MOST = 4;

const withoutAnd = (words: string): string => words.replaceAll(' và ', ' ');

/** Letters as they are printed: with the đ that the words they stand for begin with, as far as they are first letters. */
function printed(letters: string, long: string): string {
  const initials = long.split(' ').map((word) => word.charAt(0));
  let at = 0;
  return Array.from(letters, (letter) => {
    const found = initials.findIndex((initial, place) => place >= at && fold(initial) === letter);
    if (found < 0) return letter;
    at = found + 1;
    return initials[found] === 'đ' ? 'đ' : letter;
  }).join('');
}

/** The long ones first, with «và» before those without; of the short ones the shortest: those in most use. */
function rank(way: string, isLong: ReadonlySet<string>): number {
  if (isLong.has(fold(way))) return fold(way).includes(' va ') ? 0 : 1;
  return 2 + way.length;
}

function tableOf(): ReadonlyMap<string, Same> {
  const groups = new Map<string, Set<string>>();
  const said = (long: string): Set<string> => {
    const key = fold(withoutAnd(long));
    const known = groups.get(key) ?? new Set();
    groups.set(key, known.add(long));
    return known;
  };
  const pairs = [...Object.entries(WORK_ABBREVIATIONS), ...Object.entries(ABBREVIATIONS), ...Object.entries(TYPED)];
  for (const [, long] of pairs) said(long);
  for (const long of pairs.map((pair) => pair[1])) said(long).add(withoutAnd(long));
  const isLong: ReadonlySet<string> = new Set([...groups.values()].flatMap((longs) => [...longs].map(fold)));
  for (const [short, long] of pairs) if (!isLong.has(fold(short))) said(long).add(foldMarked(fold(short) === short ? printed(short, long) : short));
  const table = new Map<string, Same>();
  for (const ways of groups.values()) {
    const distinct = [...new Map([...ways].map((way) => [fold(way), way])).values()];
    const [long = '', ...others] = distinct.toSorted((a, b) => rank(a, isLong) - rank(b, isLong));
    for (const way of distinct) if (!table.has(fold(way))) table.set(fold(way), { long, others });
  }
  return table;
}

const TABLE = tableOf();
const LONGEST = Math.max(...[...TABLE.keys()].map((words) => words.split(' ').length));

type Word = { readonly printed: string; readonly marked: string; readonly plain: string };

/** A symbol is one word: «154/KH-UBND» is no «kế hoạch». */
function wordsOf(typed: string): readonly Word[] {
  return typed.split(/\s+/).flatMap((part) => {
    if (/\d/.test(part)) return [{ printed: part, marked: part, plain: part }];
    return (part.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => ({ printed: word, marked: foldMarked(word), plain: fold(word) }));
  });
}

/** Whether the words are meant as this entry of the table: with its marks or without any; two letters only where they cannot be a word. */
function isMeant(words: readonly Word[], way: string, long: string): boolean {
  const plain = words.map((word) => word.plain).join('');
  if (way !== fold(long) && plain.length < 3 && !SHORT.has(plain) && !words.every((word) => word.printed === word.printed.toUpperCase())) return false;
  const marked = words.map((word) => word.marked).join(' ');
  return marked === way || !way.includes(' ') || foldMarked(long) === marked || foldMarked(withoutAnd(long)) === marked || plain.length <= words.length * 4;
}

type Piece = { readonly typed: string; readonly ways: readonly string[] };

/** The typed words, those that may be written otherwise with their other ways, the long one first. */
function piecesOf(typed: string): readonly Piece[] {
  const words = wordsOf(typed);
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    const piece = pieceAt(words, at);
    pieces.push(piece);
    at += piece.length;
  }
  return pieces;
}

function pieceAt(words: readonly Word[], at: number): Piece & { readonly length: number } {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const own = words.slice(at, at + length);
    const way = own.map((word) => word.plain).join(' ');
    const same = TABLE.get(way);
    if (same === undefined || !isMeant(own, way, same.long)) continue;
    const ways = [same.long, ...same.others].filter((other) => fold(other) !== way && (other.length > 2 || SHORT.has(other)));
    return { typed: own.map((word) => word.printed).join(' '), ways, length };
  }
  return { typed: words[at]?.printed ?? '', ways: at === 0 ? kindWays(words) : [], length: 1 };
}

/** What stands for a kind of document in symbols, in front of other words, in small letters as well: «kh Lạng Sơn»; no symbols, and nothing that may be a word. */
function kindWays([word, ...behind]: readonly Word[]): readonly string[] {
  if (word === undefined || behind.length === 0 || !/^[^aeiouy\d]{2,}$/.test(word.plain) || behind.some(({ plain }) => /\d/.test(plain))) return [];
  const means = (short: string): boolean => fold(short) === word.plain && (word.marked === word.plain || word.marked === foldMarked(short));
  return KINDS.filter(({ abbreviations }) => abbreviations.some(means)).flatMap(({ names }) => names.slice(0, 1));
}

/** Typed words with every abbreviation written out; as they were typed where there is none. */
export function writtenOut(typed: string): string {
  const pieces = piecesOf(typed);
  const out = pieces.map(({ typed: own, ways }) => {
    const [long] = ways;
    return long !== undefined && long.length > own.length ? long : own;
  });
  return out.some((piece, at) => piece !== pieces[at]?.typed) ? out.join(' ') : typed;
}

/** Other ways to write typed words, as one table of abbreviations knows them («GD&ĐT», «Giáo dục và Đào tạo»): the nearest first, at most four. */
export function waysToWrite(typed: string): readonly string[] {
  const choices = piecesOf(typed).map(({ typed: own, ways }) => [own, ...ways]);
  let found: readonly { readonly words: readonly string[]; readonly far: number }[] = [{ words: [], far: 0 }];
  for (const ways of choices) {
    const longer = found.flatMap(({ words, far }) => ways.map((way, at) => ({ words: [...words, way], far: far + at })));
    found = longer.toSorted((a, b) => a.far - b.far).slice(0, MOST + 1);
  }
  const own = fold(typed);
  return [...new Map(found.map(({ words }) => [fold(words.join(' ')), words.join(' ')])).values()].filter((way) => fold(way) !== own).slice(0, MOST);
}
