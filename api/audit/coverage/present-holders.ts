import { organById } from '../../registry/organ-by-id.ts';
import { createRegister } from '../../registry/register.ts';

/** The organs that hold an organ's work today: itself while it lives, else the ends of its succession; empty where nobody is known. */
export function presentHoldersOf(organId: string): readonly string[] {
  const register = createRegister();
  const holders = new Set<string>();
  const seen = new Set<string>();
  const open = [organId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const row = organById(register, id);
    if (row === null) {
      if (departmentLives(id)) holders.add(id);
    } else if (row.until === null) holders.add(id);
    else open.push(...row.successorIds);
  }
  return [...holders].sort();
}

/** A department is taken to live while its place does; words without a place are never taken to have ended. */
function departmentLives(id: string): boolean {
  const placeId = /^o:[a-z]+:([^/]+)\//.exec(id)?.[1];
  const place = placeId === undefined ? undefined : createRegister().place(placeId);
  return place === undefined || place.until === null;
}
