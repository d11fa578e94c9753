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

/**
 * A place, who holds it today, and what these lie within. Of what it lay within only the holder of the same kind counts: the
 * wards on the ground of a former town are no more around one another than before.
 */
function placesAround(placeId: string): readonly string[] {
  const there = around.get(placeId);
  if (there) return there;
  const register = createRegister();
  const own = [placeId, ...register.presentHolder(placeId).map((place) => place.id)];
  const above = own.flatMap((id) => register.ancestors(id));
  const holders = above.flatMap(({ id, kind }) => register.presentHolder(id).filter((holder) => holder.kind === kind));
  const all = [...new Set([...own, ...[...above, ...holders].map((place) => place.id)])];
  around.set(placeId, all);
  return all;
}
