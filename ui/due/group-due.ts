import { type Band, bandOf } from './bands.ts';
import type { DueRow } from './due-query.ts';

export type OrganDuties = { readonly organ: string; readonly rows: readonly DueRow[] };
export type BandDuties = { readonly band: Band; readonly count: number; readonly organs: readonly OrganDuties[] };

/** Duties by band and, within it, by organ, both in the order they come. */
export function groupDue(rows: readonly DueRow[], bands: readonly Band[], asOf: string): readonly BandDuties[] {
  return bands.flatMap((band) => {
    const organs = new Map<string, DueRow[]>();
    for (const row of rows) {
      if (bandOf(row, asOf) !== band) continue;
      const duties = organs.get(row.organName);
      if (duties === undefined) organs.set(row.organName, [row]);
      else duties.push(row);
    }
    const found = [...organs].map(([organ, duties]) => ({ organ, rows: duties }));
    const count = found.reduce((sum, one) => sum + one.rows.length, 0);
    return count === 0 ? [] : [{ band, count, organs: found }];
  });
}
