import type { SharedPhrase } from '../../domain/propagation.ts';
import type { TaskFunction } from './functions.ts';
import type { Clause, PreparedUnit } from './prepare-unit.ts';
import type { Keep } from './weigh-terms.ts';

/** A shared phrase with what it weighs. */
export type WeighedPhrase = SharedPhrase & { readonly weight: number; readonly syllables: number };

/** Indices of syllables on both sides. */
type Piece = { from: number; to: number; upperFrom: number; upperTo: number; weight: number };

const MOST = 12;
const MOST_BETWEEN = 3;

/**
 * What two clauses say in common, heaviest first. Terms that stand side by side on both sides are one phrase; a concept
 * said with other words is a phrase of its own, each side with its own words.
 */
export function sharedPhrases(lower: PreparedUnit, upper: PreparedUnit, a: Clause, b: Clause, keep: Keep): readonly WeighedPhrase[] {
  const pieces: Piece[] = [];
  for (const term of a.terms.values()) {
    const other = b.terms.get(term.key);
    if (other === undefined) continue;
    const weight = Math.min(term.weight, other.weight) * keep(term.key);
    for (const place of term.places) {
      const words = wordsOf(lower, place.from, place.to);
      const there = other.places.find((candidate) => wordsOf(upper, candidate.from, candidate.to) === words) ?? other.places[0];
      if (there !== undefined) pieces.push({ from: place.from, to: place.to, upperFrom: there.from, upperTo: there.to, weight });
    }
  }
  pieces.sort((left, right) => left.from - right.from || left.upperFrom - right.upperFrom);
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    const follows = last !== undefined && runsOn(lower, upper, last, piece);
    if (follows) {
      last.to = Math.max(last.to, piece.to);
      last.upperTo = Math.max(last.upperTo, piece.upperTo);
      last.weight += piece.weight;
    } else joined.push({ ...piece });
  }
  return joined
    .map((piece) => phraseOf(lower, upper, piece))
    .sort((left, right) => right.weight - left.weight || left.from.start - right.from.start)
    .slice(0, MOST);
}

/** The words by which both sides say a function ("đôn đốc việc thực hiện" / "theo dõi, kiểm tra"). */
export function functionPhrases(lower: PreparedUnit, upper: PreparedUnit, a: Clause, names: readonly TaskFunction[]): readonly WeighedPhrase[] {
  return names.flatMap((name) => {
    const here = a.functions.get(name);
    const there = upper.clauses.map((clause) => clause.functions.get(name)).find((place) => place !== undefined);
    if (here === undefined || there === undefined) return [];
    return [phraseOf(lower, upper, { from: here.from, to: here.to, upperFrom: there.from, upperTo: there.to, weight: 1 })];
  });
}

/** Whether a piece continues another on both sides: it overlaps or touches it, or the same few words stand between. */
function runsOn(lower: PreparedUnit, upper: PreparedUnit, last: Piece, piece: Piece): boolean {
  const gap = piece.from - last.to;
  if (piece.upperFrom - last.upperTo !== gap || piece.upperFrom < last.upperFrom || gap > MOST_BETWEEN) return false;
  return gap <= 0 || wordsOf(lower, last.to, piece.from) === wordsOf(upper, last.upperTo, piece.upperFrom);
}

function phraseOf(lower: PreparedUnit, upper: PreparedUnit, piece: Piece): WeighedPhrase {
  const from = spanOf(lower, piece.from, piece.to);
  return {
    words: lower.unit.text.slice(from.start, from.end),
    from,
    to: spanOf(upper, piece.upperFrom, piece.upperTo),
    weight: piece.weight,
    syllables: piece.to - piece.from,
  };
}

function spanOf(unit: PreparedUnit, from: number, to: number): { readonly start: number; readonly end: number } {
  const start = unit.syllables[from]?.start ?? 0;
  return { start, end: Math.max(start, unit.syllables[to - 1]?.end ?? start) };
}

function wordsOf(unit: PreparedUnit, from: number, to: number): string {
  let words = '';
  for (let at = from; at < to; at += 1) words += ` ${unit.syllables[at]?.word ?? ''}`;
  return words;
}
