import { LIMITS } from '../access/limits.ts';
import { inScope } from '../audit/coverage/in-scope.ts';
import { type AskedBeside, askedBeside, asksToIssue } from '../audit/expectations/asks-to-issue.ts';
import type { AuditOptions } from '../audit/snapshot.ts';
import type { Scope } from '../domain/coverage.ts';
import { groupBy } from '../domain/group-by.ts';
import type { DirectiveOutline } from '../domain/rows.ts';
import { reachedFrom } from '../lineage/around.ts';
import { levelRank, type OverviewRoot, overviewRoots } from '../lineage/overview.ts';
import { breathe } from './breathe.ts';
import type { GraphContext } from './context.ts';
import { type KeptOutline, rowsOf } from './outline-cache.ts';

/** Directives looked at before others have a turn. */
const AT_ONCE = 20;

const isOfCentre = ({ level, held, withdrawn }: DirectiveOutline): boolean => level === 'central' && held && !withdrawn;

async function besides(context: GraphContext, graphVersion: number): Promise<AskedBeside> {
  return askedBeside((await context.audits.changes.at(context, graphVersion)).decisions);
}

/** Held directives of the centre that ask somebody for a document, whether anything carries them out or not. */
async function askingOfCentre(context: GraphContext, outline: KeptOutline): Promise<ReadonlySet<string>> {
  const { store, actor } = context;
  const { byRule, byPerson } = await besides(context, outline.graphVersion);
  const central = [...outline.directives.values()].filter(isOfCentre).map(({ id }) => id);
  const [asking, silent] = [new Set(central.filter((id) => outline.asking.has(id) || byPerson.has(id))), central.filter((id) => !outline.asking.has(id))];
  for (const row of (await rowsOf(store, actor, outline, silent)).values()) if (byRule(row)) asking.add(row.id);
  return asking;
}

/** Whether somebody of the scope issued something below. */
function answeredWithin(outline: KeptOutline, rootId: string, scope: Scope): boolean {
  const { reached } = reachedFrom(outline, [rootId], 'down', LIMITS.lineageNodes);
  return [...reached].some((id) => {
    const row = id === rootId ? undefined : outline.directives.get(id);
    return row !== undefined && inScope(scope, row);
  });
}

/**
 * The cards of a scope: of each level first those that ask somebody of it or that somebody of it carries out. What others carry
 * out is there in any scope, what only asks where it asks somebody of it.
 */
async function cardsWithin(
  context: GraphContext,
  outline: KeptOutline,
  roots: readonly OverviewRoot[],
  options: AuditOptions,
): Promise<readonly OverviewRoot[]> {
  const { store, actor } = context;
  const { scope } = options;
  if (scope === null || roots.length === 0) return roots;
  const ids = roots.map(({ directive }) => directive.id);
  const beside = await besides(context, outline.graphVersion);
  const rows = await rowsOf(store, actor, outline, ids);
  const duties = groupBy(await store.dutiesOf(actor, ids), ({ directiveId }) => directiveId);
  const [asking, near] = [new Set<string>(), new Set<string>()];
  for (const [at, row] of [...rows.values()].entries()) {
    if (asksToIssue(row, duties.get(row.id) ?? [], beside, options)) asking.add(row.id);
    if (asking.has(row.id) || answeredWithin(outline, row.id, scope)) near.add(row.id);
    if (at % AT_ONCE === AT_ONCE - 1) await breathe();
  }
  const distance = ({ directive }: OverviewRoot): number => Number(!near.has(directive.id));
  return roots
    .filter(({ asksOnly, directive }) => !asksOnly || asking.has(directive.id))
    .toSorted((a, b) => levelRank(a.directive.level) - levelRank(b.directive.level) || distance(a) - distance(b));
}

/** The cards of Tổng quan as of a day, none issued later; null: of any day. They are kept by version, and by day and scope. */
export async function cardsAt(context: GraphContext, outline: KeptOutline, asOf: string | null, options: AuditOptions): Promise<readonly OverviewRoot[]> {
  const { all, within } = context.overviews;
  const { graphVersion, directives, edges } = outline;
  const roots = await all.of(String(graphVersion), async () => overviewRoots(directives.values(), edges.values(), await askingOfCentre(context, outline)));
  return within.of(JSON.stringify([graphVersion, asOf, options]), () => {
    const there = asOf === null ? roots : roots.filter(({ directive: { issuedOn } }) => issuedOn === null || issuedOn <= asOf);
    return cardsWithin(context, outline, there, options);
  });
}
