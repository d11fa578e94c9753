import { DatabaseSync } from '@photostructure/sqlite';
import type { Driver } from 'neo4j-driver';

/** The rows of a lineage straight through a driver: its directives and the links among them. Gives how many there are of both. */
export type StraightWalk = (of: string, depth: number, up: boolean) => Promise<number>;

const walkText = (up: boolean): string => `WITH RECURSIVE walk (id, depth) AS (
  SELECT ?, 0 UNION SELECT ${up ? 'e.to_id' : 'e.from_id'}, w.depth + 1 FROM walk w JOIN edges e ON ${up ? 'e.from_id' : 'e.to_id'} = w.id WHERE w.depth < ?
)`;
const directivesText = (up: boolean): string => `${walkText(up)} SELECT row FROM directives WHERE id IN (SELECT id FROM walk)`;
const edgesText = (up: boolean): string =>
  `${walkText(up)} SELECT row FROM edges WHERE relation = 'IMPLEMENTS' AND from_id IN (SELECT id FROM walk) AND to_id IN (SELECT id FROM walk)`;

/** One recursive question for each kind of row, rows read from JSON. */
export function straightThroughSqlite(path: string): { readonly walk: StraightWalk; readonly close: () => void } {
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = (text: string, of: string, depth: number): number =>
    db
      .prepare(text)
      .all(of, depth)
      .map((found) => JSON.parse(String(found['row']))).length;
  return { walk: async (of, depth, up) => rows(directivesText(up), of, depth) + rows(edgesText(up), of, depth), close: () => db.close() };
}

/** One question with a variable length, and one for the links, rows read from JSON. */
export function straightThroughNeo4j(driver: Driver): StraightWalk {
  return async (of, depth, up) => {
    const arrow = up ? `-[:IMPLEMENTS*0..${depth}]->` : `<-[:IMPLEMENTS*0..${depth}]-`;
    const walk = `MATCH (:Directive {id: $of})${arrow}(d:Directive) WITH DISTINCT d`;
    const directives = await driver.executeQuery(`${walk} RETURN d.row AS row`, { of }, { routing: 'READ' });
    const edges = await driver.executeQuery(
      `${walk} WITH collect(d) AS all UNWIND all AS d MATCH (d)-[r:IMPLEMENTS]->(to) WHERE to IN all RETURN r.key AS key, d.id AS from, to.id AS to, r.origin AS origin, r.state AS state, r.reason AS reason`,
      { of },
      { routing: 'READ' },
    );
    return directives.records.map((record) => JSON.parse(record.get('row'))).length + edges.records.map((record) => record.toObject()).length;
  };
}
