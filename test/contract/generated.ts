import fc from 'fast-check';
import { foldMarked } from '../../api/domain/fold.ts';
import { OUTCOMES } from '../../api/domain/lists.ts';
import type { DirectiveRow, EdgeRow, GraphChange } from '../../api/domain/rows.ts';
import {
  directiveRow,
  dutyRow,
  edgeRow,
  itemRow,
  jobRow,
  mentionRow,
  organRow,
  placeRow,
  proofRow,
  readingRow,
  searchEntry,
  sourceRow,
  taskLinkRow,
  taskRow,
} from './fixtures.ts';
import { chain, cycle, ladder, manyParents, star, tree } from './graph-shapes.ts';

/** Small worlds, so that changes meet each other often. */
const from = (letter: string, count: number): readonly string[] => Array.from({ length: count }, (_, index) => `${letter}${index}`);
export const WORLD = {
  directives: from('d', 7),
  edges: from('e', 8),
  sources: from('s', 4),
  texts: from('t', 3),
  hashes: from('h', 3),
  organs: from('o', 4),
  mentions: from('m', 5),
  jobs: from('j', 3),
  symbols: ['70-KL/TW', '154/KH-UBND', '52-CTr/TU', '0154/kh-ubnd'],
  relations: ['IMPLEMENTS', 'CITES', 'BASED_ON'],
  dates: ['2024', '2024-04', '2024-04-05', '2023-12-31', '2025-01-01'],
  words: ['Kế hoạch', 'thể thao', 'Bắc Kạn', 'bac kan', 'Đà Bắc', 'thành uỷ', 'hòa giải', '154/KH-UBND', '70-KL/TW', 'UBND'],
} as const;

const oneOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const orNull = <T>(values: readonly T[]): fc.Arbitrary<T | null> => fc.option(oneOf(values), { nil: null });
const few = <T>(each: fc.Arbitrary<T>, most = 3): fc.Arbitrary<readonly T[]> => fc.array(each, { maxLength: most });
const label = fc.array(oneOf(WORLD.words), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

const directive: fc.Arbitrary<DirectiveRow> = fc
  .record({
    id: oneOf(WORLD.directives),
    identity: fc.oneof({ arbitrary: fc.constant(null), weight: 12 }, { arbitrary: oneOf(WORLD.directives), weight: 1 }),
    held: fc.boolean(),
    outcome: orNull(OUTCOMES),
    withdrawn: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
    kind: orNull(['plan', 'conclusion', 'programme'] as const),
    symbol: orNull(WORLD.symbols),
    subject: fc.option(fc.oneof(label, fc.string({ unit: 'binary', maxLength: 12 })), { nil: null }),
    issuedOn: orNull(WORLD.dates),
    issuerIds: few(oneOf(WORLD.organs), 2),
    issuerNames: few(label, 2),
    line: orNull(['party', 'state'] as const),
    level: orNull(['province', 'commune'] as const),
    placeId: orNull(['p0', 'p1']),
  })
  .map(({ identity, ...given }) => directiveRow({ ...given, ...(identity === null ? {} : { identityKey: `identity:${identity}` }) }));

const edge: fc.Arbitrary<EdgeRow> = fc
  .record({
    key: oneOf(WORLD.edges),
    from: oneOf(WORLD.directives),
    to: oneOf(WORLD.directives),
    relation: oneOf(WORLD.relations),
    state: oneOf(['stated', 'rejected', 'suggested'] as const),
  })
  .map(edgeRow);

const source = fc
  .record({
    id: oneOf(WORLD.sources),
    directiveId: oneOf(WORLD.directives),
    textId: oneOf(WORLD.texts),
    bytesHash: oneOf(WORLD.hashes),
    jobId: oneOf(WORLD.jobs),
  })
  .map(sourceRow);

const mention = fc
  .record({ id: oneOf(WORLD.mentions), sourceId: oneOf(WORLD.sources), symbol: oneOf(WORLD.symbols), resolvesTo: orNull(WORLD.directives) })
  .map(mentionRow);

const searchKey = fc.record({ kind: oneOf(['directive', 'organ'] as const), id: oneOf(WORLD.directives) });

/** Any change at all to the small world; some cannot stand, which every store must find out alike. */
export const anyChange: fc.Arbitrary<GraphChange> = fc.record(
  {
    removeDirectives: few(oneOf(WORLD.directives), 1),
    removeSources: few(oneOf(WORLD.sources), 1),
    removeEdges: few(oneOf(WORLD.edges), 2),
    removeSearch: few(searchKey),
    removeOriginals: few(oneOf(WORLD.hashes), 1),
    putDirectives: few(directive),
    putAliases: few(fc.record({ oldId: oneOf(['x0', 'x1', ...WORLD.directives]), id: oneOf(WORLD.directives) }), 2),
    putSources: few(source, 2),
    putTexts: few(fc.record({ textId: oneOf(WORLD.texts), text: fc.string({ unit: 'binary' }) })),
    putOriginals: few(fc.record({ bytesHash: oneOf(WORLD.hashes), bytes: fc.uint8Array({ maxLength: 8 }) })),
    putReadings: few(fc.record({ sourceId: oneOf(WORLD.sources), directiveId: oneOf(WORLD.directives) }).map(readingRow), 2),
    putMentions: few(mention),
    putEdges: few(edge),
    putProofs: few(
      fc
        .record({ edgeKey: oneOf(WORLD.edges), sourceIds: few(oneOf(WORLD.sources)) })
        .map(({ edgeKey, sourceIds }) => ({ edgeKey, proofs: sourceIds.map((sourceId, index) => proofRow({ edgeKey, sourceId, where: String(index) })) })),
      2,
    ),
    putTasks: few(
      fc.record({ directiveId: oneOf(WORLD.directives), numbered: few(fc.boolean()) }).map(({ directiveId, numbered }) => ({
        directiveId,
        tasks: numbered.map((each, index) => taskRow({ directiveId, path: String(index), numbered: each })),
      })),
      2,
    ),
    putTaskLinkings: few(
      fc
        .record({ directiveId: oneOf(WORLD.directives), basis: oneOf(['b0', 'b1']), uppers: fc.uniqueArray(oneOf(WORLD.directives), { maxLength: 3 }) })
        .map(({ directiveId, basis, uppers }) => ({
          directiveId,
          basis,
          links: uppers.map((toDirectiveId) => taskLinkRow({ fromDirectiveId: directiveId, toDirectiveId })),
        })),
      2,
    ),
    putDuties: few(
      fc.record({ directiveId: oneOf(WORLD.directives), kinds: few(oneOf(['issue', 'report'] as const)) }).map(({ directiveId, kinds }) => ({
        directiveId,
        duties: kinds.map((kind, index) => dutyRow({ directiveId, anchor: String(index), kind })),
      })),
      2,
    ),
    at: oneOf(['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z']),
    putOrgans: few(fc.record({ id: oneOf(WORLD.organs), name: label, line: oneOf(['party', 'state'] as const), resolved: fc.boolean() }).map(organRow)),
    putPlaces: few(fc.record({ id: oneOf(['p0', 'p1']), name: label }).map(placeRow), 1),
    putSearch: few(
      fc
        .record({ key: searchKey, label, symbolKey: orNull(['70-KL-TW', '154-KH-UBND']), date: orNull(WORLD.dates), name: fc.option(label) })
        .map(({ key, name, ...given }) => searchEntry({ ...key, ...given, ...(name === null ? {} : { around: foldMarked(name) }) })),
    ),
    putJobs: few(fc.record({ id: oneOf(WORLD.jobs), createdAt: oneOf(['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z']) }).map(jobRow)),
    putItems: few(
      fc
        .record({
          jobId: oneOf(WORLD.jobs),
          index: fc.integer({ min: 0, max: 12 }),
          state: oneOf(['waiting', 'reading', 'linking', 'done', 'failed'] as const),
        })
        .map(itemRow),
    ),
    putTombstones: few(fc.record({ bytesHash: oneOf(WORLD.hashes), directiveId: oneOf(WORLD.directives), at: fc.constant('2026'), by: fc.constant('x') }), 1),
  },
  { requiredKeys: [] },
);

/** Puts every directive of the small world, so that most changes after it can stand. */
export const BEGINNING: GraphChange = {
  putDirectives: WORLD.directives.map((id) => directiveRow({ id })),
  putEdges: WORLD.edges.slice(0, 7).map((key, index) => edgeRow({ key, from: `d${(index + 1) % 7}`, to: `d${index}` })),
};

/** A lineage of one of the known bad shapes, with some edges across it, of any relation and state. */
export const anyLineage: fc.Arbitrary<readonly EdgeRow[]> = fc
  .record({
    shape: oneOf<readonly EdgeRow[]>([
      ladder(12),
      chain(50),
      cycle(40),
      star(200),
      star(2_000),
      manyParents(60),
      tree(300, 3),
      [edgeRow({ from: 'a', to: 'a' })],
    ]),
    across: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), relation: oneOf(WORLD.relations), state: oneOf(['stated', 'rejected'] as const) }), {
      maxLength: 30,
    }),
  })
  .map(({ shape, across }) => {
    const ids = [...new Set(shape.flatMap((each) => [each.from, each.to]))];
    const at = (number: number): string => ids[number % ids.length] ?? 'a';
    return [...shape, ...across.map((each) => edgeRow({ ...each, from: at(each.from), to: at(each.to) }))];
  });
