import { rowId } from './coming.ts';
import type { DueRow } from './due-query.ts';

/** Of what returns and stands in two rows, the other row of each, by `rowId`. */
export function otherTurns(rows: readonly DueRow[]): ReadonlyMap<string, DueRow> {
  const byKey = new Map<string, DueRow[]>();
  for (const row of rows) {
    const turns = byKey.get(row.key);
    if (turns === undefined) byKey.set(row.key, [row]);
    else turns.push(row);
  }
  return new Map(
    [...byKey.values()].flatMap((turns) =>
      turns.flatMap((row) => {
        const other = turns.find((one) => one !== row);
        return other === undefined ? [] : [[rowId(row), other] as const];
      }),
    ),
  );
}
