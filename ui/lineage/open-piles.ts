import type { LaneId } from './lanes.ts';

/** Stands for all piles, in the list of those that are open; with a lane's id behind it for all in that lane. */
const ALL = '*';
/** Before the id of a pile that stays shut though all are open. */
const BUT = '-';

/** A pile by its id, and the lane it stands in. */
export type PileRef = { readonly id: string; readonly lane: LaneId };

/** Whether a pile is open: it itself was opened, or all were, and it was not shut since. */
export function isPileOpen({ id, lane }: PileRef, opened: ReadonlySet<string>): boolean {
  return opened.has(id) || ((opened.has(ALL) || opened.has(ALL + lane)) && !opened.has(BUT + id));
}

/** The list after a pile was opened or shut; what was opened inside it is shut with it. */
export function togglePile(pile: PileRef, opened: readonly string[]): readonly string[] {
  const rest = opened.filter((other) => other !== pile.id && other !== BUT + pile.id && !other.startsWith(`${pile.id}~`));
  if (!isPileOpen(pile, new Set(opened))) return isPileOpen(pile, new Set(rest)) ? rest : [...rest, pile.id];
  return isPileOpen(pile, new Set(rest)) ? [...rest, BUT + pile.id] : rest;
}

/** The list after all piles were opened. */
export const ALL_PILES: readonly string[] = [ALL];

/** The list after all piles of a lane were opened, or shut. */
export function setLanePiles(lane: LaneId, open: boolean, opened: readonly string[]): readonly string[] {
  const rest = opened.filter((other) => other !== ALL + lane && !other.includes(`~${lane}.`));
  return open ? [...rest, ALL + lane] : rest;
}

/** Whether all piles there are were opened at once, and none was shut since. */
export function allPilesOpen(opened: readonly string[]): boolean {
  return opened.includes(ALL) && opened.every((one) => !one.startsWith(BUT));
}
