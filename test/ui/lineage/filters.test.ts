import { describe, expect, it } from 'vitest';
import { translator } from '../../../ui/i18n/use-t.ts';
import { filterCounts, filterPicture, NO_FILTERS } from '../../../ui/lineage/filters.ts';
import { holesOf } from '../../../ui/lineage/holes.ts';
import { LENSES, type Seen } from '../../../ui/lineage/lens.ts';
import { cardsOf, isLater } from '../../../ui/lineage/to-model.ts';
import { answer, awaited, drawn, edge, mark, marksOf, node } from './answers.ts';

const data = answer();
const marks = marksOf(
  mark('kl', { awaited: [awaited('kl', 'a', 1.2), awaited('kl', 'b', 1.4, { line: 'STATE' })] }),
  mark('d1', { province: { id: 'p:1', name: 'Bắc Kạn' }, concrete: { count: 3, denominator: 4, unreviewed: 0 }, daysAfterSuperior: 61 }),
);
const holes = holesOf(data.nodes, marks, new Set());
const filtered = (filters: Partial<typeof NO_FILTERS>) => filterPicture(data, holes, marks, 'kl', { ...NO_FILTERS, ...filters });
const seen = (id: string): Seen => ({
  node: data.nodes.find((one) => one.id === id) ?? node(id, null),
  mark: marks.of.get(id) ?? null,
  above: data.edges.filter((one) => one.from.id === id),
  root: false,
});

describe('filters of the picture', () => {
  it('let everything through while nothing is chosen', () => {
    expect(filtered({})).toMatchObject({ removed: 0, all: 8 });
  });

  it('keep the way to what is let through, and count what they took away', () => {
    const left = filtered({ level: ['DISTRICT'] });
    expect(left.nodes.map((one) => one.id)).toEqual(['kl', 'p1', 'p2', 'd1', 'd2']);
    expect(left.holes.holes).toEqual([]);
    expect(left.removed).toBe(3);
    expect(left.edges.map((one) => one.key)).toEqual(['p1>kl', 'p2>kl', 'd1>p1', 'd2>p1', 'd2>p2']);
  });

  it('count on every card what they took away below it, and nothing of it can be opened by hand', () => {
    const left = filtered({ state: ['cited'] });
    const of = (id: string) => left.nodes.find((one) => one.id === id);
    expect(left.nodes.map((one) => one.id)).toEqual(['kl', 'p2', 'd3']);
    expect(of('kl')).toMatchObject({ lowerShown: 1, lowerTotal: 2, belowHidden: 3 });
    expect(of('p2')).toMatchObject({ lowerShown: 1, lowerTotal: 3, belowHidden: 2 });
    expect([left.isOpenable('kl'), left.isOpenable('p2')]).toEqual([false, true]);
    const card = cardsOf({ ...drawn(data), picture: left }, translator('vi')).nodes.find((one) => one.id === 'kl');
    expect(card).toMatchObject({ nearText: '1 / 2', handle: 'collapse' });
  });

  it('take away stacks of documents that none of what is chosen can be in, and count what lies in them', () => {
    const stack = { underId: 'p2', line: null, level: 'DISTRICT', column: 0, order: 0.5, count: 40, held: 40, hidden: 39, hiddenInScope: 39 } as const;
    const groups = [
      { ...stack, key: 'p2@1', place: { id: 'p:1', kind: 'province', unit: 'tỉnh', name: 'Bắc Kạn' } },
      { ...stack, key: 'p2@2', place: { id: 'p:2', kind: 'province', unit: 'tỉnh', name: 'Lai Châu' } },
    ];
    const left = filterPicture(data, holes, marks, 'kl', { ...NO_FILTERS, place: ['p:2'] }, groups);
    expect(left.groups.map((group) => group.key)).toEqual(['p2@2']);
    expect(left.nodes.map((one) => one.id)).toEqual(['kl', 'p2']);
    expect([left.all, left.removed]).toEqual([86, 45]);
    expect(filterPicture(data, holes, marks, 'kl', { ...NO_FILTERS, state: ['cited'] }, groups).groups).toEqual([]);
  });

  it('let through what was not received by its line and its place', () => {
    expect(filtered({ line: ['STATE'] }).holes.holes.map((hole) => hole.organ.organId)).toEqual(['b']);
    const left = filtered({ place: ['p:1'] });
    expect(left.nodes.map((one) => one.id)).toEqual(['kl', 'p1', 'd1']);
    expect(left.removed).toBe(5);
  });

  it('offer the values that occur, with how many cards have each', () => {
    expect(Object.fromEntries(filterCounts('state', data, holes, marks))).toEqual({ held: 4, cited: 2, awaited: 2 });
    expect(filterCounts('level', data, holes, marks).get('PROVINCE')).toBe(4);
  });

  it('leave order, lane and sub-column of what stays alone', () => {
    const before = new Map(data.nodes.map((one) => [one.id, `${one.column}/${one.order}`]));
    for (const one of filtered({ state: ['cited'] }).nodes) expect(`${one.column}/${one.order}`).toBe(before.get(one.id));
  });
});

describe('lenses', () => {
  it('tell days after the superior and coverage in steps, and what is not known as such', () => {
    expect(LENSES.days.of(seen('d1'))).toBe('d90');
    expect(LENSES.coverage.of(seen('d1'))).toBe('c67');
    expect(LENSES.days.of(seen('d2'))).toBe('none');
    expect(LENSES.coverage.of(seen('p2'))).toBe('none');
  });

  it('tell the least sure of the links above a document', () => {
    expect(LENSES.review.of(seen('d1'))).toBe('rStated');
    expect(LENSES.review.of(seen('d3'))).toBe('rWaiting');
    expect(LENSES.review.of({ ...seen('d1'), above: [edge('d1', 'p1', { state: 'CONFIRMED' }), edge('d1', 'p2', { state: 'SUSPECT' })] } as Seen)).toBe(
      'rSuspect',
    );
  });

  it('call what was not received so under every colouring but that of lines, never unknown', () => {
    for (const id of ['days', 'coverage', 'review'] as const) expect(holes.holes.map((hole) => LENSES[id].of(hole))).toEqual(holes.holes.map(() => 'awaited'));
  });

  it('give every card one of their values', () => {
    for (const lens of Object.values(LENSES)) {
      for (const one of data.nodes) expect(lens.values).toContain(lens.of(seen(one.id)));
      for (const hole of holes.holes) expect(lens.values).toContain(lens.of(hole));
    }
  });
});

describe('the day of the slider', () => {
  it('greys what was issued later, and nothing whose day is not known', () => {
    expect(isLater(node('x', 'PROVINCE', {}, { issuedOn: '2024-05-20' }), '2024-05-19')).toBe(true);
    expect(isLater(node('x', 'PROVINCE', {}, { issuedOn: '2024-05-20' }), '2024-05-20')).toBe(false);
    expect(isLater(node('x', 'PROVINCE', {}, { issuedOn: '2024-06' }), '2024-05-20')).toBe(true);
    expect(isLater(node('x', 'PROVINCE', {}, { issuedOn: null }), '2024-05-19')).toBe(false);
    expect(isLater(node('x', 'PROVINCE'), null)).toBe(false);
  });
});
