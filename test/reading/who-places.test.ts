import { describe, expect, it } from 'vitest';
import { readDirective } from '../../api/reading/read-directive.ts';
import { toGoldShape } from '../../bench/gold-shape.ts';
import { FAMILIES, ORGANS } from './who-organs.ts';

/** Who does it where no sentence says so: columns of an annex under any heading, articles, an order over a letter's items. */
type Row = { readonly leads: readonly string[]; readonly coordinates: readonly string[] };
const isRow = (task: object): task is Row => 'leads' in task && 'coordinates' in task;
const read = (text: string): Row[] =>
  toGoldShape('t', readDirective({ textId: 't', text }))
    .tasks.filter(isRow)
    .map(({ leads, coordinates }) => ({ leads, coordinates }));

const LEADING = [
  'Đơn vị chủ trì',
  'Cơ quan chủ trì',
  'CQ chủ trì',
  'Chủ trì',
  'Cơ quan thực hiện',
  'Đơn vị thực hiện',
  'Cơ quan, đơn vị thực hiện',
  'Bộ phận thực hiện',
  'Người thực hiện',
  'CQ thực hiện',
  'Phân công',
  'Phân công thực hiện',
  'Đơn vị phụ trách',
  'Trách nhiệm thực hiện',
  'Đơn vị chịu trách nhiệm',
  'Đơn vị tham mưu',
] as const;
const HELPING = ['Đơn vị phối hợp', 'Cơ quan phối hợp', 'CQ phối hợp', 'Phối hợp', 'Phối hợp thực hiện', 'Cơ quan, đơn vị phối hợp'] as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const PLAN = 'UBND TỈNH LAI CHÂU\nSố: 7/KH-UBND\n\nKẾ HOẠCH\nMở rộng phòng đọc\n\nI. MỤC ĐÍCH\n1. Mở rộng việc đọc.\n\nPHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n\n';

describe('columns of an annex', () => {
  it.each(LEADING.map((heading, turn) => [heading, turn] as const))('%s', (heading, turn) => {
    const helping = HELPING[turn % HELPING.length] ?? '';
    const organs = ORGANS.filter((_, i) => i % 11 === turn % 11);
    const lines = organs.map((organ, i) => {
      const partners = [ORGANS[(i * 17 + turn) % ORGANS.length] ?? '', ORGANS[(i * 17 + turn + 3) % ORGANS.length] ?? ''];
      return { organ, partners, cells: [String(i + 1), `Mở phòng đọc số ${i + 1}`, capital(organ), partners.map(capital).join('; '), 'Quý IV/2026'] };
    });
    const table = [row(['TT', 'Nội dung công việc', heading, helping, 'Thời hạn']), ...lines.map(({ cells }) => row(cells))].join('\n');
    expect(read(`${PLAN}${table}\n`)).toEqual(lines.map(({ organ, partners }) => ({ leads: [capital(organ)], coordinates: partners.map(capital) })));
  });
});

describe('articles', () => {
  const decision = (...articles: readonly string[]): string =>
    ['UBND TỈNH LAI CHÂU\nSố: 7/QĐ-UBND', 'QUYẾT ĐỊNH\nVề việc mở rộng phòng đọc', 'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU', 'QUYẾT ĐỊNH:', ...articles].join('\n\n');

  it('who answers for execution, head by head', () => {
    for (const head of FAMILIES.heads.filter((name) => !name.includes(':')))
      expect(
        read(
          decision(
            'Điều 1. Ban hành kèm theo Quyết định này Quy định về phòng đọc.',
            `Điều 2. Chánh Văn phòng UBND huyện, ${head} và Thủ trưởng các cơ quan liên quan chịu trách nhiệm thi hành Quyết định này./.`,
          ),
        ),
        head,
      ).toEqual([{ leads: ['Chánh Văn phòng UBND huyện', head, 'Thủ trưởng các cơ quan liên quan'], coordinates: [] }]);
  });

  it('an order that ends with the name of what it carries out', () => {
    for (const organ of [...FAMILIES.departments, ...FAMILIES.forces])
      expect(
        read(
          decision(
            'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch mở rộng phòng đọc.',
            `Điều 2. Giao ${organ} chủ trì, phối hợp với các cơ quan, đơn vị liên quan tổ chức thực hiện Kế hoạch này.`,
          ),
        ),
        organ,
      ).toEqual([{ leads: [organ], coordinates: ['các cơ quan, đơn vị liên quan'] }]);
  });
});

describe('an order over the items of a letter', () => {
  it('its doer and its partners hold for each item that names none', () => {
    const letter = [
      'UBND TỈNH LAI CHÂU\nSố: 7/UBND-VX\nV/v mở rộng phòng đọc',
      'Kính gửi: Sở Giao thông vận tải.',
      'Thực hiện Chỉ thị số 5/CT-TTg ngày 02/01/2025 của Thủ tướng Chính phủ về phòng đọc, UBND tỉnh có ý kiến như sau:',
      'Giao Sở Y tế chủ trì, phối hợp với Sở Giao thông vận tải, Công an tỉnh thực hiện các nội dung sau:',
      '1. Kiểm kê sách cũ của các phòng đọc.\n2. Mua sách mới cho các phòng đọc.',
    ].join('\n\n');
    const both = { leads: ['Sở Y tế'], coordinates: ['Sở Giao thông vận tải', 'Công an tỉnh'] };
    expect(read(letter)).toEqual([both, both]);
  });
});

describe('exceptions and explanations', () => {
  it('a bracket that leaves some out is no part of the name', () => {
    for (const aside of ['trừ Công an tỉnh', 'không bao gồm Sở Y tế', 'kể cả các đơn vị trực thuộc'])
      expect(
        read(`${PLAN.replace(/PHỤ LỤC[\s\S]*$/u, '')}II. TỔ CHỨC THỰC HIỆN\n1. Các sở, ban, ngành (${aside}) có trách nhiệm mở tủ sách.\n`),
        aside,
      ).toEqual([{ leads: ['Các sở, ban, ngành'], coordinates: [] }]);
  });
});
