// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../ui/i18n/use-t.ts';
import { FEW, holesOf, MANY } from '../../../ui/lineage/holes.ts';
import { legendCounts } from '../../../ui/lineage/legend.tsx';
import { LENSES, legendText } from '../../../ui/lineage/lens.ts';
import { tableRows } from '../../../ui/lineage/table-rows.ts';
import { cardsOf } from '../../../ui/lineage/to-model.ts';
import { answer, awaited, drawn, mark, marksOf } from './answers.ts';

const vi = translator('vi');
const data = answer();
const organs = (count: number, provinces = count) =>
  Array.from({ length: count }, (_, at) =>
    awaited('kl', `o${at}`, 1 + (at + 1) / (count + 1), { province: { id: `p:${at % provinces}`, name: `Tỉnh ${at % provinces}` } }),
  );

describe('what was not received, as cards', () => {
  it('stands beside the documents when it is little, one hollow card each, tied to the document that asks for it', () => {
    const { nodes, edges } = cardsOf(drawn(data, data, { marks: marksOf(mark('kl', { awaited: organs(FEW) })) }), vi);
    const holes = nodes.filter((node) => node.form === 'expected');
    expect(holes.map((hole) => hole.lane)).toEqual(Array(FEW).fill('province'));
    expect(holes[0]).toMatchObject({ title: 'Tỉnh ủy o0', date: 'Không nêu hạn', badges: [{ list: 'A', count: 1 }] });
    expect(holes[0]?.name).toContain('Chưa nhận được');
    expect(edges.filter((edge) => edge.line === 'expected').map((edge) => edge.to)).toEqual(Array(FEW).fill('kl'));
  });

  it('is one pile when it is much, that says how many and how many are overdue, and opens', () => {
    const late = { state: 'AWAITED', time: 'OVERDUE', dueOn: '2024-11-30', daysLate: 41 } as const;
    const marks = marksOf(mark('kl', { awaited: organs(5).map((one, at) => (at === 0 ? { ...one, expectations: [late] } : one)) }));
    const shut = cardsOf(drawn(data, data, { marks }), vi);
    const pile = shut.nodes.find((node) => node.form === 'pile');
    expect(pile).toMatchObject({ title: '5 nơi chưa nhận được', date: '1 quá hạn ban hành văn bản', state: 'overdue', nearText: '0 / 5', handle: 'expand' });
    expect(shut.nodes.some((node) => node.form === 'expected')).toBe(false);
    const open = cardsOf(drawn(data, data, { marks, opened: [pile?.id ?? ''] }), vi);
    expect(open.nodes.filter((node) => node.form === 'expected')).toHaveLength(5);
    expect(open.nodes.find((node) => node.form === 'pile')).toMatchObject({ nearText: '5 / 5', handle: 'collapse' });
    expect(open.nodes.find((node) => node.form === 'expected')?.date).toBe('Quá hạn 41 ngày');
  });

  it('says on the head of the lane which document counts for several organs, and in every name what A, B and C are', () => {
    const marks = marksOf(mark('kl', { awaited: organs(5) }));
    const document = { ...data.root, id: 's', symbol: '7-KH/TU' };
    const shared = [{ keys: ['a', 'b'], organNames: ['Tỉnh ủy Bắc Giang', 'Tỉnh ủy Bắc Ninh'], heirs: [], documents: [document] }];
    const { lanes, nodes } = cardsOf(drawn(data, data, { marks: { ...marks, levels: marks.levels.map((level) => ({ ...level, shared })) } }), vi);
    const head = lanes.find(({ id }) => id === 'province');
    expect(head?.note).toMatch(/^1 văn bản tính cho 2 cơ quan · /);
    expect(head?.hint).toContain('7-KH/TU tính cho Tỉnh ủy Bắc Giang và Tỉnh ủy Bắc Ninh.');
    expect(nodes.find((node) => node.form === 'pile')?.name).toContain('A: 5 việc cần đôn đốc.');
  });

  it('says on the head of the lane what is counted without a date once a day is asked for, and what of it is right under the root', () => {
    const marks = marksOf(mark('kl', { awaited: organs(5) }));
    const levels = marks.levels.map((level) => ({ ...level, underRoot: { count: 2, denominator: 7 }, undated: 1 }));
    const head = (onDay: boolean) => cardsOf(drawn(data, data, { marks: { ...marks, levels, onDay } }), vi).lanes.find(({ id }) => id === 'province');
    expect(head(true)?.received).toBe('đã ban hành 2 trên 9, trong đó 1 chưa rõ ngày');
    expect(head(true)?.hint).toContain('không nói được đến ngày này đã có hay chưa');
    expect(head(false)?.received).toBe('đã ban hành 2 trên 9');
    expect(head(false)?.hint).toContain('9 gồm 7 ngay dưới kl-KH/TU (Tổng quan và bản đồ chỉ tính số này) và 2 theo văn bản cấp dưới.');
  });

  it('groups hundreds by province instead of refusing', () => {
    const marks = marksOf(mark('kl', { awaited: organs(3 * MANY, 6) }));
    const whole = holesOf(data.nodes, marks, new Set()).piles[0]?.id ?? '';
    const open = holesOf(data.nodes, marks, new Set([whole]));
    expect(open.piles).toHaveLength(7);
    expect(open.holes).toHaveLength(0);
    const part = open.piles.find((pile) => pile.province === 'Tỉnh 3')?.id ?? '';
    const more = holesOf(data.nodes, marks, new Set([whole, part]));
    expect(more.holes).toHaveLength((3 * MANY) / 6);
    expect(new Set(more.holes.map((hole) => hole.organ.province?.name))).toEqual(new Set(['Tỉnh 3']));
  });

  it('says on the card of the document how many are drawn of how many, and how many are not received among the rest', () => {
    const { nodes, lanes } = cardsOf(drawn(data, data, { marks: marksOf(mark('kl', { awaited: organs(7), awaitedBelow: 16 })) }), vi);
    expect(nodes.find((node) => node.id === 'kl')).toMatchObject({
      nearText: '2 / 9',
      hidden: { awaited: { count: 16, words: '16 chưa nhận, mọi cấp' }, cited: { count: 0, words: '' } },
    });
    const said = 'Phía dưới chưa nhận được 16 văn bản: 7 trực tiếp, 9 ở cấp dưới nữa; 16 chưa có thẻ riêng.';
    expect(nodes.find((node) => node.id === 'kl')?.nearHint).toBe(`Ngay phía dưới đang hiện 2 trên 9 văn bản và cơ quan. Bấm để mở thêm. ${said}`);
    expect(nodes.find((node) => node.id === 'kl')?.name).toContain(said);
    const right = cardsOf(drawn(data, data, { marks: marksOf(mark('kl', { awaited: organs(7), awaitedBelow: 7 })) }), vi);
    expect(right.nodes.find((node) => node.id === 'kl')?.hidden?.awaited.words).toBe('7 chưa nhận được');
    expect(lanes[1]).toMatchObject({ received: 'đã ban hành 2 trên 9' });
    expect(lanes[1]?.hint).toContain('Chưa nhận được không có nghĩa là chưa ban hành.');
  });

  it('counts each organ once in the legend and in the table twin, whether its pile is open or not', () => {
    const marks = marksOf(mark('kl', { awaited: organs(8) }));
    const shut = drawn(data, data, { marks });
    const open = drawn(data, data, { marks, opened: [shut.picture.holes.piles[0]?.id ?? ''] });
    for (const { picture } of [shut, open]) {
      const counts = legendCounts(picture, marks, LENSES.state, 'kl', []);
      expect(counts.tones.get('awaited')).toBe(8);
      expect(counts.awaited).toEqual({ all: 8, drawn: picture === open.picture ? 8 : 0, whole: 8 });
      expect([...counts.items]).toEqual([['A', 8]]);
      const { nodes: cards } = cardsOf(picture === open.picture ? open : shut, vi);
      const rows = tableRows(picture, marks, vi, { cards, day: null });
      expect(rows.filter((row) => row.node === null)).toHaveLength(8);
      // What is drawn means the same in the columns of the table as on the card.
      const root = rows.find((row) => row.id === 'kl');
      expect(`${root?.lowerShown} / ${root?.lowerTotal}`).toBe(cards.find((card) => card.id === 'kl')?.nearText);
      expect(root?.hidden).toBe(picture === open.picture ? 0 : 8);
    }
  });

  it('tells all that was not received beside the part in sight, where something is folded or filtered away', () => {
    const marks = marksOf(mark('kl', { awaited: organs(8), awaitedBelow: 83 }));
    const { picture } = drawn(data, data, { marks });
    const counts = legendCounts(picture, marks, LENSES.state, 'kl', []);
    expect(counts.awaited).toMatchObject({ all: 8, whole: 83 });
    expect(legendText('awaited', vi, counts)).toMatch(/phần đang hiện$/);
    expect(legendText('awaited', vi, { ...counts, awaited: { ...counts.awaited, whole: 8 } })).toMatch(/cả sơ đồ$/);
  });

  it('never changes the order of what stays when piles open and shut', async () => {
    await fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2.5 * MANY }),
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        (count, provinces, wish) => {
          const marks = marksOf(mark('kl', { awaited: organs(count, provinces) }));
          const shut = holesOf(data.nodes, marks, new Set());
          const all = holesOf(data.nodes, marks, new Set(shut.piles.map((pile) => pile.id)));
          const some = holesOf(data.nodes, marks, new Set([...shut.piles, ...all.piles].map((pile) => pile.id).filter((_, at) => wish[at % wish.length])));
          const most = holesOf(data.nodes, marks, new Set(all.piles.map((pile) => pile.id)));
          const ids = (picture: typeof shut): string[] =>
            [...picture.piles, ...picture.holes].toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)).map((one) => one.id);
          const order = ids(most);
          for (const picture of [shut, some, all]) {
            const there = new Set(ids(picture));
            expect(order.filter((id) => there.has(id))).toEqual(ids(picture).filter((id) => order.includes(id)));
          }
          const orders = [...most.piles, ...most.holes].map((one) => one.order);
          expect(orders.every((one) => one > 0.9 && one < 2.1)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
