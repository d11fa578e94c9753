import type { PlainDate } from '../../domain/dates.ts';
import { byText } from '../../domain/order.ts';
import type { DirectiveRow, OrganRow } from '../../domain/rows.ts';
import { CENTRAL_BODIES } from '../../registry/central-bodies.ts';
import { isAlive } from '../../registry/life.ts';
import { organById } from '../../registry/organ-by-id.ts';
import { createRegister } from '../../registry/register.ts';
import type { ExpectedGroup } from './expectation-rules.ts';

/** The organs of a group on a day, by id; never the directive's own issuers. */
export function expectedOrgans(group: ExpectedGroup, directive: DirectiveRow, day: PlainDate): readonly OrganRow[] {
  return organIds(group, directive, day)
    .filter((id) => !directive.issuerIds.includes(id))
    .flatMap((id) => organById(createRegister(), id) ?? [])
    .sort((a, b) => byText(a.id, b.id));
}

function organIds(group: ExpectedGroup, directive: DirectiveRow, day: PlainDate): readonly string[] {
  const register = createRegister();
  const { placeId } = directive;
  switch (group) {
    case 'provincial-committees':
      return register.provinces(day).map((place) => `o:party:${place.id}`);
    case 'committees-under-centre':
      return CENTRAL_BODIES.filter((body) => body.directlyUnderCentre === true && isAlive({ from: body.from ?? null, until: body.until ?? null }, day)).map(
        (body) => `o:central:${body.slug}`,
      );
    case 'people-committee-of-place':
      return placeId === null ? [] : [`o:state:${placeId}`];
    case 'committees-within-place':
      return placeId === null ? [] : register.children(placeId, day).map((place) => `o:party:${place.id}`);
  }
}
