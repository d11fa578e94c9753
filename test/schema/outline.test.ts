import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphChange } from '../../api/domain/rows.ts';
import { asGathered, lineageAround } from '../../api/lineage/around.ts';
import { buildLineage } from '../../api/lineage/build-lineage.ts';
import type { LineageOptions } from '../../api/lineage/picture.ts';
import { type KeptOutline, OutlineCache } from '../../api/schema/outline-cache.ts';
import type { GraphStore } from '../../api/store/port.ts';
import { ACTOR, directiveRow, dutyRow, edgeRow, put } from '../contract/fixtures.ts';
import { createMemoryStore } from '../contract/memory-store.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const OPTIONS: LineageOptions = { direction: 'down', depth: 3, perParent: 5, expand: new Set(), asOf: '2026-01-01', shortCuts: false, suggested: true };

const id = fc.constantFrom(...IDS);
const directive = fc
  .record({
    id,
    held: fc.boolean(),
    withdrawn: fc.boolean(),
    level: fc.constantFrom('central', 'province', 'commune', null),
    line: fc.constantFrom('party', 'state', null),
    issuedOn: fc.constantFrom('2024-02-03', '2027', null),
    notBefore: fc.constantFrom('2023', '2028', null),
    issuerNames: fc.constantFrom([], ['Tỉnh ủy'], ['UBND xã', 'Đảng ủy xã']),
  })
  .map(directiveRow);
const edge = fc
  .record({ from: id, to: id, relation: fc.constantFrom('IMPLEMENTS', 'IMPLEMENTS', 'CITES'), state: fc.constantFrom('stated', 'suggested', 'rejected') })
  .map(edgeRow);
const asked = fc
  .record({ directiveId: id, kinds: fc.array(fc.constantFrom('issue' as const, 'report' as const), { maxLength: 2 }) })
  .map(({ directiveId, kinds }) => ({ directiveId, duties: kinds.map((kind, at) => dutyRow({ directiveId, anchor: String(at), kind })) }));
const change: fc.Arbitrary<GraphChange> = fc.record(
  {
    putDuties: fc.array(asked, { maxLength: 2 }),
    putDirectives: fc.array(directive, { maxLength: 3 }),
    putEdges: fc.array(edge, { maxLength: 3 }),
    removeDirectives: fc.array(id, { maxLength: 2 }),
    removeEdges: fc.array(
      edge.map((row) => row.key),
      { maxLength: 2 },
    ),
    putAliases: fc.array(
      fc.record({ oldId: id, id }).filter((alias) => alias.oldId !== alias.id),
      { maxLength: 1 },
    ),
  },
  { requiredKeys: [] },
);

/** The commit, or nothing where the change cannot be made. */
async function tried(store: GraphStore, given: GraphChange): Promise<void> {
  await put(store, given).catch(() => undefined);
}

const now = async (cache: OutlineCache, store: GraphStore): Promise<KeptOutline> => cache.at(store, ACTOR, await store.graphVersion(ACTOR));

/** What an outline says, without the order it was come by. */
function said(outline: KeptOutline): unknown {
  const sorted = (keys: Iterable<string>): readonly string[] => [...keys].toSorted();
  const groups = (map: KeptOutline['byLower']) => sorted(map.keys()).map((key) => [key, sorted((map.get(key) ?? []).map((row) => JSON.stringify(row)))]);
  return {
    directives: sorted(outline.directives.keys()).map((key) => outline.directives.get(key)),
    edges: sorted(outline.edges.keys()).map((key) => outline.edges.get(key)),
    lower: groups(outline.byLower),
    upper: groups(outline.byUpper),
    asking: sorted(outline.asking),
  };
}

describe('the outline that is kept', () => {
  it('is after every change what a new one would be, and so are its pictures', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 3 }), async (changes, every) => {
        const store = createMemoryStore();
        await put(store, { putDirectives: IDS.map((each) => directiveRow({ id: each })) });
        const kept = new OutlineCache();
        await now(kept, store);
        for (const [index, each] of changes.entries()) {
          await tried(store, each);
          if (index % every !== 0) continue;
          const [outline, fresh] = [await now(kept, store), await now(new OutlineCache(), store)];
          expect(said(outline)).toEqual(said(fresh));
          for (const root of outline.directives.values()) {
            const pictureOf = (from: KeptOutline) => buildLineage(lineageAround(from, root, 'down', 1_000), OPTIONS);
            expect(pictureOf(outline)).toEqual(pictureOf(fresh));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gathers the same rows as a walk in the store, with the same bound', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(edge, { maxLength: 14 }),
        id,
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom('up' as const, 'down' as const),
        async (edges, root, most, direction) => {
          const store = createMemoryStore();
          await put(store, { putDirectives: IDS.map((each) => directiveRow({ id: each })), putEdges: edges });
          const gathered = lineageAround(await now(new OutlineCache(), store), directiveRow({ id: root }), direction, most);
          const reach = await store.reach(ACTOR, { from: [root], direction, relations: ['IMPLEMENTS'], maxDepth: null, maxNodes: most });
          const ids = reach.nodes.map((node) => node.id);
          const among = await store.edgesAmong(ACTOR, ids, ['IMPLEMENTS']);
          expect(gathered.directives.map((row) => row.id).toSorted()).toEqual(ids.toSorted());
          expect(gathered.edges.map((row) => row.key).toSorted()).toEqual(among.map((row) => row.key));
          expect(gathered.truncated).toBe(reach.truncated);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('asks only for what a change names', async () => {
    const store = createMemoryStore();
    await put(store, { putDirectives: ['a', 'b', 'c'].map((each) => directiveRow({ id: each })), putEdges: [edgeRow({ from: 'b', to: 'a' })] });
    const asked: unknown[] = [];
    const watched: GraphStore = {
      ...store,
      outline: (actor) => {
        asked.push('outline');
        return store.outline(actor);
      },
      directives: (actor, ids) => {
        asked.push(ids);
        return store.directives(actor, ids);
      },
    };
    const kept = new OutlineCache();
    await now(kept, watched);
    await put(store, { putDirectives: [directiveRow({ id: 'b', level: 'commune' })] });
    const { directives } = await now(kept, watched);
    expect(asked).toEqual(['outline', ['b']]);
    expect(directives.get('b')?.level).toBe('commune');
    expect((await now(kept, watched)).edges.keys()).toHaveLength(1);
  });

  it('leaves what was gathered for a lineage as it is when something else changes, and not when it changes itself', async () => {
    const store = createMemoryStore();
    await put(store, { putDirectives: ['a', 'b', 'x', 'y'].map((each) => directiveRow({ id: each })), putEdges: [edgeRow({ from: 'b', to: 'a' })] });
    const kept = new OutlineCache();
    const gather = async () => lineageAround(await now(kept, store), directiveRow({ id: 'a' }), 'down', 100);
    const first = await gather();
    await put(store, {
      putDirectives: [directiveRow({ id: 'x', level: 'unit' }), directiveRow({ id: 'b', subject: 'về việc khác' })],
      putEdges: [edgeRow({ from: 'y', to: 'x' })],
    });
    const elsewhere = asGathered(first, await gather());
    expect(elsewhere).toBe(first);
    await put(store, { putEdges: [edgeRow({ from: 'y', to: 'b' })] });
    const grown = asGathered(elsewhere, await gather());
    expect(grown.directives.map((row) => row.id).toSorted()).toEqual(['a', 'b', 'y']);
    await put(store, { putEdges: [edgeRow({ from: 'y', to: 'b', state: 'suggested' })] });
    expect(asGathered(grown, await gather())).not.toBe(grown);
  });

  it('is made anew where the feed leaves a version out, as after loading an archive', async () => {
    const store = createMemoryStore();
    const kept = new OutlineCache();
    await now(kept, store);
    const lease = await store.acquireLease(ACTOR, 100);
    await store.load(ACTOR, lease, { putDirectives: [directiveRow({ id: 'a' })], setVersion: 40 });
    await lease.release();
    expect((await now(kept, store)).directives.keys()).toEqual(['a']);
    await put(store, { putOrgans: [] });
    await put(store, { putDirectives: [directiveRow({ id: 'b' })] });
    expect((await now(kept, store)).directives.keys().toSorted()).toEqual(['a', 'b']);
  });
});
