import { describe, expect, it } from 'vitest';
import type { AuditSnapshot } from '../../api/audit/snapshot.ts';
import type { DirectiveRow, GraphChange } from '../../api/domain/rows.ts';
import { generateCountry } from '../../bench/coverage-country.ts';
import { fillCountry } from '../../bench/coverage-store.ts';
import { directiveRow, dutyRow, edgeRow, put } from '../contract/fixtures.ts';
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

/** A decision of the centre that nobody has answered yet; who is asked is told by its duties. */
const asks = (id: string, given: Partial<DirectiveRow>, ...organIds: readonly string[]): GraphChange => ({
  putDirectives: [directiveRow({ id, identityKey: id, level: 'central', line: 'state', kind: 'decision', issuedOn: '2025-11-29', ...given })],
  putDuties: [{ directiveId: id, duties: organIds.map((organ, at) => dutyRow({ directiveId: id, anchor: String(at), organIds: [organ], collective: false })) }],
});

describe('what the centre asks documents for', () => {
  const filled = async () => {
    const store = createMemoryStore();
    await fillCountry(store, COUNTRY);
    await put(store, asks('asks', {}, 'o:state:p34:24', 'o:state:p:01'));
    await put(store, asks('asks-hanoi', {}, 'o:state:p:01'));
    await put(store, asks('asks-nobody', {}));
    await put(store, asks('not-held', { held: false }, 'o:state:p34:24'));
    await put(store, asks('gone', { withdrawn: true }, 'o:state:p34:24'));
    await put(store, asks('of-a-province', { level: 'province' }, 'o:state:p34:24'));
    await put(store, asks('by-rule', { kind: 'conclusion', line: 'party', issuerIds: ['o:central:tw'] }));
    return testServer({ store });
  };
  const cardsIn = async ({ app }: Awaited<ReturnType<typeof filled>>, args: string) =>
    idsOf(((await data(app, `{ overview(first: 100, ${args}) { totalRoots roots { directive { id } } } }`)) as { overview: Cards }).overview);

  it('has a card though nothing came: by words or by a rule, held, not withdrawn, of the day', async () => {
    const server = await filled();
    expect(await cardsIn(server, 'order: BELOW')).toEqual(['d_root', 'asks', 'asks-hanoi', 'by-rule']);
    expect(await cardsIn(server, 'asOf: "2025-11-28"')).toEqual(['d_root']);
    expect(await cardsIn(server, 'only: HELD')).toContain('asks');
  });

  it('is there in a scope where somebody of it is asked, as many as the card counts', async () => {
    const server = await filled();
    for (const [scope, cards] of [
      ['{ placeIds: ["p34:24"] }', ['d_root', 'asks', 'by-rule']],
      ['{ placeIds: ["p:01"], lines: [STATE] }', ['asks', 'asks-hanoi', 'd_root']],
    ] as const) {
      expect(await cardsIn(server, `scope: ${scope}`)).toEqual(cards);
      for (const id of cards.filter((card) => card !== 'd_root')) {
        const told = (await data(
          server.app,
          `{ expectations(of: "${id}", scope: ${scope}, filter: { ofRoot: true, kinds: [ISSUE] }) { rows { totalCount } } }`,
        )) as {
          expectations: { rows: { totalCount: number } };
        };
        expect(told.expectations.rows.totalCount, id).toBe(1);
      }
    }
  });

  it('stands first in a scope where somebody of it has issued something, behind what concerns nobody of it in no other way', async () => {
    const server = await filled();
    const start = (id: string) => directiveRow({ id, identityKey: id, level: 'central', held: false, kind: 'decision', issuedOn: '2025-01-01' });
    const plan = (id: string, placeId: string) => directiveRow({ id, identityKey: id, level: 'province', line: 'state', placeId });
    await put(server.store, {
      putDirectives: [start('far'), start('near'), plan('f1', 'p:01'), plan('f2', 'p:04'), plan('n1', 'p34:24')],
      putEdges: [edgeRow({ from: 'f1', to: 'far' }), edgeRow({ from: 'f2', to: 'far' }), edgeRow({ from: 'n1', to: 'near' })],
    });
    expect(await cardsIn(server, 'order: BELOW')).toEqual(['d_root', 'asks', 'asks-hanoi', 'by-rule', 'far', 'near']);
    expect(await cardsIn(server, 'scope: { placeIds: ["p34:24"] }')).toEqual(['d_root', 'asks', 'by-rule', 'near', 'far']);
  });

  it('follows what a person says', async () => {
    const server = await filled();
    await data(server.app, 'mutation { setRule(rule: "central-party-to-committees", on: false, requestId: "r1") { id } }');
    expect(await cardsIn(server, 'order: BELOW')).toEqual(['d_root', 'asks', 'asks-hanoi']);
  });
});
