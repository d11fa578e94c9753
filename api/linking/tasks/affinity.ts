import type { PreparedSide } from './prepare-side.ts';
import { SETTINGS } from './settings.ts';
import { termWeight } from './term-weight.ts';
import { classOf } from './terms.ts';

/** A document of few tasks says its subject once. */
const FEW_TASKS = 5;

/**
 * How surely two documents belong together, 0 to 1, by the subjects their tasks speak of. Only what links are proposed
 * depends on it, no score.
 */
export function affinity(upper: PreparedSide, lower: PreparedSide): number {
  const above = subjectsOf(upper);
  const below = subjectsOf(lower);
  let common = 0;
  for (const [key, weight] of above) common += weight * (below.get(key) ?? 0);
  const likeness = common / (length(above) * length(below) || 1);
  return Math.max(0, Math.min(1, (likeness - SETTINGS.strangers) / (SETTINGS.kin - SETTINGS.strangers)));
}

function subjectsOf(side: PreparedSide): ReadonlyMap<string, number> {
  const subjects = new Map<string, number>();
  for (const [key, tasks] of side.said) {
    if ((tasks < 2 && side.units.length > FEW_TASKS) || key.startsWith('u:') || classOf(key) !== 'subject') continue;
    subjects.set(key, termWeight(key) ** 2 * tasks);
  }
  return subjects;
}

function length(subjects: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of subjects.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
