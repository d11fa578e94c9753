import { describe, expect, it } from 'vitest';
import { matrixLines } from '../../../ui/coverage/matrix-lines.ts';
import { shownTable } from '../../../ui/coverage/shown-table.ts';
import { translator } from '../../../ui/i18n/use-t.ts';
import { answer, row } from './answers.ts';

const ALL = { folded: [], state: null, drift: false, mark: null, held: false, byPlace: false, foldedPlaces: [], open: [] } as const;
const keys = (lines: ReturnType<typeof matrixLines>): readonly string[] => lines.map((line) => line.key);

describe('the lines of the comparison', () => {
  const rows = [row('w', 'COMMUNE', ['NO_TEXT']), row('p', 'PROVINCE', ['COVERED']), row('q', 'PROVINCE', ['MISSING']), row('x', null, ['NO_TEXT'])];

  it('puts each level above its organs, unknown levels last', () => {
    expect(keys(matrixLines(rows, ALL, null, false))).toEqual(['PROVINCE', 'p', 'q', 'bare COMMUNE', 'bare NONE']);
  });

  it('keeps the head and the count of a level that is folded', () => {
    const lines = matrixLines(rows, { ...ALL, folded: ['PROVINCE'] }, null, false);
    expect(keys(lines)).toEqual(['PROVINCE', 'bare COMMUNE', 'bare NONE']);
    expect(lines[0]).toMatchObject({ count: 2, folded: true });
  });

  it('leaves out organs without a cell of the chosen state, and levels without organs', () => {
    expect(keys(matrixLines(rows, { ...ALL, state: 'MISSING' }, null, false))).toEqual(['PROVINCE', 'q']);
  });

  it('leaves out organs without a held document when only those are wanted', () => {
    expect(keys(matrixLines(rows, { ...ALL, held: true }, null, false))).toEqual(['PROVINCE', 'p', 'q']);
  });

  it('puts organs with nothing to compare behind the others, as one line that opens', () => {
    const mixed = [row('p', 'PROVINCE', ['NO_TEXT', 'NO_TEXT']), row('q', 'PROVINCE', ['COVERED', 'MISSING']), row('r', 'PROVINCE', ['NO_TEXT', 'NO_TEXT'])];
    const lines = matrixLines(mixed, ALL, null, false);
    expect(keys(lines)).toEqual(['PROVINCE', 'q', 'bare PROVINCE']);
    expect(lines[0]).toMatchObject({ count: 3, sum: { count: 1, denominator: 6 } });
    expect(lines[2]).toMatchObject({ count: 2, sum: { count: 0, denominator: 4 }, names: ['Cơ quan p', 'Cơ quan r'], alone: null });
    expect(keys(matrixLines(mixed, { ...ALL, open: ['PROVINCE'] }, null, false))).toEqual(['PROVINCE', 'q', 'bare PROVINCE', 'p', 'r']);
    // Just their cells were chosen: they are what is to be seen, until they are folded by hand.
    expect(keys(matrixLines(mixed, { ...ALL, state: 'NO_TEXT' }, null, false))).toEqual(['bare PROVINCE', 'p', 'r']);
    expect(keys(matrixLines(mixed, { ...ALL, state: 'NO_TEXT', open: ['PROVINCE'] }, null, false))).toEqual(['bare PROVINCE']);
  });

  it('knows how many organs there are before they are read, and keeps their room', () => {
    const level = { level: 'PROVINCE' as const, organs: 5, concrete: 3, expected: 10, uncompared: 3, uncomparedCells: 6, uncomparedNames: ['Cơ quan x'] };
    const some = [row('p', 'PROVINCE', ['COVERED', 'MISSING'])];
    const lines = matrixLines(some, ALL, [level], true);
    expect(lines.map(({ kind }) => kind)).toEqual(['level', 'row', 'coming', 'bare']);
    expect(lines[0]).toMatchObject({ count: 5, sum: { count: 3, denominator: 10 }, complete: true });
    expect(lines[3]).toMatchObject({ count: 3, sum: { denominator: 6 }, names: ['Cơ quan x'] });
    const opened = matrixLines(some, { ...ALL, open: ['PROVINCE'] }, [level], true);
    expect(opened.map(({ kind }) => kind)).toEqual(['level', 'row', 'coming', 'bare', 'coming', 'coming', 'coming']);
  });

  it('says of levels under a condition that they may not be complete while more rows are to come', () => {
    const lines = matrixLines([row('p', 'PROVINCE', ['COVERED'])], { ...ALL, state: 'COVERED' }, null, true);
    expect(lines[0]).toMatchObject({ kind: 'level', complete: false });
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
      expect(keys(matrixLines(placed, { ...ALL, byPlace: true }, null, false))).toEqual([
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

    it('makes one line of the places with nothing to compare, which opens into theirs', () => {
      const bare = (id: string, place: string) => ({ ...row(id, 'PROVINCE', ['NO_TEXT']), place: { id: place, name: place, kind: 'province', within: VN } });
      const some = [bare('y', 'Yên Bái'), at('tu', 'PROVINCE', land), bare('h', 'Hà Giang')];
      const view = { ...ALL, byPlace: true };
      expect(keys(matrixLines(some, view, null, false))).toEqual(['PROVINCE', 'PROVINCE:p_bk', 'tu', 'bare PROVINCE:*']);
      const lines = matrixLines(some, { ...view, open: ['PROVINCE:*'] }, null, false);
      expect(keys(lines).slice(3)).toEqual(['bare PROVINCE:*', 'bare PROVINCE:Hà Giang', 'bare PROVINCE:Yên Bái']);
      expect(lines[3]).toMatchObject({ count: 2, alone: { places: 2 } });
      expect(lines[4]).toMatchObject({ alone: { place: 'Hà Giang' }, names: ['Cơ quan h'] });
    });

    it('puts what cannot be compared into a file as words, not as a nought', () => {
      const t = translator('vi');
      const some = [row('p', 'PROVINCE', ['COVERED', 'MISSING']), row('q', 'PROVINCE', ['NO_TEXT', 'NO_TEXT']), row('r', 'PROVINCE', ['NO_TEXT', 'NO_TEXT'])];
      const { rows: table } = shownTable(matrixLines(some, ALL, null, false), answer().columns, null, '', t);
      expect(table[2]).toEqual([
        'Tỉnh, thành phố',
        '',
        '2 cơ quan chưa có văn bản để đối chiếu: Cơ quan q, Cơ quan r',
        'Chưa có văn bản để đối chiếu: 2',
        'Chưa có văn bản để đối chiếu: 2',
        null,
        4,
      ]);
      expect(table[3]?.slice(2)).toEqual(['Cộng 3 cơ quan trong tệp này', '1 / 3', '0 / 3', 1, 6]);
    });

    it('folds one place and keeps its count and sum', () => {
      const lines = matrixLines(placed, { ...ALL, byPlace: true, foldedPlaces: ['PROVINCE:p_bk'] }, null, false);
      expect(keys(lines)).not.toContain('tu');
      expect(lines.find(({ key }) => key === 'PROVINCE:p_bk')).toMatchObject({ name: 'Bắc Kạn', count: 2, sum: { count: 2, denominator: 4 }, folded: true });
    });

    it('goes into a file as it is seen: folded groups by their number and sum, states in words, sums below', () => {
      const t = translator('vi');
      const { columns } = answer();
      const view = { ...ALL, byPlace: true, folded: ['COMMUNE'], foldedPlaces: ['PROVINCE:p_bk'] } as const;
      const { rows: table, foot } = shownTable(matrixLines(placed, view, null, false), columns, null, 'Tính đến 22/11/2026.', t);
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

    it('says in a file, as the screen does, which cells outside the count something answers all the same', () => {
      const organ = row('q', 'PROVINCE', ['NOT_APPLICABLE', 'NOT_APPLICABLE', 'EXEMPT']);
      const cells = organ.cells.map((cell, at) => (at === 1 ? cell : { ...cell, linkKeys: ['q#1>kl#1'] }));
      const { rows: table } = shownTable(matrixLines([{ ...organ, cells }], ALL, null, false), answer().columns, null, '', translator('vi'));
      expect(table[1]?.slice(3, 6)).toEqual([
        'Không thuộc chức năng, nhưng có nội dung tương ứng',
        'Không thuộc chức năng',
        'Không phải thực hiện, nhưng có nội dung tương ứng',
      ]);
    });

    it('adds up in a file just the organs that conditions left in, and names the sum of the whole table beside it', () => {
      const t = translator('vi');
      const { columns, concrete } = answer();
      const some = [
        row('p', 'PROVINCE', ['COVERED', 'EXEMPT']),
        row('q', 'PROVINCE', ['MISSING', 'PARTIAL']),
        row('w', 'COMMUNE', ['NO_TEXT', 'NOT_APPLICABLE']),
      ];
      const { rows: table, foot } = shownTable(matrixLines(some, { ...ALL, state: 'MISSING' }, null, false), columns, concrete, 'Tính đến 22/11/2026.', t);
      expect(table.slice(1).map((cells) => cells[2])).toEqual([
        'Cơ quan q',
        'Cộng 1 cơ quan trong tệp này',
        'Cộng cả bảng, khi không chọn điều kiện',
        'Tính đến 22/11/2026.',
      ]);
      expect(table[2]?.slice(3, 5)).toEqual(['0 / 1', '1 / 1']);
      expect(table[3]?.slice(3)).toEqual(['1 / 3', '1 / 3', 1, 6]);
      expect(foot).toBe(3);
      const all = shownTable(matrixLines(some, ALL, null, false), columns, null, '', t).rows;
      expect(all.at(-2)?.slice(3, 5)).toEqual(['1 / 3', '1 / 1']);
    });
  });
});
