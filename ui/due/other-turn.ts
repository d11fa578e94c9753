import { groupBy } from '../lib/group-by.ts';
import { rowId } from './coming.ts';
import type { DueRow } from './due-query.ts';

/** Of what returns and stands in two rows, the other row of each, by `rowId`. */
export function otherTurns(rows: readonly DueRow[]): ReadonlyMap<string, DueRow> {
  return new Map(
    [...groupBy(rows, (row) => row.key).values()].flatMap((turns) =>
      turns.flatMap((row) => {
        const other = turns.find((one) => one !== row);
        return other === undefined ? [] : [[rowId(row), other] as const];
      }),
    ),
  );
}
