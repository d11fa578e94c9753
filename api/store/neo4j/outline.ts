import type { DirectiveOutline, EdgeRow } from '../../domain/rows.ts';
import type { GraphStore } from '../port.ts';
import type { Ask } from './ask.ts';
import { lastChange } from './changes.ts';

const DIRECTIVES = `MATCH (d:Directive) RETURN d.id AS id, d.held = 'true' AS held, d.withdrawn AS withdrawn, d.line AS line, d.level AS level,
  d.issuedOn AS issuedOn, d.issuerNames[..1] AS issuerNames, CASE WHEN d.issuedOn IS NULL THEN d.row END AS row`;
const EDGES = `MATCH (a:Directive)-[r:IMPLEMENTS]->(b:Directive)
  RETURN r.key AS key, a.id AS from, b.id AS to, r.origin AS origin, r.state AS state, r.reason AS reason`;

type Found = Omit<DirectiveOutline, 'held' | 'notBefore'> & { readonly held: boolean | null; readonly row: string | null };

/** What an undated one is not older than stands in its row alone. */
const outlineOf = ({ row, held, ...found }: Found): DirectiveOutline => ({
  ...found,
  held: held === true,
  notBefore: row === null ? null : (JSON.parse(row).notBefore ?? null),
});

/** The whole graph at a glance. */
export function outlineQuestion(ask: Ask): Pick<GraphStore, 'outline'> {
  return {
    outline: () =>
      ask(async (cypher) => {
        // The position first: what is committed meanwhile is in the rows or comes with the feed, or both.
        const last = await lastChange(cypher);
        const directives = (await cypher.all<Found>(DIRECTIVES)).map(outlineOf);
        const edges = (await cypher.all<Omit<EdgeRow, 'relation'>>(EDGES)).map((edge): EdgeRow => ({ ...edge, relation: 'IMPLEMENTS' }));
        return { directives, edges, lastChange: last };
      }),
  };
}
