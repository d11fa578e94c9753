import { inScope } from '../audit/coverage/in-scope.ts';
import type { Scope } from '../domain/coverage.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import type { ReviewEntry } from './review-entry.ts';

/**
 * Whether a question concerns what a department follows: one of its documents is issued within it. A document below the
 * centre whose place or system nobody knows may be anybody's, so that it is asked of everybody.
 */
export function isMeant(scope: Scope, entry: ReviewEntry, directive: (id: string) => DirectiveRow | undefined): boolean {
  const { left, right, alsoIn } = entry;
  return [left.directiveId, ...(right === null ? [] : [right.directiveId]), ...alsoIn].some((id) => {
    const row = directive(id);
    return row !== undefined && isFollowed(scope, row);
  });
}

/** Whether a document is issued within a scope, or may be: nobody knows its place or system. */
export function isFollowed(scope: Scope, { placeId, line, level }: Pick<DirectiveRow, 'placeId' | 'line' | 'level'>): boolean {
  const unknownPlace = placeId === null && level !== 'central';
  return inScope({ placeIds: unknownPlace ? null : scope.placeIds, lines: line === null ? null : scope.lines }, { placeId, line });
}
