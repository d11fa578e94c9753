import type { TaskFunction } from './functions.ts';
import type { PreparedSide } from './prepare-side.ts';
import type { Clause, PreparedUnit } from './prepare-unit.ts';
import { type Keep, massOf, wholeOf } from './weigh-terms.ts';

/** A clause of an upper task, ready to be found by the terms in it. */
export type UpperClause = { readonly unit: number; readonly clause: Clause; readonly mass: number };

/** The upper directive's tasks, looked up by term. */
export type UpperIndex = {
  readonly units: readonly PreparedUnit[];
  readonly clauses: readonly UpperClause[];
  /** Places in `clauses` that hold a term. */
  readonly holding: ReadonlyMap<string, readonly number[]>;
  /** Per unit. */
  readonly functions: readonly ReadonlySet<TaskFunction>[];
  readonly wholes: readonly ReadonlyMap<string, number>[];
  readonly keep: Keep;
};

/** "Carry it out" is what every task says; it tells none from another. */
const TELLS_NOTHING: TaskFunction = 'carry-out';

export function indexUpper(upper: PreparedSide, keep: Keep): UpperIndex {
  const clauses = upper.units.flatMap((unit, place) => unit.clauses.map((clause): UpperClause => ({ unit: place, clause, mass: massOf(clause, keep) })));
  const holding = new Map<string, number[]>();
  clauses.forEach(({ clause }, place) => {
    for (const key of clause.terms.keys()) {
      const held = holding.get(key);
      if (held === undefined) holding.set(key, [place]);
      else held.push(place);
    }
  });
  return {
    units: upper.units,
    clauses,
    holding,
    functions: upper.units.map((unit) => new Set(unit.clauses.flatMap((clause) => [...clause.functions.keys()].filter((name) => name !== TELLS_NOTHING)))),
    wholes: upper.units.map((unit) => wholeOf(unit, keep)),
    keep,
  };
}
