import type { DirectiveOutline, EdgeRow } from '../../domain/rows.ts';
import type { GraphStore } from '../port.ts';
import type { Ask } from './ask.ts';
import { lastChange } from './changes.ts';

/** Parts no two cells of a line; ids, keys, days and closed lists never hold it, and what may stands last. */
const PARTING = '\u001f';

/** One text for each row: the driver reads it in a third of the time that cells of their own take. */
const line = (cells: readonly string[]): string => cells.join(' + $parting + ');
/** Null is nothing, a text its own words after a sign. */
const orNull = (cell: string): string => `coalesce('=' + ${cell}, '')`;
const fromNull = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell.slice(1));

const DIRECTIVES = `MATCH (d:Directive) RETURN collect(${line([
  'd.id',
  "CASE WHEN d.held = 'true' THEN '1' ELSE '0' END",
  "CASE WHEN d.withdrawn THEN '1' ELSE '0' END",
  ...['d.line', 'd.level', 'd.placeId', 'd.issuedOn', 'd.issuerNames[0]'].map(orNull),
])}) AS lines`;
/** What an undated one is not older than stands in its row alone. */
const UNDATED = 'MATCH (d:Directive) WHERE d.issuedOn IS NULL RETURN d.row AS row';
const EDGES = `MATCH (a:Directive)-[r:IMPLEMENTS]->(b:Directive) RETURN collect(${line(['r.key', 'a.id', 'b.id', 'r.origin', 'r.state', orNull('r.reason')])}) AS lines`;

const ASKING = "MATCH (n:Duty {kind: 'issue'}) RETURN collect(DISTINCT n.directiveId) AS lines";

/** The cells of a line; the last may hold whatever it likes. */
function cellsOf(text: string, count: number): readonly string[] {
  const cells = text.split(PARTING);
  return cells.length === count ? cells : [...cells.slice(0, count - 1), cells.slice(count - 1).join(PARTING)];
}

function directiveOf(text: string, notBefore: ReadonlyMap<string, DirectiveOutline['notBefore']>): DirectiveOutline {
  const [id = '', held, withdrawn, lineName, level, placeId, issuedOn, issuer] = cellsOf(text, 8);
  const name = fromNull(issuer);
  return {
    id,
    held: held === '1',
    withdrawn: withdrawn === '1',
    line: fromNull(lineName) as DirectiveOutline['line'],
    level: fromNull(level) as DirectiveOutline['level'],
    placeId: fromNull(placeId),
    issuedOn: fromNull(issuedOn),
    notBefore: notBefore.get(id) ?? null,
    issuerNames: name === null ? [] : [name],
  };
}

function edgeOf(text: string): EdgeRow {
  const [key = '', from = '', to = '', origin, state, reason] = cellsOf(text, 6);
  return { key, from, to, relation: 'IMPLEMENTS', origin: origin as EdgeRow['origin'], state: state as EdgeRow['state'], reason: fromNull(reason) };
}

/** The whole graph at a glance. */
export function outlineQuestion(ask: Ask): Pick<GraphStore, 'outline'> {
  return {
    outline: () =>
      ask(async (cypher) => {
        // The position first: what is committed meanwhile is in the rows or comes with the feed, or both.
        const last = await lastChange(cypher);
        const linesOf = async (text: string): Promise<readonly string[]> =>
          (await cypher.one<{ lines: readonly string[] }>(text, { parting: PARTING }))?.lines ?? [];
        const undated = await cypher.rows<DirectiveOutline>(UNDATED);
        const notBefore = new Map(undated.map((row) => [row.id, row.notBefore]));
        const directives = (await linesOf(DIRECTIVES)).map((text) => directiveOf(text, notBefore));
        return { directives, edges: (await linesOf(EDGES)).map(edgeOf), asking: await linesOf(ASKING), lastChange: last };
      }),
  };
}
