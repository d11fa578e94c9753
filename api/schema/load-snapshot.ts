import { LIMITS } from '../access/limits.ts';
import type { AuditSnapshot } from '../audit/snapshot.ts';
import type { Actor } from '../domain/actor.ts';
import { RELATIONS, type Relation } from '../domain/lists.ts';
import type { DecisionRow, DirectiveRow } from '../domain/rows.ts';
import { followMerges } from '../importing/under-merges.ts';
import type { GraphStore } from '../store/port.ts';
import { loadTextFacts } from './load-text-facts.ts';

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
 * these, what the held ones speak of, and what reports on them or rests on them. A fixed number of calls to the store, whatever the size, and one for every few hundred texts that were never looked through.
 */
export async function loadSnapshot(store: GraphStore, actor: Actor, rootId: string, graphVersion: number): Promise<AuditSnapshot> {
  const walk = { relations: ['IMPLEMENTS'], maxDepth: null, maxNodes: LIMITS.lineageNodes } as const;
  const below = await store.reach(actor, { ...walk, from: [rootId], direction: 'down' });
  const belowIds = below.nodes.map((node) => node.id);
  const above = await store.reach(actor, { ...walk, from: belowIds, direction: 'up' });
  const near = [...new Set([...belowIds, ...above.nodes.map((node) => node.id)])];
  const inside = new Map((await store.directives(actor, near)).map((row) => [row.id, row]));
  const held = (row: DirectiveRow | undefined): boolean => row?.held === true && !row.withdrawn;
  const heldBelow = belowIds.filter((id) => held(inside.get(id)));
  const spoken = await store.edgesOf(actor, heldBelow);
  const outer = [...new Set(spoken.flatMap((edge) => (ANSWERS.has(edge.relation) ? [edge.from, edge.to] : [edge.to])))].filter((id) => !inside.has(id));
  const directives = [...inside.values(), ...(await store.directives(actor, outer))];
  const ids = directives.map((row) => row.id);
  const heldIds = directives.filter((row) => inside.has(row.id) && held(row)).map((row) => row.id);
  const isHeld = new Set(heldIds);
  const preferred = directives.flatMap((row) => (isHeld.has(row.id) && row.preferredSourceId !== null ? [row.preferredSourceId] : []));
  const [edges, tasks, taskLinks, duties, sources, readings, mentions, decisions] = await Promise.all([
    store.edgesAmong(actor, ids, RELATIONS),
    store.tasksOf(actor, heldIds),
    store.taskLinksOf(actor, heldBelow),
    store.dutiesOf(actor, heldIds),
    store.sources(actor, preferred),
    store.readings(actor, preferred),
    store.mentionsOfSources(actor, preferred),
    allDecisions(store, actor),
  ]);
  const textFacts = await loadTextFacts(store, actor, readings);
  return { graphVersion, rootId, directives, edges, tasks, taskLinks, duties, sources, readings, mentions, ...textFacts, decisions };
}
