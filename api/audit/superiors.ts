import { earliestDay, type PlainDate } from '../domain/dates.ts';
import type { OrganRow } from '../domain/rows.ts';
import { isAlive } from '../registry/life.ts';
import { organById } from '../registry/organ-by-id.ts';
import { createRegister } from '../registry/register.ts';

const CENTRE = 'o:central:tw';

/** One of the two an organ answers to. */
export type Superior = {
  /** `committee`: the party committee of its own level; `line`: the higher organ of its own line. */
  readonly kind: 'committee' | 'line';
  readonly organId: string;
};

/**
 * Both superiors of an organ on a day. One that had ended by then is replaced by those who took it over; one that had
 * not begun yet is left out. A provincial party committee has the centre alone; the centre has none.
 */
export function superiorsAt(organ: Pick<OrganRow, 'id' | 'line' | 'placeId'>, asOf: PlainDate): readonly Superior[] {
  const register = createRegister();
  const ids = organById(register, organ.id)?.superiorIds ?? hostIds(organ.id);
  const own = organ.placeId === null ? null : `o:party:${organ.placeId}`;
  const found = new Map<string, Superior>();
  for (const id of ids) {
    const kind: Superior['kind'] = id === own || (id === CENTRE && organ.id.startsWith('o:central:')) ? 'committee' : 'line';
    for (const organId of aliveAt(id, asOf)) if (organId !== organ.id && !found.has(organId)) found.set(organId, { kind, organId });
  }
  return [...found.values()];
}

/** A department, or a committee without a place of its own, answers to the party committee of its place and to its line's body there. */
function hostIds(organId: string): readonly string[] {
  const [, line, placeId] = /^o:([a-z]+):([^/]+)\/./.exec(organId) ?? [];
  if (line === undefined || placeId === undefined) return [];
  return line === 'central' ? [`o:central:${placeId}`] : [...new Set([`o:party:${placeId}`, `o:${line}:${placeId}`])];
}

/** An organ as of a day: itself while it lives, else whoever of its successors does; none before it began. */
function aliveAt(organId: string, asOf: PlainDate): readonly string[] {
  const register = createRegister();
  const seen = new Set<string>();
  const alive: string[] = [];
  const open = [organId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const row = seen.has(id) ? null : organById(register, id);
    seen.add(id);
    if (row === null) continue;
    if (isAlive(row, asOf)) alive.push(id);
    else if (row.until !== null && row.until < earliestDay(asOf)) open.push(...row.successorIds);
  }
  return alive.sort();
}
