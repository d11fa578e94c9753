import type { DirectiveOutline } from '../../domain/rows.ts';
import type { GraphOutline } from '../port.ts';
import type { CorePart } from './core.ts';
import type { Sql } from './sql.ts';

/** Everything in one text: the database writes it in a third of the time that it takes to give it row by row. */
const DIRECTIVES = `SELECT json_group_array(json_array(
  id, held, withdrawn, line, level, place_id, issued_on,
  CASE WHEN issued_on IS NULL THEN row ->> '$.notBefore' END,
  json_array_length(row, '$.issuerNames'), row ->> '$.issuerNames[0]'
)) AS text FROM directives`;
const EDGES = "SELECT '[' || coalesce(group_concat(row, ','), '') || ']' AS text FROM edges WHERE relation = 'IMPLEMENTS'";
/** Answered by the index of these duties alone. */
const ASKING = "SELECT DISTINCT directive_id AS id FROM duties WHERE row ->> '$.kind' = 'issue'";
const LAST = 'SELECT max(sequence) AS last FROM changes';

type Cells = readonly [
  id: string,
  held: number,
  withdrawn: number,
  line: DirectiveOutline['line'],
  level: DirectiveOutline['level'],
  placeId: string | null,
  issuedOn: DirectiveOutline['issuedOn'],
  notBefore: DirectiveOutline['notBefore'],
  issuers: number,
  issuer: string,
];

const outlineOf = ([id, held, withdrawn, line, level, placeId, issuedOn, notBefore, issuers, issuer]: Cells): DirectiveOutline => ({
  id,
  held: held === 1,
  withdrawn: withdrawn === 1,
  line,
  level,
  placeId,
  issuedOn,
  notBefore,
  issuerNames: issuers === 0 ? [] : [issuer],
});

/** The whole graph at a glance. */
export function outlineQuestion(sql: Sql): CorePart<'outline'> {
  const textOf = (question: string): string => sql.get<{ text: string }>(question)?.text ?? '[]';
  return {
    outline: (): GraphOutline =>
      sql.reading(() => {
        const directives: readonly Cells[] = JSON.parse(textOf(DIRECTIVES));
        return {
          directives: directives.map(outlineOf),
          edges: JSON.parse(textOf(EDGES)),
          asking: sql.all<{ id: string }>(ASKING).map(({ id }) => id),
          lastChange: sql.get<{ last: number | null }>(LAST)?.last ?? 0,
        };
      }),
  };
}
