import type { OrganRow, PlaceRow } from '../../domain/rows.ts';
import type { OrganFilter } from '../port.ts';
import type { CorePart } from './core.ts';
import { whereAll, wordConditions } from './directives.ts';
import { GIVEN, list, type Sql } from './sql.ts';

function under(filter: OrganFilter) {
  return whereAll([
    ...(filter.lines?.length ? [{ sql: `line IN (${GIVEN})`, values: [list(filter.lines)] }] : []),
    ...(filter.levels?.length ? [{ sql: `level IN (${GIVEN})`, values: [list(filter.levels)] }] : []),
    ...(filter.resolved === undefined ? [] : [{ sql: 'resolved = ?', values: [Number(filter.resolved)] }]),
    ...wordConditions('words', filter.text),
  ]);
}

/** Organs and places. */
export function registryQuestions(sql: Sql): CorePart<'organs' | 'listOrgans' | 'places'> {
  return {
    organs: (_, ids) => sql.rows<OrganRow>(`SELECT row FROM organs WHERE id IN (${GIVEN}) ORDER BY id`, list(ids)),
    listOrgans: (_, filter, page) => {
      const where = under(filter);
      return sql.reading(() => ({
        rows: sql.rows<OrganRow>(`SELECT row FROM organs WHERE ${where.sql} ORDER BY name, id LIMIT ? OFFSET ?`, ...where.values, page.limit, page.offset),
        total: sql.get<{ total: number }>(`SELECT count(*) AS total FROM organs WHERE ${where.sql}`, ...where.values)?.total ?? 0,
      }));
    },
    places: (_, ids) => sql.rows<PlaceRow>(`SELECT row FROM places WHERE id IN (${GIVEN}) ORDER BY id`, list(ids)),
  };
}
