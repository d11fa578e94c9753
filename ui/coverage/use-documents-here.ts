import { useMemo } from 'react';
import type { CoverageOptions } from './coverage-query.ts';
import { useCoverageRows } from './use-coverage-rows.ts';

/** The documents of the whole table with the compared one, whatever conditions leave in; null while some are yet to be read. */
export function useDocumentsHere(options: CoverageOptions, rootId: string, table: boolean): ReadonlySet<string> | null {
  const list = useCoverageRows(options, false, { table, whole: false, organId: null });
  const rows = list?.rows;
  const partly = !table || list?.hasMore === true;
  return useMemo(() => (partly ? null : new Set([rootId, ...(rows ?? []).flatMap(({ documents }) => documents.map(({ id }) => id))])), [partly, rows, rootId]);
}
