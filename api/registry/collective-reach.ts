import type { Line } from '../domain/lists.ts';
import type { PlaceRow } from '../domain/rows.ts';
import { compactAt, unitAt } from './locus.ts';
import { matchesAt, organWords, type Pattern, pattern, type Words } from './organ-words.ts';
import type { Register } from './register.ts';
import { kindsOfUnit, type Unit } from './units.ts';

/** How far words reach that stand for organs nobody can list ("các bộ, ngành, địa phương"). */
export type Reach = {
  /** Kinds of place whose bodies are meant; `all`: of every kind below who speaks. Empty where no locality is named. */
  readonly kinds: 'all' | ReadonlySet<PlaceRow['kind']>;
  /** Places named in them, by id: then only those are sure to be meant. Empty where none is named. */
  readonly placeIds: readonly string[];
  /** The systems they speak of. Null where they tell of none: it may be any. */
  readonly lines: ReadonlySet<Line> | null;
};

const EVERYWHERE = ['địa phương', 'các cấp', 'cấp ủy', 'chính quyền'].map(pattern);
const AND = pattern('và');
const MANY = ['các', 'cấp', 'mỗi', 'mọi', 'từng', 'toàn thể', 'tất cả'].map(pattern);

const OF_LINE: readonly { readonly line: Line; readonly words: readonly Pattern[] }[] = [
  { line: 'party', words: ['cấp ủy', 'đảng', 'đảng ủy', 'tỉnh ủy', 'thành ủy', 'huyện ủy', 'quận ủy', 'thị ủy', 'ban tuyên giáo'].map(pattern) },
  {
    line: 'state',
    words: [
      ...['chính quyền', 'ủy ban nhân dân', 'hành chính nhà nước', 'ngành', 'địa phương'],
      ...['các bộ', 'bộ trưởng', 'cơ quan ngang bộ', 'các sở', 'sở ban', 'giám đốc sở', 'các phòng', 'phòng ban'],
    ].map(pattern),
  },
  { line: 'council', words: ['hội đồng nhân dân'].map(pattern) },
  { line: 'front', words: ['mặt trận'].map(pattern) },
  ...(['front', 'union', 'youth', 'women', 'farmers', 'veterans'] as const).map((line) => ({ line, words: ['đoàn thể', 'chính trị xã hội'].map(pattern) })),
];

const NAME = /\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*/gu;

/** How far a phrase for many organs reaches. */
export function reachOf(register: Register, phrase: string): Reach {
  const words = organWords(phrase);
  const has = (wanted: readonly Pattern[]): boolean => words.marked.some((_, at) => wanted.some((one) => matchesAt(words, at, one)));
  const kinds = kindsNamed(words);
  const lines = new Set(OF_LINE.filter((entry) => has(entry.words)).map(({ line }) => line));
  return { kinds: kinds.size > 0 ? kinds : has(EVERYWHERE) ? 'all' : kinds, placeIds: placesNamed(register, phrase), lines: lines.size > 0 ? lines : null };
}

/** Units in the plural: behind "các" or "cấp", or several in a row ("xã, phường"). One alone ("của tỉnh") is the speaker's own. */
function kindsNamed(words: Words): ReadonlySet<PlaceRow['kind']> {
  const found = new Set<PlaceRow['kind']>();
  for (let at = 0; at < words.marked.length; at++) {
    const units = unitsFrom(words, at);
    if (units.length === 0) continue;
    const many = units.length > 1 || MANY.some((one) => matchesAt(words, at - one.marked.length, one));
    for (const kind of many ? kindsOf(units.map(({ unit }) => unit)) : []) found.add(kind);
    at = units.at(-1)?.end ?? at;
  }
  return found;
}

/** The units that follow one another from a position on. */
function unitsFrom(words: Words, at: number): readonly { readonly unit: Unit; readonly end: number }[] {
  const first = compactAt(words, at) ?? unitAt(words, at);
  if (!first) return [];
  const next = matchesAt(words, first.end, AND) ? first.end + 1 : first.end;
  return [first, ...unitsFrom(words, next)];
}

/** "thành phố" goes with its neighbours: with tỉnh a province's, with huyện a district's; alone it may be both. */
function kindsOf(units: readonly Unit[]): readonly PlaceRow['kind'][] {
  const sure = units.flatMap((unit) => (kindsOfUnit(unit).length === 1 ? kindsOfUnit(unit) : []));
  return sure.length > 0 ? sure : units.flatMap(kindsOfUnit);
}

/** Provinces and districts called by name. */
function placesNamed(register: Register, phrase: string): readonly string[] {
  const names = [...phrase.normalize('NFC').matchAll(NAME)].map(([name]) => name);
  return [...new Set(names.flatMap((name) => register.named(name).flatMap(({ id, kind }) => (kind === 'province' || kind === 'district' ? [id] : []))))];
}
