import { LIMITS } from '../access/limits.ts';
import { withNow } from '../audit/coverage/audit-index.ts';
import type { AuditSnapshot } from '../audit/snapshot.ts';
import { RELATIONS, type Relation } from '../domain/lists.ts';
import { byText } from '../domain/order.ts';
import type { TaskLinkRow } from '../domain/propagation.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import { reachedFrom } from '../lineage/around.ts';
import type { AuditNow, Made } from './audit-now.ts';
import { breathe, inSlices } from './breathe.ts';
import type { GraphContext } from './context.ts';
import { loadTextFacts } from './load-text-facts.ts';
import { rowsOf } from './outline-cache.ts';

/** Documents that speak so of a held one may be what it asked for: a report, a decision made on its basis. */
const ANSWERS: ReadonlySet<Relation> = new Set<Relation>(['REPORTS_ON', 'BASED_ON']);
/** Directives whose rows are asked for at once: more of them in one answer would keep others waiting while they are taken in. */
const IDS_PER_CALL = 500;
/** The same for rows that are large, or many for each directive. */
const HEAVY_PER_CALL = 100;
/** A root over so many directives is worth keeping, even where nobody looks at it alone. */
const MANY = 1_000;
/** Those are kept while fewer roots than these are. */
const ROOM = 2;

/** The rows under one root as they stand; `looked`: with what only the texts tell. */
export type RootRows = Made & {
  readonly snapshot: AuditSnapshot;
  readonly looked: boolean;
  /** The directives whose links are among the rows; null where that is not known any more. */
  readonly linked: ReadonlySet<string> | null;
};

async function inPages<Row>(ids: readonly string[], load: (page: readonly string[]) => Promise<readonly Row[]>, most = IDS_PER_CALL): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (let at = 0; at < ids.length; at += most) {
    for (const row of await load(ids.slice(at, at + most))) all.push(row);
    await breathe();
  }
  return all;
}

/** A link comes with the directives at both of its ends; what came last of it stands. */
function eachLinkOnce(links: readonly TaskLinkRow[]): readonly TaskLinkRow[] {
  return [...new Map(links.map((link) => [link.key, link])).values()];
}

/**
 * The rows that coverage and items under one directive are computed from: the directive, all below it, all above
 * these, what the held ones speak of, and what reports on them or rests on them. A few calls to the store for every few
 * hundred directives.
 */
async function loadSnapshot({ store, actor, lineages, reviewBook }: GraphContext, rootId: string, now: AuditNow): Promise<RootRows> {
  const { graphVersion, decisions } = now;
  const outline = await lineages.outlines.at(store, actor, graphVersion);
  const belowIds = [...reachedFrom(outline, [rootId], 'down', LIMITS.lineageNodes).reached];
  const aboveIds = reachedFrom(outline, belowIds, 'up', LIMITS.lineageNodes).reached;
  const wanted = [...new Set([...belowIds, ...aboveIds])].sort(byText);
  const rows = await inPages(wanted, async (ids) => [...(await rowsOf(store, actor, outline, ids)).values()]);
  const inside = new Map(rows.map((row) => [row.id, row]));
  const held = (row: DirectiveRow | undefined): boolean => row?.held === true && !row.withdrawn;
  const heldBelow = belowIds.filter((id) => held(inside.get(id)));
  const spoken = await inPages(heldBelow, (ids) => store.edgesOf(actor, ids));
  const outer = new Set<string>();
  for (const edge of spoken) for (const id of ANSWERS.has(edge.relation) ? [edge.from, edge.to] : [edge.to]) if (!inside.has(id)) outer.add(id);
  const directives = [...inside.values(), ...(await inPages([...outer], (ids) => store.directives(actor, ids)))];
  const heldIds = directives.filter((row) => inside.has(row.id) && held(row)).map((row) => row.id);
  const isHeld = new Set(heldIds);
  const preferred = directives.flatMap((row) => (isHeld.has(row.id) && row.preferredSourceId !== null ? [row.preferredSourceId] : []));
  const edges = await store.edgesAmong(
    actor,
    directives.map((row) => row.id),
    RELATIONS,
  );
  const tasks = await inPages(heldIds, (ids) => store.tasksOf(actor, ids), HEAVY_PER_CALL);
  const taskLinks = eachLinkOnce(await inPages(heldBelow, (ids) => store.taskLinksOf(actor, ids), HEAVY_PER_CALL));
  const duties = await inPages(heldIds, (ids) => store.dutiesOf(actor, ids));
  const sources = await inPages(preferred, (ids) => store.sources(actor, ids));
  const readings = await inPages(preferred, (ids) => store.readings(actor, ids), HEAVY_PER_CALL);
  const mentions = await inPages(preferred, (ids) => store.mentionsOfSources(actor, ids));
  const mayBeOne = (await reviewBook.mayBeOne(actor)).filter(({ keep, other }) => inside.has(keep) || inside.has(other));
  const texts = { slips: [], taskWords: [] };
  const snapshot = { graphVersion, rootId, directives, edges, tasks, taskLinks, duties, sources, readings, mentions, ...texts, mayBeOne, decisions };
  return {
    at: now,
    ids: new Set([...directives.map((row) => row.id), rootId, ...mayBeOne.flatMap(({ keep, other }) => [keep, other])]),
    snapshot,
    looked: false,
    linked: new Set(heldBelow),
  };
}

/**
 * The rows under one root with the decisions as they stand; kept until one of them changes. `passing`: for going over many
 * roots, which drives out none that somebody looks at.
 */
export async function rowsUnder(context: GraphContext, rootId: string, now: AuditNow, passing: boolean): Promise<RootRows> {
  const { rows } = context.audits;
  const room = rows.size < ROOM;
  const keep = (made: RootRows): boolean => !passing || (room && made.ids.size > MANY);
  const stands = (made: RootRows): boolean => now.rowsStand(made) && (made.linked !== null || now.linkedAnew(made).length === 0);
  const made = await rows.of(rootId, stands, () => loadSnapshot(context, rootId, now), keep);
  const snapshot = await snapshotNow({ snapshot: await withLinks(context, made, now) }, now);
  if (snapshot === made.snapshot) return made;
  const rowsNow = { ...made, at: now, snapshot };
  rows.replace(rootId, rowsNow);
  return rowsNow;
}

/** Rows with the links of those directives whose links changed since they were read. */
async function withLinks({ store, actor }: GraphContext, made: RootRows, now: AuditNow): Promise<AuditSnapshot> {
  const { snapshot, linked } = made;
  const anew = new Set(now.linkedAnew(made).filter((id) => linked?.has(id) === true));
  if (anew.size === 0) return snapshot;
  const fresh = await inPages([...anew], (ids) => store.taskLinksOf(actor, ids));
  const others = snapshot.taskLinks.filter((link) => !anew.has(link.fromDirectiveId));
  return inSlices(withNow(snapshot, { taskLinks: eachLinkOnce([...others, ...fresh]) }));
}

/** The same with what only the texts tell. */
export async function rowsWithTexts(context: GraphContext, rootId: string, now: AuditNow, passing: boolean): Promise<RootRows> {
  const rows = await rowsUnder(context, rootId, now, passing);
  if (rows.looked) return rows;
  const facts = await loadTextFacts(context.store, context.actor, rows.snapshot.readings);
  const looked = { ...rows, looked: true, snapshot: await inSlices(withNow(rows.snapshot, facts)) };
  context.audits.rows.replace(rootId, looked);
  return looked;
}

/** Rows that stand, with the decisions of now. */
export async function snapshotNow({ snapshot }: { readonly snapshot: AuditSnapshot }, { graphVersion, decisions }: AuditNow): Promise<AuditSnapshot> {
  if (snapshot.graphVersion === graphVersion && snapshot.decisions === decisions) return snapshot;
  return inSlices(withNow(snapshot, { graphVersion, decisions }));
}
