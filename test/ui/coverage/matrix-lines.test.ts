import { describe, expect, it } from 'vitest';
import { matrixLines } from '../../../ui/coverage/matrix-lines.ts';
import { shownTable } from '../../../ui/coverage/shown-table.ts';
import { translator } from '../../../ui/i18n/use-t.ts';
import { answer, row } from './answers.ts';

const ALL = { folded: [], state: null, drift: false, held: false, byPlace: false, foldedPlaces: [] } as const;
const keys = (lines: ReturnType<typeof matrixLines>): readonly string[] => lines.map((line) => line.key);

describe('the lines of the comparison', () => {
  const rows = [row('w', 'COMMUNE', ['NO_TEXT']), row('p', 'PROVINCE', ['COVERED']), row('q', 'PROVINCE', ['MISSING']), row('x', null, ['NO_TEXT'])];

  it('puts each level above its organs, unknown levels last', () => {
    expect(keys(matrixLines(rows, ALL, false))).toEqual(['PROVINCE', 'p', 'q', 'COMMUNE', 'w', 'NONE', 'x']);
  });

  it('keeps the head and the count of a level that is folded', () => {
    const lines = matrixLines(rows, { ...ALL, folded: ['PROVINCE'] }, false);
    expect(keys(lines)).toEqual(['PROVINCE', 'COMMUNE', 'w', 'NONE', 'x']);
    expect(lines[0]).toMatchObject({ count: 2, folded: true });
  });

  it('leaves out organs without a cell of the chosen state, and levels without organs', () => {
    expect(keys(matrixLines(rows, { ...ALL, state: 'MISSING' }, false))).toEqual(['PROVINCE', 'q']);
  });

  it('leaves out organs without a held document when only those are wanted', () => {
    expect(keys(matrixLines(rows, { ...ALL, held: true }, false))).toEqual(['PROVINCE', 'p', 'q']);
  });

  it('says of the last level only that it may not be complete while more rows are to come', () => {
    const lines = matrixLines([row('p', 'PROVINCE', ['COVERED']), row('w', 'COMMUNE', ['NO_TEXT'])], ALL, true);
    expect(lines.flatMap((line) => (line.kind === 'level' ? [[line.level, line.complete]] : []))).toEqual([
      ['PROVINCE', true],
      ['COMMUNE', false],
    ]);
  });

  describe('grouped by place', () => {
    const VN = { id: 'vn', name: 'Việt Nam', kind: 'country', within: null };
    const land = { id: 'p_bk', name: 'Bắc Kạn', kind: 'province', within: VN };
    const at = (id: string, level: 'PROVINCE' | 'COMMUNE', place: ReturnType<typeof row>['place']) => ({ ...row(id, level, ['COVERED', 'NO_TEXT']), place });
    const placed = [
      at('tu', 'PROVINCE', land),
      at('ninh', 'PROVINCE', { id: 'p_bn', name: 'Bắc Ninh', kind: 'province', within: VN }),
      at('ub', 'PROVINCE', land),
      at('xa', 'COMMUNE', {
        id: 'c_1',
        name: 'Phúc Lộc',
        kind: 'commune',
        within: { id: 'd_1', name: 'Ba Bể', kind: 'district', within: { id: 'p_bk', name: 'Bắc Kạn', kind: 'province' } },
      }),
      at('lost', 'COMMUNE', null),
      row('tw', 'CENTRAL', ['COVERED']),
    ];

    it('puts the organs of a level under their provinces, by name, those without a place last', () => {
      expect(keys(matrixLines(placed, { ...ALL, byPlace: true }, false))).toEqual([
        'CENTRAL',
        'tw',
        'PROVINCE',
        'PROVINCE:p_bk',
        'tu',
        'ub',
        'PROVINCE:p_bn',
        'ninh',
        'COMMUNE',
        'COMMUNE:p_bk',
        'xa',
        'COMMUNE:',
        'lost',
      ]);
    });

    it('folds one place and keeps its count and sum', () => {
      const lines = matrixLines(placed, { ...ALL, byPlace: true, foldedPlaces: ['PROVINCE:p_bk'] }, false);
      expect(keys(lines)).not.toContain('tu');
      expect(lines.find(({ key }) => key === 'PROVINCE:p_bk')).toMatchObject({ name: 'Bắc Kạn', count: 2, sum: { count: 2, denominator: 4 }, folded: true });
    });

    it('goes into a file as it is seen: folded groups by their number and sum, states in words, sums below', () => {
      const t = translator('vi');
      const { columns } = answer();
      const view = { ...ALL, byPlace: true, folded: ['COMMUNE'], foldedPlaces: ['PROVINCE:p_bk'] } as const;
      const { rows: table, foot } = shownTable(matrixLines(placed, view, false), columns, null, 'Tính đến 22/11/2026.', t);
      expect(table.map((cells) => cells.slice(0, 4))).toEqual([
        ['Cấp', 'Địa bàn', 'Cơ quan', '1.a Việc 1.a'],
        ['Trung ương', '', 'Cơ quan tw', 'Đã cụ thể hóa (chờ xác nhận)'],
        ['Tỉnh, thành phố', 'Bắc Kạn', '2 cơ quan (đang thu gọn)', '2 / 2'],
        ['Tỉnh, thành phố', 'Bắc Ninh', 'Cơ quan ninh', 'Đã cụ thể hóa (chờ xác nhận)'],
        ['Xã, phường', '', '2 cơ quan (đang thu gọn)', '2 / 2'],
        ['', '', 'Cộng 6 cơ quan trong tệp này', '6 / 6'],
        ['', '', 'Tính đến 22/11/2026.'],
      ]);
      expect(table[2]?.slice(-2)).toEqual([2, 4]);
      expect(foot).toBe(2);
    });

    it('adds up in a file just the organs that conditions left in, and names the sum of the whole table beside it', () => {
      const t = translator('vi');
      const { columns, concrete } = answer();
      const some = [
        row('p', 'PROVINCE', ['COVERED', 'EXEMPT']),
        row('q', 'PROVINCE', ['MISSING', 'PARTIAL']),
        row('w', 'COMMUNE', ['NO_TEXT', 'NOT_APPLICABLE']),
      ];
      const { rows: table, foot } = shownTable(matrixLines(some, { ...ALL, state: 'MISSING' }, false), columns, concrete, 'Tính đến 22/11/2026.', t);
      expect(table.slice(1).map((cells) => cells[2])).toEqual([
        'Cơ quan q',
        'Cộng 1 cơ quan trong tệp này',
        'Cộng cả bảng, khi không chọn điều kiện',
        'Tính đến 22/11/2026.',
      ]);
      expect(table[2]?.slice(3, 5)).toEqual(['0 / 1', '1 / 1']);
      expect(table[3]?.slice(3)).toEqual(['1 / 3', '1 / 3', 1, 6]);
      expect(foot).toBe(3);
      const all = shownTable(matrixLines(some, ALL, false), columns, null, '', t).rows;
      expect(all.at(-2)?.slice(3, 5)).toEqual(['1 / 3', '1 / 1']);
    });
  });
});
