import type { OrganRow, PlaceRow } from '../../domain/rows.ts';
import type { GraphStore } from '../port.ts';
import type { Ask } from './ask.ts';
import { pageOf } from './directives.ts';
import { organsUnder } from './filters.ts';

/** Organs and places. */
export function registryQuestions(ask: Ask): Pick<GraphStore, 'organs' | 'listOrgans' | 'places'> {
  return {
    organs: (_, ids) => ask((cypher) => cypher.rows<OrganRow>('MATCH (o:Organ) WHERE o.id IN $ids RETURN o.row AS row ORDER BY o.id', { ids })),
    listOrgans: (_, filter, page) => ask((cypher) => pageOf<OrganRow>(cypher, organsUnder(filter), 'n.name, n.id', page)),
    places: (_, ids) => ask((cypher) => cypher.rows<PlaceRow>('MATCH (p:Place) WHERE p.id IN $ids RETURN p.row AS row ORDER BY p.id', { ids })),
  };
}
