import type { PlainDate } from '../domain/dates.ts';
import type { Level, Line } from '../domain/lists.ts';
import type { OrganRow, PlaceRow } from '../domain/rows.ts';

/** Where a phrase stands, so that "UBND tỉnh" can be completed. Bare place names. */
export type OrganContext = {
  readonly province: string | null;
  readonly district: string | null;
  readonly commune: string | null;
  readonly line: Line | null;
  readonly level: Level | null;
  readonly asOf: PlainDate | null;
};

export const NO_CONTEXT: OrganContext = { province: null, district: null, commune: null, line: null, level: null, asOf: null };

export type OrganResolution = {
  readonly organ: OrganRow;
  /** The body in whose series the organ's documents are numbered. */
  readonly numberingId: string;
  readonly place: PlaceRow | null;
  readonly source: 'read' | 'completed' | 'unresolved' | 'ambiguous';
  /** For `completed`: where the rest came from. */
  readonly from: string | null;
  /** For `ambiguous`: what it may be. */
  readonly candidates: readonly OrganRow[];
};

/** What linking asks the register. Pure: the same question has the same answer. */
export type OrganRegister = {
  resolve(phrase: string, context: OrganContext): OrganResolution;
  organ(id: string): OrganRow | null;
  place(id: string): PlaceRow | null;
  /** Ids of the places that hold a place today; itself while it lives. */
  presentHolders(placeId: string): readonly string[];
};

/** The province that holds a place today; null for the country, the unknown, and where several share it. */
export function provinceIdOf(register: OrganRegister, placeId: string | null): string | null {
  let place = placeId === null ? null : register.place(placeId);
  for (let steps = 0; place && steps < 5; steps += 1) {
    if (place.kind === 'province') {
      const [holder = null, ...others] = register.presentHolders(place.id);
      return others.length === 0 ? holder : null;
    }
    place = place.withinId === null ? null : register.place(place.withinId);
  }
  return null;
}

/** An organ with all its superiors, nearest first. */
export function superiorsOf(register: OrganRegister, organ: OrganRow): readonly OrganRow[] {
  const seen = new Set([organ.id]);
  const found: OrganRow[] = [];
  let layer = [organ];
  while (layer.length > 0) {
    const next: OrganRow[] = [];
    for (const id of layer.flatMap((lower) => lower.superiorIds)) {
      if (seen.has(id)) continue;
      seen.add(id);
      const superior = register.organ(id);
      if (superior) next.push(superior);
    }
    found.push(...next);
    layer = next;
  }
  return found;
}

/** Whether an organ's id says which body it is. Words that name no place ("UBND tỉnh") may be anybody's. */
export function namesBody(organId: string | null): organId is string {
  return organId !== null && (!organId.startsWith('o:words:') || organId.includes('@'));
}
