import type { Actor } from '../../api/domain/actor.ts';
import { earliestDay, latestDay } from '../../api/domain/dates.ts';
import { fold } from '../../api/domain/fold.ts';
import { type Holding, isReport } from '../../api/domain/lists.ts';
import { byNewest, byText } from '../../api/domain/order.ts';
import type { TaskLinkRow } from '../../api/domain/propagation.ts';
import type { DecisionRow, DirectiveRow, EdgeRow, GraphChange } from '../../api/domain/rows.ts';
import { decidedSince, leaseBusy, leaseLost, storeClosed } from '../../api/store/failures.ts';
import type {
  DirectiveFilter,
  Facet,
  GraphStore,
  Lease,
  OrganFilter,
  Page,
  Paged,
  Reach,
  ReachRequest,
  SearchAnswer,
  SearchQuery,
} from '../../api/store/port.ts';
import { bestTier, searchForms } from '../../api/store/search-tier.ts';
import { directiveWords, holdsWords, wordsOf } from '../../api/store/words.ts';
import { dumpOf, loaded } from './memory-dump.ts';
import { outlineIn } from './memory-outline.ts';
import { changed, emptyState, fed, type MemoryState, resolved } from './memory-state.ts';

const allows = <T>(list: readonly T[] | undefined, value: T | null): boolean =>
  list === undefined || list.length === 0 || (value !== null && list.includes(value));

const isWithin = <T>(list: readonly T[] | null | undefined, value: T | null): boolean =>
  list === null || list === undefined || (value !== null && list.includes(value));

const paged = <T>(rows: readonly T[], page: Page): Paged<T> => ({ rows: rows.slice(page.offset, page.offset + page.limit), total: rows.length });

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byText(a.id, b.id);

/** Reports are neither held nor missing. */
const heldName = (row: DirectiveRow): string | null => (!row.held && row.outcome !== null && isReport(row.outcome) ? null : String(row.held));

function textsOf(state: MemoryState, id: string): number {
  return [...state.sources.values()].filter((source) => source.directiveId === id).length;
}

function holdingOf(state: MemoryState, row: DirectiveRow): Holding {
  if (row.held) return 'full';
  if (heldName(row) === null) return 'report';
  return textsOf(state, row.id) > 0 ? 'excerpt' : 'cited';
}

function passes(state: MemoryState, row: DirectiveRow, filter: DirectiveFilter): boolean {
  return (
    (filter.withWithdrawn === true || !row.withdrawn) &&
    (filter.held === undefined || heldName(row) === String(filter.held)) &&
    allows(filter.holdings, holdingOf(state, row)) &&
    (filter.severalTexts !== true || textsOf(state, row.id) > 1) &&
    holdsWords(directiveWords(row), wordsOf(filter.text ?? '')) &&
    allows(filter.kinds, row.kind) &&
    allows(filter.lines, row.line) &&
    allows(filter.levels, row.level) &&
    allows(filter.placeIds, row.placeId) &&
    isWithin(filter.scope?.placeIds, row.placeId) &&
    isWithin(filter.scope?.lines, row.line) &&
    (filter.organIds === undefined || filter.organIds.length === 0 || row.issuerIds.some((id) => filter.organIds?.includes(id))) &&
    (filter.issuedFrom === undefined || (row.issuedOn !== null && earliestDay(row.issuedOn) >= earliestDay(filter.issuedFrom))) &&
    (filter.issuedTo === undefined || (row.issuedOn !== null && latestDay(row.issuedOn) <= latestDay(filter.issuedTo)))
  );
}

function facet(rows: readonly DirectiveRow[], value: (row: DirectiveRow) => string | null): readonly Facet[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const found = value(row);
    if (found !== null) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || byText(a.value, b.value));
}

/** The live ids that some ids stand for, each once. */
function liveIds(state: MemoryState, ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.map((id) => resolved(state, id)));
}

function reachIn(state: MemoryState, request: ReachRequest): Reach {
  const steps = new Map<string, string[]>();
  for (const edge of state.edges.values()) {
    if (edge.state === 'rejected' || !request.relations.includes(edge.relation)) continue;
    const [near, far] = request.direction === 'up' ? [edge.from, edge.to] : [edge.to, edge.from];
    const next = steps.get(near);
    if (next === undefined) steps.set(near, [far]);
    else next.push(far);
  }
  const depths = new Map<string, number>();
  let level = [...liveIds(state, request.from)].filter((id) => state.directives.has(id));
  for (let depth = 0; level.length > 0 && (request.maxDepth === null || depth <= request.maxDepth); depth += 1) {
    for (const id of level.sort(byText)) depths.set(id, depth);
    level = [...new Set(level.flatMap((id) => steps.get(id) ?? []))].filter((id) => !depths.has(id));
  }
  const nodes = [...depths].map(([id, depth]) => ({ id, depth }));
  return { nodes: nodes.slice(0, request.maxNodes), truncated: nodes.length > request.maxNodes };
}

function searchIn(state: MemoryState, query: SearchQuery): SearchAnswer {
  const forms = searchForms(query);
  const hits = [...state.search.values()]
    .filter((entry) => allows(query.kinds, entry.kind))
    .flatMap((entry) => {
      const tier = bestTier(forms, entry);
      return tier === null || query.tiers?.includes(tier) === false ? [] : [{ entry, tier }];
    })
    .sort((a, b) => a.tier - b.tier || byNewest(a.entry.date, b.entry.date) || byId(a.entry, b.entry) || byText(a.entry.kind, b.entry.kind));
  return { hits: hits.slice(0, query.limit), total: hits.length };
}

function organsIn(state: MemoryState, filter: OrganFilter) {
  return [...state.organs.values()]
    .filter(
      (row) =>
        holdsWords(fold(row.name), wordsOf(filter.text ?? '')) &&
        allows(filter.lines, row.line) &&
        allows(filter.levels, row.level) &&
        (filter.resolved === undefined || row.resolved === filter.resolved),
    )
    .sort((a, b) => byText(a.name, b.name) || byId(a, b));
}

function edgesWhere(state: MemoryState, wanted: (edge: EdgeRow) => boolean): readonly EdgeRow[] {
  return [...state.edges.values()].filter(wanted).sort((a, b) => byText(a.key, b.key));
}

function linksWhere(state: MemoryState, wanted: (link: TaskLinkRow) => boolean): readonly TaskLinkRow[] {
  return [...state.linkings.values()]
    .flatMap(({ links }) => links)
    .filter(wanted)
    .sort((a, b) => byText(a.key, b.key));
}

/** One queue: who holds the lease, and who waits for it in order. */
function leaseQueue() {
  let holder: string | null = null;
  let count = 0;
  const waiting: { readonly grant: () => void }[] = [];
  const take = (): Lease => {
    count += 1;
    const id = `lease-${count}`;
    holder = id;
    return {
      id,
      release: async () => {
        if (holder !== id) return;
        holder = null;
        waiting.shift()?.grant();
      },
    };
  };
  const acquire = (waitMs: number): Promise<Lease> =>
    new Promise((resolve, reject) => {
      if (holder === null) return resolve(take());
      const turn = {
        grant: () => {
          clearTimeout(timer);
          resolve(take());
        },
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(turn), 1);
        reject(leaseBusy());
      }, waitMs);
      waiting.push(turn);
      return undefined;
    });
  return { acquire, held: (id: string) => holder === id };
}

/** The reference the other stores are held against: plain maps, every answer by looking at every row. */
export function createMemoryStore(): GraphStore {
  let state = emptyState();
  let open = true;
  const leases = leaseQueue();

  const asked = <T>(answer: () => T | Promise<T>): Promise<T> =>
    new Promise((resolve) => {
      if (!open) throw storeClosed();
      resolve(answer());
    });

  const picked = <T>(rows: ReadonlyMap<string, T>, keys: Iterable<string>): readonly T[] =>
    [...new Set(keys)].sort(byText).flatMap((key) => rows.get(key) ?? []);
  const where = <T extends { readonly id: string }>(rows: ReadonlyMap<string, T>, wanted: (row: T) => boolean): readonly T[] =>
    [...rows.values()].filter(wanted).sort(byId);

  const among = <T extends { readonly id: string }>(rows: ReadonlyMap<string, T>, keys: Iterable<string>, keyOf: (row: T) => string | null): readonly T[] => {
    const wanted = new Set<string | null>(keys);
    return where(rows, (row) => keyOf(row) !== null && wanted.has(keyOf(row)));
  };

  const decided = (actor: Actor, decision: Parameters<GraphStore['decide']>[1], change: GraphChange): DecisionRow => {
    const first = state.decisions.find(({ row }) => row.requestId === decision.requestId);
    if (first) return first.row;
    const { expectedVersion, ...facts } = decision;
    const newer = state.decisions.some(({ row, version }) => row.subjectKey === facts.subjectKey && expectedVersion !== null && version > expectedVersion);
    if (newer) throw decidedSince(facts.subjectKey);
    const sequence = state.decisions.length + 1;
    const row: DecisionRow = { ...structuredClone(facts), id: `decision-${sequence}`, sequence, by: actor.id };
    const version = state.version + 1;
    const changes = fed(state, change, { version, at: row.at, by: actor.id, decisionId: row.id });
    state = { ...changed(state, change), version, changes, decisions: [...state.decisions, { row, version }] };
    return row;
  };

  return {
    health: async () => ({ kind: 'memory', ready: open, problem: open ? null : storeClosed().message, schemaVersion: null }),
    close: async () => {
      open = false;
    },
    graphVersion: () => asked(() => state.version),
    counts: () =>
      asked(() => {
        const directives = [...state.directives.values()];
        const standingTexts = where(state.sources, (source) => state.directives.get(source.directiveId)?.withdrawn !== true);
        return {
          held: directives.filter((row) => row.held && !row.withdrawn).length,
          citedNotHeld: directives.filter((row) => heldName(row) === 'false' && !row.withdrawn).length,
          excerpts: directives.filter((row) => holdingOf(state, row) === 'excerpt' && !row.withdrawn).length,
          reports: directives.filter((row) => heldName(row) === null && !row.withdrawn).length,
          withdrawn: directives.filter((row) => row.withdrawn).length,
          edges: edgesWhere(state, (edge) => edge.state !== 'rejected').length,
          mentions: state.mentions.size,
          unresolvedOrgans: where(state.organs, (organ) => !organ.resolved).length,
          tasks: [...state.tasks.values()].flat().filter((task) => task.numbered).length,
          files: new Set(standingTexts.map((source) => source.bytesHash)).size,
          texts: standingTexts.length,
        };
      }),

    directives: (_, ids) => asked(() => picked(state.directives, liveIds(state, ids))),
    directivesByIdentity: (_, keys) => asked(() => among(state.directives, keys, (row) => row.identityKey)),
    directivesBySymbol: (_, keys) => asked(() => among(state.directives, keys, (row) => row.symbolKey)),
    listDirectives: (_, filter, page) =>
      asked(() => {
        const rows = where(state.directives, (row) => passes(state, row, filter));
        return paged(
          [...rows].sort((a, b) => byNewest(a.issuedOn, b.issuedOn) || byId(a, b)),
          page,
        );
      }),
    directiveFacets: (_, filter) =>
      asked(() => {
        const under = (own: keyof DirectiveFilter): readonly DirectiveRow[] => {
          const { [own]: _left, ...others } = filter;
          return where(state.directives, (row) => passes(state, row, others));
        };
        return {
          kinds: facet(under('kinds'), (row) => row.kind),
          lines: facet(under('lines'), (row) => row.line),
          levels: facet(under('levels'), (row) => row.level),
          held: facet(under('held'), heldName),
          holdings: facet(under('holdings'), (row) => holdingOf(state, row)),
        };
      }),

    outline: () => asked(() => outlineIn(state)),
    reach: (_, request) => asked(() => reachIn(state, request)),
    edgesAmong: (_, ids, relations) =>
      asked(() => {
        const among = liveIds(state, ids);
        return edgesWhere(state, (edge) => among.has(edge.from) && among.has(edge.to) && relations.includes(edge.relation));
      }),
    edgesOf: (_, ids) =>
      asked(() => {
        const touched = liveIds(state, ids);
        return edgesWhere(state, (edge) => touched.has(edge.from) || touched.has(edge.to));
      }),
    edges: (_, keys) => asked(() => picked(state.edges, keys)),
    proofs: (_, keys) => asked(() => picked(state.proofs, keys).flat()),

    sources: (_, ids) => asked(() => picked(state.sources, ids)),
    sourcesOf: (_, ids) => asked(() => among(state.sources, liveIds(state, ids), (row) => row.directiveId)),
    sourceByHash: (_, hash) => asked(() => where(state.sources, (row) => row.bytesHash === hash)[0] ?? null),
    sourcesOfJob: (_, jobId) => asked(() => where(state.sources, (row) => row.jobId === jobId)),
    text: (_, textId) => asked(() => state.texts.get(textId) ?? null),
    texts: (_, ids) => asked(() => [...new Set(ids)].sort(byText).flatMap((id) => (state.texts.has(id) ? [{ id, text: state.texts.get(id) ?? '' }] : []))),
    original: (_, hash) => asked(() => state.originals.get(hash) ?? null),
    readings: (_, ids) => asked(() => picked(state.readings, ids)),
    mentionsBySymbol: (_, keys) => asked(() => among(state.mentions, keys, (row) => row.symbolKey)),
    mentionsOfSources: (_, ids) => asked(() => among(state.mentions, ids, (row) => row.sourceId)),
    mentionsOf: (_, ids) => asked(() => among(state.mentions, liveIds(state, ids), (row) => row.resolvesTo)),
    tasksOf: (_, ids) => asked(() => [...picked(state.tasks, liveIds(state, ids)).flat()].sort(byId)),

    taskLinksOf: (_, ids) =>
      asked(() => {
        const live = liveIds(state, ids);
        return linksWhere(state, (link) => live.has(link.fromDirectiveId) || live.has(link.toDirectiveId));
      }),
    taskLinks: (_, keys) => asked(() => linksWhere(state, (link) => keys.includes(link.key))),
    taskLinkings: (_, ids) => asked(() => picked(state.linkings, liveIds(state, ids)).map(({ directiveId, basis }) => ({ directiveId, basis }))),
    dutiesOf: (_, ids) => asked(() => [...picked(state.duties, liveIds(state, ids)).flat()].sort(byId)),

    organs: (_, ids) => asked(() => picked(state.organs, ids)),
    listOrgans: (_, filter, page) => asked(() => paged(organsIn(state, filter), page)),
    places: (_, ids) => asked(() => picked(state.places, ids)),
    search: (_, query) => asked(() => searchIn(state, query)),
    searchTotals: (_, texts, kinds) => asked(() => texts.map((text) => searchIn(state, { ...text, limit: 0, ...(kinds ? { kinds } : {}) }).total)),

    job: (_, jobId) => asked(() => state.jobs.get(jobId) ?? null),
    jobs: (_, page) =>
      asked(() =>
        paged(
          [...state.jobs.values()].sort((a, b) => byNewest(a.createdAt, b.createdAt) || byId(a, b)),
          page,
        ),
      ),
    items: (_, jobId) => asked(() => [...state.items.values()].filter((item) => item.jobId === jobId).sort((a, b) => a.index - b.index)),
    itemsOf: (_, jobIds) =>
      asked(() => [...state.items.values()].filter((item) => jobIds.includes(item.jobId)).sort((a, b) => byText(a.jobId, b.jobId) || a.index - b.index)),
    openItems: (_, limit) =>
      asked(() => {
        const jobs = [...state.jobs.values()].sort((a, b) => byText(a.createdAt, b.createdAt) || byId(a, b));
        const open = [...state.items.values()].filter((item) => ['waiting', 'reading', 'linking'].includes(item.state)).sort((a, b) => a.index - b.index);
        return jobs.flatMap((job) => open.filter((item) => item.jobId === job.id)).slice(0, limit);
      }),
    isPurged: (_, hash) => asked(() => state.tombstones.has(hash)),

    decisions: (_, keys) => asked(() => state.decisions.map(({ row }) => row).filter((row) => keys.includes(row.subjectKey))),
    decisionsSince: (_, sequence, limit) => asked(() => state.decisions.map(({ row }) => row).slice(sequence, sequence + limit)),
    changes: (_, after, limit) => asked(() => state.changes.slice(after, after + limit)),
    changesBefore: (_, at) => asked(() => state.changes.findLast((row) => row.at !== null && row.at < at)?.sequence ?? 0),
    dump: (_, part, after, limit) => asked(() => dumpOf(state, part, after, limit)),
    load: (_, lease, rows) =>
      asked(() => {
        if (!leases.held(lease.id)) throw leaseLost();
        state = loaded(state, rows);
      }),
    decide: (actor, decision, change) => asked(() => decided(actor, decision, change)),
    decideAll: (actor, decisions) =>
      asked(() => {
        const before = state;
        try {
          return decisions.map((decision) => decided(actor, decision, {}));
        } catch (error) {
          state = before;
          throw error;
        }
      }),

    acquireLease: (_, waitMs) => asked(() => leases.acquire(waitMs)),
    commit: (actor, lease, change) =>
      asked(() => {
        if (!leases.held(lease.id)) throw leaseLost();
        const version = state.version + 1;
        const changes = fed(state, change, { version, at: change.at ?? null, by: actor.id, decisionId: null });
        state = { ...changed(state, change), version, changes };
        return state.version;
      }),
    note: (_, change) =>
      asked(() => {
        state = changed(state, change);
      }),
  };
}
