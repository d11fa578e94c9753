import { createRegister } from '../../registry/register.ts';

let inside: ReadonlyMap<string, readonly string[]> | null = null;

/**
 * Some places with all they take in by `inScope`: what they took over when the map changed, and all that lies within them
 * or lay within what they took over as one of their own kind; a ward on the ground of a former town is that town's heir and
 * takes in no other ward of it. Ids that no place has stay by themselves. Empty for none.
 */
export function placesTakenIn(placeIds: readonly string[]): readonly string[] {
  const register = createRegister();
  inside ??= insideEach(register.places.values());
  const takenOver = (id: string): readonly string[] => register.predecessors(id).flatMap((place) => (place.until === null ? [] : [place.id]));
  const holds = (id: string): boolean => register.place(id)?.until === null;
  const held = reached(placeIds.filter(holds), takenOver);
  const given = new Set(placeIds);
  const ofOwnKind = (id: string): boolean => register.presentHolder(id).some((holder) => given.has(holder.id) && holder.kind === register.place(id)?.kind);
  const within = reached([...placeIds, ...[...held].filter(ofOwnKind)], (id) => inside?.get(id) ?? []);
  return [...new Set([...within, ...held])];
}

/** Places directly within each place, of both maps. */
function insideEach(places: Iterable<{ readonly id: string; readonly withinId: string | null }>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, withinId } of places) {
    if (withinId === null) continue;
    const there = found.get(withinId);
    if (there === undefined) found.set(withinId, [id]);
    else there.push(id);
  }
  return found;
}

/** Everything that is reached from some ids, these included. */
function reached(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set(from);
  // A set gives what is added while it is walked.
  for (const id of seen) for (const more of next(id)) seen.add(more);
  return seen;
}
