import type { Level, Line } from '../domain/lists.ts';
import type { OrganRow, PlaceRow } from '../domain/rows.ts';
import type { CentralBody } from './central-bodies.ts';
import { COUNTRY_ID } from './load-places.ts';
import { LOCAL_BODIES, type LocalBody } from './local-bodies.ts';
import { placeLabel } from './units.ts';

const CENTRAL_PARTY = 'tw';

/** Id of a central body ("o:central:ttg"). */
export function centralId(slug: string): string {
  return `o:central:${slug}`;
}

/** Id of a place's own body ("o:party:p63:27"). */
function localId(slug: string, placeId: string): string {
  return `o:${slug}:${placeId}`;
}

/** Level of the authority of a place. */
export function levelOfPlace(place: PlaceRow): Level {
  return place.kind === 'country' ? 'central' : place.kind;
}

const SUPERIOR_OF_LINE: Readonly<Partial<Record<Line, string>>> = { state: 'cp', forces: 'cp', council: 'qh' };

/** A body of the centre as a row. */
export function centralOrgan(body: CentralBody): OrganRow {
  const above = [CENTRAL_PARTY, SUPERIOR_OF_LINE[body.line] ?? CENTRAL_PARTY].filter((slug) => slug !== body.slug);
  return {
    id: centralId(body.slug),
    name: body.name,
    line: body.line,
    level: 'central',
    placeId: COUNTRY_ID,
    from: body.from ?? null,
    until: body.until ?? null,
    superiorIds: [...new Set(above)].map(centralId),
    successorIds: (body.successors ?? []).map(centralId),
    resolved: true,
  };
}

/** The body that a place has once, as a row. `places` looks up the place above. */
export function localOrgan(body: LocalBody, place: PlaceRow): OrganRow {
  const level = levelOfPlace(place);
  const { text, bare } = body.title(place.unit, level);
  const own = body.slug === 'party' ? [] : [localId('party', place.id)];
  const above =
    place.withinId === null || place.withinId === COUNTRY_ID ? (body.centre === null ? [] : [centralId(body.centre)]) : [localId(body.slug, place.withinId)];
  return {
    id: localId(body.slug, place.id),
    name: `${text} ${bare ? place.name : placeLabel(place)}`,
    line: body.line,
    level,
    placeId: place.id,
    from: place.from,
    until: place.until,
    superiorIds: [...own, ...above],
    successorIds: place.kind === 'district' ? [] : place.successorIds.map((id) => localId(body.slug, id)),
    resolved: true,
  };
}

export type DepartmentParts = { readonly slug: string; readonly name: string; readonly line: Line; readonly level: Level; readonly place: PlaceRow };

/** A department, office or unit of a place as a row; it answers to the place's party committee and to its line's body there. */
export function departmentOrgan(parts: DepartmentParts): OrganRow {
  const { place, line } = parts;
  const hosts = LOCAL_BODIES.filter((body) => body.slug === 'party' || (body.slug === line && line !== 'party'));
  const ids =
    place.kind === 'country' ? [CENTRAL_PARTY, SUPERIOR_OF_LINE[line] ?? CENTRAL_PARTY].map(centralId) : hosts.map((body) => localId(body.slug, place.id));
  return {
    id: `o:${line}:${place.id}/${parts.slug}`,
    name: parts.name,
    line,
    level: parts.level,
    placeId: place.id,
    from: place.from,
    until: place.until,
    superiorIds: [...new Set(ids)],
    successorIds: [],
    resolved: true,
  };
}

/** An organ of which only the words are known. `near` keeps equal words of different places apart. */
export function unresolvedOrgan(parts: {
  readonly slug: string;
  readonly near: string;
  readonly name: string;
  readonly line: Line;
  readonly level: Level;
}): OrganRow {
  return {
    id: parts.near === '' ? `o:words:${parts.slug}` : `o:words:${parts.slug}@${parts.near}`,
    name: parts.name,
    line: parts.line,
    level: parts.level,
    placeId: null,
    from: null,
    until: null,
    superiorIds: [],
    successorIds: [],
    resolved: false,
  };
}
