import { expect, it } from 'vitest';
import { createImporter } from '../../api/importing/importer.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { EDITOR, textFile } from '../importing/setup.ts';
import { REGISTER } from '../linking/graph.ts';
import { data, testServer } from './server.ts';

const NOW = '2025-12-01T02:00:00.000Z';

/** A plan, in words of our own, that carries out nothing: the root of its own picture. */
const plan = (day: string): string =>
  [
    'ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH',
    'Số:       /KH-UBND',
    `Bắc Ninh, ngày ${day} tháng 9 năm 2025`,
    '',
    'KẾ HOẠCH\nMở sân tập thể dục trên địa bàn tỉnh Bắc Ninh năm 2025',
    '',
    'I. MỤC ĐÍCH, YÊU CẦU\nMở thêm sân tập ở các xã, phường để người dân có nơi tập luyện hằng ngày, phù hợp với điều kiện của từng nơi.',
    'II. TỔ CHỨC THỰC HIỆN',
    '1. Sở Văn hóa, Thể thao và Du lịch xây dựng kế hoạch thực hiện trước ngày 30/10/2025.',
    '2. Sở Tài chính xây dựng kế hoạch thực hiện trước ngày 30/10/2025.',
    '',
    'Nơi nhận:\n- Như trên;\n- Lưu: VT.',
  ].join('\n');

it('two texts of one plan that nobody has joined yet are due once of each organ, and once to be urged, though each is the root of its own picture', async () => {
  const store = createMemoryStore();
  const importer = createImporter({ store, clock: () => NOW, register: REGISTER });
  await importer.importFiles(EDITOR, [textFile('mot.txt', plan('15')), textFile('hai.txt', plan('  '))]);
  await importer.idle();
  const { app } = testServer({ store, clock: () => NOW });
  const asked = `{ review(filter: { kinds: [DUPLICATE] }) { totalCount edges { node { subject { ... on ProposedDuplicate { kept { id } other { id } } } } } }
    due { rows(first: 50) { edges { node { organName } } } } items(filter: { lists: [A] }) { rows { edges { node { organName rule } } } } }`;
  type Named = { readonly edges: readonly { readonly node: { readonly organName: string } }[] };
  type Answer = {
    readonly review: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: { readonly subject: Record<'kept' | 'other', { readonly id: string }> } }[];
    };
    readonly due: { readonly rows: Named };
    readonly items: { readonly rows: Named };
  };
  const seen = async () => {
    const { review, due, items } = (await data(app, asked)) as Answer;
    const names = ({ edges }: Named) => edges.map(({ node }) => node.organName).sort();
    return { pair: review.edges[0]?.node.subject, due: names(due.rows), items: names(items.rows) };
  };
  const { pair, due, items } = await seen();
  expect(pair).toBeDefined();
  expect(due.map((name) => name.slice(0, 6))).toEqual(['Sở Tài', 'Sở Văn']);
  expect(items).toEqual(due);
});
