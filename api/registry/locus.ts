import type { PlaceRow } from '../domain/rows.ts';
import { LOCAL_BODIES, type LocalBody } from './local-bodies.ts';
import { matchesAt, pattern, patternIndex, type Words } from './organ-words.ts';
import type { NameOptions, Register } from './register.ts';
import { UNITS, type Unit } from './units.ts';

/** Where a phrase says an organ is: a unit, a name, or both. */
export type Locus = {
  readonly unit: Unit | null;
  /** Places of the name; empty where only a unit is said ("UBND tỉnh") or where the register has no such place. */
  readonly places: readonly PlaceRow[];
  /** A name follows the unit that the register does not know. */
  readonly unknownName: boolean;
  /** The place it is said to lie in ("huyện A, tỉnh B"). */
  readonly outer: readonly PlaceRow[];
  /** Several are meant: "các xã", "cấp xã". */
  readonly many: boolean;
  readonly start: number;
  readonly end: number;
};

const UNIT_WORDS = patternIndex(UNITS.flatMap((entry) => entry.words.map((text) => ({ of: entry.unit, text }))));
const COMPACT = patternIndex(LOCAL_BODIES.flatMap((body) => (body.compact ?? []).map((entry) => ({ of: { body, unit: entry.unit }, text: entry.words }))));

/** "xã" inside other words: "xã hội", "hợp tác xã", "thông tấn xã". */
const NOT_A_UNIT_AFTER: ReadonlySet<string> = new Set(['hoi']);
const NOT_A_UNIT_BEFORE: ReadonlySet<string> = new Set(['tac', 'tan']);
/** Words that may follow an organ without naming a place. */
const AFTER_ORGAN = [
  'về',
  'ban hành',
  'khóa',
  'nhiệm kỳ',
  'và',
  'lần thứ',
  'tại',
  'ngày',
  'đã',
  'đề nghị',
  'yêu cầu',
  'chủ trì',
  'phối hợp',
  'tổ chức',
  'triển khai',
  'thực hiện',
  'xây dựng',
  'nước',
  'cùng',
  'để',
  'theo',
  'là',
  'gồm',
  'khi',
  'cùng cấp',
  'chỉ đạo',
  'có trách nhiệm',
  'các',
  'phê duyệt',
  'quy định',
  'sửa đổi',
  'bổ sung',
  'thay thế',
  'bãi bỏ',
  'thông báo',
  'thông qua',
  'công bố',
  'hướng dẫn',
  'khẩn trương',
  'tập trung',
  'tiếp tục',
  'tăng cường',
  'báo cáo',
  'kết luận',
  'kèm theo',
  'gửi',
  'trên địa bàn',
].map(pattern);
const MANY = ['các', 'cấp', 'mỗi', 'từng', 'toàn thể', 'tất cả các'].map(pattern);
const AND = pattern('và');
const CUT = ['chủ trì', 'phối hợp', 'ban hành', 'về việc', 'có trách nhiệm', 'đề nghị', 'theo chức năng', 'căn cứ'].map(pattern);
const LONGEST_NAME = 6;

/** Whether the words from `at` on do not go on with a name. */
export function isAfterOrgan(words: Words, at: number): boolean {
  return at >= words.marked.length || /[,;:]/.test(words.printed[at - 1] ?? '') || AFTER_ORGAN.some((wanted) => matchesAt(words, at, wanted));
}

/** The unit word at a position and where it ends. */
export function unitAt(words: Words, at: number): { readonly unit: Unit; readonly end: number } | null {
  const found = UNIT_WORDS.first(words, at);
  if (!found) return null;
  const end = at + found.words.marked.length;
  if (found.of === 'xã' && (NOT_A_UNIT_AFTER.has(words.plain[end] ?? '') || NOT_A_UNIT_BEFORE.has(words.plain[at - 1] ?? ''))) return null;
  return { unit: found.of, end };
}

/** The word that holds committee and unit at once ("Huyện ủy") at a position. */
export function compactAt(words: Words, at: number): { readonly body: LocalBody; readonly unit: Unit; readonly end: number } | null {
  const found = COMPACT.first(words, at);
  return found ? { ...found.of, end: at + found.words.marked.length } : null;
}

/** Longest run of words from `at` that is a place's name, with the unit in front where one is said. */
function nameAt(
  register: Register,
  words: Words,
  at: number,
  unit: Unit | null,
  options: NameOptions,
): { readonly places: readonly PlaceRow[]; readonly end: number } | null {
  const source = words.bare ? words.plain : words.marked;
  for (let length = Math.min(LONGEST_NAME, source.length - at); length > 0; length--) {
    const name = source.slice(at, at + length).join(' ');
    const places = register.named(unit === null ? name : `${unit} ${name}`, options).filter((place) => place.kind !== 'country');
    // A single word without a unit is too little to be a place.
    if (places.length > 0 && (unit !== null || length > 1)) return { places, end: at + length };
  }
  return null;
}

/** Reads unit and name from `at` on; null where neither stands there. `unit` is given where a compact word held it. */
export function readLocus(register: Register, words: Words, at: number, options: NameOptions, given: Unit | null = null): Locus | null {
  const many = given === null ? MANY.find((wanted) => matchesAt(words, at, wanted)) : undefined;
  const from = at + (many?.marked.length ?? 0);
  const stated = given === null ? unitAt(words, from) : { unit: given, end: repeatedEnd(words, from, given) };
  const end = stated?.end ?? from;
  const locus = { unit: stated?.unit ?? null, places: [], unknownName: false, outer: [], many: false, start: at, end };
  // "các xã", and "UBND xã, phường": a second unit straight after the first means all of them.
  if (stated && (many || unitAt(words, end) || (matchesAt(words, end, AND) && unitAt(words, end + 1)))) return { ...locus, many: true };
  if (isAfterOrgan(words, end) || many) return stated ? locus : null;
  const named = nameAt(register, words, end, locus.unit, options);
  if (!named) return stated ? { ...locus, unknownName: !isCommonWord(words, end) } : null;
  return { ...locus, places: named.places, outer: outerAt(register, words, named.end, options), end: named.end };
}

/** "Tỉnh ủy tỉnh Bắc Ninh": the unit said again is passed over. */
function repeatedEnd(words: Words, at: number, unit: Unit): number {
  const again = unitAt(words, at);
  return again?.unit === unit ? again.end : at;
}

/** Whether a word is printed small in a phrase that has capitals: then it is no name. */
function isCommonWord(words: Words, at: number): boolean {
  return /^\p{Ll}/u.test(words.printed[at] ?? '') && words.printed.some((word) => /\p{Lu}/u.test(word));
}

function outerAt(register: Register, words: Words, at: number, options: NameOptions): readonly PlaceRow[] {
  const unit = unitAt(words, at);
  if (!unit) return [];
  const named = nameAt(register, words, unit.end, unit.unit, options.asOf === undefined ? {} : { asOf: options.asOf });
  return named?.places ?? [];
}

/** Where the name of a department ends and its place begins: the next unit, committee or verb, at the earliest at `from`. */
export function departmentEnd(words: Words, from: number): number {
  for (let at = from; at < words.marked.length; at++) {
    if (unitAt(words, at) || compactAt(words, at) || CUT.some((wanted) => matchesAt(words, at, wanted))) return at;
    if (MANY.some((wanted) => matchesAt(words, at, wanted) && unitAt(words, at + wanted.marked.length))) return at;
  }
  return words.marked.length;
}
