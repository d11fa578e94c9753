import { describe, expect, it } from 'vitest';
import type { EdgeRow } from '../../api/domain/rows.ts';
import type { ReachRequest } from '../../api/store/port.ts';
import { ACTOR, directiveRow, edgeRow, put } from './fixtures.ts';
import { chain, cycle, ladder, manyParents, star, tree } from './graph-shapes.ts';
import { freshStores, type OpenStore } from './opened-store.ts';

const ALL: Omit<ReachRequest, 'from'> = { direction: 'down', relations: ['IMPLEMENTS'], maxDepth: null, maxNodes: 100_000 };

export function reachContract(open: OpenStore): void {
  const at = freshStores(open);

  const fill = (edges: readonly EdgeRow[]) => {
    const ids = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
    return put(at.store, { putDirectives: [...ids].map((id) => directiveRow({ id })), putEdges: edges });
  };
  const depths = async (request: Partial<ReachRequest> & { readonly from: readonly string[] }) => {
    const { nodes } = await at.store.reach(ACTOR, { ...ALL, ...request });
    return nodes.map(({ id, depth }) => `${id}:${depth}`).join(' ');
  };

  describe('reach', () => {
    it('goes down against the edges and up along them', async () => {
      await fill([edgeRow({ from: 'b', to: 'a' }), edgeRow({ from: 'c', to: 'b' })]);
      expect(await depths({ from: ['a'] })).toBe('a:0 b:1 c:2');
      expect(await depths({ from: ['b'], direction: 'up' })).toBe('b:0 a:1');
      expect(await depths({ from: ['c', 'a'], direction: 'up' })).toBe('a:0 c:0 b:1');
    });

    it('gives each directive of a diamond once, at its least depth', async () => {
      await fill([
        edgeRow({ from: 'b', to: 'a' }),
        edgeRow({ from: 'c', to: 'a' }),
        edgeRow({ from: 'd', to: 'b' }),
        edgeRow({ from: 'd', to: 'c' }),
        edgeRow({ from: 'd', to: 'a' }),
      ]);
      expect(await depths({ from: ['a'] })).toBe('a:0 b:1 c:1 d:1');
    });

    it('ends in cycles and self-loops', async () => {
      await fill([...cycle(40), edgeRow({ from: 'c00', to: 'c00' })]);
      expect((await at.store.reach(ACTOR, { ...ALL, from: ['c00'] })).nodes).toHaveLength(40);
    });

    it('follows only the relations asked for, none when none are, and never a rejected edge', async () => {
      await fill([
        edgeRow({ from: 'b', to: 'a', relation: 'CITES' }),
        edgeRow({ from: 'c', to: 'a', state: 'rejected' }),
        edgeRow({ from: 'd', to: 'a', state: 'suggested' }),
      ]);
      expect(await depths({ from: ['a'] })).toBe('a:0 d:1');
      expect(await depths({ from: ['a'], relations: ['IMPLEMENTS', 'CITES'] })).toBe('a:0 b:1 d:1');
      expect(await depths({ from: ['a'], relations: [] })).toBe('a:0');
    });

    it('stops at a depth without calling that truncated, and says when it stops at a number', async () => {
      await fill(star(6));
      expect(await depths({ from: ['root'], maxDepth: 0 })).toBe('root:0');
      expect(await at.store.reach(ACTOR, { ...ALL, from: ['root'], maxNodes: 3 })).toEqual({
        nodes: [
          { id: 'root', depth: 0 },
          { id: 's00000', depth: 1 },
          { id: 's00001', depth: 1 },
        ],
        truncated: true,
      });
      expect((await at.store.reach(ACTOR, { ...ALL, from: ['root'], maxNodes: 7 })).truncated).toBe(false);
      expect(await at.store.reach(ACTOR, { ...ALL, from: ['root'], maxNodes: 0 })).toEqual({ nodes: [], truncated: true });
    });

    it('leaves out ids that are not there', async () => {
      expect(await at.store.reach(ACTOR, { ...ALL, from: ['nobody'] })).toEqual({ nodes: [], truncated: false });
    });

    it.each([
      { shape: 'a ladder of 30 diamonds', edges: ladder(30), from: 'top', nodes: 91, depth: 60 },
      { shape: 'a chain of depth 50', edges: chain(50), from: 'k00', nodes: 51, depth: 50 },
      { shape: 'a document with 300 superiors', edges: manyParents(300), from: 'root', nodes: 302, depth: 2 },
      { shape: 'a cycle of 40', edges: cycle(40), from: 'c00', nodes: 40, depth: 39 },
      { shape: '12,000 directly below one root', edges: star(12_000), from: 'root', nodes: 12_001, depth: 1 },
    ])('walks $shape', async ({ edges, from, nodes, depth }) => {
      await fill(edges);
      const reach = await at.store.reach(ACTOR, { ...ALL, from: [from] });
      expect(reach.nodes).toHaveLength(nodes);
      expect(reach.nodes.at(-1)?.depth).toBe(depth);
    });
  });

  describe('edges', () => {
    it('come by their ends and keys, rejected ones too, ordered by key', async () => {
      const edges = [edgeRow({ from: 'b', to: 'a' }), edgeRow({ from: 'c', to: 'b', state: 'rejected' }), edgeRow({ from: 'a', to: 'a', relation: 'CITES' })];
      await fill(edges);
      const keys = (rows: readonly EdgeRow[]) => rows.map((row) => row.key);
      expect(keys(await at.store.edgesAmong(ACTOR, ['a', 'b', 'c'], ['IMPLEMENTS', 'CITES']))).toEqual(['a>CITES>a', 'b>IMPLEMENTS>a', 'c>IMPLEMENTS>b']);
      expect(keys(await at.store.edgesAmong(ACTOR, ['a', 'b', 'c'], ['CITES']))).toEqual(['a>CITES>a']);
      expect(await at.store.edgesAmong(ACTOR, ['a', 'b'], [])).toEqual([]);
      expect(keys(await at.store.edgesOf(ACTOR, ['b']))).toEqual(['b>IMPLEMENTS>a', 'c>IMPLEMENTS>b']);
      expect(await at.store.edges(ACTOR, ['c>IMPLEMENTS>b', 'none'])).toEqual([edges[1]]);
    });

    it('are walked and found among and around 12,000 ids at four heights', async () => {
      const edges = tree(12_000, 20);
      await fill(edges);
      const reach = await at.store.reach(ACTOR, { ...ALL, from: ['root'] });
      expect(reach.nodes).toHaveLength(12_001);
      expect(reach.nodes.at(-1)?.depth).toBe(4);
      const ids = ['root', ...edges.map((edge) => edge.from)];
      expect(await at.store.directives(ACTOR, ids)).toHaveLength(12_001);
      expect(await at.store.edgesAmong(ACTOR, ids, ['IMPLEMENTS'])).toHaveLength(12_000);
      expect(await at.store.edgesOf(ACTOR, ids)).toHaveLength(12_000);
      expect(
        await at.store.edges(
          ACTOR,
          edges.map((edge) => edge.key),
        ),
      ).toHaveLength(12_000);
      expect(
        await at.store.proofs(
          ACTOR,
          edges.map((edge) => edge.key),
        ),
      ).toEqual([]);
    });
  });
}
