import { beforeAll, describe, expect, it } from 'vitest';
import { data, serverHolding, type TestServer } from './server.ts';

const CONCLUSION = [
  'BỘ CHÍNH TRỊ',
  'Số 93-KL/TW',
  'Hà Nội, ngày 12/8/2024',
  '',
  'KẾT LUẬN',
  'về phát triển câu lạc bộ đọc sách ở cơ sở',
  '',
  'Bộ Chính trị yêu cầu các cấp ủy, tổ chức đảng thực hiện tốt các nhiệm vụ sau:',
  '',
  '1. Mở rộng mạng lưới câu lạc bộ đọc sách đến các xã, phường.',
  '',
  '2. Các tỉnh ủy, thành ủy xây dựng kế hoạch thực hiện Kết luận này.',
  '',
  'T/M BỘ CHÍNH TRỊ',
  'THƯỜNG TRỰC BAN BÍ THƯ',
  'Nguyễn Văn Mẫu',
].join('\n');

const PLAN = [
  'TỈNH ỦY BẮC KẠN',
  'Số 312-KH/TU',
  'Bắc Kạn, ngày 20/10/2024',
  '',
  'KẾ HOẠCH',
  'thực hiện Kết luận số 93-KL/TW, ngày 12/8/2024 của Bộ Chính trị về phát triển câu lạc bộ đọc sách ở cơ sở',
  '',
  'I. NHIỆM VỤ',
  '1. Mở rộng mạng lưới câu lạc bộ đọc sách tại 45 xã của tỉnh.',
  '',
  'T/M BAN THƯỜNG VỤ',
  'PHÓ BÍ THƯ',
  'Trần Thị Mẫu',
].join('\n');

type Level = {
  readonly level: string | null;
  readonly organs: number;
  readonly concrete: number;
  readonly expected: number;
  readonly uncompared: number;
  readonly uncomparedCells: number;
  readonly uncomparedNames: readonly string[];
};
type Row = {
  readonly organName: string;
  readonly level: string | null;
  readonly compared: boolean;
  readonly concrete: { readonly count: number; readonly denominator: number };
};
type Answer = {
  readonly coverage: {
    readonly concrete: { readonly count: number; readonly denominator: number; readonly unreviewed: number };
    readonly marks: { readonly unreviewed: number; readonly unsure: number; readonly linked: number };
    readonly levels: readonly Level[];
    readonly rows: { readonly totalCount: number; readonly edges: readonly { readonly node: Row }[] };
  };
};

const QUESTION = `query ($holes: Boolean) { coverage(of: "93-KL/TW") {
  concrete { count denominator unreviewed } marks { unreviewed unsure linked }
  levels(onlyHoles: $holes) { level organs concrete expected uncompared uncomparedCells uncomparedNames }
  rows(onlyHoles: $holes, comparedFirst: true, first: 100) { totalCount edges { node { organName level compared concrete { count denominator } } } }
} }`;

describe('the levels of the comparison', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serverHolding({ 'ke-hoach.txt': PLAN, 'ket-luan.txt': CONCLUSION });
  });
  const answerOf = async (holes: boolean): Promise<Answer['coverage']> => ((await data(server.app, QUESTION, { holes })) as Answer).coverage;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

  it('give what can be compared first, and name and count the organs of which nothing can', async () => {
    const { levels, rows } = await answerOf(false);
    const nodes = rows.edges.map(({ node }) => node);
    expect(nodes[0]?.organName).toBe('Tỉnh ủy Bắc Kạn');
    expect(nodes.map(({ compared }) => compared)).toEqual(nodes.map((_node, at) => at === 0));
    const province = levels.find(({ level }) => level === 'PROVINCE');
    expect(province?.uncompared).toBe(62);
    expect(province?.uncomparedNames).toHaveLength(12);
    expect(province?.uncomparedNames).not.toContain('Tỉnh ủy Bắc Kạn');
  });

  it('add up to the whole table, and to the rows that a condition leaves in', async () => {
    for (const holes of [false, true]) {
      const { levels, rows, concrete } = await answerOf(holes);
      expect(sum(levels.map(({ organs }) => organs))).toBe(rows.totalCount);
      if (holes) continue;
      expect(sum(levels.map((one) => one.concrete))).toBe(concrete.count);
      expect(sum(levels.map(({ expected }) => expected))).toBe(concrete.denominator);
      const own = rows.edges.flatMap(({ node }) => (node.compared ? [] : [node.concrete]));
      expect(sum(levels.map(({ uncomparedCells }) => uncomparedCells))).toBe(sum(own.map(({ denominator }) => denominator)));
    }
  });

  it('say how many cells wait for a review, of which the unsure are a part', async () => {
    const { marks, concrete } = await answerOf(false);
    expect(marks.unreviewed).toBeGreaterThanOrEqual(concrete.unreviewed);
    expect(marks.unsure).toBeLessThanOrEqual(marks.unreviewed);
    expect(marks.unreviewed).toBeGreaterThan(0);
  });
});
