import { describe, expect, it } from 'vitest';
import { overviewRoots } from '../../api/lineage/overview.ts';
import { directive, edge } from './rows.ts';

const ids = (roots: ReturnType<typeof overviewRoots>): readonly string[] => roots.map((root) => root.directive.id);

describe('the starts of lineages', () => {
  it('are carried out by others and carry out none', () => {
    const rows = [directive('a', 'central'), directive('b'), directive('c'), directive('alone')];
    expect(ids(overviewRoots(rows, [edge('b', 'a'), edge('c', 'b')]))).toEqual(['a']);
  });

  it('have what asks for documents beside them, carried out or not, carrying out another or not', () => {
    const rows = [directive('a', 'central'), directive('b', 'central'), directive('c', 'central'), directive('alone', 'central')];
    const roots = overviewRoots(rows, [edge('b', 'a'), edge('c', 'b')], { toIssue: new Set(['a', 'b']), otherwise: new Set(['alone']) });
    expect(roots.map(({ directive: { id }, held, asksOnly }) => [id, held, asksOnly])).toEqual([
      ['a', 2, false],
      ['b', 1, true],
      ['alone', 0, true],
    ]);
  });

  it('count what is below, each document once, and not themselves', () => {
    const rows = [
      directive('a', 'central'),
      directive('b'),
      directive('c', 'province', { held: false, issuedOn: '2025-01-02' }),
      directive('d', 'district', { issuedOn: null }),
    ];
    const [root] = overviewRoots(rows, [edge('b', 'a'), edge('c', 'a'), edge('d', 'b'), edge('d', 'c')]);
    expect(root).toMatchObject({
      held: 2,
      citedNotHeld: 1,
      latest: '2025-01-02',
      levels: [
        { level: 'province', total: 2, shown: 2, held: 1 },
        { level: 'district', total: 1, shown: 1, held: 1 },
      ],
    });
  });

  it('stand by level, then by documents below, then by date, unknown levels last', () => {
    const rows = [
      directive('unknown', null),
      directive('province', 'province'),
      directive('old', 'central', { issuedOn: '2020-01-01' }),
      directive('new', 'central', { issuedOn: '2024-01-01' }),
      directive('large', 'central', { issuedOn: null }),
      ...['1', '2', '3', '4', '5', '6'].map((id) => directive(id, 'commune')),
    ];
    const edges = [edge('1', 'unknown'), edge('2', 'province'), edge('3', 'old'), edge('4', 'new'), edge('5', 'large'), edge('6', 'large')];
    expect(ids(overviewRoots(rows, edges))).toEqual(['large', 'new', 'old', 'province', 'unknown']);
  });

  it('stand before others of their level where their own text is held', () => {
    const rows = [directive('cited', 'central', { held: false }), directive('held', 'central'), ...['1', '2', '3'].map((id) => directive(id))];
    expect(ids(overviewRoots(rows, [edge('1', 'cited'), edge('2', 'cited'), edge('3', 'held')]))).toEqual(['held', 'cited']);
  });

  it('pass over rejected edges and those from a document to itself', () => {
    const rows = [directive('a', 'central'), directive('b')];
    expect(overviewRoots(rows, [edge('b', 'a', { state: 'rejected' })])).toEqual([]);
    expect(ids(overviewRoots(rows, [edge('b', 'a'), edge('a', 'a')]))).toEqual(['a']);
  });

  it('leave out rings that nothing stands above, and end on rings below', () => {
    const rows = [directive('a', 'central'), directive('b'), directive('c'), directive('x'), directive('y')];
    const roots = overviewRoots(rows, [edge('b', 'a'), edge('c', 'b'), edge('b', 'c'), edge('x', 'y'), edge('y', 'x')]);
    expect(ids(roots)).toEqual(['a']);
    expect(roots[0]?.held).toBe(2);
  });
});
