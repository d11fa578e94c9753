import type { ActorGroup } from './actor-groups.ts';
import { SETTINGS } from './settings.ts';

/** Bodies of three kinds or more: the task is everybody's. */
const EVERYBODY = 3;

/**
 * How well a task of some bodies fits an organisation task given to others: above 1 where both speak of the same kind
 * of body (or both of everybody), below 1 where they do not, 1 where either names none.
 */
export function actorFit(upper: ReadonlySet<ActorGroup>, lower: ReadonlySet<ActorGroup>): number {
  if (upper.size === 0 || lower.size === 0) return 1;
  if (upper.size >= EVERYBODY) return lower.size >= EVERYBODY ? SETTINGS.sameActor : 1;
  if (lower.size >= EVERYBODY) return SETTINGS.manyActors;
  return [...lower].some((group) => upper.has(group)) ? SETTINGS.sameActor : SETTINGS.otherActor;
}
