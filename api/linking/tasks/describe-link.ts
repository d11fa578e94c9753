import { type LinkDegree, type LinkStrength, type Specific, UNSURE_BELOW } from '../../domain/propagation.ts';
import { driftOf } from './drift.ts';
import type { Match } from './match-unit.ts';
import type { Clause, PreparedUnit } from './prepare-unit.ts';
import { SETTINGS } from './settings.ts';
import { functionPhrases, sharedPhrases, type WeighedPhrase } from './shared-phrases.ts';
import { madeConcrete } from './specifics.ts';
import type { AlignedLink, LinkReason } from './task-unit.ts';
import { classOf, provesLink } from './terms.ts';
import { type Keep, wholeOf } from './weigh-terms.ts';

/** A phrase of so many syllables was taken over, not found again by chance. */
const TAKEN_OVER = 9;
const MOST_WORDS = 3;
const ROUNDED = 1000;
const NAMED_DOCUMENT = /\d{1,4}(?:\/\d{4})?\s?[-/]\s?\p{Lu}|(?:đề án|chương trình|chiến lược|quy hoạch)\s/iu;

/** Puts a match into words: phrases, reason, how much of the upper task it is (never all where it is unsure), what is concrete in it and what differs. */
export function describeLink(
  lower: PreparedUnit,
  upper: PreparedUnit,
  match: Match,
  clauses: readonly ReadonlyMap<number, Match>[],
  keep: Keep,
  concrete: readonly Specific[],
): AlignedLink {
  const phrases = phrasesOf(lower, upper, match, clauses, keep);
  const specifics = madeConcrete(concrete, upper.unit.text);
  const strength = strengthOf(match, phrases);
  const isName = isNameIn(concrete);
  const onlyNames = match.functions.length === 0 && weightOf(phrases.filter(isName)) > NEARLY_ALL * weightOf(phrases);
  return {
    childId: lower.unit.id,
    parentId: upper.unit.id,
    score: Math.round(Math.min(1, match.score) * ROUNDED) / ROUNDED,
    degree: match.score < UNSURE_BELOW || onlyNames ? 'partial' : degreeOf(lower, upper, keep),
    strength,
    reason: reasonOf(match, phrases, strength, isName),
    shared: phrases.map(({ words, from, to }) => ({ words, from, to })),
    specifics,
    copied: specifics.length === 0,
    drift: driftOf(lower.unit, upper.unit),
  };
}

/** So much of a phrase lies within the name of a programme or a document when it is no more than that name. */
const MOSTLY = 0.6;

/** Whether a phrase is (part of) a name that the lower task mentions: two tasks that name one campaign need not order the same. */
function isNameIn(concrete: readonly Specific[]): (phrase: WeighedPhrase) => boolean {
  const names = concrete.filter(({ kind }) => kind === 'programme');
  return ({ from }) => names.some(({ start, end }) => Math.min(end, from.end) - Math.max(start, from.start) >= MOSTLY * (from.end - from.start));
}

/** Share of what two tasks have in common from which it is names alone. */
const NEARLY_ALL = 0.85;
const weightOf = (phrases: readonly WeighedPhrase[]): number => phrases.reduce((sum, { weight }) => sum + weight, 0);

/** Phrases of the best pair of clauses first, then of other clauses that also speak for the link. */
function phrasesOf(
  lower: PreparedUnit,
  upper: PreparedUnit,
  match: Match,
  clauses: readonly ReadonlyMap<number, Match>[],
  keep: Keep,
): readonly WeighedPhrase[] {
  const pairs = clauses
    .flatMap((found) => {
      const other = found.get(match.unit);
      return other === undefined || other === match ? [] : [other];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, 2);
  const found: WeighedPhrase[] = [];
  for (const pair of [match, ...pairs]) {
    const phrases = [
      ...functionPhrases(lower, upper, pair.lower, pair.functions),
      ...(pair.upper === null ? [] : sharedPhrases(lower, upper, pair.lower, pair.upper, keep)),
    ];
    for (const phrase of phrases) {
      if (!found.some((other) => phrase.from.start < other.from.end && other.from.start < phrase.from.end)) found.push(phrase);
    }
  }
  return found;
}

/** Full where about three quarters of what the upper task says, as far as plain words can tell, is said below. */
function degreeOf(lower: PreparedUnit, upper: PreparedUnit, keep: Keep): LinkDegree {
  const below = wholeOf(lower, keep);
  let said = 0;
  let all = 0;
  for (const [key, weight] of wholeOf(upper, keep)) {
    if (classOf(key) === 'actor') continue;
    all += weight;
    if (below.has(key)) said += weight;
  }
  return all > 0 && said / all >= SETTINGS.full ? 'full' : 'partial';
}

/** Indirect where the shared words stand in a purpose or a topic on either side, or where little more than a general word is shared. */
function strengthOf(match: Match, phrases: readonly WeighedPhrase[]): LinkStrength {
  if (match.functions.length > 0) return 'direct';
  if (match.score < SETTINGS.direct || phrases.length === 0) return 'indirect';
  return inBackground(match.lower, match.upper) ? 'indirect' : 'direct';
}

/** Whether the heaviest shared term is only a purpose or a topic in one of the clauses. */
function inBackground(lower: Clause, upper: Clause | null): boolean {
  if (upper === null) return false;
  let heaviest = 0;
  let background = false;
  for (const term of lower.terms.values()) {
    const other = upper.terms.get(term.key);
    if (other === undefined || !provesLink(term.key)) continue;
    const full = Math.max(term.weight, other.weight);
    if (full > heaviest) {
      heaviest = full;
      background = Math.min(term.weight, other.weight) < full * 0.55;
    }
  }
  return background;
}

function reasonOf(match: Match, phrases: readonly WeighedPhrase[], strength: LinkStrength, isName: (phrase: WeighedPhrase) => boolean): LinkReason {
  if (match.functions.length > 0) return { code: 'organisation', words: match.functions };
  const taken = phrases.find((phrase) => phrase.syllables >= TAKEN_OVER && !isName(phrase));
  if (taken !== undefined) return { code: 'same-wording', words: [taken.words] };
  const words = phrases.slice(0, MOST_WORDS).map((phrase) => phrase.words);
  if (phrases[0] !== undefined && (isName(phrases[0]) || NAMED_DOCUMENT.test(phrases[0].words))) return { code: 'cited-programme', words };
  return { code: strength === 'direct' ? 'same-work' : 'same-subject', words };
}
