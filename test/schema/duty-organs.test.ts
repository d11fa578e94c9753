import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createImporter } from '../../api/importing/importer.ts';
import type { GraphStore } from '../../api/store/port.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { EDITOR, textFile } from '../importing/setup.ts';
import { REGISTER } from '../linking/graph.ts';
import { data, testServer } from './server.ts';

const NOW = '2024-09-01T02:00:00.000Z';

/** A city's plan, in words of our own: two departments and the wards owe something. */
const PLAN = [
  'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ TỪ SƠN',
  'Số: 31/KH-UBND',
  'Từ Sơn, ngày 20 tháng 6 năm 2024',
  '',
  'KẾ HOẠCH\nThực hiện Kết luận số 8-KL/TW ngày 15/01/2024 của Ban Bí thư về văn hóa đọc',
  '',
  'Thực hiện Kết luận số 8-KL/TW ngày 15/01/2024 của Ban Bí thư về văn hóa đọc, UBND thành phố ban hành Kế hoạch như sau:',
  '',
  'I. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Văn hóa và Thông tin thành phố xây dựng kế hoạch thực hiện trước ngày 30/9/2024.',
  '2. Phòng Giáo dục và Đào tạo thành phố xây dựng kế hoạch thực hiện trước ngày 30/9/2024.',
  '3. Ủy ban nhân dân các phường xây dựng kế hoạch thực hiện; hằng năm báo cáo Ủy ban nhân dân tỉnh trước ngày 20/10.',
  '4. Phòng Nội vụ thành phố theo dõi việc thực hiện. Định kỳ trước ngày 05 tháng 11 hằng năm báo cáo kết quả thực hiện Kế hoạch về Phòng Văn hóa và Thông tin thành phố.',
  '',
  'Nơi nhận:\n- Như trên;\n- Lưu: VT.',
].join('\n');

describe('organs that owe something', () => {
  let store: GraphStore;
  const asked: string[][] = [];
  beforeAll(async () => {
    const memory = createMemoryStore();
    const importer = createImporter({ store: memory, clock: () => NOW, register: REGISTER });
    await importer.importFiles(EDITOR, [textFile('ke-hoach.txt', PLAN)]);
    await importer.idle();
    store = new Proxy(memory, {
      get: (target, name, receiver) => {
        if (name !== 'organs') return Reflect.get(target, name, receiver);
        return (actor: typeof EDITOR, ids: readonly string[]) => {
          asked.push([...ids]);
          return target.organs(actor, ids);
        };
      },
    });
  });

  it('are named with their line and place, departments too, by one question to the store', async () => {
    const answer = await data(
      testServer({ store, clock: () => NOW }).app,
      '{ expectations(of: "31/KH-UBND", filter: { kinds: [ISSUE] }) { rows(first: 50) { edges { node { organName organ { name line level place { name } superiors { name } } } } } } }',
    );
    const rows = (
      answer as { expectations: { rows: { edges: { node: { organName: string; organ: { name: string; line: string; place: { name: string } } | null } }[] } } }
    ).expectations.rows.edges;
    expect(rows.length).toBe(14);
    expect(rows.filter(({ node }) => node.organ === null)).toEqual([]);
    const departments = rows
      .filter(({ node }) => node.organName.startsWith('Phòng'))
      .map(({ node }) => [node.organ?.name, node.organ?.line, node.organ?.place.name]);
    expect(departments.sort()).toEqual([
      ['Phòng Giáo dục và Đào tạo thành phố Từ Sơn', 'STATE', 'Từ Sơn'],
      ['Phòng Văn hóa và Thông tin thành phố Từ Sơn', 'STATE', 'Từ Sơn'],
    ]);
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it('have the coming turn of a yearly report in the days looked at, beside the overdue one, and in the letter', async () => {
    const { app } = testServer({ store, clock: () => NOW });
    type Row = { readonly key: string; readonly organId: string; readonly dueOn: string; readonly time: string; readonly earlierDue: string[] | null };
    type Due = {
      readonly overdue: number;
      readonly next: Row | null;
      readonly rows: { readonly totalCount: number; readonly edges: { readonly node: Row }[] };
    };
    const dueOn = async (asOf: string, days: number): Promise<Due & { readonly reports: readonly Row[] }> => {
      const fields = 'key organId dueOn time earlierDue';
      const { due } = (await data(
        app,
        `{ due(of: "31/KH-UBND", days: ${days}, asOf: "${asOf}") { overdue next { ${fields} } rows(first: 100) { totalCount edges { node { kind ${fields} } } } } }`,
      )) as { due: Due };
      const rows = due.rows.edges.map(({ node }) => node as Row & { readonly kind: string });
      return { ...due, reports: rows.filter(({ kind }) => kind === 'REPORT') };
    };
    const [near, far] = [await dueOn('2025-10-15', 7), await dueOn('2025-10-15', 3)];
    const coming = near.reports.filter((row) => row.dueOn === '2025-10-20');
    expect(coming.length).toBe(12);
    expect(coming.every(({ time, earlierDue }) => time === 'IN_TERM' && earlierDue?.join() === '2024-10-20')).toBe(true);
    const overdue = near.reports.filter((row) => row.time === 'OVERDUE');
    expect(overdue.map(({ key, dueOn: day }) => [key, day])).toEqual(coming.map(({ key }) => [key, '2024-10-20']));
    expect([near.overdue, near.rows.totalCount - near.overdue]).toEqual([far.overdue, 12]);
    expect([far.rows.totalCount, far.next?.dueOn]).toEqual([far.overdue, '2025-10-20']);
    const letter = (argument: string) => `query ($keys: [ID!]) { exportLetter(${argument}: $keys, form: STATE, asOf: "2025-10-15") { fileName base64 } }`;
    const written = async (argument: string): Promise<string> => {
      const { exportLetter } = (await data(app, letter(argument), { keys: coming.slice(0, 1).map(({ key }) => key) })) as { exportLetter: { base64: string } };
      return strFromU8(unzipSync(Uint8Array.from(Buffer.from(exportLetter.base64, 'base64')))['word/document.xml'] ?? new Uint8Array());
    };
    const [urges, reminds] = [await written('dueKeys'), await written('comingKeys')];
    expect([urges.includes('hạn 20/10/2024'), urges.includes('20/10/2025')]).toEqual([true, false]);
    expect([reminds.includes('hạn 20/10/2025)'), reminds.includes('20/10/2024')]).toEqual([true, false]);
    expect(reminds).toContain('về Ủy ban nhân dân tỉnh Bắc Ninh đúng thời hạn');
    expect(reminds).toContain('hằng năm báo cáo Ủy ban nhân dân tỉnh trước ngày 20/10');
  });

  it('are asked for on the screen by the words that the letter quotes: those of the duty and those of its term', async () => {
    const { app } = testServer({ store, clock: () => NOW });
    type Row = { readonly organName: string; readonly evidence: { readonly quote: string }[]; readonly quoted: { readonly quote: string }[] };
    const { due } = (await data(
      app,
      '{ due(of: "31/KH-UBND", days: 40, asOf: "2024-10-15") { rows(first: 100) { edges { node { organName evidence { quote } quoted { quote } } } } } }',
    )) as { due: { rows: { edges: { node: Row }[] } } };
    const report = due.rows.edges.map(({ node }) => node).find(({ organName }) => organName.startsWith('Phòng Nội vụ'));
    expect(report?.evidence.some(({ quote }) => quote.includes('tháng 11'))).toBe(false);
    expect(report?.quoted.map(({ quote }) => quote)).toEqual([
      'Định kỳ trước ngày 05 tháng 11 hằng năm báo cáo kết quả thực hiện Kế hoạch về Phòng Văn hóa và Thông tin thành phố',
    ]);
  });

  it('are listed apart, outside of all counts, where a person took them off, and are items again when that is taken back', async () => {
    const { app } = testServer({ store, clock: () => NOW });
    type Off = { readonly key: string; readonly organName: string; readonly decisions: readonly { readonly id: string; readonly reason: string | null }[] };
    type Rows<Row> = { readonly totalCount: number; readonly edges: readonly { readonly node: Row }[] };
    type Items = {
      readonly counts: readonly { readonly list: string; readonly count: number }[];
      readonly rows: Rows<{ readonly key: string; readonly organName: string; readonly case: { readonly state: string | null } }>;
      readonly takenOff: Rows<Off>;
    };
    const seen = async (filter: string): Promise<Items> =>
      (
        (await data(
          app,
          `{ items(asOf: "2024-12-01", filter: { lists: [A], ${filter} }) { counts { list count } rows { totalCount edges { node { key organName case { state } } } }
            takenOff { totalCount edges { node { key organName decisions { id reason } } } } } }`,
        )) as { items: Items }
      ).items;
    const before = await seen('');
    const item = before.rows.edges.find(({ node }) => node.organName !== null)?.node;
    expect(before.takenOff.totalCount).toBe(0);
    await data(app, 'mutation ($key: ID!) { recordCase(key: $key, step: EXEMPT, reason: "Đã giao nơi khác", requestId: "off") { id } }', { key: item?.key });
    const off = await seen('caseStates: [EXEMPT]');
    expect([off.counts, off.rows.totalCount]).toEqual([[], 0]);
    expect(off.takenOff.edges.map(({ node }) => [node.organName, node.decisions[0]?.reason])).toEqual([[item?.organName, 'Đã giao nơi khác']]);
    expect((await seen('levels: [UNIT]')).takenOff.totalCount).toBe(0);
    const [decision] = off.takenOff.edges[0]?.node.decisions ?? [];
    await data(app, 'mutation ($id: ID!) { takeBackDecision(id: $id, requestId: "on") { id } }', { id: decision?.id });
    const after = await seen('');
    expect(after.takenOff.totalCount).toBe(0);
    expect(after.rows).toEqual(before.rows);
  });
});
