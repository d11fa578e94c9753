import { beforeAll, describe, expect, it } from 'vitest';
import { createImporter } from '../../api/importing/importer.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { EDITOR, textFile } from '../importing/setup.ts';
import { REGISTER } from '../linking/graph.ts';
import { ask, data, type TestServer, testServer } from './server.ts';

const CONCLUSION = [
  'BỘ CHÍNH TRỊ',
  'Số 92-KL/TW',
  'Hà Nội, ngày 12 tháng 8 năm 2024',
  '',
  'KẾT LUẬN',
  'về phát triển phong trào đọc sách ở cơ sở',
  '',
  'Bộ Chính trị yêu cầu các cấp ủy, tổ chức đảng thực hiện tốt các nhiệm vụ sau:',
  '',
  '1. Mở rộng mạng lưới tủ sách đến các xã, phường.',
  '',
  '2. Các tỉnh ủy, thành ủy xây dựng kế hoạch thực hiện Kết luận này trước ngày 30/11/2024.',
  '',
  'T/M BỘ CHÍNH TRỊ',
  'THƯỜNG TRỰC BAN BÍ THƯ',
  'Nguyễn Văn Mẫu',
].join('\n');

const PLAN = [
  'TỈNH ỦY BẮC KẠN',
  'Số 311-KH/TU',
  'Bắc Kạn, ngày 20 tháng 10 năm 2024',
  '',
  'KẾ HOẠCH',
  'thực hiện Kết luận số 92-KL/TW, ngày 12/8/2024 của Bộ Chính trị về phát triển phong trào đọc sách ở cơ sở',
  '',
  'Thực hiện Kết luận số 92-KL/TW, ngày 12/8/2024 của Bộ Chính trị, Ban Thường vụ Tỉnh ủy Bắc Kạn ban hành kế hoạch như sau:',
  '',
  '1. Mở thêm tủ sách tại 20 xã của huyện Ba Bể.',
  '',
  'T/M BAN THƯỜNG VỤ',
  'PHÓ BÍ THƯ',
  'Trần Thị Mẫu',
].join('\n');

type Count = { readonly state: string; readonly time: string | null; readonly count: number };
type Row = {
  readonly place: { readonly id: string; readonly name: string };
  readonly areas: readonly { readonly name: string }[];
  readonly total: number;
  readonly organIds: readonly string[];
  readonly organs: readonly { readonly name: string; readonly line: string | null }[];
  readonly counts: readonly Count[];
};
type List = { readonly counts: readonly Count[]; readonly byPlace: { readonly rows: readonly Row[]; readonly elsewhere: readonly Count[] } };

const QUESTION = `query ($asOf: PlainDate, $within: ID, $scope: ScopeInput) {
  expectations(of: "92-KL/TW", asOf: $asOf, scope: $scope, filter: { ofRoot: true, kinds: [ISSUE] }) {
    counts { state time count }
    byPlace(withinId: $within) { rows { place { id name } areas { name } total organIds organs { name line } counts { state time count } } elsewhere { state time count } }
  }
}`;

const sum = (counts: readonly Count[]): number => counts.reduce((total, { count }) => total + count, 0);

describe('expectations by place', () => {
  let server: TestServer;
  beforeAll(async () => {
    const store = createMemoryStore();
    let second = 0;
    const clock = (): string => new Date(Date.UTC(2026, 0, 10) + ++second * 1_000).toISOString();
    const importer = createImporter({ store, clock, register: REGISTER });
    await importer.importFiles(EDITOR, [textFile('ke-hoach.txt', PLAN), textFile('ket-luan.txt', CONCLUSION)]);
    await importer.idle();
    server = testServer({ store, importer, clock });
  });

  const listOf = async (variables: Readonly<Record<string, unknown>>): Promise<List> =>
    ((await data(server.app, QUESTION, variables)) as { readonly expectations: List }).expectations;

  it('stand at 63 provinces before the map changed and at 34 after, each counted once', async () => {
    const before = await listOf({ asOf: '2025-06-30' });
    const after = await listOf({ asOf: '2025-07-01' });
    expect(before.byPlace.rows).toHaveLength(63);
    expect(after.byPlace.rows).toHaveLength(34);
    for (const { counts, byPlace } of [before, after]) {
      expect(sum(counts)).toBeGreaterThan(60);
      expect(byPlace.rows.reduce((total, row) => total + row.total, 0) + sum(byPlace.elsewhere)).toBe(sum(counts));
      for (const row of byPlace.rows) expect(sum(row.counts)).toBe(row.total);
    }
  });

  it('count what was merged where it went, and name the land of each province once', async () => {
    const { rows } = (await listOf({ asOf: '2026-01-01' })).byPlace;
    const thaiNguyen = rows.find(({ place }) => place.name === 'Thái Nguyên');
    expect(thaiNguyen?.areas.map(({ name }) => name)).toEqual(['Bắc Kạn', 'Thái Nguyên']);
    expect(thaiNguyen?.total).toBe(2);
    expect(thaiNguyen?.organs).toEqual(['Tỉnh ủy Bắc Kạn', 'Tỉnh ủy Thái Nguyên'].map((name) => ({ name, line: 'PARTY' })));
    expect(thaiNguyen?.counts.some(({ state }) => state === 'ISSUED')).toBe(true);
    const areas = rows.flatMap((row) => row.areas.map(({ name }) => name));
    expect(areas).toHaveLength(63);
    expect(new Set(areas).size).toBe(63);
  });

  it('stand at what lies within one place, and leave out all others', async () => {
    const bacKan = (await listOf({ asOf: '2024-12-31' })).byPlace.rows.find(({ place }) => place.name === 'Bắc Kạn');
    const { byPlace } = await listOf({ asOf: '2024-12-31', within: bacKan?.place.id });
    expect(byPlace.rows.map(({ place }) => place.name)).toContain('Ba Bể');
    expect(byPlace.rows.every(({ areas }) => areas.length === 0)).toBe(true);
    expect(byPlace.rows.reduce((total, row) => total + row.total, 0) + sum(byPlace.elsewhere)).toBe(bacKan?.total);
  });

  it('open by their organs: the same number either way', async () => {
    const owedBy = `query ($organIds: [ID!]) {
      expectations(of: "92-KL/TW", asOf: "2026-01-01", filter: { ofRoot: true, kinds: [ISSUE], organIds: $organIds }) { counts { count } }
    }`;
    for (const { organIds, total } of (await listOf({ asOf: '2026-01-01' })).byPlace.rows.slice(0, 8)) {
      const { expectations } = (await data(server.app, owedBy, { organIds })) as { readonly expectations: { readonly counts: readonly Count[] } };
      expect(sum(expectations.counts)).toBe(total);
    }
  });

  it('open the very rows that a place counts, and those that none counts', async () => {
    const rowsAt = `query ($placeId: ID, $times: [ExpectationTime!]) {
      expectations(of: "92-KL/TW", asOf: "2026-01-01", filter: { ofRoot: true, kinds: [ISSUE] }) {
        byPlace { rowsAt(placeId: $placeId, times: $times, first: 100) { totalCount edges { node { state time } } } }
      }
    }`;
    type Answer = { readonly expectations: { readonly byPlace: { readonly rowsAt: { readonly totalCount: number } } } };
    const numberOf = async (variables: Readonly<Record<string, unknown>>): Promise<number> =>
      ((await data(server.app, rowsAt, variables)) as Answer).expectations.byPlace.rowsAt.totalCount;
    const { rows, elsewhere } = (await listOf({ asOf: '2026-01-01' })).byPlace;
    for (const row of rows.slice(0, 8)) expect(await numberOf({ placeId: row.place.id }), row.place.name).toBe(row.total);
    expect(await numberOf({ placeId: null })).toBe(sum(elsewhere));
    const overdue = elsewhere.filter(({ time }) => time === 'OVERDUE');
    expect(await numberOf({ placeId: null, times: ['OVERDUE'] })).toBe(sum(overdue));
    expect(await numberOf({ placeId: 'p:nowhere' })).toBe(0);
  });

  it('tell the documents that were issued: those that answer the directive itself, and the others within the scope', async () => {
    const issued = `query ($scope: ScopeInput) { coverage(of: "92-KL/TW", scope: $scope) { undated
      direct: issued(answersRoot: true) { totalCount edges { node { symbol } } } others: issued(answersRoot: false) { totalCount }
      without: issued(undated: true) { totalCount } all: issued(first: 0) { totalCount } } }`;
    const symbols = { totalCount: 1, edges: [{ node: { symbol: '311-KH/TU' } }] };
    expect(await data(server.app, issued, {})).toEqual({
      coverage: { undated: 0, direct: symbols, others: { totalCount: 0 }, without: { totalCount: 0 }, all: { totalCount: 1 } },
    });
    const rows = (await listOf({ asOf: '2026-01-01' })).byPlace.rows;
    const other = rows.find(({ place }) => place.name === 'Hà Nội')?.place.id;
    expect(await data(server.app, issued, { scope: { placeIds: [other] } })).toMatchObject({ coverage: { direct: { totalCount: 0 }, all: { totalCount: 0 } } });
  });

  it('open by the scope of their place: the same number either way', async () => {
    for (const row of (await listOf({ asOf: '2026-01-01' })).byPlace.rows.slice(0, 8)) {
      const inPlace = await listOf({ asOf: '2026-01-01', scope: { placeIds: [row.place.id] } });
      expect(sum(inPlace.counts), row.place.name).toBe(row.total);
    }
  });

  it('say which place is not known', async () => {
    const answer = await ask(server.app, QUESTION, { within: 'p:nowhere' });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });

  it('list the days after the superior’s document one by one, fewest first, beside their middle value', async () => {
    const answer = await data(
      server.app,
      '{ coverage(of: "92-KL/TW") { delays { level documents medianDays days rows(first: 1) { days directive { symbol } superior { symbol } } } } }',
    );
    expect(answer).toEqual({
      coverage: {
        delays: [
          {
            level: 'PROVINCE',
            documents: 1,
            medianDays: 69,
            days: [69],
            rows: [{ days: 69, directive: { symbol: '311-KH/TU' }, superior: { symbol: '92-KL/TW' } }],
          },
        ],
      },
    });
  });
});
