import type { PreparedSide } from './prepare-side.ts';
import type { Clause, PreparedUnit } from './prepare-unit.ts';
import { SETTINGS } from './settings.ts';

/** How much of its weight a term keeps between two given documents, 0 to 1. */
export type Keep = (key: string) => number;

/**
 * A term that many tasks of the upper document say does not tell one of them from another, and one that most of the lower
 * one say is its subject, not that of this task. Counted in tasks, not in
 * shares, so that one more task of another subject changes nothing.
 */
export function keepOf(upper: PreparedSide, lower: PreparedSide): Keep {
  const kept = new Map<string, number>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const above = repeated(upper.said.get(key), SETTINGS.upperRepeat);
    const below = repeated(lower.said.get(key), SETTINGS.lowerRepeat);
    const made = above * below;
    kept.set(key, made);
    return made;
  };
}

/** What a term keeps that so many tasks say. */
function repeated(tasks: number | undefined, rate: number): number {
  return 1 / (1 + rate * (Math.max(1, tasks ?? 1) - 1) ** SETTINGS.repeatPower);
}

/** Weight of all a clause says. */
export function massOf(clause: Clause, keep: Keep): number {
  let mass = 0;
  for (const term of clause.terms.values()) mass += term.weight * keep(term.key);
  return mass;
}

/** Every term of a task with the most it weighs in any of its clauses. */
export function wholeOf(unit: PreparedUnit, keep: Keep): ReadonlyMap<string, number> {
  const whole = new Map<string, number>();
  for (const clause of unit.clauses) {
    for (const term of clause.terms.values()) whole.set(term.key, Math.max(whole.get(term.key) ?? 0, term.weight * keep(term.key)));
  }
  return whole;
}
