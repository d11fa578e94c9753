import { yearOf } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import { groupBy } from '../domain/group-by.ts';
import { byText } from '../domain/order.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import { subjectPairs, yearsIn } from './subject-words.ts';

/** Why two directives may be one, as a code that screens put into words. */
export type DuplicateReason = 'same-symbol' | 'same-title' | 'same-text';

/** Two directives that may be one; `keep` is the better one to keep. */
export type DuplicatePair = {
  readonly keep: string;
  readonly other: string;
  readonly reason: DuplicateReason;
  /** The symbol that both bear, or words of both titles. */
  readonly words: readonly string[];
  /** Both have numbers or days of their own that differ: only texts that are nearly equal say that they are one. */
  readonly onlyByText: boolean;
};

/** Share of the smaller title's own pairs of syllables that both have. */
const SAME_TITLE = 0.75;
/** A namesake that may be any of more than this many is nobody's duplicate in particular. */
const FEW = 3;

const yearIn = (row: DirectiveRow): number | null => (row.issuedOn === null ? null : yearOf(row.issuedOn));
const wholeDay = (row: DirectiveRow): string | null => (row.issuedOn?.length === 10 ? row.issuedOn : null);
const isBody = (id: string): boolean => !id.startsWith('o:words:');
const bodies = (row: DirectiveRow): readonly string[] => row.issuerIds.filter(isBody);

/** An issuer as far as two rows can be held against each other: the body, else its words. */
const issuerKeys = (row: DirectiveRow): readonly string[] => (bodies(row).length > 0 ? bodies(row) : row.issuerNames.map((name) => `name:${fold(name)}`));

function mayShareIssuer(a: DirectiveRow, b: DirectiveRow): boolean {
  if (a.placeId !== null && b.placeId !== null && a.placeId !== b.placeId) return false;
  if (bodies(a).length === 0 || bodies(b).length === 0) return a.line === null || b.line === null || a.line === b.line;
  return bodies(a).some((id) => bodies(b).includes(id));
}

function mayShareYear(a: DirectiveRow, b: DirectiveRow): boolean {
  const [first, second] = [yearIn(a), yearIn(b)];
  if (first !== null && second !== null) return first === second;
  const bounded = (undated: DirectiveRow, dated: DirectiveRow): boolean =>
    undated.issuedOn !== null || undated.notBefore === null || dated.issuedOn === null || dated.issuedOn >= undated.notBefore.slice(0, dated.issuedOn.length);
  return bounded(a, b) && bounded(b, a);
}

/** The one whose text, number and date are known better stays. */
function inOrder(a: DirectiveRow, b: DirectiveRow): readonly [DirectiveRow, DirectiveRow] {
  const rank = (row: DirectiveRow): number => Number(row.held) * 4 + Number(row.symbol !== null) * 2 + Number(wholeDay(row) !== null);
  return rank(b) > rank(a) || (rank(a) === rank(b) && b.id < a.id) ? [b, a] : [a, b];
}

function pairOf(a: DirectiveRow, b: DirectiveRow, reason: DuplicateReason, words: readonly string[], onlyByText = false): DuplicatePair {
  const [keep, other] = inOrder(a, b);
  return { keep: keep.id, other: other.id, reason, words, onlyByText };
}

/** Body and year known: such a directive has its identity, and is nobody's double by its symbol. */
const isSure = (row: DirectiveRow): boolean => bodies(row).length > 0 && yearIn(row) !== null;

/** One symbol, and nothing that tells the two apart: an issuer or a year that one of them does not say. */
function sameSymbol(rows: readonly DirectiveRow[]): readonly DuplicatePair[] {
  const numbered = rows.filter((row) => row.symbolKey !== null);
  return [...groupBy(numbered, (row) => row.symbolKey)].flatMap(([, group]) => {
    const unsure = group.filter((row) => !isSure(row));
    return unsure.flatMap((row) => {
      const alike: DirectiveRow[] = [];
      for (const other of group) {
        if (other !== row && mayShareIssuer(row, other) && mayShareYear(row, other)) alike.push(other);
        if (alike.length > FEW) return [];
      }
      return alike.filter((other) => isSure(other) || row.id < other.id).map((other) => pairOf(row, other, 'same-symbol', [row.symbol ?? '']));
    });
  });
}

/** The words of a title's own matter. */
export type TitleWords = (subject: string) => ReadonlySet<string>;

type Titled = { readonly row: DirectiveRow; readonly pairs: ReadonlySet<string>; readonly years: readonly string[] };

/** What comes every year is told apart by the year in its title. */
const sameYears = (a: Titled, b: Titled): boolean => a.years.length === 0 || b.years.length === 0 || a.years.some((year) => b.years.includes(year));

function shared(a: Titled, b: Titled): readonly string[] {
  const [small, large] = a.pairs.size <= b.pairs.size ? [a, b] : [b, a];
  const both = [...small.pairs].filter((pair) => large.pairs.has(pair));
  return both.length >= 2 && both.length / small.pairs.size >= SAME_TITLE ? both : [];
}

/** Whether one symbol is the other with one sign changed, left out or put in, two neighbours exchanged, or another type beside the number. */
function isSlip(a: string, b: string): boolean {
  const [one, other] = [a.split('-'), b.split('-')];
  if (one.length > 2 && one.length === other.length && one.every((part, at) => at === 1 || part === other[at])) return true;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [left, right] = [a.slice(from, endA), b.slice(from, endB)];
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]);
}

const isWholeTitle = (a: Titled, b: Titled, both: readonly string[]): boolean => both.length >= 0.9 * Math.min(a.pairs.size, b.pairs.size);

/** One issuer, kind and title. Where both have a number or a day and these differ, only their texts can say that they are one. */
function sameTitle(rows: readonly DirectiveRow[], wordsOf: TitleWords): readonly DuplicatePair[] {
  const titled = rows.flatMap((row): Titled[] => {
    const pairs = row.subject === null ? new Set<string>() : wordsOf(row.subject);
    return pairs.size < 2 ? [] : [{ row, pairs, years: yearsIn(row.subject ?? '') }];
  });
  const keyed = titled.flatMap((each) => issuerKeys(each.row).map((issuer) => ({ key: `${issuer}|${each.row.kind ?? ''}`, each })));
  const found: DuplicatePair[] = [];
  for (const [, group] of groupBy(keyed, ({ key }) => key)) {
    const members = group.map(({ each }) => each);
    // Two that both have number and day can only meet on that day; the rest is few and is held against all.
    const weak = members.filter(({ row }) => row.symbolKey === null || wholeDay(row) === null);
    const strong = groupBy(
      members.filter(({ row }) => row.symbolKey !== null && wholeDay(row) !== null),
      ({ row }) => wholeDay(row),
    );
    const candidates = [
      ...weak.flatMap((one) =>
        members.filter((other) => other !== one && (!weak.includes(other) || one.row.id < other.row.id)).map((other) => [one, other] as const),
      ),
      ...[...strong.values()].flatMap((ofDay) => ofDay.flatMap((one, at) => ofDay.slice(at + 1).map((other) => [one, other] as const))),
    ];
    for (const [one, other] of candidates) {
      if ((!one.row.held && !other.row.held) || !mayShareYear(one.row, other.row) || !sameYears(one, other)) continue;
      const words = shared(one, other);
      if (words.length === 0) continue;
      const numbers = one.row.symbolKey !== null && other.row.symbolKey !== null;
      if (numbers && one.row.symbolKey === other.row.symbolKey) continue;
      const days = wholeDay(one.row) !== null && wholeDay(other.row) !== null && one.row.issuedOn !== other.row.issuedOn;
      if ((numbers || days) && !(one.row.held && other.row.held)) {
        // Cited under a number that one slip of the hand makes of the other's, with day, issuer, kind and title of it.
        if (numbers && !days && isSlip(one.row.symbolKey ?? '', other.row.symbolKey ?? '') && isWholeTitle(one, other, words))
          found.push(pairOf(one.row, other.row, 'same-title', words.slice(0, 4)));
        continue;
      }
      found.push(pairOf(one.row, other.row, numbers || days ? 'same-text' : 'same-title', words.slice(0, 4), numbers || days));
    }
  }
  return onlyFew(found);
}

/** One that may be any of many is nobody's duplicate by its title: there the texts have to say it. */
function onlyFew(pairs: readonly DuplicatePair[]): readonly DuplicatePair[] {
  const times = new Map<string, number>();
  for (const id of pairs.flatMap(({ keep, other }) => [keep, other])) times.set(id, (times.get(id) ?? 0) + 1);
  const many = ({ keep, other }: DuplicatePair): boolean => (times.get(keep) ?? 0) > FEW || (times.get(other) ?? 0) > FEW;
  return pairs.map((pair) => (many(pair) ? { ...pair, reason: 'same-text', onlyByText: true } : pair));
}

/**
 * Pairs of directives that may be one and the same. Linear but for the few that share a symbol, or an issuer, a kind and
 * a lack of number or day. Withdrawn ones and texts that are no directives are left out. Ordered by the two ids.
 */
export function duplicatePairs(rows: readonly DirectiveRow[], wordsOf: TitleWords = subjectPairs): readonly DuplicatePair[] {
  const meant = rows.filter((row) => !row.withdrawn && row.outcome !== 'report-about' && row.outcome !== 'not-a-directive');
  const found = new Map<string, DuplicatePair>();
  for (const pair of [...sameTitle(meant, wordsOf), ...sameSymbol(meant)]) found.set([pair.keep, pair.other].sort().join('|'), pair);
  return [...found].sort(([a], [b]) => byText(a, b)).map(([, pair]) => pair);
}
