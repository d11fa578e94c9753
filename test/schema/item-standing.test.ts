import { beforeAll, describe, expect, it } from 'vitest';
import { plan } from '../importing/setup.ts';
import { data, serverHolding, type TestServer } from './server.ts';

const UPPER = 'Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị';
const NUMBERS = 'overdue inTerm noDay other toDiscuss toComplete settled';
const ASKED = `query($filter: ItemFilter) { items(filter: $filter, asOf: "2024-12-01") {
  counts { list rule count } coming { totalCount } unnamed exemptCells
  rows(first: 100) { totalCount edges { node { key fingerprint organName } } }
  takenOff(states: [EXEMPT, OTHER_FORM, OUTSIDE]) { totalCount }
  byOrgan: standing(by: ORGAN) { organId organName level of directive { id } ${NUMBERS} }
  byDocument: standing(by: DOCUMENT) { organId of directive { id symbol } ${NUMBERS} }
  both: standing(by: BOTH) { organId organName directive { id } of ${NUMBERS} } } }`;
const COUNTED = ['overdue', 'inTerm', 'noDay', 'other', 'toDiscuss', 'toComplete', 'settled'] as const;
type Row = {
  readonly organId: string | null;
  readonly organName: string | null;
  readonly level: string | null;
  readonly of: number;
  readonly directive: { readonly id: string } | null;
} & Readonly<Record<(typeof COUNTED)[number], number>>;
type Items = {
  readonly counts: readonly { readonly list: string; readonly count: number }[];
  readonly coming: { readonly totalCount: number };
  readonly unnamed: number;
  readonly exemptCells: number;
  readonly rows: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: { readonly key: string; readonly fingerprint: string; readonly organName: string } }[];
  };
  readonly takenOff: { readonly totalCount: number };
  readonly byOrgan: readonly Row[];
  readonly byDocument: readonly Row[];
  readonly both: readonly Row[];
};
const LIST_OF = { overdue: 'A', noDay: 'A', other: 'A', toDiscuss: 'B', toComplete: 'C' } as const;
const TERM_OF: Readonly<Record<string, string>> = { overdue: 'OVERDUE', noDay: 'NO_DAY', other: 'OTHER' };
const sum = (rows: readonly Row[], name: (typeof COUNTED)[number]): number => rows.reduce((all, row) => all + row[name], 0);

describe('what is to be handled, put together by organ and document', () => {
  let server: TestServer;
  const items = async (filter: unknown = {}): Promise<Items> => ((await data(server.app, ASKED, { filter })) as { items: Items }).items;

  beforeAll(async () => {
    const upper = plan({ symbol: '310-KH/TU', organ: 'Tỉnh ủy Bắc Kạn', place: 'Bắc Kạn', date: '20 tháng 10 năm 2024', upper: UPPER });
    const lower = plan({
      symbol: '12-KH/HU',
      organ: 'Huyện ủy Ba Bể',
      place: 'Ba Bể',
      date: '20 tháng 11 năm 2024',
      upper: 'Kế hoạch số 310-KH/TU, ngày 20/10/2024 của Tỉnh ủy Bắc Kạn',
    });
    server = await serverHolding({ 'a.txt': upper, 'b.txt': lower });
  });

  it('sums up to the lists, whichever way it is put together', async () => {
    const { counts, coming, byOrgan, byDocument, both } = await items();
    const inList = (list: string): number => counts.reduce((all, one) => all + (one.list === list ? one.count : 0), 0);
    expect(byOrgan.length).toBeGreaterThan(2);
    for (const rows of [byOrgan, byDocument, both]) {
      expect(sum(rows, 'overdue') + sum(rows, 'noDay') + sum(rows, 'other') + sum(rows, 'inTerm') - coming.totalCount).toBe(inList('A'));
      expect(sum(rows, 'toDiscuss')).toBe(inList('B'));
      expect(sum(rows, 'toComplete')).toBe(inList('C'));
    }
    expect(byOrgan.reduce((all, { of }) => all + of, 0)).toBe(both.length);
    expect(byDocument.reduce((all, { of }) => all + of, 0)).toBe(both.length);
  });

  it('has organs by level and name, those that nobody knows last', async () => {
    const ranks = (await items()).byOrgan.map(({ organId, level }) =>
      organId === null ? 99 : ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BLOC', 'COMMUNE', 'UNIT'].indexOf(level ?? ''),
    );
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  it('says whose the work of an organ that was merged away is today, by organ and under each document', async () => {
    const asked = `{ items(asOf: "2025-08-01") { byOrgan: standing(by: ORGAN) { organName heirs } both: standing(by: BOTH) { organName heirs } byDocument: standing(by: DOCUMENT) { organName heirs } } }`;
    type Rows = Readonly<Record<'byOrgan' | 'both' | 'byDocument', readonly { readonly organName: string | null; readonly heirs: readonly string[] }[]>>;
    const { items: told } = (await data(server.app, asked)) as { items: Rows };
    for (const rows of [told.byOrgan, told.both]) {
      expect(rows.find(({ organName }) => organName === 'Tỉnh ủy Bắc Kạn')?.heirs).toEqual(['Tỉnh ủy Thái Nguyên']);
      expect(rows.find(({ organName }) => organName === 'Tỉnh ủy Lào Cai')?.heirs ?? []).toEqual([]);
    }
    expect(told.byDocument.every(({ heirs }) => heirs.length === 0)).toBe(true);
  });

  it('each number opens just the rows that it counts', async () => {
    const { both } = await items();
    for (const row of both.slice(0, 12)) {
      const around = {
        ...(row.organId === null ? { withoutOrgan: true } : { organIds: [row.organId] }),
        underIds: row.directive === null ? [] : [row.directive.id],
      };
      for (const name of ['overdue', 'noDay', 'other', 'toDiscuss', 'toComplete'] as const) {
        const terms = TERM_OF[name] === undefined ? [] : [TERM_OF[name]];
        const found = await items({ ...around, lists: [LIST_OF[name]], terms, closed: false });
        expect([name, found.rows.totalCount]).toEqual([name, row[name]]);
      }
    }
  });

  it('what was closed or taken off stands in a number of its own, and nowhere else', async () => {
    const before = await items({ lists: ['A'] });
    const [first, second] = before.rows.edges.map(({ node }) => node);
    const RECORD =
      'mutation($key: ID!, $fingerprint: String, $step: CaseStepKind!, $requestId: ID!) { recordCase(key: $key, fingerprint: $fingerprint, step: $step, reason: "đã trao đổi", requestId: $requestId) { id } }';
    await data(server.app, RECORD, { key: first?.key, fingerprint: first?.fingerprint, step: 'ENDED_WITHOUT', requestId: 'closed' });
    await data(server.app, RECORD, { key: second?.key, fingerprint: second?.fingerprint, step: 'EXEMPT', requestId: 'taken' });
    const after = await items();
    expect(sum(after.byOrgan, 'settled')).toBe(2);
    expect(after.takenOff.totalCount).toBe(1);
    const open = (one: Items): number => sum(one.byOrgan, 'overdue') + sum(one.byOrgan, 'noDay') + sum(one.byOrgan, 'other');
    expect(open(after)).toBe(open(before) - 2);
    expect((await items({ closed: true })).rows.edges.map(({ node }) => node.key)).toEqual([first?.key]);
  });
});
