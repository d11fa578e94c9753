import { beforeEach, describe, expect, it } from 'vitest';
import type { PlaceRow } from '../../api/domain/rows.ts';
import { createRegister } from '../../api/registry/register.ts';
import { directiveRow, edgeRow, itemRow, jobRow, organRow, placeRow, put, searchEntry } from '../contract/fixtures.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { data, type TestServer, testServer } from './server.ts';

let server: TestServer;

beforeEach(async () => {
  const store = createMemoryStore();
  await put(store, {
    putPlaces: [placeRow({ id: 'bn', name: 'Bắc Ninh' }), placeRow({ id: 'ts', name: 'Từ Sơn', kind: 'district', unit: 'thành phố', withinId: 'bn' })],
    putOrgans: [
      organRow({ id: 'tu', name: 'Tỉnh ủy Bắc Ninh', placeId: 'bn' }),
      organRow({ id: 'ub', name: 'UBND tỉnh Bắc Ninh', line: 'state', placeId: 'bn', superiorIds: ['tu'] }),
      organRow({ id: 'x', name: 'Ban nào đó', line: 'other', resolved: false }),
    ],
    putDirectives: [
      directiveRow({ id: 'kl', symbol: '70-KL/TW', kind: 'conclusion', level: 'central', issuedOn: '2024-01-31', subject: 'thể dục, thể thao' }),
      directiveRow({
        id: 'a',
        symbol: '154/KH-UBND',
        line: 'state',
        issuedOn: '2024-05-02',
        issuerIds: ['ub'],
        issuerNames: ['UBND tỉnh Bắc Ninh'],
        placeId: 'bn',
        held: false,
      }),
      directiveRow({ id: 'b', kind: 'report', issuedOn: '2024-06', issuerIds: ['tu'], issuerNames: ['Tỉnh ủy Bắc Ninh'] }),
      directiveRow({ id: 'c', notBefore: '2024-05-02', notBeforeFrom: 'a' }),
      directiveRow({ id: 'gone', withdrawn: true, held: false }),
    ],
    putEdges: [
      edgeRow({ from: 'a', to: 'kl' }),
      edgeRow({ from: 'b', to: 'kl', relation: 'REPORTS_ON' }),
      edgeRow({ from: 'c', to: 'kl', state: 'rejected' }),
      edgeRow({ from: 'c', to: 'a' }),
    ],
    putSearch: [
      searchEntry({ id: 'kl', label: '70-KL/TW', symbolKey: '70-KL-TW', date: '2024-01-31' }),
      searchEntry({ kind: 'organ', id: 'ub', label: 'UBND tỉnh Bắc Ninh' }),
      searchEntry({ kind: 'place', id: 'ts', label: 'thành phố Từ Sơn' }),
      searchEntry({ kind: 'task', id: 'long', directiveId: 'a', label: `${'Phối hợp với các ngành liên quan. '.repeat(9)}Chăm lo người khuyết tật.` }),
    ],
  });
  await store.note(
    { id: 't', name: 't', organ: null, role: 'admin', scope: null },
    {
      putJobs: [jobRow({ id: 'j1', total: 3, createdBy: 'system' }), jobRow({ id: 'j2', createdAt: '2026-02-01T00:00:00.000Z' })],
      putItems: [
        itemRow({ jobId: 'j1', index: 0, state: 'done', outcome: 'directive', directiveId: 'kl' }),
        itemRow({ jobId: 'j1', index: 1, state: 'done', outcome: 'report-about', outcomeReason: 'news', unchanged: true }),
        itemRow({ jobId: 'j1', index: 2, state: 'failed', errorCode: 'FILE_EMPTY', errorMessage: 'Tệp rỗng.' }),
      ],
    },
  );
  server = testServer({ store });
});

const nodeIds = (connection: unknown): readonly string[] => (connection as { edges: readonly { node: { id: string } }[] }).edges.map((edge) => edge.node.id);

describe('lists', () => {
  it('keeps the list, its facets and its total within a scope, a province with the district and the province it took in', async () => {
    const register = createRegister();
    const id = (name: string, kind: PlaceRow['kind'], asOf: string): string => register.named(name, { kind, asOf })[0]?.id ?? '';
    const province = id('Thái Nguyên', 'province', '2026-01-01');
    const placed = [province, id('Bắc Kạn', 'province', '2025-01-01'), id('Pác Nặm', 'district', '2025-01-01'), id('Huế', 'province', '2026-01-01'), null];
    const store = createMemoryStore();
    await put(store, { putDirectives: placed.map((placeId, at) => directiveRow({ id: `d${at}`, placeId, line: at === 1 ? 'state' : 'party' })) });
    const query = `query ($scope: ScopeInput, $filter: DirectiveFilter) {
      directives(scope: $scope, filter: $filter) { totalCount edges { node { id } } facets { lines { value count } } }
    }`;
    const ask = async (variables: Readonly<Record<string, unknown>>) => (await data(testServer({ store }).app, query, variables))['directives'];
    const within = await ask({ scope: { placeIds: [province] } });
    expect(nodeIds(within)).toEqual(['d0', 'd1', 'd2']);
    expect(within).toMatchObject({
      totalCount: 3,
      facets: {
        lines: [
          { value: 'PARTY', count: 2 },
          { value: 'STATE', count: 1 },
        ],
      },
    });
    expect(nodeIds(await ask({ scope: { placeIds: [province], lines: ['STATE'] } }))).toEqual(['d1']);
    expect(nodeIds(await ask({ filter: { placeIds: [province] } }))).toEqual(['d0', 'd1', 'd2']);
    expect(nodeIds(await ask({ scope: { placeIds: [placed[2]] }, filter: { placeIds: [province] } }))).toEqual(['d2']);
    expect(await ask({})).toMatchObject({ totalCount: 5 });
  });

  it('pages through directives, newest first, undated last, without withdrawn ones', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 4; page += 1) {
      const { directives } = await data(
        server.app,
        'query ($after: String) { directives(first: 2, after: $after) { totalCount edges { node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }',
        { after },
      );
      const { totalCount, pageInfo } = directives as {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
      };
      expect(totalCount).toBe(4);
      expect(pageInfo.hasPreviousPage).toBe(page > 0);
      seen.push(...nodeIds(directives));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(['b', 'a', 'kl', 'c']);
  });

  it('filters, and counts what each filter would leave in the enums’ own words', async () => {
    const { one, all } = await data(
      server.app,
      `{ one: directives(filter: { text: "bac ninh", kinds: [PLAN], issuedFrom: "2024-05", issuedTo: "2024-05", held: false }) { edges { node { id } } }
         all: directives(filter: { withWithdrawn: true }, first: 0) { totalCount edges { cursor } facets { kinds { value count } lines { value count } levels { value count } held { value count } } } }`,
    );
    expect(nodeIds(one)).toEqual(['a']);
    expect(all).toEqual({
      totalCount: 5,
      edges: [],
      facets: {
        kinds: [
          { value: 'PLAN', count: 3 },
          { value: 'CONCLUSION', count: 1 },
          { value: 'REPORT', count: 1 },
        ],
        lines: [
          { value: 'PARTY', count: 4 },
          { value: 'STATE', count: 1 },
        ],
        levels: [
          { value: 'PROVINCE', count: 4 },
          { value: 'CENTRAL', count: 1 },
        ],
        held: [
          { value: 'true', count: 3 },
          { value: 'false', count: 2 },
        ],
      },
    });
  });

  it('lists what a directive speaks of and what speaks of it', async () => {
    const { kl, c } = await data(
      server.app,
      `{ kl: directive(id: "kl") { lowerCount downward { totalCount edges { node { state from { id } } } } only: downward(relations: [REPORTS_ON]) { totalCount } }
         c: directive(id: "c") { notBefore notBeforeFrom { id } upward { to { id } shortCut } } }`,
    );
    expect(kl).toMatchObject({
      lowerCount: 1,
      only: { totalCount: 1 },
      downward: {
        totalCount: 3,
        edges: [{ node: { from: { id: 'a' } } }, { node: { state: 'REJECTED', from: { id: 'c' } } }, { node: { from: { id: 'b' } } }],
      },
    });
    expect(c).toEqual({
      notBefore: '2024-05-02',
      notBeforeFrom: { id: 'a' },
      upward: [
        { to: { id: 'a' }, shortCut: false },
        { to: { id: 'kl' }, shortCut: false },
      ],
    });
  });

  it('gives organs with their place, superiors and directives', async () => {
    const { organs, organ } = await data(
      server.app,
      `{ organs(filter: { text: "bac ninh", lines: [STATE] }) { totalCount edges { node { name superiors { name } } } }
         organ(id: "ub") { line level resolved from until successors { id } place { name unit kind within { id } } directives { totalCount edges { node { id } } facets { kinds { value } } } } }`,
    );
    expect(organs).toEqual({ totalCount: 1, edges: [{ node: { name: 'UBND tỉnh Bắc Ninh', superiors: [{ name: 'Tỉnh ủy Bắc Ninh' }] } }] });
    expect(organ).toMatchObject({
      line: 'STATE',
      level: 'PROVINCE',
      place: { name: 'Bắc Ninh', kind: 'province', within: null },
      directives: { totalCount: 1, edges: [{ node: { id: 'a' } }], facets: { kinds: [{ value: 'PLAN' }] } },
    });
  });

  it('starts the overview at what others carry out and that carries out none', async () => {
    const { overview } = await data(
      server.app,
      '{ overview { graphVersion totalRoots roots { directive { id } held citedNotHeld latest levels { level total shown held } } } }',
    );
    expect(overview).toEqual({
      graphVersion: 1,
      totalRoots: 1,
      roots: [{ directive: { id: 'kl' }, held: 1, citedNotHeld: 1, latest: '2024-05-02', levels: [{ level: 'PROVINCE', total: 2, shown: 2, held: 1 }] }],
    });
  });

  it('searches as people type', async () => {
    const { joined, marks, none } = await data(
      server.app,
      `{ joined: search(text: "KL70") { totalCount hits { kind id label directive { id } } } marks: search(text: "tu son", kinds: [PLACE]) { hits { tier place { name within { name } } organ { id } } } none: search(text: "  ") { totalCount hits { id } } }`,
    );
    expect(joined).toEqual({ totalCount: 1, hits: [{ kind: 'DIRECTIVE', id: 'kl', label: '70-KL/TW', directive: { id: 'kl' } }] });
    expect(marks).toEqual({ hits: [{ tier: 5, place: { name: 'Từ Sơn', within: { name: 'Bắc Ninh' } }, organ: null }] });
    expect(none).toEqual({ totalCount: 0, hits: [] });
  });

  it('shows a long task by the words around what was found', async () => {
    const { search } = await data(server.app, '{ search(text: "khuyet tat", kinds: [TASK]) { hits { label directive { id } } } }');
    expect(search).toEqual({ hits: [{ label: expect.stringMatching(/^….{20,180} Chăm lo người khuyết tật\.$/), directive: { id: 'a' } }] });
  });

  it('tells how far an import has come, file by file', async () => {
    const { importJob, importJobs } = await data(
      server.app,
      '{ importJob(id: "j1") { createdBy total done failed unchanged state items { index state outcome outcomeReason errorCode errorMessage directive { id } } } importJobs(first: 1) { totalCount edges { node { id } } } }',
    );
    expect(importJob).toMatchObject({
      createdBy: 'Hệ thống',
      state: 'RUNNING',
      total: 3,
      done: 2,
      failed: 1,
      unchanged: 1,
      items: [
        { index: 0, state: 'DONE', outcome: 'DIRECTIVE', directive: { id: 'kl' } },
        { index: 1, outcome: 'REPORT_ABOUT', outcomeReason: 'news', directive: null },
        { index: 2, state: 'FAILED', errorCode: 'FILE_EMPTY', errorMessage: 'Tệp rỗng.' },
      ],
    });
    expect(importJobs).toEqual({ totalCount: 2, edges: [{ node: { id: 'j2' } }] });
  });

  it('tells who asks, and asks for the name while there is none', async () => {
    expect(await data(server.app, '{ viewer { name named role today graphVersion storeKind counts { held citedNotHeld withdrawn edges } } }')).toEqual({
      viewer: {
        name: null,
        named: false,
        role: 'admin',
        today: '2026-03-01',
        graphVersion: 1,
        storeKind: 'memory',
        counts: { held: 3, citedNotHeld: 1, withdrawn: 1, edges: 3 },
      },
    });
  });
});
