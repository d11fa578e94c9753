import { LIMITS } from '../access/limits.ts';
import { inScope } from '../audit/coverage/in-scope.ts';
import { type AskedBeside, askedBeside, asksSomebody } from '../audit/expectations/asks-somebody.ts';
import type { AuditOptions } from '../audit/snapshot.ts';
import type { Scope } from '../domain/coverage.ts';
import { groupBy } from '../domain/group-by.ts';
import type { DirectiveOutline } from '../domain/rows.ts';
import { reachedFrom } from '../lineage/around.ts';
import { type Asking, levelRank, type OverviewRoot, overviewRoots } from '../lineage/overview.ts';
import { breathe } from './breathe.ts';
import type { GraphContext } from './context.ts';
import { type KeptOutline, rowsOf } from './outline-cache.ts';
import type { Card } from './overview-cache.ts';

/** Directives looked at before others have a turn. */
const AT_ONCE = 20;

/** A cited one counts where it stands in a lineage: there, and only there, organs are held against it. */
const isOfCentre = (outline: KeptOutline, { id, level, held, withdrawn }: DirectiveOutline): boolean =>
  level === 'central' && !withdrawn && (held || isInLineage(outline, id));

function isInLineage({ directives, byLower, byUpper }: KeptOutline, id: string): boolean {
  const standing = (end: string): boolean => directives.get(end)?.withdrawn === false;
  return [...(byLower.get(id) ?? []), ...(byUpper.get(id) ?? [])].some(
    ({ from, to, state }) => state !== 'rejected' && from !== to && standing(from) && standing(to),
  );
}

async function besides(context: GraphContext, graphVersion: number): Promise<AskedBeside> {
  return askedBeside((await context.audits.changes.at(context, graphVersion)).decisions);
}

/** Directives of the centre that ask somebody for something, whether anything carries them out or not, and whether they carry out another. */
async function askingOfCentre(context: GraphContext, outline: KeptOutline): Promise<Asking> {
  const { store, actor } = context;
  const { byRule, byPerson } = await besides(context, outline.graphVersion);
  const central = [...outline.directives.values()].filter((row) => isOfCentre(outline, row)).map(({ id }) => id);
  const toIssue = new Set(central.filter((id) => outline.asking.has(id) || byPerson.has(id)));
  const silent = central.filter((id) => !toIssue.has(id));
  for (const row of (await rowsOf(store, actor, outline, silent)).values()) if (byRule(row)) toIssue.add(row.id);
  const others = await store.dutiesOf(
    actor,
    silent.filter((id) => !toIssue.has(id)),
  );
  return { toIssue, otherwise: new Set(others.map(({ directiveId }) => directiveId)) };
}

/** Whether somebody of the scope had issued something below by the day. */
function answeredWithin(outline: KeptOutline, rootId: string, scope: Scope, asOf: string): boolean {
  const { reached } = reachedFrom(outline, [rootId], 'down', LIMITS.lineageNodes);
  return [...reached].some((id) => {
    const row = id === rootId ? undefined : outline.directives.get(id);
    return row !== undefined && (row.issuedOn === null || row.issuedOn <= asOf) && inScope(scope, row);
  });
}

/**
 * The cards of a scope: of each level first those that ask somebody of it for a document to carry them out or that somebody
 * of it carries out. What others carry out is there in any scope, what only asks where it asks somebody of it.
 */
async function cardsWithin(context: GraphContext, outline: KeptOutline, roots: readonly OverviewRoot[], options: AuditOptions): Promise<readonly Card[]> {
  const { store, actor } = context;
  const { scope, asOf } = options;
  if (scope === null) return roots.map((root) => ({ ...root, ofScope: true }));
  if (roots.length === 0) return [];
  const ids = roots.map(({ directive }) => directive.id);
  const beside = await besides(context, outline.graphVersion);
  const rows = await rowsOf(store, actor, outline, ids);
  const duties = groupBy(await store.dutiesOf(actor, ids), ({ directiveId }) => directiveId);
  const [asking, near] = [new Set<string>(), new Set<string>()];
  for (const [at, row] of [...rows.values()].entries()) {
    const { asks, toIssue } = asksSomebody(row, duties.get(row.id) ?? [], beside, options);
    if (asks) asking.add(row.id);
    if (toIssue || answeredWithin(outline, row.id, scope, asOf)) near.add(row.id);
    if (at % AT_ONCE === AT_ONCE - 1) await breathe();
  }
  const distance = ({ directive }: OverviewRoot): number => Number(!near.has(directive.id));
  return roots
    .filter(({ asksOnly, directive }) => !asksOnly || asking.has(directive.id))
    .map((root) => ({ ...root, ofScope: near.has(root.directive.id) || asking.has(root.directive.id) || inScope(scope, root.directive) }))
    .toSorted((a, b) => levelRank(a.directive.level) - levelRank(b.directive.level) || distance(a) - distance(b));
}

/** The cards of Tổng quan as of a day, none issued later; null: of any day. They are kept by version, and by day and scope. */
export async function cardsAt(context: GraphContext, outline: KeptOutline, asOf: string | null, options: AuditOptions): Promise<readonly Card[]> {
  const { all, within } = context.overviews;
  const { graphVersion, directives, edges } = outline;
  const roots = await all.of(String(graphVersion), async () => overviewRoots(directives.values(), edges.values(), await askingOfCentre(context, outline)));
  return within.of(JSON.stringify([graphVersion, asOf, options]), () => {
    const there = asOf === null ? roots : roots.filter(({ directive: { issuedOn } }) => issuedOn === null || issuedOn <= asOf);
    return cardsWithin(context, outline, there, options);
  });
}
