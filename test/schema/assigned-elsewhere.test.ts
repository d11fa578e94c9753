import { beforeAll, describe, expect, it } from 'vitest';
import { createImporter } from '../../api/importing/importer.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { EDITOR, textFile } from '../importing/setup.ts';
import { REGISTER } from '../linking/graph.ts';
import { data, type TestServer, testServer } from './server.ts';

const NOW = '2024-09-01T02:00:00.000Z';

/** A district's plan, in words of our own: who does what stands in its last part alone. */
const PLAN = [
  'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ TỪ SƠN',
  'Số: 45/KH-UBND',
  'Từ Sơn, ngày 20 tháng 6 năm 2024',
  '',
  'KẾ HOẠCH\nGiữ nước sạch cho trường học và chợ trên địa bàn thành phố',
  '',
  'I. NHIỆM VỤ VÀ GIẢI PHÁP',
  '1. Về nước sạch',
  '- Lắp bể lọc và vòi rửa tay tại các điểm trường mầm non, tiểu học; hướng dẫn học sinh rửa tay.',
  '- Cải tạo giếng khoan và đường ống dẫn tại các chợ đầu mối.',
  '2. Đặt thùng phân loại rác ở bến đò.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Giáo dục và Đào tạo thành phố',
  'Chủ trì việc lắp bể lọc, vòi rửa tay tại các điểm trường và hướng dẫn học sinh rửa tay đúng cách.',
  '2. Phòng Kinh tế thành phố',
  '- Cải tạo giếng khoan, đường ống dẫn ở các chợ đầu mối theo tiến độ.',
  '- Tổng hợp, báo cáo kết quả thực hiện Kế hoạch.',
  '',
  'Nơi nhận:\n- Như trên;\n- Lưu: VT.',
].join('\n');

const QUESTION = `query ($id: ID!, $first: Int) { directive(id: $id) { tasks(first: 100) { edges { node {
  path
  paragraph { quote }
  assignedElsewhere(first: $first) { totalCount entries nodes { item { path } unit { path } organs leads basis score evidence { start end quote } tasks { path } } }
  gathers { totalCount nodes { path } }
} } } } }`;

type Entry = {
  readonly item: { readonly path: string };
  readonly unit: { readonly path: string };
  readonly organs: readonly string[];
  readonly evidence: { readonly start: number; readonly end: number; readonly quote: string };
  readonly tasks: readonly { readonly path: string }[];
};
type Node = {
  readonly path: string;
  readonly paragraph: { readonly quote: string } | null;
  readonly assignedElsewhere: { readonly totalCount: number; readonly entries: number; readonly nodes: readonly Entry[] } | null;
  readonly gathers: { readonly totalCount: number; readonly nodes: readonly { readonly path: string }[] };
};

describe('a task that names nobody', () => {
  let server: TestServer;
  let id = '';
  const ask = async (first: number | null = null): Promise<ReadonlyMap<string, Node>> => {
    const answer = (await data(server.app, QUESTION, { id, first })) as {
      readonly directive: { readonly tasks: { readonly edges: readonly { readonly node: Node }[] } };
    };
    return new Map(answer.directive.tasks.edges.map(({ node }) => [node.path, node]));
  };
  beforeAll(async () => {
    const store = createMemoryStore();
    const importer = createImporter({ store, clock: () => NOW, register: REGISTER });
    await importer.importFiles(EDITOR, [textFile('ke-hoach.txt', PLAN)]);
    await importer.idle();
    server = testServer({ store, importer });
    const found = (await data(server.app, '{ directives(first: 5) { edges { node { id symbol } } } }', {})) as {
      readonly directives: { readonly edges: readonly { readonly node: { readonly id: string; readonly symbol: string } }[] };
    };
    id = found.directives.edges.find(({ node }) => node.symbol === '45/KH-UBND')?.node.id ?? '';
  });

  it('is shown the entry that speaks of the same work, with its words: heading and paragraph', async () => {
    const tasks = await ask();
    expect(tasks.get('I.1.-1')?.assignedElsewhere).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          item: { path: 'II.1' },
          unit: { path: 'II.1' },
          organs: ['Phòng Giáo dục và Đào tạo thành phố'],
          leads: true,
          basis: 'WORDS',
          tasks: [{ path: 'I.1.-1' }],
        },
      ],
    });
    const words = tasks.get('I.1.-1')?.assignedElsewhere?.nodes[0]?.evidence;
    expect(words?.quote).toMatch(/^Phòng Giáo dục[\s\S]*đúng cách\.$/u);
    expect(PLAN.slice(words?.start, words?.end)).toBe(words?.quote);
    expect(tasks.get('II.1')?.paragraph?.quote).toMatch(/^Chủ trì việc lắp/u);
  });

  it('is answered for a heading by all that stands below it, no more than is asked for, the rest counted', async () => {
    expect((await ask()).get('I.1')?.assignedElsewhere?.nodes.map(({ item, tasks }) => [item.path, tasks.map(({ path }) => path)])).toEqual(
      expect.arrayContaining([
        ['II.1', ['I.1.-1']],
        ['II.2', ['I.1.-2']],
      ]),
    );
    const one = (await ask(1)).get('I.1')?.assignedElsewhere;
    expect([one?.nodes.length, one?.totalCount]).toEqual([1, 2]);
  });

  it('says where no entry speaks of it, and nothing where somebody is named', async () => {
    const tasks = await ask();
    expect(tasks.get('I.2')?.assignedElsewhere).toMatchObject({ totalCount: 0, nodes: [], entries: 3 });
    expect(tasks.get('II.1')?.assignedElsewhere).toBeNull();
  });

  it('is gathered up by the entry, which says so', async () => {
    const tasks = await ask();
    expect(tasks.get('II.1')?.gathers).toEqual({ totalCount: 1, nodes: [{ path: 'I.1.-1' }] });
    expect(tasks.get('II.2')?.gathers.nodes).toEqual([{ path: 'I.1.-2' }]);
    expect(tasks.get('I.1.-1')?.gathers).toEqual({ totalCount: 0, nodes: [] });
  });
});
