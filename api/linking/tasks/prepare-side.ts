import { findDefinitions } from './abbreviations.ts';
import { type PreparedUnit, prepareUnit } from './prepare-unit.ts';
import type { TaskUnit } from './task-unit.ts';

/** All tasks of one directive, cut and weighed, with how many of them say each term. */
export type PreparedSide = {
  readonly units: readonly PreparedUnit[];
  readonly said: ReadonlyMap<string, number>;
};

/** Prepares the tasks of one directive. `words` is more of its text (title, opening) in which abbreviations may be defined. */
export function prepareSide(units: readonly TaskUnit[], words: string): PreparedSide {
  const definitions = findDefinitions([words, ...units.flatMap((unit) => [...unit.heading, unit.text])]);
  const prepared = units.map((unit) => prepareUnit(unit, definitions));
  const said = new Map<string, number>();
  for (const unit of prepared) {
    const keys = new Set(unit.clauses.flatMap((clause) => [...clause.terms.keys()]));
    for (const key of keys) said.set(key, (said.get(key) ?? 0) + 1);
  }
  return { units: prepared, said };
}
