import { LIMITS, listWithinLimit } from '../access/limits.ts';
import type { Scope } from '../domain/coverage.ts';
import { BadInputError } from '../domain/errors.ts';
import type { Line } from '../domain/lists.ts';
import { createRegister } from '../registry/register.ts';
import { builder } from './builder.ts';
import { LineRef } from './enums.ts';

/** So many characters of what was sent are told. */
const SHOWN = 60;

export const ScopeInput = builder.inputType('ScopeInput', {
  description: 'Phạm vi theo dõi: what a department follows. It limits every denominator and list; null and empty lists do not limit.',
  fields: (t) => ({
    placeIds: t.idList({
      description:
        'Places of the register, former ones too, each with all within it and all it took over when the map changed. One that the register does not have is an error (BAD_INPUT). Null or empty: every place.',
    }),
    lines: t.field({ type: [LineRef], description: 'Systems. Null or empty: every line.' }),
  }),
});

export type GivenScope = { readonly placeIds?: readonly string[] | null | undefined; readonly lines?: readonly Line[] | null | undefined };

/** The scope that is meant; null where nothing limits it. Errors: LimitError; BadInputError for a place that the register does not have. */
export function scopeOf(given: GivenScope | null | undefined): Scope | null {
  const placeIds = listWithinLimit('scope.placeIds', given?.placeIds ?? [], LIMITS.filterValues).toSorted();
  const lines = listWithinLimit('scope.lines', given?.lines ?? [], LIMITS.filterValues).toSorted();
  for (const id of placeIds) checkPlace(id);
  if (placeIds.length + lines.length === 0) return null;
  return { placeIds: placeIds.length === 0 ? null : placeIds, lines: lines.length === 0 ? null : lines };
}

/** Nothing lies within a place that does not exist: rows of none would read as if nothing had been received there. */
function checkPlace(id: string): void {
  if (createRegister().place(id) !== undefined) return;
  const shown = id.length > SHOWN ? `${id.slice(0, SHOWN)}…` : id;
  throw new BadInputError(`Phạm vi có địa bàn không có trong danh mục: ${shown}. Câu hỏi “places” cho biết các mã địa bàn.`, {
    argument: 'scope.placeIds',
    value: shown,
  });
}
