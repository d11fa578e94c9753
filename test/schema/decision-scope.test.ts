import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createRegister } from '../../api/registry/register.ts';
import { openSqliteStore } from '../../api/store/sqlite/open-sqlite-store.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { freshStores, type OpenStore } from '../contract/opened-store.ts';
import { plan } from '../importing/setup.ts';
import { data, serverHolding, type TestServer } from './server.ts';

const register = createRegister();
const provinceId = (name: string): string => register.named(name, { kind: 'province', asOf: '2025-12-01' })[0]?.id ?? '';
const UPPER = 'Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị';
const planOf = (symbol: string, organ: string, place: string): string => plan({ symbol, organ, place, date: '20 tháng 10 năm 2024', upper: UPPER });

const LOG = `query($scope: ScopeInput, $filter: DecisionFilter) { decisions(filter: $filter, scope: $scope, first: 50) {
  totalCount outside counts { kind count } people { count } edges { node { directives { symbol } organName } } } }`;
type Log = {
  readonly totalCount: number;
  readonly outside: number;
  readonly counts: readonly { readonly kind: string; readonly count: number }[];
  readonly people: readonly { readonly count: number }[];
  readonly edges: readonly { readonly node: { readonly directives: readonly { readonly symbol: string }[]; readonly organName: string | null } }[];
};

const STORES: readonly (readonly [string, OpenStore])[] = [
  ['the reference in memory', async () => ({ store: createMemoryStore(), cleanup: async () => undefined })],
  [
    'SQLite',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'store-'));
      return { store: await openSqliteStore({ path: join(folder, 'graph.db'), thread: false }), cleanup: () => rm(folder, { recursive: true, force: true }) };
    },
  ],
];

describe.each(STORES)('what was decided within a scope, on %s', (_name, open) => {
  const at = freshStores(open);
  let server: TestServer;
  const log = async (scope: unknown, filter: unknown = {}) => ((await data(server.app, LOG, { scope, filter })) as { decisions: Log }).decisions;
  const symbols = ({ edges }: Log): readonly string[] => edges.flatMap(({ node }) => node.directives.map(({ symbol }) => symbol));
  const BAC_NINH = { placeIds: [provinceId('Bắc Ninh')] };

  beforeEach(async () => {
    server = await serverHolding(
      { 'a.txt': planOf('310-KH/TU', 'Tỉnh ủy Bắc Kạn', 'Bắc Kạn'), 'b.txt': planOf('200-KH/TU', 'Tỉnh ủy Bắc Ninh', 'Bắc Ninh') },
      at.store,
    );
  });

  it('is what concerns a document issued there; the rest is counted apart', async () => {
    for (const symbol of ['310-KH/TU', '200-KH/TU']) {
      const { directive } = (await data(server.app, 'query($symbol: String!) { directive(symbol: $symbol) { id } }', { symbol })) as {
        directive: { id: string };
      };
      const mend = 'mutation($id: ID!, $requestId: ID!) { correctFact(id: $id, fact: LEVEL, values: ["PROVINCE"], requestId: $requestId) { id } }';
      await data(server.app, mend, { id: directive.id, requestId: symbol });
    }
    const all = await log(null);
    expect(symbols(all)).toEqual(['200-KH/TU', '310-KH/TU']);
    expect(all.outside).toBe(0);
    const within = await log(BAC_NINH);
    expect(symbols(within)).toEqual(['200-KH/TU']);
    expect(within).toMatchObject({ totalCount: 1, outside: 1, people: [{ count: 1 }] });
    expect(within.counts.find(({ kind }) => kind === 'FACT')?.count).toBe(1);
    expect(await log(BAC_NINH, { kinds: ['DUTY'] })).toMatchObject({ totalCount: 0, outside: 0 });
  });

  it('asks of a word about a duty where its organ is, not who asks for it', async () => {
    const asked = '{ expectations(of: "91-KL/TW", filter: { states: [AWAITED] }) { rows(first: 100) { edges { node { key organName place { id } } } } } }';
    type Owed = { readonly key: string; readonly organName: string; readonly place: { readonly id: string } | null };
    const { expectations } = (await data(server.app, asked)) as { expectations: { rows: { edges: readonly { readonly node: Owed }[] } } };
    const owed = expectations.rows.edges.map(({ node }) => node);
    const [there, elsewhere] = ['Bắc Giang', 'Cà Mau'].map((name) => owed.find(({ organName }) => organName === `Tỉnh ủy ${name}`));
    for (const row of [there, elsewhere]) {
      await data(
        server.app,
        'mutation($key: ID!, $requestId: ID!) { exempt(key: $key, exempt: true, reason: "đã có văn bản chung", requestId: $requestId) { id } }',
        {
          key: row?.key,
          requestId: row?.organName,
        },
      );
    }
    expect((await log(null)).totalCount).toBe(2);
    const within = await log(BAC_NINH);
    expect(within.edges.map(({ node }) => node.organName)).toEqual(['Tỉnh ủy Bắc Giang']);
    expect(within.outside).toBe(1);
  });
});
