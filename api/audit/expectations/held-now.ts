import type { PlainDate } from '../../domain/dates.ts';
import { organById } from '../../registry/organ-by-id.ts';
import { createRegister } from '../../registry/register.ts';
import { endOf } from '../items/ended-organ.ts';

/** Something that is the work of an organ, and the ids of those that hold that work as of the day: itself while it lives. */
export type Held = { readonly organId: string | null; readonly organName: string | null; readonly presentHolderIds: readonly string[] };

export type Holder = { readonly name: string; readonly placeId: string | null };

/** Who holds the work of an organ that has ended. */
export type HeldNow = {
  /** The day it ended, as far as it is known. */
  readonly endedOn: PlainDate | null;
  /** Those that hold its work now; empty: the organ ended and nobody is known to. */
  readonly holders: readonly Holder[];
};

/** Who is to be asked now; null: the organ itself, which lives, or words that name none. One rule for screens, files and letters. */
export function heldNow({ organId, organName, presentHolderIds }: Held): HeldNow | null {
  if (organId === null || presentHolderIds.includes(organId)) return null;
  return {
    endedOn: endOf(organId, organName ?? '', LAST_DAY),
    holders: presentHolderIds.flatMap((id) => holderOf(id, organId, organName ?? '') ?? []),
  };
}

/** Names of those that an organ is today; empty while it lives, where it goes on under its name, and where nobody is known. */
export function heirNames(held: Held): readonly string[] {
  const names = heldNow(held)?.holders.map(({ name }) => name) ?? [];
  return names.includes(held.organName ?? '') ? [] : names;
}

/** The day an organ ended that does not go on under its name; null else, and where the day is not known. */
export function endedSince(held: Held): PlainDate | null {
  const now = heldNow(held);
  return now === null || now.holders.some(({ name }) => name === held.organName) ? null : now.endedOn;
}

const LAST_DAY: PlainDate = '9999-12-31';

function holderOf(id: string, formerId: string, formerName: string): Holder | null {
  const register = createRegister();
  const row = organById(register, id);
  if (row !== null) return { name: row.name, placeId: row.placeId };
  const [former, now] = [formerId, id].map((one) => register.place(/^o:[a-z]+:([^/]+)\//.exec(one)?.[1] ?? ''));
  if (former === undefined || now === undefined) return null;
  // A department that goes on in another province is its namesake there.
  const place = `${former.unit} ${former.name}`;
  const seat = `${now.unit} ${now.name}`;
  const name = formerName.endsWith(place) ? `${formerName.slice(0, -place.length)}${seat}` : `${formerName}, nay thuộc ${seat}`;
  return { name, placeId: now.id };
}
