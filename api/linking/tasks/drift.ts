import { printTarget } from '../../domain/print-target.ts';
import type { Drift } from '../../domain/propagation.ts';
import { remember } from '../../domain/remember.ts';
import { cutSyllables, foldSyllable } from './syllables.ts';
import type { TaskDeadline, TaskTarget, TaskUnit } from './task-unit.ts';
import { termStep, termWeight } from './term-weight.ts';
import { findTerms } from './terms.ts';

/** Share of what the shorter of two measures says that must be common for them to be one measure. */
const SAME_MEASURE = 0.5;
const NO_NOUN = new Set(['%', 'phần trăm', 'phần'].map((words) => words.split(' ').map(foldSyllable).join(' ')));
/** Of one directive there are fewer; a national plan with an annex has some hundreds. */
const MOST_MEASURES = 2000;
const YEARLY = new RegExp(`\\s?/\\s?(?:năm|quý|tháng)$`.normalize('NFC'), 'u');

/** Where the numbers and times of a lower task differ from those of the task it carries out. */
export function driftOf(lower: TaskUnit, upper: TaskUnit): readonly Drift[] {
  return [...targetDrift(lower.targets, upper.targets), ...deadlineDrift(lower.deadlines, upper.deadlines)];
}

function targetDrift(lower: readonly TaskTarget[], upper: readonly TaskTarget[]): readonly Drift[] {
  return upper.flatMap((above): Drift[] => {
    const below = lower.filter((candidate) => sameMeasure(candidate, above)).sort((a, b) => likeness(b, above) - likeness(a, above))[0];
    if (below === undefined) return lower.length === 0 ? [{ about: 'target', upper: printTarget(above), lower: null, turn: 'missing' }] : [];
    const drifts: Drift[] = [];
    const turn = turnOf(below, above);
    if (turn !== null) drifts.push({ about: 'target', upper: printTarget(above), lower: printTarget(below), turn });
    const [by, from] = [yearOf(below.by), yearOf(above.by)];
    if (by !== null && from !== null && by !== from)
      drifts.push({ about: 'deadline', upper: above.by, lower: below.by, turn: by > from ? 'later' : 'earlier' });
    return drifts;
  });
}

/** One measure, also where its unit is worded otherwise ("%" and "phần trăm", "giải" and "giải/năm"). */
function sameMeasure(a: TaskTarget, b: TaskTarget): boolean {
  const [left, right] = [nounOf(a.unit), nounOf(b.unit)];
  if ((left === '%') !== (right === '%')) return false;
  if (left !== '%' && !(` ${left} `.includes(` ${right} `) || ` ${right} `.includes(` ${left} `))) return false;
  return likeness(a, b) >= SAME_MEASURE;
}

function nounOf(unit: string): string {
  const noun = cutSyllables(unit.normalize('NFC').replace(YEARLY, ''))
    .map((syllable) => syllable.word)
    .join(' ');
  return unit.includes('%') || NO_NOUN.has(noun) ? '%' : noun;
}

function likeness(a: TaskTarget, b: TaskTarget): number {
  const left = termsOf(measureOf(a));
  const right = termsOf(measureOf(b));
  const smaller = Math.min(left.weight, right.weight);
  return smaller === 0 ? 0 : weightOf([...left.terms].filter((key) => right.terms.has(key))) / smaller;
}

const measureOf = (target: TaskTarget): string => (target.of === '' ? target.text : target.of);
const weightOf = (terms: Iterable<string>): number => [...terms].reduce((total, key) => total + termWeight(key), 0);

/** The terms that a measure is told by. All the plans that carry out a directive are held against the same measures. */
const termsOf = remember((measure: string): { readonly terms: ReadonlySet<string>; readonly weight: number } => {
  const cut = cutSyllables(measure);
  const terms = new Set(findTerms(cut, 0, cut.length, termStep).map((term) => term.key));
  return { terms, weight: weightOf(terms) };
}, MOST_MEASURES);

const middle = (value: TaskTarget['value']): number => (typeof value === 'number' ? value : (value[0] + value[1]) / 2);

function turnOf(below: TaskTarget, above: TaskTarget): Drift['turn'] | null {
  const difference = middle(below.value) - middle(above.value);
  if (difference === 0) return null;
  const capped = above.comparator.startsWith('<');
  return difference < 0 === capped ? 'stronger' : 'weaker';
}

function deadlineDrift(lower: readonly TaskDeadline[], upper: readonly TaskDeadline[]): readonly Drift[] {
  const above = upper.find((deadline) => deadline.on !== null && DATED.has(deadline.kind));
  const below = lower.find((deadline) => deadline.on !== null && DATED.has(deadline.kind));
  if (above?.on === undefined || above.on === null) return [];
  if (below?.on === undefined || below.on === null) return lower.length === 0 ? [{ about: 'deadline', upper: above.text, lower: null, turn: 'missing' }] : [];
  const length = Math.min(above.on.length, below.on.length);
  const [first, second] = [above.on.slice(0, length), below.on.slice(0, length)];
  return first === second ? [] : [{ about: 'deadline', upper: above.text, lower: below.text, turn: second > first ? 'later' : 'earlier' }];
}

const DATED: ReadonlySet<string> = new Set(['date', 'month', 'year', 'range']);

function yearOf(by: string | null): string | null {
  return by === null ? null : (/(?:19|20)\d\d/.exec(by)?.[0] ?? null);
}
