import { describe, expect, it } from 'vitest';
import { visibleLineage } from '../../../ui/lineage/visible.ts';
import { answer, edge } from './answers.ts';

const { nodes, edges } = answer();
const see = (...collapsed: string[]) => visibleLineage(nodes, edges, 'kl', new Set(collapsed));
const ids = (list: readonly { readonly id: string }[]): string[] => list.map((one) => one.id);

describe('what collapsing leaves', () => {
  it('is everything while nothing is collapsed', () => {
    expect(see()).toEqual({ nodes, edges });
  });

  it('keeps a document that another superior still leads to', () => {
    const left = see('p1');
    expect(ids(left.nodes)).toEqual(['kl', 'p1', 'p2', 'd2', 'd3']);
    // The edge to the collapsed one stays: both its ends are drawn.
    expect(left.edges.map((one) => one.key)).toContain('d2>p1');
  });

  it('counts what it hid, on the collapsed one and on those above it', () => {
    const left = see('p2');
    expect(ids(left.nodes)).toEqual(['kl', 'p1', 'p2', 'd1', 'd2']);
    const of = (id: string) => left.nodes.find((node) => node.id === id);
    expect(of('p2')).toMatchObject({ lowerShown: 1, lowerTotal: 3, belowHidden: 2, belowHiddenNotHeld: 2 });
    expect(of('kl')).toMatchObject({ lowerShown: 2, belowHidden: 1, belowHiddenNotHeld: 1 });
    expect(of('p1')).toBe(nodes.find((node) => node.id === 'p1'));
  });

  it('leaves only the root when the root is collapsed', () => {
    expect(ids(see('kl').nodes)).toEqual(['kl']);
    expect(see('kl').edges).toEqual([]);
  });

  it('never hides the way up', () => {
    const up = visibleLineage(nodes, edges, 'd2', new Set(['p1', 'kl']));
    expect(ids(up.nodes)).toEqual(['kl', 'p1', 'p2', 'd2']);
  });

  it('puts a whole level away with what hangs only on it, and counts it on those above', () => {
    const closed = visibleLineage(nodes, edges, 'kl', new Set(), (node) => node.directive.level === 'PROVINCE');
    expect(ids(closed.nodes)).toEqual(['kl']);
    expect(closed.nodes[0]).toMatchObject({ lowerShown: 0, lowerTotal: 2, belowHidden: 5, belowHiddenNotHeld: 2 });
    const last = visibleLineage(nodes, edges, 'kl', new Set(), (node) => node.directive.level === 'DISTRICT');
    expect(ids(last.nodes)).toEqual(['kl', 'p1', 'p2', 'd3']);
    expect(last.nodes.find((node) => node.id === 'p1')).toMatchObject({ lowerShown: 0, belowHidden: 2 });
  });

  it('keeps the root though its level is put away', () => {
    expect(ids(visibleLineage(nodes, edges, 'kl', new Set(), (node) => node.directive.level === 'CENTRAL').nodes)).toEqual(ids(nodes));
  });

  it('does not take a short cut for a way', () => {
    const left = visibleLineage(nodes, [...edges, edge('d1', 'kl', { shortCut: true })], 'kl', new Set(['p1']));
    expect(ids(left.nodes)).not.toContain('d1');
  });
});
