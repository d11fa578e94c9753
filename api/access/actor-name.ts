import { SYSTEM_ACTOR } from '../domain/actor.ts';
import { LOCAL_ID, type TokenHolder, UNNAMED } from './asker.ts';

/** The name to show for an actor's id as the log keeps it; the id itself for somebody no longer known. */
export function actorName(id: string, holders: readonly TokenHolder[]): string {
  if (id === SYSTEM_ACTOR.id) return SYSTEM_ACTOR.name;
  if (id === LOCAL_ID) return UNNAMED;
  const [, self] = /^(?:local|cli):(.+)$/u.exec(id) ?? [];
  if (self !== undefined) return self;
  return holders.find((holder) => holder.actor.id === id)?.actor.name ?? id;
}
