import type { GraphChange } from '../../domain/rows.ts';
import { putAliases, putDirectives } from './put-directives.ts';
import { putRows } from './put-rows.ts';
import { releaseUnused, removeRows, usedBySources } from './remove-rows.ts';
import type { Sql } from './sql.ts';

/**
 * One change, inside the caller's transaction, in the order the port tells: removals first, then what is
 * put; at the end texts and originals that the last source let go of. Errors: ConflictError.
 */
export function applyChange(sql: Sql, change: GraphChange): void {
  const used = usedBySources(sql, [...(change.removeSources ?? []), ...(change.putSources ?? []).map((source) => source.id)]);
  removeRows(sql, change);
  putDirectives(sql, change.putDirectives ?? []);
  putAliases(sql, change.putAliases ?? []);
  putRows(sql, change);
  releaseUnused(sql, { texts: used.texts, originals: [...used.originals, ...(change.removeOriginals ?? [])] });
}
