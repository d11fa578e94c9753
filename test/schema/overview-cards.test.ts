import { describe, expect, it } from 'vitest';
import type { AuditSnapshot } from '../../api/audit/snapshot.ts';
import { generateCountry } from '../../bench/coverage-country.ts';
import { fillCountry } from '../../bench/coverage-store.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { data, testServer } from './server.ts';

const MADE = generateCountry(7, 24);
const [OWED] = MADE.duties;
const TERM = { kind: 'date', text: '30/6/2025', on: '2025-06-30', evidence: null } as const;
/** Its root asks one organ for a document until a day that is over, and its documents state other targets. */
const COUNTRY: AuditSnapshot = {
  ...MADE,
  duties: MADE.duties.concat(OWED ? { ...OWED, id: 'd_root!1', directiveId: 'd_root', organIds: ['o:central:qutw'], term: TERM } : []),
  taskLinks: MADE.taskLinks.map((link) => ({ ...link, drift: [{ about: 'target', upper: '45 %', lower: '30 %', turn: 'weaker' }] })),
};
/** The same lineage once more under other ids, later, without terms and other targets. */
const OTHER: AuditSnapshot = JSON.parse(
  JSON.stringify(MADE)
    .replaceAll(/d_(?=root|party|state|front)/g, 'e_')
    .replaceAll('1-KL', '2-KL'),
);
const QUIET: AuditSnapshot = {
  ...OTHER,
  directives: OTHER.directives.map((row) => (row.id === 'e_root' ? { ...row, issuedOn: '2025-12-01' } : row)),
  // One document less.
  edges: OTHER.edges.map((edge, at) => (at === OTHER.edges.length - 1 ? { ...edge, state: 'rejected' } : edge)),
  // What only one side states is no other target.
  taskLinks: OTHER.taskLinks.map((link) => ({ ...link, drift: [{ about: 'target', upper: '45 %', lower: null, turn: 'missing' }] })),
};

async function served() {
  const store = createMemoryStore();
  await fillCountry(store, COUNTRY);
  await fillCountry(store, QUIET);
  return testServer({ store });
}

type Cards = { readonly totalRoots: number; readonly roots: readonly { readonly directive: { readonly id: string } }[] };
const idsOf = ({ roots }: Cards): readonly string[] => roots.map(({ directive }) => directive.id);

describe('the cards of Tổng quan', () => {
  it('are counted by kind as their own bars and links tell, and found by it', async () => {
    const server = await served();
    const { overview: all } = (await data(server.app, '{ overview(first: 100) { totalRoots roots { directive { id } } } }')) as { overview: Cards };
    type Card = { expectations: { rows: { totalCount: number } }; coverage: { drifts: { drift: string }[] }; directive: { held: boolean } };
    const told = await Promise.all(
      idsOf(all).map(async (id) => {
        const card = (await data(
          server.app,
          `{ directive(id: "${id}") { held }
            expectations(of: "${id}", filter: { ofRoot: true, kinds: [ISSUE], times: [OVERDUE] }) { rows(first: 0) { totalCount } }
            coverage(of: "${id}") { drifts { drift } } }`,
        )) as Card;
        return {
          id,
          overdue: card.expectations.rows.totalCount > 0,
          drifts: card.coverage.drifts.some(({ drift }) => drift === 'CHANGED'),
          held: card.directive.held,
        };
      }),
    );
    for (const [only, kind] of [
      ['OVERDUE', 'overdue'],
      ['DRIFTS', 'drifts'],
      ['HELD', 'held'],
    ] as const) {
      const expected = told.filter((card) => card[kind]).map(({ id }) => id);
      const { overview } = (await data(
        server.app,
        `{ overview(first: 100, only: ${only}) { totalRoots roots { directive { id } } counts { all overdue drifts held } } }`,
      )) as { overview: Cards & { counts: Record<string, number> } };
      expect(expected.length, only).toBeGreaterThan(0);
      expect(idsOf(overview)).toEqual(expected);
      expect(overview.totalRoots).toBe(expected.length);
      expect(overview.counts).toMatchObject({ all: all.totalRoots, [kind]: expected.length });
    }
    expect(told.filter(({ drifts }) => drifts)).toHaveLength(told.length - 1);
  });

  it('stand in the order asked for, and as of a day', async () => {
    const server = await served();
    const cards = async (args: string) =>
      idsOf(((await data(server.app, `{ overview(${args}) { totalRoots roots { directive { id } } } }`)) as { overview: Cards }).overview);
    expect(await cards('first: 100')).toEqual(['d_root', 'e_root']);
    expect(await cards('first: 100, order: NEWEST')).toEqual(['e_root', 'd_root']);
    expect(await cards('first: 100, asOf: "2025-11-30"')).toEqual(['d_root']);
  });
});
