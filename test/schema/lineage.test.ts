import { beforeEach, describe, expect, it } from 'vitest';
import { directiveRow, edgeRow, organRow, placeRow, proofRow, put, sourceRow } from '../contract/fixtures.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { ask, data, type TestServer, testServer } from './server.ts';

let server: TestServer;

beforeEach(async () => {
  const store = createMemoryStore();
  await put(store, {
    putPlaces: [placeRow({ id: 'p1', name: 'Bắc Kạn' })],
    putOrgans: [organRow({ id: 'o1', name: 'Tỉnh ủy Bắc Kạn', placeId: 'p1' })],
    putDirectives: [
      directiveRow({ id: 'kl', symbol: '70-KL/TW', kind: 'conclusion', level: 'central', issuedOn: '2024-01-31' }),
      directiveRow({ id: 'kh', symbol: '241-KH/TU', issuedOn: '2024-04-01', issuerIds: ['o1'], issuerNames: ['Tỉnh ủy Bắc Kạn'], placeId: 'p1', held: false }),
      directiveRow({ id: 'low', symbol: '12-KH/HU', level: 'district', issuedOn: '2024-06-01', issuerNames: ['Huyện ủy A'] }),
      directiveRow({ id: 'same', symbol: '12/KH-UBND', issuedOn: '2024-06-01', issuerNames: ['UBND huyện A'] }),
      directiveRow({ id: 'same2', symbol: '12/KH-UBND', issuedOn: '2025-06-01', issuerNames: ['UBND huyện B'] }),
    ],
    putEdges: [
      edgeRow({ from: 'kh', to: 'kl', origin: 'chain' }),
      edgeRow({ from: 'low', to: 'kh' }),
      edgeRow({ from: 'low', to: 'kl' }),
      edgeRow({ from: 'same', to: 'kl', state: 'suggested', origin: 'suggested', reason: 'based-on-superior' }),
    ],
    putSources: [sourceRow({ id: 's1', directiveId: 'low', edition: 'condensed' })],
    putTexts: [{ textId: 'text:s1', text: 'Thực hiện Kế hoạch số 241-KH/TU, huyện lập kế hoạch này.' }],
    putProofs: [
      {
        edgeKey: 'low>IMPLEMENTS>kh',
        proofs: [
          proofRow({
            edgeKey: 'low>IMPLEMENTS>kh',
            sourceId: 's1',
            inDirectiveId: 'low',
            edition: 'condensed',
            evidence: { textId: 'text:s1', start: 10, end: 31, quote: 'Kế hoạch số 241-KH/TU' },
            where: 'Mở đầu',
          }),
        ],
      },
    ],
  });
  server = testServer({ store });
});

const ids = (lineage: unknown): readonly string[] => (lineage as { nodes: readonly { id: string }[] }).nodes.map((node) => node.id);

describe('lineage', () => {
  it.each(['2026-03-01', '2024-05-01'])('has as many documents below its root on %s as the list of documents says', async (asOf) => {
    for (const id of ['kl', 'kh', 'low', 'same', 'same2']) {
      const { directive, lineage } = await data(
        server.app,
        `{ directive(id: "${id}") { belowCount(asOf: "${asOf}") } lineage(of: "${id}", asOf: "${asOf}") { totals { nodes } } }`,
      );
      expect((directive as { belowCount: number }).belowCount).toBe((lineage as { totals: { nodes: number } }).totals.nodes - 1);
    }
  });

  it('goes down from a symbol, without the edges that a longer way makes redundant', async () => {
    const { lineage } = await data(
      server.app,
      `{ lineage(of: "70-kl/tw") {
          root { id } direction asOf graphVersion
          nodes { id depth lowerTotal shortCuts directive { symbol held issuers { name place { name } } } }
          edges { key relation state origin shortCut from { id } to { id } proofs { edition where before after evidence { quote } directive { id } source { fileName } } }
          totals { nodes shown held citedNotHeld suggestedEdges shortCuts truncated levels { level total held } }
        } }`,
    );
    expect(lineage).toMatchObject({
      root: { id: 'kl' },
      direction: 'DOWN',
      asOf: '2026-03-01',
      graphVersion: 1,
      totals: { nodes: 4, shown: 4, held: 3, citedNotHeld: 1, suggestedEdges: 1, shortCuts: 1, truncated: false },
    });
    expect(new Set(ids(lineage))).toEqual(new Set(['kl', 'kh', 'low', 'same']));
    const { edges } = lineage as { edges: readonly { key: string }[] };
    expect(edges.map((edge) => edge.key)).toEqual(['kh>IMPLEMENTS>kl', 'low>IMPLEMENTS>kh', 'same>IMPLEMENTS>kl']);
    expect(edges[1]).toMatchObject({
      state: 'STATED',
      shortCut: false,
      proofs: [
        {
          edition: 'CONDENSED',
          where: 'Mở đầu',
          before: 'Thực hiện ',
          after: ', huyện lập kế hoạch này.',
          evidence: { quote: 'Kế hoạch số 241-KH/TU' },
          directive: { id: 'low' },
          source: { fileName: 's1.txt' },
        },
      ],
    });
  });

  it('goes up, and both ways', async () => {
    const { up, both } = await data(
      server.app,
      `{ up: lineage(of: "low", direction: UP) { ...n } both: lineage(of: "kh", direction: BOTH) { ...n } } fragment n on Lineage { nodes { id depth } }`,
    );
    expect(up).toEqual({
      nodes: [
        { id: 'kl', depth: -2 },
        { id: 'kh', depth: -1 },
        { id: 'low', depth: 0 },
      ],
    });
    expect(ids(both)).toEqual(['kl', 'kh', 'low']);
  });

  it('draws short cuts and leaves suggestions out when asked to', async () => {
    const { lineage } = await data(server.app, `{ lineage(of: "kl", shortCuts: true, suggested: false) { nodes { id } edges { key shortCut } } }`);
    expect(new Set(ids(lineage))).toEqual(new Set(['kl', 'kh', 'low']));
    expect(lineage).toMatchObject({ edges: [{ shortCut: false }, { shortCut: false }, { key: 'low>IMPLEMENTS>kl', shortCut: true }] });
  });

  it('stands for the day that is asked for', async () => {
    const { lineage } = await data(server.app, `{ lineage(of: "kl", asOf: "2024-05") { nodes { id } totals { laterThanAsOf } } }`);
    expect(ids(lineage)).toEqual(['kl', 'kh']);
    expect(lineage).toMatchObject({ totals: { laterThanAsOf: 2 } });
  });

  it('gives null for what is not there', async () => {
    expect(
      await data(
        server.app,
        `{ a: lineage(of: "999-KL/TW") { asOf } b: lineage(of: "nothing") { asOf } c: directive(id: "nothing") { id } d: edge(key: "x") { key } }`,
      ),
    ).toEqual({
      a: null,
      b: null,
      c: null,
      d: null,
    });
  });

  it('names the candidates when several have the symbol', async () => {
    const { errors } = await ask(server.app, `{ lineage(of: "12/KH-UBND") { asOf } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', details: { candidateIds: 'same same2' } });
    const { directive, later } = await data(
      server.app,
      `{ directive(symbol: "12/KH-UBND", organ: "huyen a") { id } later: directive(symbol: "12/kh-ubnd", year: 2025) { id } }`,
    );
    expect([directive, later]).toEqual([{ id: 'same' }, { id: 'same2' }]);
  });

  it('makes the picture again when the graph changed', async () => {
    const { lineage: before } = await data(server.app, `{ lineage(of: "kl") { nodes { id } } }`);
    expect(ids(before)).toHaveLength(4);
    await put(server.store, { putDirectives: [directiveRow({ id: 'new', issuedOn: '2024-07-01' })], putEdges: [edgeRow({ from: 'new', to: 'kl' })] });
    expect(await data(server.app, `{ lineage(of: "kl") { graphVersion totals { nodes } } }`)).toEqual({ lineage: { graphVersion: 2, totals: { nodes: 5 } } });
  });
});
