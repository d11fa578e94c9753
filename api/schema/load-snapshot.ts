import { LIMITS } from '../access/limits.ts';
import type { AuditSnapshot } from '../audit/snapshot.ts';
import type { Actor } from '../domain/actor.ts';
import { RELATIONS, type Relation } from '../domain/lists.ts';
import { byText } from '../domain/order.ts';
import type { DecisionRow, DirectiveRow } from '../domain/rows.ts';
import { followMerges } from '../importing/under-merges.ts';
import { reachedFrom } from '../lineage/around.ts';
import type { GraphStore } from '../store/port.ts';
import type { GraphContext } from './context.ts';
import { loadTextFacts } from './load-text-facts.ts';
import { rowsOf } from './outline-cache.ts';

const DECISIONS_PER_CALL = 5_000;
/** Documents that speak so of a held one may be what it asked for: a report, a decision made on its basis. */
const ANSWERS: ReadonlySet<Relation> = new Set<Relation>(['REPORTS_ON', 'BASED_ON']);

async function allDecisions(store: GraphStore, actor: Actor): Promise<readonly DecisionRow[]> {
  const log: DecisionRow[] = [];
  for (;;) {
    const page = await store.decisionsSince(actor, log.at(-1)?.sequence ?? 0, DECISIONS_PER_CALL);
    log.push(...page);
    if (page.length < DECISIONS_PER_CALL) return followMerges(log);
  }
}

/**
 * The rows that coverage and items under one directive are computed from: the directive, all below it, all above
 * these, what the held ones speak of, and what reports on them or rests on them. A fixed number of calls to the store, whatever the size, and one for every few hundred texts that were never looked through; `lookThrough` false leaves that out, and what only the texts tell.
 */
async function loadSnapshot(
  { store, actor, lineages, audits }: GraphContext,
  rootId: string,
  graphVersion: number,
  lookThrough = true,
): Promise<AuditSnapshot> {
  const outline = await lineages.outlines.at(store, actor, graphVersion);
  const belowIds = [...reachedFrom(outline, [rootId], 'down', LIMITS.lineageNodes).reached];
  const aboveIds = reachedFrom(outline, belowIds, 'up', LIMITS.lineageNodes).reached;
  const inside = await rowsOf(store, actor, outline, [...new Set([...belowIds, ...aboveIds])].sort(byText));
  const held = (row: DirectiveRow | undefined): boolean => row?.held === true && !row.withdrawn;
  const heldBelow = belowIds.filter((id) => held(inside.get(id)));
  const spoken = await store.edgesOf(actor, heldBelow);
  const outer = [...new Set(spoken.flatMap((edge) => (ANSWERS.has(edge.relation) ? [edge.from, edge.to] : [edge.to])))].filter((id) => !inside.has(id));
  const directives = [...inside.values(), ...(await store.directives(actor, outer))];
  const ids = directives.map((row) => row.id);
  const heldIds = directives.filter((row) => inside.has(row.id) && held(row)).map((row) => row.id);
  const isHeld = new Set(heldIds);
  const preferred = directives.flatMap((row) => (isHeld.has(row.id) && row.preferredSourceId !== null ? [row.preferredSourceId] : []));
  // One after the other: each may be most of the graph, and together they are more than a small server has memory for.
  const edges = await store.edgesAmong(actor, ids, RELATIONS);
  const tasks = await store.tasksOf(actor, heldIds);
  const taskLinks = await store.taskLinksOf(actor, heldBelow);
  const duties = await store.dutiesOf(actor, heldIds);
  const sources = await store.sources(actor, preferred);
  const readings = await store.readings(actor, preferred);
  const mentions = await store.mentionsOfSources(actor, preferred);
  const decisions = await audits.decisions.of(String(graphVersion), () => allDecisions(store, actor));
  const textFacts = lookThrough ? await loadTextFacts(store, actor, readings) : { slips: [], taskWords: [] };
  return { graphVersion, rootId, directives, edges, tasks, taskLinks, duties, sources, readings, mentions, ...textFacts, decisions };
}

/** The snapshot of one root, kept for what is asked next about it. */
export function snapshotOf(context: GraphContext, rootId: string, graphVersion: number): Promise<AuditSnapshot> {
  return context.audits.snapshots.of(`${graphVersion} ${rootId}`, () => loadSnapshot(context, rootId, graphVersion));
}

/** The same for going over many roots: taken where it is kept, and not kept, so that it drives out none that somebody looks at. */
export function passingSnapshotOf(context: GraphContext, rootId: string, graphVersion: number): Promise<AuditSnapshot> {
  return context.audits.snapshots.known(`${graphVersion} ${rootId}`) ?? loadSnapshot(context, rootId, graphVersion);
}

/** The same for what is owed alone: without what only the texts tell. */
export function owedSnapshotOf(context: GraphContext, rootId: string, graphVersion: number): Promise<AuditSnapshot> {
  return context.audits.snapshots.known(`${graphVersion} ${rootId}`) ?? loadSnapshot(context, rootId, graphVersion, false);
}
