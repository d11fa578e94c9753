import { byText } from '../../api/domain/order.ts';
import { symbolKey } from '../../api/domain/symbols.ts';
import { DUMP_PARTS } from '../../api/store/dump.ts';
import type { GraphOutline, GraphStore } from '../../api/store/port.ts';
import { ACTOR } from './fixtures.ts';
import { WORLD } from './generated.ts';

const PAGE = { offset: 1, limit: 3 };
const WHOLE = { offset: 0, limit: 100 };

/** All rows of the store by part; a part without rows is told by what is left out. */
async function wholeDump(store: GraphStore): Promise<unknown> {
  const pages = await Promise.all(DUMP_PARTS.map((part) => store.dump(ACTOR, part, null, 10_000)));
  return pages.flatMap(({ rows }) => Object.entries(rows).filter(([, value]) => !Array.isArray(value) || value.length > 0));
}

/** The outline has no order of its own. */
const inOneOrder = ({ directives, edges, asking, ...rest }: GraphOutline): GraphOutline => ({
  ...rest,
  asking: asking.toSorted(byText),
  directives: directives.toSorted((a, b) => byText(a.id, b.id)),
  edges: edges.toSorted((a, b) => byText(a.key, b.key)),
});

/** What a store answers to every question of the port about the small world, by question. */
export async function everyAnswer(store: GraphStore): Promise<Readonly<Record<string, unknown>>> {
  const { directives, edges, sources, hashes, symbols, organs, jobs } = WORLD;
  const some = ['d4', 'x0', 'd1', 'x1', 'd4'];
  const reach = { from: some, relations: ['IMPLEMENTS', 'CITES'], maxDepth: null, maxNodes: 100 } as const;
  const perHash = await Promise.all(
    hashes.map(async (hash) => ({
      source: await store.sourceByHash(ACTOR, hash),
      original: [...((await store.original(ACTOR, hash)) ?? [])],
      purged: await store.isPurged(ACTOR, hash),
    })),
  );
  const perJob = await Promise.all(jobs.map(async (job) => [await store.job(ACTOR, job), await store.items(ACTOR, job), await store.sourcesOfJob(ACTOR, job)]));
  const searches = WORLD.words.flatMap((word) => [word, word.slice(0, -1), word.toLowerCase().normalize('NFD'), word.slice(0, 2)]);
  return {
    graphVersion: await store.graphVersion(ACTOR),
    counts: await store.counts(ACTOR),
    directives: await store.directives(ACTOR, [...directives, ...some]),
    directivesByIdentity: await store.directivesByIdentity(ACTOR, ['identity:d1', 'identity:d5', 'none']),
    directivesBySymbol: await store.directivesBySymbol(ACTOR, ['154-KH-UBND', '70-KL-TW']),
    allDirectives: await store.listDirectives(ACTOR, { withWithdrawn: true }, WHOLE),
    pageOfDirectives: await store.listDirectives(ACTOR, {}, PAGE),
    byText: await Promise.all(WORLD.words.map((text) => store.listDirectives(ACTOR, { text }, WHOLE))),
    byDate: await store.listDirectives(ACTOR, { issuedFrom: '2024-01', issuedTo: '2024-04-20' }, WHOLE),
    byOthers: await store.listDirectives(ACTOR, { kinds: ['plan'], lines: ['party'], placeIds: ['p0'], organIds: ['o0', 'o1'], held: true }, WHOLE),
    byScope: await store.listDirectives(ACTOR, { scope: { placeIds: ['p0', 'p1'], lines: ['party', 'state'] } }, WHOLE),
    facets: await store.directiveFacets(ACTOR, { kinds: ['plan'], levels: ['province'], held: false }),
    scopedFacets: await store.directiveFacets(ACTOR, { lines: ['state'], scope: { placeIds: ['p0', 'p1'], lines: ['party'] } }),
    allFacets: await store.directiveFacets(ACTOR, { withWithdrawn: true }),
    down: await store.reach(ACTOR, { ...reach, direction: 'down' }),
    up: await store.reach(ACTOR, { ...reach, direction: 'up', maxDepth: 2 }),
    short: await store.reach(ACTOR, { ...reach, direction: 'up', from: ['d0'], maxNodes: 3 }),
    outline: inOneOrder(await store.outline(ACTOR)),
    edgesAmong: await store.edgesAmong(ACTOR, [...some, 'd2', 'd3'], ['IMPLEMENTS', 'BASED_ON']),
    edgesOf: await store.edgesOf(ACTOR, some),
    edges: await store.edges(ACTOR, [...edges, 'none']),
    proofs: await store.proofs(ACTOR, [...edges, 'none']),
    sources: await store.sources(ACTOR, sources),
    sourcesOf: await store.sourcesOf(ACTOR, some),
    texts: await Promise.all(WORLD.texts.map((text) => store.text(ACTOR, text))),
    allTexts: await store.texts(ACTOR, [...WORLD.texts, 'none', 't0']),
    itemsOf: await store.itemsOf(ACTOR, [...jobs, 'none']),
    readings: await store.readings(ACTOR, sources),
    mentionsBySymbol: await store.mentionsBySymbol(ACTOR, [...symbols.map(symbolKey), 'none']),
    mentionsOfSources: await store.mentionsOfSources(ACTOR, ['s0', 's2']),
    mentionsOf: await store.mentionsOf(ACTOR, some),
    tasksOf: await store.tasksOf(ACTOR, some),
    taskLinksOf: await store.taskLinksOf(ACTOR, some),
    allTaskLinks: await store.taskLinksOf(ACTOR, directives),
    taskLinks: await store.taskLinks(ACTOR, ['d0#1>d1#1', 'd3#1>d0#1', 'none']),
    taskLinkings: await store.taskLinkings(ACTOR, [...some, 'none']),
    dutiesOf: await store.dutiesOf(ACTOR, some),
    changes: await store.changes(ACTOR, 0, 1_000),
    someChanges: await store.changes(ACTOR, 3, 4),
    changesBefore: await store.changesBefore(ACTOR, '2026-01-02T00:00:00.000Z'),
    dump: await wholeDump(store),
    organs: await store.organs(ACTOR, organs),
    listOrgans: await store.listOrgans(ACTOR, { text: 'bac', resolved: true, lines: ['party'] }, WHOLE),
    pageOfOrgans: await store.listOrgans(ACTOR, {}, PAGE),
    places: await store.places(ACTOR, ['p0', 'p1', 'p2']),
    search: await Promise.all(searches.map((text) => store.search(ACTOR, { text, limit: 4 }))),
    searchOfTwo: await Promise.all(WORLD.words.map((word) => store.search(ACTOR, { text: `${word} thể thao`, limit: 4, tiers: [0, 1, 2, 5, 6, 7] }))),
    searchInWays: await Promise.all(searches.map((text, at) => store.search(ACTOR, { text, ways: searches.slice(at + 1, at + 3), limit: 4 }))),
    searchTotals: await store.searchTotals(
      ACTOR,
      searches.map((text, at) => ({ text, ways: searches.slice(at + 1, at + 3) })),
      ['task', 'organ'],
    ),
    searchOrgans: await store.search(ACTOR, { text: 'k', kinds: ['organ'], limit: 9 }),
    perHash,
    perJob,
    jobs: await store.jobs(ACTOR, PAGE),
    openItems: await store.openItems(ACTOR, 5),
    decisions: await store.decisions(ACTOR, [...directives, ...edges]),
    decisionsSince: await store.decisionsSince(ACTOR, 1, 3),
  };
}
