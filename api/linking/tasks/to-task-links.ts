import type { TaskLinkRow } from '../../domain/propagation.ts';
import type { AlignedLink } from './task-unit.ts';

/** The two directives whose tasks were aligned, and what lies between them. */
export type LinkEnds = {
  readonly fromDirectiveId: string;
  readonly toDirectiveId: string;
  /** Directives between the two whose text is not held, nearest to the lower one first. */
  readonly bridged: readonly string[];
};

/** Rows of proposed links, as the store keeps them: derived, waiting for a person. Task ids are the units' ids. */
export function toTaskLinks(links: readonly AlignedLink[], ends: LinkEnds): readonly TaskLinkRow[] {
  return links.map(({ childId, parentId, score, degree, strength, reason, shared, specifics, copied, drift }) => ({
    key: `${childId}>${parentId}`,
    from: childId,
    to: parentId,
    fromDirectiveId: ends.fromDirectiveId,
    toDirectiveId: ends.toDirectiveId,
    origin: 'derived',
    state: 'suggested',
    score,
    degree,
    strength,
    reason: reason.code,
    reasonWords: reason.words,
    shared,
    specifics,
    copied,
    drift,
    bridged: ends.bridged,
  }));
}
