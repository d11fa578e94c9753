import { organById } from '../../registry/organ-by-id.ts';
import { createRegister } from '../../registry/register.ts';

/** The organs that hold an organ's work today: itself while it lives, else the ends of its succession; empty where nobody is known. */
export function presentHoldersOf(organId: string): readonly string[] {
  const there = known.get(organId);
  if (there) return there;
  const found = holdersOf(organId);
  known.set(organId, found);
  return found;
}

/** The register never changes. */
const known = new Map<string, readonly string[]>();

function holdersOf(organId: string): readonly string[] {
  const register = createRegister();
  const holders = new Set<string>();
  const seen = new Set<string>();
  const open = [organId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const row = organById(register, id);
    if (row === null) {
      for (const holder of departmentHolders(id)) holders.add(holder);
    } else if (row.until === null) holders.add(id);
    else open.push(...row.successorIds);
  }
  return [...holders].sort();
}

/**
 * A department is taken to live while its place does. Where a province went into another one its namesake there goes
 * on; those of districts have nobody. Words without a place are never taken to have ended.
 */
function departmentHolders(id: string): readonly string[] {
  const [, head, placeId, slug] = /^(o:[a-z]+:)([^/]+)\/(.+)$/.exec(id) ?? [];
  const register = createRegister();
  const place = placeId === undefined ? undefined : register.place(placeId);
  if (place === undefined || place.until === null) return [id];
  return place.kind === 'province' ? register.presentHolder(place.id).map((holder) => `${head}${holder.id}/${slug}`) : [];
}
