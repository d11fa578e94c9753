import { CENTRAL_BODIES, type CentralBody } from './central-bodies.ts';
import { compactAt, isAfterOrgan, unitAt } from './locus.ts';
import { matchesAt, type Pattern, pattern, type Words } from './organ-words.ts';

type Name = { readonly body: CentralBody; readonly words: Pattern };

const withoutAnd = (name: string): string => name.replaceAll(' và ', ' ');
const NAMES: readonly Name[] = CENTRAL_BODIES.flatMap((body) =>
  [...new Set([body.name, ...body.also].flatMap((name) => [name, withoutAnd(name)]))].map((name) => ({ body, words: pattern(name) })),
).sort((a, b) => b.words.marked.length - a.words.marked.length);

/** Offices of a central body in the country: the place is theirs, not the centre's. */
const BRANCH = ['chi nhánh', 'khu vực'].map(pattern);
/** Names this long mean one body even where a tone mark is wrong ("Thủ tưởng Chính phủ"). */
const SURE_FROM = 4;

/** The central body named at a position; null where a place's body or another organ begins with the same words. */
export function centralBodyAt(words: Words, at: number): CentralBody | null {
  const found = NAMES.find((name) => matchesAt(words, at, name.words) && mayEnd(words, at, name));
  if (found) return found.body;
  const bare: Words = { ...words, bare: true };
  return NAMES.find((name) => name.words.plain.length >= SURE_FROM && matchesAt(bare, at, name.words) && mayEnd(words, at, name))?.body ?? null;
}

function mayEnd(words: Words, at: number, { body, words: name }: Name): boolean {
  const end = at + name.marked.length;
  if (unitAt(words, end) || compactAt(words, end) || BRANCH.some((wanted) => matchesAt(words, end, wanted))) return false;
  // "Trung ương" begins the names of many bodies: nothing but the end or a verb may follow it.
  return !(body.slug === 'tw' && name.plain.at(-1) === 'uong') || isAfterOrgan(words, end);
}
