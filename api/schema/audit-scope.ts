import { LIMITS, listWithinLimit } from '../access/limits.ts';
import type { Scope } from '../domain/coverage.ts';
import type { Line } from '../domain/lists.ts';
import { builder } from './builder.ts';
import { LineRef } from './enums.ts';

export const ScopeInput = builder.inputType('ScopeInput', {
  description: 'Phạm vi theo dõi: what a department follows. It limits every denominator and list; null and empty lists do not limit.',
  fields: (t) => ({
    placeIds: t.idList({ description: 'Places, each with all within it and all it took over when the map changed. Null or empty: every place.' }),
    lines: t.field({ type: [LineRef], description: 'Systems. Null or empty: every line.' }),
  }),
});

export type GivenScope = { readonly placeIds?: readonly string[] | null | undefined; readonly lines?: readonly Line[] | null | undefined };

/** The scope that is meant; null where nothing limits it. Errors: LimitError. */
export function scopeOf(given: GivenScope | null | undefined): Scope | null {
  const placeIds = listWithinLimit('scope.placeIds', given?.placeIds ?? [], LIMITS.filterValues).toSorted();
  const lines = listWithinLimit('scope.lines', given?.lines ?? [], LIMITS.filterValues).toSorted();
  if (placeIds.length + lines.length === 0) return null;
  return { placeIds: placeIds.length === 0 ? null : placeIds, lines: lines.length === 0 ? null : lines };
}
