import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsFrom } from '../../api/lineage/adjacency.ts';
import { buildLineage } from '../../api/lineage/build-lineage.ts';
import type { LineageOptions, LineagePicture } from '../../api/lineage/picture.ts';
import { directive, edge } from './rows.ts';

const OPTIONS: LineageOptions = { direction: 'down', depth: 9, perParent: 100, expand: new Set(), asOf: '2026-01-01', shortCuts: false, suggested: true };

function picture(
  rows: readonly ReturnType<typeof directive>[],
  edges: readonly ReturnType<typeof edge>[],
  options: Partial<LineageOptions> = {},
): LineagePicture {
  const [root] = rows;
  if (!root) throw new Error('no root');
  return buildLineage({ root, directives: rows, edges, truncated: false }, { ...OPTIONS, ...options });
}
const ids = (found: LineagePicture): string[] => found.nodes.map((node) => node.id).sort();
const lines = (found: LineagePicture): string[] => found.edges.map((found) => `${found.from}→${found.to}`).sort();
const node = (found: LineagePicture, id: string) => {
  const own = found.nodes.find((other) => other.id === id);
  if (!own) throw new Error(`${id} is not drawn`);
  return own;
};

describe('the picture of a lineage', () => {
  const chain = [directive('KL', 'central'), directive('TU'), directive('UBND'), directive('TP', 'district'), directive('XA', 'commune')];

  it('drops an edge that a longer way repeats, counts it, and brings it back on request', () => {
    const edges = [edge('TU', 'KL'), edge('TP', 'TU'), edge('TP', 'KL')];
    const reduced = picture(chain.slice(0, 4), edges);
    expect(lines(reduced)).toEqual(['TP→TU', 'TU→KL']);
    expect(node(reduced, 'TP').shortCuts).toBe(1);
    expect(node(reduced, 'TP').depth).toBe(2);
    expect(reduced.totals.shortCuts).toBe(1);
    const full = picture(chain.slice(0, 4), edges, { shortCuts: true });
    expect(full.edges.filter((one) => one.shortCut).map((one) => one.key)).toEqual(['TP>IMPLEMENTS>KL']);
  });

  it('lets no suggested edge make a stated one redundant', () => {
    const edges = [edge('TU', 'KL'), edge('TP', 'TU', { state: 'suggested', origin: 'suggested' }), edge('TP', 'KL')];
    expect(lines(picture(chain.slice(0, 4), edges))).toEqual(['TP→KL', 'TP→TU', 'TU→KL']);
  });

  it('reduces on the whole ancestry, not on what is drawn', () => {
    const edges = [edge('TU', 'KL'), edge('UBND', 'TU'), edge('TP', 'UBND'), edge('TP', 'KL')];
    expect(ids(picture(chain.slice(0, 4), edges, { depth: 1 }))).toEqual(['KL', 'TU']);
  });

  it('draws what comes first before others where not all are drawn, as many as before, each in its place', () => {
    const rows = [directive('KL', 'central'), ...['A', 'B', 'C', 'D', 'E'].map((id) => directive(id))];
    const edges = rows.slice(1).map(({ id }) => edge(id, 'KL'));
    const all = picture(rows, edges);
    expect(ids(picture(rows, edges, { perParent: 2 }))).toEqual(['A', 'B', 'KL']);
    const first = picture(rows, edges, { perParent: 2, first: ({ id }) => id === 'D' });
    expect(ids(first)).toEqual(['A', 'D', 'KL']);
    expect(node(first, 'D').order).toBe(node(all, 'D').order);
    expect(first.totals.nodes).toBe(all.totals.nodes);
    expect(ids(picture(rows, edges, { perParent: 2, first: ({ id }) => id > 'B' }))).toEqual(['C', 'D', 'KL']);
  });

  it('draws a whole level with what leads to it, whatever the depth and the limit', () => {
    const rows = [...chain, directive('SO'), directive('XA2', 'commune')];
    const edges = [edge('TU', 'KL'), edge('UBND', 'TU'), edge('TP', 'UBND'), edge('XA', 'TP'), edge('XA2', 'KL'), edge('SO', 'TU')];
    const few = { depth: 1, perParent: 1 };
    expect(ids(picture(rows, edges, few))).toEqual(['KL', 'TU']);
    const communes = picture(rows, edges, { ...few, levels: new Set(['commune']) });
    expect(ids(communes)).toEqual(['KL', 'TP', 'TU', 'UBND', 'XA', 'XA2']);
    expect(node(communes, 'TU')).toMatchObject({ lowerShown: 1, lowerTotal: 2, belowHidden: 1 });
    expect(communes.totals.levels.find((one) => one.level === 'commune')).toMatchObject({ total: 2, shown: 2 });
    expect(ids(picture(rows, edges, { ...few, levels: new Set(['province']) }))).toEqual(['KL', 'SO', 'TU', 'UBND']);
  });

  it('draws no more than 200 of a level below one document, and counts the rest', () => {
    const many = Array.from({ length: 260 }, (_, at) => directive(`X${at}`, 'commune'));
    const found = picture(
      [directive('KL', 'central'), ...many],
      many.map((row) => edge(row.id, 'KL')),
      { depth: 1, perParent: 5, levels: new Set(['commune']) },
    );
    expect(node(found, 'KL')).toMatchObject({ lowerShown: 200, lowerTotal: 260, belowHidden: 60 });
  });

  it('draws whole levels up to 2,000 documents, the upper ones first', () => {
    const towns = Array.from({ length: 30 }, (_, at) => directive(`T${at}`, 'district'));
    const communes = towns.flatMap((town) => Array.from({ length: 100 }, (_, at) => ({ town, row: directive(`${town.id}.${at}`, 'commune') })));
    const found = picture(
      [directive('KL', 'central'), ...towns, ...communes.map(({ row }) => row)],
      [...towns.map((row) => edge(row.id, 'KL')), ...communes.map(({ town, row }) => edge(row.id, town.id))],
      { depth: 0, levels: new Set(['commune']) },
    );
    expect(found.nodes).toHaveLength(2_000);
    expect(found.totals.levels.map(({ total, shown }) => [total, shown])).toEqual([
      [1, 1],
      [30, 30],
      [3_000, 1_969],
    ]);
  });

  it('leaves a cycle as it is and flags it', () => {
    const edges = [edge('TU', 'KL'), edge('TU', 'UBND'), edge('UBND', 'TU'), edge('UBND', 'KL')];
    const found = picture(chain.slice(0, 3), edges);
    expect(lines(found)).toEqual(['TU→KL', 'TU→UBND', 'UBND→KL', 'UBND→TU']);
    expect(
      found.nodes
        .filter((one) => one.inCycle)
        .map((one) => one.id)
        .sort(),
    ).toEqual(['TU', 'UBND']);
  });

  it('passes over a rejected edge and what only it reached', () => {
    expect(ids(picture(chain.slice(0, 2), [edge('TU', 'KL', { state: 'rejected' })]))).toEqual(['KL']);
  });

  it('leaves out what was issued after the as-of date, counts it, and keeps the undated by their lower bound', () => {
    const rows = [
      directive('KL', 'central', { issuedOn: '2024-01-31' }),
      directive('A', 'province', { issuedOn: '2024-06-11' }),
      directive('B', 'province', { issuedOn: null, notBefore: '2024-02-01' }),
      directive('C', 'province', { issuedOn: null, notBefore: '2024-09-01' }),
    ];
    const found = picture(rows, [edge('A', 'KL'), edge('B', 'KL'), edge('C', 'KL')], { asOf: '2024-03-01' });
    expect(ids(found)).toEqual(['B', 'KL']);
    expect(found.totals).toMatchObject({ laterThanAsOf: 2, undated: 1 });
  });

  it('shows a document once under two superiors and follows either way up', () => {
    const rows = [directive('MT', 'district'), directive('MTT'), directive('TU'), directive('TUTP', 'district'), directive('KL', 'central')];
    const edges = [edge('MT', 'MTT'), edge('MTT', 'TU'), edge('TU', 'KL'), edge('MT', 'TUTP'), edge('TUTP', 'KL'), edge('MT', 'KL')];
    const up = picture(rows, edges, { direction: 'up' });
    expect(ids(up)).toEqual(['KL', 'MT', 'MTT', 'TU', 'TUTP']);
    expect(lines(up)).toEqual(['MTT→TU', 'MT→MTT', 'MT→TUTP', 'TUTP→KL', 'TU→KL']);
    expect(node(up, 'KL').depth).toBe(-2);
    expect(node(up, 'MT').column).toBe(1);
  });

  it('counts what is hidden below a document, and what of it is not held', () => {
    const rows = [directive('KL', 'central'), directive('TU'), directive('X', 'commune', { held: false }), directive('Y', 'commune')];
    const found = picture(rows, [edge('TU', 'KL'), edge('X', 'TU'), edge('Y', 'TU')], { depth: 1 });
    expect(node(found, 'TU')).toMatchObject({ lowerTotal: 2, lowerShown: 0, belowTotal: 2, belowHidden: 2, belowHiddenNotHeld: 1 });
    expect(found.totals).toMatchObject({ nodes: 4, shown: 2, held: 3, citedNotHeld: 1 });
  });

  it('draws all below a document that was expanded, past the depth and the limit', () => {
    const below = Array.from({ length: 60 }, (_, at) => directive(`x${String(at).padStart(2, '0')}`, 'commune'));
    const rows = [directive('KL', 'central'), directive('TU'), ...below];
    const edges = [edge('TU', 'KL'), ...below.map((row) => edge(row.id, 'TU'))];
    expect(picture(rows, edges, { depth: 1, perParent: 5 }).nodes).toHaveLength(2);
    expect(picture(rows, edges, { depth: 1, perParent: 5, expand: new Set(['TU']) }).nodes).toHaveLength(62);
  });

  it('keeps column and order whatever is expanded, filtered or drawn', () => {
    const rows = [
      directive('KL', 'central'),
      ...['b', 'c', 'a'].map((id) => directive(id)),
      directive('a2'),
      directive('z', 'district', { issuedOn: '2025-01-01' }),
    ];
    const edges = [edge('a', 'KL'), edge('b', 'KL'), edge('c', 'KL'), edge('a2', 'a'), edge('z', 'b')];
    const all = new Map(picture(rows, edges).nodes.map((one) => [one.id, [one.column, one.order]]));
    expect(all.get('a')).toEqual([0, 0]);
    expect(all.get('a2')).toEqual([1, 0]);
    for (const options of [{ depth: 1 }, { perParent: 2 }, { asOf: '2024-12-31' }, { expand: new Set(['a']) }]) {
      for (const one of picture(rows, edges, options).nodes) expect([one.column, one.order]).toEqual(all.get(one.id));
    }
  });

  it('orders a document beside its superior, though it cites the root as well', () => {
    const rows = [directive('KL', 'central'), directive('b'), directive('a'), directive('x', 'district'), directive('y', 'district')];
    const edges = [edge('a', 'KL'), edge('b', 'KL'), edge('x', 'b'), edge('x', 'KL'), edge('y', 'a')];
    const found = picture(rows, edges);
    expect(node(found, 'y').order).toBe(0);
    expect(node(found, 'x').order).toBe(1);
  });

  it('ends on a ladder of 30 diamonds, a self-loop and a chain of 5,000', () => {
    const ladder = Array.from({ length: 30 }, (_, at) => at).flatMap((at) => [
      edge(`l${at}`, `t${at}`),
      edge(`r${at}`, `t${at}`),
      edge(`t${at + 1}`, `l${at}`),
      edge(`t${at + 1}`, `r${at}`),
    ]);
    const rungs = [...new Set(ladder.flatMap((one) => [one.to, one.from]))].map((id) => directive(id));
    expect(picture(rungs, ladder, { depth: 60 }).nodes).toHaveLength(rungs.length);
    const self = picture([directive('KL')], [edge('KL', 'KL')]);
    expect(self.nodes).toMatchObject([{ inCycle: true, lowerTotal: 0 }]);
    const long = Array.from({ length: 5000 }, (_, at) => directive(`c${at}`));
    expect(
      picture(
        long,
        long.slice(1).map((row, at) => edge(row.id, `c${at}`)),
        { depth: 2 },
      ).nodes[0],
    ).toMatchObject({ belowTotal: 4999, belowHidden: 4997 });
  });

  it('reaches through the reduced picture all that the full graph reaches (any graph)', () => {
    const graph = fc.integer({ min: 2, max: 14 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        edges: fc.uniqueArray(
          fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.constantFrom('stated', 'suggested', 'confirmed', 'rejected') as fc.Arbitrary<'stated'>),
          { selector: ([a, b]) => `${a}/${b}`, maxLength: 40 },
        ),
      }),
    );
    fc.assert(
      fc.property(graph, fc.constantFrom<'up' | 'down'>('up', 'down'), ({ size, edges }, direction) => {
        const rows = Array.from({ length: size }, (_, at) => directive(`n${at}`));
        const all = edges.map(([a, b, state]) => edge(`n${a}`, `n${b}`, { state }));
        const found = picture(rows, all, { direction, depth: 60 });
        const next = (id: string): string[] =>
          all
            .filter((one) => one.state !== 'rejected')
            .flatMap((one) => (direction === 'down' ? (one.to === id ? [one.from] : []) : one.from === id ? [one.to] : []));
        expect(ids(found)).toEqual([...stepsFrom('n0', next).keys()].sort());
      }),
      { numRuns: 300 },
    );
  });
});
