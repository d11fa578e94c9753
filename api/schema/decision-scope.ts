import { inScope, type Placed } from '../audit/coverage/in-scope.ts';
import { organInfo } from '../audit/expectations/organ-book.ts';
import type { Scope } from '../domain/coverage.ts';
import type { BookedDecision } from '../importing/decision-book.ts';
import type { GraphContext } from './context.ts';
import { organNamed } from './expectation.ts';
import { isFollowed } from './review-scope.ts';
import { steadily } from './steady.ts';

/**
 * The decisions that concern what a department follows. What names an organ is about that organ, whichever document asks it;
 * what names documents alone about these, as the queue has it. What names neither, or what is gone since, is told to everybody.
 */
export async function decisionsWithin(context: GraphContext, entries: readonly BookedDecision[], scope: Scope): Promise<readonly BookedDecision[]> {
  const { store, actor, lineages } = context;
  const { directives } = await steadily(store, actor, (graphVersion) => lineages.outlines.at(store, actor, graphVersion));
  const organs = await organsNamedIn(context, entries);
  return entries.filter(({ row, directiveIds }) => {
    const named = organIdsIn(row.subjectKey).flatMap((id) => organs.get(id) ?? []);
    if (named.length > 0) return named.some((organ) => inScope(scope, organ));
    const documents = directiveIds.flatMap((id) => directives.get(id) ?? []);
    return documents.length === 0 || documents.some((document) => isFollowed(scope, document));
  });
}

const organIdsIn = (subjectKey: string): readonly string[] => subjectKey.split('|').filter((part) => part.startsWith('o:') && !part.startsWith('o:words:'));

async function organsNamedIn(context: GraphContext, entries: readonly BookedDecision[]): Promise<ReadonlyMap<string, Placed>> {
  const ids = [...new Set(entries.flatMap(({ row }) => organIdsIn(row.subjectKey)))];
  const rows = await Promise.all(ids.map((id) => organNamed(context, id)));
  // The department of a place stands where its place is, though nothing but its id is kept.
  const placed = ids.map((id, at): readonly [string, Placed] => [id, rows[at] ?? organInfo(id, '')]);
  return new Map(placed.filter(([, organ], at) => rows[at] !== null || organ.placeId !== null));
}

/** In how many cells of the comparison a task need not be done by an organ, as people said and nobody took back. */
export async function exemptCells(context: GraphContext, scope: Scope | null): Promise<number> {
  const { entries } = await context.decisionBook.pages(context.actor);
  const standing = entries.filter(({ row, said, ended }) => said === 'exempt' && ended === null && row.subjectKey.startsWith('cell|'));
  return (scope === null || standing.length === 0 ? standing : await decisionsWithin(context, standing, scope)).length;
}
