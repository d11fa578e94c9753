import type { Scope } from '../../domain/coverage.ts';
import type { Line } from '../../domain/lists.ts';
import { createRegister } from '../../registry/register.ts';

export type Placed = { readonly placeId: string | null; readonly line: Line | null };

/**
 * Whether something lies within what a department follows. A place takes in all within it, and what it took over
 * when the map changed. What has no known place or line is outside of a scope that limits it.
 */
export function inScope(scope: Scope | null, { placeId, line }: Placed): boolean {
  if (scope === null) return true;
  const lineFits = scope.lines === null || (line !== null && scope.lines.includes(line));
  return lineFits && (scope.placeIds === null || (placeId !== null && placesAround(placeId).some((id) => scope.placeIds?.includes(id))));
}

const around = new Map<string, readonly string[]>();

/** A place, what it lies within, and who holds any of these today. */
function placesAround(placeId: string): readonly string[] {
  const there = around.get(placeId);
  if (there) return there;
  const register = createRegister();
  const own = [placeId, ...register.ancestors(placeId).map((place) => place.id)];
  const all = [...new Set(own.flatMap((id) => [id, ...register.presentHolder(id).map((place) => place.id)]))];
  around.set(placeId, all);
  return all;
}
