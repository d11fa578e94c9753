import { describe, expect, it } from 'vitest';
import type { App } from '../../api/app.ts';
import type { DirectiveRow } from '../../api/domain/rows.ts';
import { directiveRow, dutyRow, edgeRow, put } from '../contract/fixtures.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { startingServer } from '../docs/starting-server.ts';
import { data, testServer } from './server.ts';

type Page = { readonly endCursor: string | null; readonly hasNextPage: boolean };
type Against = { readonly id: string; readonly level: string | null };
type Rows = { readonly pageInfo: Page; readonly edges: readonly { readonly node: { readonly against: Against | null } }[] };

/** Documents of the centre that something of list A is held against. */
async function askedByCentre(app: App, scope: string): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (let after: string | null = null, more = true; more; ) {
    const page: string = after === null ? '' : `, after: "${after}"`;
    const { items } = (await data(
      app,
      `{ items(scope: ${scope}, filter: { lists: [A] }) { rows(first: 100${page}) { pageInfo { endCursor hasNextPage } edges { node { against { id level } } } } } }`,
    )) as { items: { rows: Rows } };
    for (const { node } of items.rows.edges) if (node.against?.level === 'CENTRAL') ids.add(node.against.id);
    ({ endCursor: after, hasNextPage: more } = items.rows.pageInfo);
  }
  return [...ids];
}

async function cards(app: App, scope: string): Promise<readonly string[]> {
  const { overview } = (await data(app, `{ overview(first: 100, scope: ${scope}) { roots { directive { id } } } }`)) as {
    overview: { roots: readonly { directive: { id: string } }[] };
  };
  return overview.roots.map(({ directive }) => directive.id);
}

const DAY = { kind: 'date', text: '30/6/2025', on: '2025-06-30', evidence: null } as const;
const central = (id: string, given: Partial<DirectiveRow> = {}) =>
  directiveRow({ identityKey: id, level: 'central', line: 'party', kind: 'conclusion', issuerIds: ['o:central:tw'], issuedOn: '2025-04-10', ...given, id });
const order = (id: string) => central(id, { line: 'state', kind: 'telegram', issuerIds: ['o:central:ttg'] });
const asks = (directiveId: string, kind: 'report' | 'product' | 'inspect') => ({
  directiveId,
  duties: [dutyRow({ directiveId, anchor: '1', kind, organIds: ['o:state:p:01'], collective: false, term: DAY })],
});

/** A document of the centre below another one and above a third, all but the last only cited; and what asks for no plan. */
async function madeUp(): Promise<App> {
  const store = createMemoryStore();
  await put(store, {
    putDirectives: [
      central('top', { held: false, kind: 'resolution' }),
      central('middle', { held: false }),
      central('end', { held: false }),
      central('beside', { held: false }),
      central('bottom', { kind: 'decision', line: 'state', issuerIds: ['o:central:ttg'] }),
      order('reports'),
      order('products'),
      order('inspects'),
      order('silent'),
    ],
    putEdges: [edgeRow({ from: 'middle', to: 'top' }), edgeRow({ from: 'bottom', to: 'middle' }), edgeRow({ from: 'end', to: 'top' })],
    putDuties: [asks('reports', 'report'), asks('products', 'product'), asks('inspects', 'inspect')],
  });
  return testServer({ store }).app;
}

const NOWHERE = 'null';
const HANOI = '{ placeIds: ["p:01"] }';

/** Documents of the centre that nobody of the scope is seen to be asked under, that ask one of it below, or that one of it answered; and one's own. */
async function around(): Promise<App> {
  const store = createMemoryStore();
  const decision = (id: string, issuerIds: readonly string[], given: Partial<DirectiveRow> = {}) =>
    central(id, { kind: 'decision', line: 'state', issuerIds, ...given });
  const ofHanoi = { level: 'province', kind: 'plan', placeId: 'p:01', line: 'state', issuerIds: ['o:state:p:01'] } as const;
  await put(store, {
    putDirectives: [
      decision('elsewhere', ['o:central:ttg'], { held: false }),
      decision('elsewhere below', ['o:central:bvhttdl']),
      decision('asks below', ['o:central:ttg'], { held: false }),
      decision('below', ['o:central:bvhttdl']),
      decision('answered', ['o:central:ttg'], { held: false }),
      central('answer', { ...ofHanoi, issuedOn: '2025-05-10' }),
      central('own', { ...ofHanoi, held: false }),
      decision('of own', ['o:central:bvhttdl'], { level: 'commune' }),
      order('reports'),
    ],
    putEdges: [
      edgeRow({ from: 'elsewhere below', to: 'elsewhere' }),
      edgeRow({ from: 'below', to: 'asks below' }),
      edgeRow({ from: 'answer', to: 'answered' }),
      edgeRow({ from: 'of own', to: 'own' }),
    ],
    putDuties: [asks('reports', 'report'), asks('below', 'report')],
  });
  return testServer({ store }).app;
}

async function kinds(app: App, around: string): Promise<Readonly<Record<'all' | 'within' | 'beyond', readonly string[]>>> {
  const ids = async (only: string): Promise<readonly string[]> => {
    const { overview } = (await data(app, `{ overview(first: 100, only: ${only}, ${around}) { totalRoots roots { directive { id } } } }`)) as {
      overview: { totalRoots: number; roots: readonly { directive: { id: string } }[] };
    };
    expect(overview.totalRoots).toBe(overview.roots.length);
    return overview.roots.map(({ directive }) => directive.id).sort();
  };
  const told = { all: await ids('null'), within: await ids('WITHIN'), beyond: await ids('BEYOND') };
  const { overview } = (await data(app, `{ overview(first: 0, ${around}) { counts { all within beyond } } }`)) as { overview: { counts: object } };
  expect(overview.counts).toEqual({ all: told.all.length, within: told.within.length, beyond: told.beyond.length });
  return told;
}

describe('within a scope', () => {
  it('what asks somebody there, itself or below, and what somebody there issued or carries out, is parted from the rest, all of it counted', async () => {
    const app = await around();
    const { all, within, beyond } = await kinds(app, `scope: ${HANOI}`);
    expect(within).toEqual(['answered', 'asks below', 'below', 'own', 'reports']);
    expect(beyond).toEqual(['elsewhere']);
    expect([...within, ...beyond].sort()).toEqual(all);
  });

  it('what somebody there issued later does not carry it out yet', async () => {
    expect((await kinds(await around(), `scope: ${HANOI}, asOf: "2025-04-30"`)).beyond).toEqual(['answered', 'elsewhere']);
  });

  it('and without one nothing lies beyond', async () => {
    const { all, within, beyond } = await kinds(await around(), 'scope: null');
    expect([within, beyond]).toEqual([all, []]);
  });
});

describe('every document of the centre that list A holds organs against is on Tổng quan', () => {
  it('in a graph where one stands below another, is only cited, or asks for no document that carries it out', async () => {
    const app = await madeUp();
    for (const scope of [NOWHERE, HANOI]) {
      const asked = await askedByCentre(app, scope);
      expect([...asked].sort(), scope).toEqual(['end', 'inspects', 'middle', 'products', 'reports', 'top']);
      expect(await cards(app, scope), scope).toEqual(expect.arrayContaining([...asked]));
    }
  });

  it('while what is only cited and stands in no lineage, and what asks nobody, has no card, and what asks for no plan stands last', async () => {
    expect(await cards(await madeUp(), NOWHERE)).toEqual(['top', 'middle', 'end', 'inspects', 'products', 'reports']);
  });

  it('in the starting collection', async () => {
    const { app } = await startingServer();
    const asked = await askedByCentre(app, NOWHERE);
    expect(asked.length).toBeGreaterThan(0);
    expect(await cards(app, NOWHERE)).toEqual(expect.arrayContaining([...asked]));
  });
});
