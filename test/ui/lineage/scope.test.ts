// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { translator } from '../../../ui/i18n/use-t.ts';
import { legendCounts } from '../../../ui/lineage/legend.tsx';
import { LENSES } from '../../../ui/lineage/lens.ts';
import { pictureWords } from '../../../ui/lineage/picture-words.ts';
import { tableCells, tableRows } from '../../../ui/lineage/table-rows.ts';
import { cardsOf } from '../../../ui/lineage/to-model.ts';
import { THEME } from '../canvas/models.ts';
import { answer, awaited, drawn, mark, marksOf, NO_CARDS } from './answers.ts';

const vi = translator('vi');
const data = answer();
const outside = { inScope: false } as const;
const hole = awaited('kl', 'Bắc Ninh', 2.5);
const marks = {
  ...marksOf(mark('kl', { ...outside, awaited: [hole] }), mark('p1', outside), mark('p2'), mark('d1', outside), mark('d2')),
  scoped: true,
};
const scoped = drawn(data, data, { marks, opened: [] });
const cards = cardsOf(scoped, vi);
const card = (id: string) => cards.nodes.find((one) => one.id === id);

describe('a picture within a scope', () => {
  it('tells in words which documents lie outside of it, but never the one it is of', () => {
    expect(['kl', 'p1', 'p2', 'd1', 'd2', 'd3'].map((id) => card(id)?.outside)).toEqual([null, 'Ngoài phạm vi', null, 'Ngoài phạm vi', null, null]);
    expect(card('p1')?.name).toContain('Ngoài phạm vi theo dõi');
    expect(card('p2')?.name).not.toContain('Ngoài phạm vi');
    expect(card('kl')?.name).not.toContain('Ngoài phạm vi');
  });

  it('knows what is followed: documents within it and what is awaited there', () => {
    expect(cards.nodes.filter((one) => one.followed).map((one) => one.id)).toEqual(['p2', 'd2', hole.id]);
    expect(cardsOf(drawn(data, data, { marks: { ...marks, scoped: false } }), vi).nodes.some((one) => one.followed)).toBe(false);
  });

  it('counts them in the legend, on the screen and on the saved picture', () => {
    const counts = legendCounts(scoped.picture, marks, LENSES.state, 'kl', cards.edges);
    expect(counts.outside).toBe(2);
    const words = pictureWords(
      { answer: data, shown: 6, removed: 0, day: data.asOf, counts, lens: LENSES.state, theme: THEME },
      '2026-11-22T01:00:00Z',
      vi,
      'vi',
    );
    expect(words.legend).toContainEqual({ label: 'Ngoài phạm vi theo dõi: 2', mark: { form: 'outside', color: THEME.stripe.held } });
  });

  it('tells them in the table and its file, which has the column only where something lies outside', () => {
    const rows = tableRows(scoped.picture, marks, vi, NO_CARDS);
    expect(rows.filter((row) => row.outside).map((row) => row.id)).toEqual(['p1', 'd1']);
    const [heads, ...lines] = tableCells(rows, vi);
    const at = heads?.indexOf('Phạm vi') ?? -1;
    expect(lines.filter((line) => line[at] === 'Ngoài phạm vi theo dõi')).toHaveLength(2);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([heads?.length]));
    const everywhere = tableRows(scoped.picture, marksOf(mark('p1')), vi, NO_CARDS);
    expect(tableCells(everywhere, vi)[0]).not.toContain('Phạm vi');
  });
});
