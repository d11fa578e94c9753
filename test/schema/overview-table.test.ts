import { describe, expect, it } from 'vitest';
import { generateCountry } from '../../bench/coverage-country.ts';
import { fillCountry } from '../../bench/coverage-store.ts';
import { directiveRow, dutyRow, put } from '../contract/fixtures.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { data, testServer } from './server.ts';

const COUNTRY = generateCountry(7, 24);
const COUNTS = 'counts { state time count }';
const DEPTHS = 'shallow { count denominator } deep { count denominator } unseen { count denominator }';

/** A country under one conclusion, a decision of the centre that asks two organs, and one that asks nobody. */
async function served() {
  const store = createMemoryStore();
  await fillCountry(store, COUNTRY);
  for (const [id, organs] of [
    ['asks', ['o:state:p34:24', 'o:state:p:01']],
    ['asks-nobody', []],
  ] as const) {
    await put(store, {
      putDirectives: [directiveRow({ id, identityKey: id, level: 'central', line: 'state', kind: 'decision', issuedOn: '2025-11-29' })],
      putDuties: [
        {
          directiveId: id,
          duties: organs.map((organ, at) => dutyRow({ directiveId: id, anchor: String(at), organIds: [organ], collective: false })),
        },
      ],
    });
  }
  return testServer({ store });
}

type Told = { readonly counts: readonly { readonly count: number }[]; readonly total: number };
type Depths = Readonly<Record<'shallow' | 'deep' | 'unseen', { readonly count: number; readonly denominator: number }>>;
type Root = {
  readonly directive: { readonly id: string };
  readonly owed: Told & { readonly groups: number };
  readonly sums: Depths & { readonly issued: number; readonly compared: boolean; readonly tasks: number };
};
type Own = {
  readonly expectations: Pick<Told, 'counts'> & { readonly rows: { readonly totalCount: number } };
  readonly coverage: Depths & { readonly issued: { readonly totalCount: number }; readonly columns: readonly object[]; readonly compared: boolean };
};

describe('the table of Tổng quan', () => {
  it.each(['', 'scope: { placeIds: ["p34:24"] }'])('has of every document what its own bar and comparison tell %s', async (scope) => {
    const { app } = await served();
    const args = scope === '' ? '' : `, ${scope}`;
    const { overview } = (await data(
      app,
      `{ overview(first: 100${args}) { roots { directive { id } owed { total groups ${COUNTS} } sums { issued compared tasks ${DEPTHS} } } } }`,
    )) as { overview: { roots: readonly Root[] } };
    expect(overview.roots.map(({ directive }) => directive.id)).toEqual(['d_root', 'asks']);
    for (const { directive, owed, sums } of overview.roots) {
      const own = (await data(
        app,
        `{ expectations(of: "${directive.id}"${args}, filter: { ofRoot: true, kinds: [ISSUE] }) { ${COUNTS} rows(first: 0) { totalCount } }
          coverage(of: "${directive.id}"${args}) { compared columns { taskId } issued(first: 0) { totalCount } ${DEPTHS} } }`,
      )) as Own;
      expect(owed.counts).toEqual(own.expectations.counts);
      expect(owed.total).toBe(own.expectations.rows.totalCount);
      expect(owed.total).toBe(owed.counts.reduce((sum, { count }) => sum + count, 0));
      const { issued, columns, ...depths } = own.coverage;
      expect(sums).toEqual({ ...depths, issued: issued.totalCount, tasks: columns.length });
    }
    if (scope === '') expect(overview.roots[0]?.sums.issued).toBeGreaterThan(0);
    expect(overview.roots[1]?.owed.total).toBe(scope === '' ? 2 : 1);
  });

  it('opens the very tasks that it counts as unseen', async () => {
    const { app } = await served();
    const { coverage } = (await data(app, '{ coverage(of: "d_root") { unseen { count keys } columns { taskId concrete { count } } } }')) as {
      coverage: { unseen: { count: number; keys: string[] }; columns: { taskId: string; concrete: { count: number } }[] };
    };
    expect(coverage.unseen.keys).toHaveLength(coverage.unseen.count);
    const concrete = new Set(coverage.columns.filter((column) => column.concrete.count > 0).map(({ taskId }) => taskId));
    expect(coverage.unseen.keys.filter((key) => concrete.has(key))).toEqual([]);
  });

  it('comes page by page, each document once, and finds those that ask somebody', async () => {
    const { app } = await served();
    const ids: string[] = [];
    let [after, more]: [string | null, boolean] = [null, true];
    while (more) {
      const asked: string = after === null ? '' : `, after: "${after}"`;
      const { overview } = (await data(
        app,
        `{ overview(first: 1, only: OWED${asked}) { totalRoots counts { all owed } pageInfo { hasNextPage endCursor } roots { directive { id } } } }`,
      )) as {
        overview: {
          totalRoots: number;
          counts: { all: number; owed: number };
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
          roots: { directive: { id: string } }[];
        };
      };
      ids.push(...overview.roots.map(({ directive }) => directive.id));
      [after, more] = [overview.pageInfo.endCursor, overview.pageInfo.hasNextPage];
      expect([overview.totalRoots, overview.counts.owed]).toEqual([2, 2]);
    }
    expect(ids).toEqual(['d_root', 'asks']);
  });
});
