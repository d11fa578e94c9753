import { actorFit } from './actor-fit.ts';
import type { TaskFunction } from './functions.ts';
import type { Clause, PreparedUnit, WeighedTerm } from './prepare-unit.ts';
import { SETTINGS } from './settings.ts';
import { provesLink } from './terms.ts';
import type { UpperClause, UpperIndex } from './upper-index.ts';
import { massOf, wholeOf } from './weigh-terms.ts';

/** How an upper task answers a lower one, at its best. */
export type Match = {
  readonly unit: number;
  readonly score: number;
  readonly lower: Clause;
  /** Null where functions alone speak. */
  readonly upper: Clause | null;
  readonly functions: readonly TaskFunction[];
};

/** Terms that weigh less are half forgotten when shared terms are counted. */
const WEIGHS_LITTLE = 0.05;
/** The words of every task: not worth looking up. */
const WEIGHS_NOTHING = 0.012;
const COUNTS_LITTLE = 0.3;
const ONE = 1.6;
const TWO = 2.6;

/** Part of following, reporting and reviewing that any body may be given. */
const ANYBODYS: ReadonlySet<TaskFunction> = new Set(['follow', 'report', 'review', 'fund']);
/** Functions that say nothing unless the same kind of body is told. */
const OF_ITS_BODY: ReadonlySet<TaskFunction> = new Set(['policy', 'critique']);

/** For each clause of a lower task, the upper tasks that answer it, by their place. */
export function matchClauses(lower: PreparedUnit, index: UpperIndex, withFunctions: boolean): readonly ReadonlyMap<number, Match>[] {
  const whole = wholeOf(lower, index.keep);
  const covered = new Map<number, number>();
  const coverOf = (unit: number): number => {
    const known = covered.get(unit);
    if (known !== undefined) return known;
    const made = shareOfSmaller(whole, index.wholes[unit] ?? new Map());
    covered.set(unit, made);
    return made;
  };
  const finest = lower.clauses.filter((clause) => clause.finest);
  const share = finest.filter((clause) => clause.functions.size > 0).length / Math.max(1, finest.length);
  return lower.clauses.map((clause) => {
    const found = matchWords(clause, lower, index, coverOf);
    if (withFunctions && clause.functions.size > 0)
      matchFunctions(clause, lower, index, found, SETTINGS.functionAmongMany + (1 - SETTINGS.functionAmongMany) * share);
    return found;
  });
}

type Shared = { mass: number; count: number; subject: number };

function matchWords(clause: Clause, lower: PreparedUnit, index: UpperIndex, coverOf: (unit: number) => number): Map<number, Match> {
  const shared = new Map<number, Shared>();
  for (const term of clause.terms.values()) {
    const keep = index.keep(term.key);
    if (term.weight * keep < WEIGHS_NOTHING) continue;
    const isSubject = provesLink(term.key);
    const isConcept = term.key.startsWith('c:');
    for (const place of index.holding.get(term.key) ?? []) {
      const other = index.clauses[place]?.clause.terms.get(term.key);
      if (other === undefined) continue;
      const mass = Math.min(term.weight, other.weight) * keep * (isConcept ? sameForm(term, other) : 1);
      let sum = shared.get(place);
      if (sum === undefined) {
        sum = { mass: 0, count: 0, subject: 0 };
        shared.set(place, sum);
      }
      sum.mass += mass;
      sum.count += mass > WEIGHS_LITTLE ? 1 : COUNTS_LITTLE;
      if (isSubject) sum.subject += mass;
    }
  }
  const mass = massOf(clause, index.keep);
  const found = new Map<number, Match>();
  for (const [place, sum] of shared) {
    const upper = index.clauses[place];
    if (upper === undefined || sum.subject < SETTINGS.leastSubject) continue;
    const score = scoreWords(clause, mass, upper, sum, lower, index, coverOf(upper.unit));
    if (score > (found.get(upper.unit)?.score ?? 0)) found.set(upper.unit, { unit: upper.unit, score, lower: clause, upper: upper.clause, functions: [] });
  }
  return found;
}

function scoreWords(clause: Clause, mass: number, upper: UpperClause, sum: Shared, lower: PreparedUnit, index: UpperIndex, cover: number): number {
  const unit = index.units[upper.unit];
  let underLower = 0;
  for (const [key, weight] of lower.heading) if (upper.clause.terms.has(key)) underLower += weight * index.keep(key);
  let underUpper = 0;
  for (const [key, weight] of unit?.heading ?? []) if (clause.terms.has(key) && !upper.clause.terms.has(key)) underUpper += weight * index.keep(key);
  const smaller = Math.max(SETTINGS.smallestMass, Math.min(mass, upper.mass));
  const against = SETTINGS.smaller * smaller + (1 - SETTINGS.smaller) * Math.max(mass, upper.mass) + SETTINGS.damping;
  const proof = sum.count < ONE ? SETTINGS.oneTerm : sum.count < TWO ? SETTINGS.twoTerms : 1;
  const clauses = ((sum.mass + SETTINGS.upperHeading * underUpper) / against) * proof + SETTINGS.lowerHeading * Math.min(1, underLower);
  const words = (1 - SETTINGS.wholeTask) * clauses + SETTINGS.wholeTask * cover;
  const organises = (index.functions[upper.unit]?.size ?? 0) > 0;
  return organises ? words * actorFit(unit?.actors ?? new Set(), lower.actors) : words;
}

function matchFunctions(clause: Clause, lower: PreparedUnit, index: UpperIndex, found: Map<number, Match>, share: number): void {
  index.functions.forEach((given, unit) => {
    const both = [...clause.functions.keys()].filter((name) => given.has(name));
    if (both.length === 0) return;
    const fit = actorFit(index.units[unit]?.actors ?? new Set(), lower.actors);
    if (fit <= 1 && both.every((name) => OF_ITS_BODY.has(name))) return;
    const before = found.get(unit);
    const base = share * (SETTINGS.oneFunction + SETTINGS.furtherFunction * (both.length - 1)) + SETTINGS.wordsBesideFunction * (before?.score ?? 0);
    const score = base * (fit < 1 && both.some((name) => ANYBODYS.has(name)) ? SETTINGS.followingByOthers : fit);
    if (score > (before?.score ?? 0)) found.set(unit, { unit, score, lower: clause, upper: before?.upper ?? null, functions: both });
  });
}

function sameForm(term: WeighedTerm, other: WeighedTerm): number {
  for (const form of term.forms) if (other.forms.has(form)) return 1;
  return SETTINGS.synonym;
}

function shareOfSmaller(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let left = 0;
  let right = 0;
  let both = 0;
  for (const weight of a.values()) left += weight;
  for (const [key, weight] of b) {
    right += weight;
    both += Math.min(weight, a.get(key) ?? 0);
  }
  return both / (Math.min(left, right) + 0.5);
}
