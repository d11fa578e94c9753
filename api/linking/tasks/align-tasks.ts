import { affinity } from './affinity.ts';
import { chooseLinks, ordersNothing } from './choose-links.ts';
import { describeLink } from './describe-link.ts';
import { matchClauses } from './match-unit.ts';
import { ownBeside } from './own-words.ts';
import { prepareSide } from './prepare-side.ts';
import { SETTINGS } from './settings.ts';
import { findSpecifics, withoutNamed } from './specifics.ts';
import type { AlignedLink, TaskUnit } from './task-unit.ts';
import { indexUpper } from './upper-index.ts';
import { keepOf } from './weigh-terms.ts';

export type AlignInput = {
  /** The tasks of one upper directive that can be linked to. */
  readonly parents: readonly TaskUnit[];
  /** The ordering tasks of one lower directive. */
  readonly children: readonly TaskUnit[];
  /** More of either text in which abbreviations may be defined (title, opening); empty where there is none. */
  readonly parentWords?: string;
  readonly childWords?: string;
  /** 1 where it is known that the lower directive carries out the upper one; left out, the words of both decide. */
  readonly nearness?: number;
  /** Symbol keys of the documents that the lower directive says it carries out. */
  readonly carriedOut?: ReadonlySet<string>;
};

/**
 * Proposes which tasks of an upper directive the tasks of a lower one carry out: many to many, best first for each
 * lower task, lower tasks in the order given. The same input gives the same links; the order of either list and a
 * further upper task of another subject change no score. A task that answers nothing above has no link.
 */
export function alignTasks({ parents, children, parentWords = '', childWords = '', nearness, carriedOut = new Set() }: AlignInput): readonly AlignedLink[] {
  const upper = prepareSide(parents, parentWords);
  const lower = prepareSide(children, childWords);
  const index = indexUpper(upper, keepOf(upper, lower));
  const ownOf = ownBeside(upper.units);
  const near = nearness ?? affinity(upper, lower);
  return lower.units.flatMap((unit) => {
    if (ordersNothing(unit)) return [];
    const clauses = matchClauses(unit, index, near >= SETTINGS.kinForFunctions);
    const chosen = chooseLinks(clauses, near, (place) => index.units[place]?.unit.id ?? '');
    const concrete = chosen.length === 0 ? [] : ownOf(unit, withoutNamed(findSpecifics(unit.unit.text), carriedOut));
    return chosen.flatMap((match) => {
      const above = index.units[match.unit];
      return above === undefined ? [] : [describeLink(unit, above, match, clauses, index.keep, concrete)];
    });
  });
}
