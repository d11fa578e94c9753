import { groupBy } from '../domain/group-by.ts';
import type { Claim } from './claims.ts';
import type { Body } from './resolve-group.ts';
import { sameMatter } from './subject-words.ts';

const isHeard = (body: Body): boolean => body.founders.every((founder) => founder.kind === 'mention');
const textsOf = (body: Body): number => new Set(body.founders.map((founder) => founder.sourceId)).size;

/** "Đảng ủy Khối" of a place beside "Đảng ủy Khối các cơ quan" of the same: a body's name cut short, behind its place. */
const isShortOf = (short: Body, whole: Body): boolean =>
  short.numbering.includes('/') && short.year === whole.year && whole.numbering.startsWith(`${short.numbering}-`);

/** Years of which no committee's term begins or ends: within them a Party number is given once. */
const termOf = (year: number): number | null => (year % 5 === 0 ? null : Math.floor(year / 5));

function withinTerm(a: Body, b: Body): boolean {
  if (a.year === null || b.year === null || !/^(?:nation:TW|o:party:)/.test(a.numbering)) return false;
  const term = termOf(a.year);
  return term !== null && term === termOf(b.year);
}

const dayAndMonth = (claim: Claim): string | null => claim.day?.slice('2024-'.length) ?? null;

/**
 * Whether what is named with the wrong year is the other: both say one matter; or day and month are the same, the number
 * is given once in those years, and the matters do not speak against it.
 */
function isMisdatedOf(wrong: Body, right: Body): boolean {
  if (wrong.numbering !== right.numbering || wrong.year === null || right.year === null || wrong.year === right.year) return false;
  if (isHeard(right) && !(textsOf(right) >= 2 && textsOf(wrong) === 1)) return false;
  const pairs = wrong.founders.flatMap((founder) => right.founders.map((other) => [founder, other] as const));
  if (pairs.some(([one, other]) => sameMatter(one.subject, other.subject))) return true;
  const silent = pairs.every(([one, other]) => one.subject === null || other.subject === null);
  return silent && withinTerm(wrong, right) && pairs.some(([one, other]) => dayAndMonth(one) !== null && dayAndMonth(one) === dayAndMonth(other));
}

/**
 * Bodies that only namings found, and that are taken for another: a name cut short, or a date with a wrong year, where the
 * rest of the wording leaves one other only. A text that bears the symbol itself is what it says.
 */
export function misdated(bodies: Iterable<Body>): ReadonlyMap<Body, Body> {
  const all = [...bodies];
  const meant = new Map<Body, Body>();
  for (const { isOf, placeOf } of WAYS) {
    // Only bodies of one place, or of one number series, can be the same: the others need not be held against each other.
    const near = groupBy(all, placeOf);
    const found = all.flatMap((body): (readonly [Body, Body])[] => {
      if (meant.has(body) || !isHeard(body)) return [];
      const others = (near.get(placeOf(body)) ?? []).filter((other) => other !== body && !meant.has(other) && isOf(body, other));
      const [only] = others;
      return only !== undefined && others.length === 1 ? [[body, only]] : [];
    });
    // None is taken for one that is itself taken for another.
    const moved = new Set(found.map(([body]) => body));
    for (const [body, other] of found) if (!moved.has(other)) meant.set(body, other);
  }
  return meant;
}

const WAYS: readonly { readonly isOf: (body: Body, other: Body) => boolean; readonly placeOf: (body: Body) => string }[] = [
  { isOf: isShortOf, placeOf: ({ numbering }) => numbering.split('/')[0] ?? numbering },
  { isOf: isMisdatedOf, placeOf: ({ numbering }) => numbering },
];
