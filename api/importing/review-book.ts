import type { Actor } from '../domain/actor.ts';
import { groupBy } from '../domain/group-by.ts';
import type { TaskLinkRow } from '../domain/propagation.ts';
import type { DirectiveRow, EdgeRow, TaskRow } from '../domain/rows.ts';
import { renamedDecision } from '../linking/merges.ts';
import { placeRegister } from '../linking/place-register.ts';
import { decidedLink, standingDecisions } from '../linking/task-decisions.ts';
import type { GraphStore } from '../store/port.ts';
import type { DecisionLog } from './decision-log.ts';
import { type Doubt, doubtsOf } from './find-doubts.ts';
import { createDuplicateFinder, type ProposedDuplicate } from './find-duplicates.ts';
import { type LostDecision, lostCorrections, lostLinks } from './lost-decisions.ts';

const AT_ONCE = 100;
const DIRECTIVES_PAGE = 5_000;
const FEED_PAGE = 1_000;
/** More changes than these since the last look: everything is read again. */
const FEED_LIMIT = 20_000;
const END_OF_TIME = '9999-12-31T23:59:59.999Z';

/** The words of two linked tasks as they were when somebody decided. */
export type FormerWords = { readonly lower: string; readonly upper: string };

export type ToReview = {
  /** All there are. */
  readonly directives: readonly DirectiveRow[];
  readonly held: ReadonlySet<string>;
  /** All that carry out something. */
  readonly edges: readonly EdgeRow[];
  readonly links: readonly TaskLinkRow[];
  /** The same by their lower directive: where nothing changed the list is the one of the last look. */
  readonly linksByLower: ReadonlyMap<string, readonly TaskLinkRow[]>;
  /** By key, for links that became doubtful. */
  readonly former: ReadonlyMap<string, FormerWords>;
  readonly doubts: readonly Doubt[];
  readonly duplicates: readonly ProposedDuplicate[];
  /** What people said of tasks that are no longer found. */
  readonly lost: readonly LostDecision[];
};

/** What waits for people, kept between changes: only directives that the feed of changes names are looked at again. */
export type ReviewBook = {
  toReview(actor: Actor): Promise<ToReview>;
  /** What may be one directive, whatever people said of it. */
  mayBeOne(actor: Actor): Promise<readonly ProposedDuplicate[]>;
};

export function createReviewBook(store: GraphStore, decisionLog: DecisionLog): ReviewBook {
  const links = new Map<string, readonly TaskLinkRow[]>();
  /** Of directives of whose tasks something was said. */
  const tasks = new Map<string, readonly TaskRow[]>();
  const doubts = new Map<string, { readonly sourceId: string; readonly found: readonly Doubt[] }>();
  const register = placeRegister();
  const finder = createDuplicateFinder(store, decisionLog);
  let directives: readonly DirectiveRow[] | null = null;
  let edges: readonly EdgeRow[] | null = null;
  let pairs: readonly ProposedDuplicate[] | null = null;
  let last: number | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const forgetAll = (): void => {
    links.clear();
    doubts.clear();
    tasks.clear();
    [directives, edges, pairs] = [null, null, null];
  };

  /** Forgets what changed since the last look. */
  const catchUp = async (actor: Actor): Promise<void> => {
    const start = last ?? (await store.changesBefore(actor, END_OF_TIME));
    let at = start;
    for (;;) {
      const rows = await store.changes(actor, at, FEED_PAGE);
      for (const { subject, id } of rows) {
        const directiveId = subject === 'edge' ? (id.split('>')[0] ?? id) : id;
        if (subject !== 'decision') for (const known of [doubts, tasks]) known.delete(directiveId);
        if (subject === 'directive' || subject === 'task-links') links.delete(directiveId);
        if (subject === 'directive') [directives, pairs] = [null, null];
        if (subject === 'directive' || subject === 'edge') edges = null;
      }
      at = rows.at(-1)?.sequence ?? at;
      if (at - start > FEED_LIMIT) forgetAll();
      if (rows.length < FEED_PAGE) break;
    }
    last = at;
  };

  const loadLinks = async (actor: Actor, held: readonly DirectiveRow[]): Promise<void> => {
    const missing = held.filter((row) => !links.has(row.id)).map((row) => row.id);
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      const ids = missing.slice(at, at + AT_ONCE);
      const own = groupBy(await store.taskLinksOf(actor, ids), (link) => link.fromDirectiveId);
      for (const id of ids) links.set(id, own.get(id) ?? []);
    }
  };

  const loadDoubts = async (actor: Actor, held: readonly DirectiveRow[]): Promise<void> => {
    const missing = held.filter((row) => row.preferredSourceId !== null && doubts.get(row.id)?.sourceId !== row.preferredSourceId);
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      const ids = missing.slice(at, at + AT_ONCE).flatMap((row) => row.preferredSourceId ?? []);
      const [sources, readings, mentions] = await Promise.all([store.sources(actor, ids), store.readings(actor, ids), store.mentionsOfSources(actor, ids)]);
      const read = new Map(readings.map((row) => [row.sourceId, row.read]));
      const named = groupBy(mentions, (mention) => mention.sourceId);
      for (const source of sources) {
        const reading = read.get(source.id);
        const found = reading === undefined ? [] : doubtsOf(source, reading, named.get(source.id) ?? [], register);
        doubts.set(source.directiveId, { sourceId: source.id, found });
      }
    }
  };

  const lostDecisions = async (actor: Actor, held: ReadonlySet<string>): Promise<readonly LostDecision[]> => {
    const { corrections, merges } = await decisionLog.said(actor);
    const ofTasks = [...corrections].filter(([id, said]) => held.has(id) && said.some(({ task }) => task !== null));
    const onLinks = [...(await decisionLog.linksOf(actor))].filter(([id]) => held.has(id));
    const ends = onLinks.flatMap(([, said]) => said.flatMap((decision) => decidedLink(decision)?.to.directiveId ?? []));
    const missing = [...new Set([...ofTasks, ...onLinks].map(([id]) => id).concat(ends))].filter((id) => held.has(id) && !tasks.has(id));
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      const ids = missing.slice(at, at + AT_ONCE);
      const own = groupBy(await store.tasksOf(actor, ids), (task) => task.directiveId);
      for (const id of ids) tasks.set(id, own.get(id) ?? []);
    }
    const log = new Map((await decisionLog.onFacts(actor)).map((row) => [row.sequence, renamedDecision(merges, row)]));
    const tasksOf = (ids: readonly string[]): readonly TaskRow[] => [...new Set(ids)].flatMap((id) => tasks.get(id) ?? []);
    return [
      ...ofTasks.flatMap(([id, said]) => lostCorrections(id, said, tasksOf([id]), log)),
      ...onLinks.flatMap(([id, said]) => lostLinks(said, tasksOf([id, ...said.flatMap((decision) => decidedLink(decision)?.to.directiveId ?? [])]), held)),
    ];
  };

  const formerWords = async (actor: Actor, suspect: readonly TaskLinkRow[]): Promise<ReadonlyMap<string, FormerWords>> => {
    if (suspect.length === 0) return new Map();
    const tasks = await store.tasksOf(actor, [...new Set(suspect.flatMap((link) => [link.fromDirectiveId, link.toDirectiveId]))]);
    const log = await decisionLog.linksOf(actor);
    const decisions = [...new Set(suspect.map((link) => link.fromDirectiveId))].flatMap((id) => log.get(id) ?? []);
    return new Map(
      standingDecisions(decisions, tasks).flatMap((standing) => {
        const link = decidedLink(standing.decision);
        return link === null ? [] : [[`${standing.from}>${standing.to}`, { lower: link.from.text, upper: link.to.text }] as const];
      }),
    );
  };

  const allDirectives = async (actor: Actor): Promise<readonly DirectiveRow[]> => {
    const rows: DirectiveRow[] = [];
    for (;;) {
      const page = await store.listDirectives(actor, {}, { offset: rows.length, limit: DIRECTIVES_PAGE });
      rows.push(...page.rows);
      if (page.rows.length === 0 || rows.length >= page.total) return rows;
    }
  };

  const pairsNow = async (actor: Actor): Promise<{ readonly rows: readonly DirectiveRow[]; readonly proposed: readonly ProposedDuplicate[] }> => {
    await catchUp(actor);
    const rows = directives ?? (await allDirectives(actor));
    directives = rows;
    pairs ??= await finder.propose(actor, rows);
    return { rows, proposed: pairs };
  };

  const look = async (actor: Actor): Promise<ToReview> => {
    const { rows, proposed } = await pairsNow(actor);
    edges ??= await store.edgesAmong(
      actor,
      rows.map((row) => row.id),
      ['IMPLEMENTS'],
    );
    const held = rows.filter((row) => row.held && !row.withdrawn);
    await loadLinks(actor, held);
    await loadDoubts(actor, held);
    const { corrections } = await decisionLog.said(actor);
    const corrected = (doubt: Doubt): boolean => corrections.get(doubt.directiveId)?.some(({ fact }) => fact === doubt.fact) === true;
    const all = held.flatMap((row) => links.get(row.id) ?? []);
    const heldIds = new Set(held.map((row) => row.id));
    return {
      directives: rows,
      held: heldIds,
      edges,
      links: all,
      linksByLower: new Map(held.flatMap((row) => [[row.id, links.get(row.id) ?? []] as const])),
      former: await formerWords(
        actor,
        all.filter((link) => link.state === 'suspect'),
      ),
      doubts: held.flatMap((row) => doubts.get(row.id)?.found ?? []).filter((doubt) => !corrected(doubt)),
      duplicates: await finder.waiting(actor, proposed),
      lost: await lostDecisions(actor, heldIds),
    };
  };

  /** One look at a time: two would forget what the other has just read. */
  const inTurn = <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    const answer = turn.then(ask);
    turn = answer.catch(() => undefined);
    return answer;
  };

  return {
    toReview: (actor) => inTurn(() => look(actor)),
    mayBeOne: (actor) => inTurn(async () => (await pairsNow(actor)).proposed),
  };
}
