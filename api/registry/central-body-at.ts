import { CENTRAL_BODIES, type CentralBody } from './central-bodies.ts';
import { compactAt, isAfterOrgan, unitAt } from './locus.ts';
import { type Found, matchesAt, pattern, patternIndex, type Words } from './organ-words.ts';

const withoutAnd = (name: string): string => name.replaceAll(' và ', ' ');
const NAMES = patternIndex(
  CENTRAL_BODIES.flatMap((body) => [...new Set([body.name, ...body.also].flatMap((name) => [name, withoutAnd(name)]))].map((text) => ({ of: body, text }))),
);

/** Offices of a central body in the country: the place is theirs, not the centre's. */
const BRANCH = ['chi nhánh', 'khu vực'].map(pattern);
const COUNTRY = pattern('Việt Nam');
/** Names this long mean one body even where a tone mark is wrong ("Thủ tưởng Chính phủ"). */
const SURE_FROM = 4;

/** The central body named at a position; null where a place's body or another organ begins with the same words. */
export function centralBodyAt(words: Words, at: number): CentralBody | null {
  for (const name of NAMES.matches(words, at)) if (mayEnd(words, at, name)) return name.of;
  for (const name of NAMES.matches({ ...words, bare: true }, at)) if (name.words.plain.length >= SURE_FROM && mayEnd(words, at, name)) return name.of;
  return null;
}

function mayEnd(words: Words, at: number, { of: body, words: name }: Found<CentralBody>): boolean {
  const named = at + name.marked.length;
  // "Ngân hàng Nhà nước Việt Nam chi nhánh …": what follows the country's name decides.
  const end = matchesAt(words, named, COUNTRY) ? named + COUNTRY.marked.length : named;
  if (unitAt(words, end) || compactAt(words, end) || BRANCH.some((wanted) => matchesAt(words, end, wanted))) return false;
  // "Trung ương" begins the names of many bodies: nothing but the end or a verb may follow it.
  return !(body.slug === 'tw' && name.plain.at(-1) === 'uong') || isAfterOrgan(words, end);
}
