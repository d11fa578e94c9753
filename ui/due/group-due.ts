import { type Band, bandOf } from './bands.ts';
import type { DueRow } from './due-query.ts';
import { canSelect } from './selecting.ts';

/** `known` is false where the words name no body that could be asked. */
export type OrganDuties = { readonly key: string; readonly organ: string; readonly known: boolean; readonly rows: readonly DueRow[] };
export type BandDuties = { readonly band: Band; readonly count: number; readonly organs: readonly OrganDuties[] };

/** Duties by band and, within it, by organ, both in the order they come; words that name no body stand behind the organs. */
export function groupDue(rows: readonly DueRow[], bands: readonly Band[], asOf: string): readonly BandDuties[] {
  return bands.flatMap((band) => {
    const organs = new Map<string, DueRow[]>();
    for (const row of rows) {
      if (bandOf(row, asOf) !== band) continue;
      // Two bodies of one name are two.
      const key = row.organId ?? `? ${row.organName}`;
      const duties = organs.get(key);
      if (duties === undefined) organs.set(key, [row]);
      else duties.push(row);
    }
    const found = [...organs].flatMap(([key, duties]) => {
      const [first] = duties;
      return first === undefined ? [] : [{ key, organ: first.organName, known: canSelect(first), rows: duties }];
    });
    const count = found.reduce((sum, one) => sum + one.rows.length, 0);
    return count === 0 ? [] : [{ band, count, organs: [...found.filter(({ known }) => known), ...found.filter(({ known }) => !known)] }];
  });
}
