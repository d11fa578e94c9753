import { Window } from 'happy-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeGraphml } from '../../api/exports/write-graphml.ts';
import { createImporter } from '../../api/importing/importer.ts';
import { loadStartingCollection } from '../../seed/load.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { EDITOR } from '../importing/setup.ts';
import { REGISTER } from '../linking/graph.ts';
import { data, type TestServer, testServer } from '../schema/server.ts';

const NOW = '2025-03-01T02:00:00.000Z';

type Graph = {
  readonly keys: ReadonlyMap<string, string>;
  readonly nodes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly edges: ReadonlyMap<string, { readonly from: string; readonly to: string; readonly values: ReadonlyMap<string, string> }>;
};

/** Opens GraphML as a program would: by its elements and declared keys. This parser knows no dots in the names of attributes. */
function open(xml: string): Graph {
  const root = new new Window().DOMParser().parseFromString(xml.replaceAll(' attr.', ' attr-'), 'text/xml');
  expect(root.querySelector('parsererror')).toBeNull();
  const keys = new Map([...root.querySelectorAll('key')].map((key) => [key.getAttribute('id') ?? '', key.getAttribute('attr-type') ?? '']));
  const values = (element: { readonly querySelectorAll: (name: string) => Iterable<{ getAttribute: (name: string) => string | null; textContent: string }> }) =>
    new Map(
      [...element.querySelectorAll('data')].map((datum) => {
        const key = datum.getAttribute('key') ?? '';
        expect(keys.has(key), key).toBe(true);
        return [key.replace(/^\w+\./, ''), datum.textContent];
      }),
    );
  return {
    keys,
    nodes: new Map([...root.querySelectorAll('node')].map((node) => [node.getAttribute('id') ?? '', values(node)])),
    edges: new Map(
      [...root.querySelectorAll('edge')].map((edge) => [
        edge.getAttribute('id') ?? '',
        { from: edge.getAttribute('source') ?? '', to: edge.getAttribute('target') ?? '', values: values(edge) },
      ]),
    ),
  };
}

describe('the lineage of the starting collection as GraphML and JSON', () => {
  let server: TestServer;
  const file = async (format: string, more = ''): Promise<{ readonly fileName: string; readonly mediaType: string; readonly text: string }> => {
    const answer = await data(server.app, `{ exportFile(of: "70-KL/TW", format: ${format}${more}) { fileName mediaType base64 } }`);
    const { fileName, mediaType, base64 } = (answer as { exportFile: { fileName: string; mediaType: string; base64: string } }).exportFile;
    return { fileName, mediaType, text: Buffer.from(base64, 'base64').toString('utf8') };
  };
  beforeAll(async () => {
    const store = createMemoryStore();
    const importer = createImporter({ store, clock: () => NOW, register: REGISTER });
    await loadStartingCollection({ store, importer, actor: EDITOR });
    server = testServer({ store, importer, clock: () => NOW });
  });

  it('has the documents and edges of the lineage, each edge with its state and its words', async () => {
    const { fileName, mediaType, text } = await file('GRAPHML');
    expect([fileName, mediaType.split(';')[0]]).toEqual(['so-do-70-kl-tw-2025-03-01.graphml', 'application/graphml+xml']);
    const graph = open(text);
    const answer = await data(
      server.app,
      '{ lineage(of: "70-KL/TW", depth: 10, perParent: 200, shortCuts: true) { nodes { id depth directive { symbol subject held } } edges { key state from { id } to { id } proofs { evidence { quote } } } } }',
    );
    const { lineage } = answer as {
      lineage: {
        nodes: { id: string; depth: number; directive: { symbol: string | null; subject: string | null; held: boolean } }[];
        edges: { key: string; state: string; from: { id: string }; to: { id: string }; proofs: { evidence: { quote: string } }[] }[];
      };
    };
    const documents = [...graph.nodes].filter(([, values]) => values.get('type') === 'directive');
    expect(documents.map(([id]) => id).sort()).toEqual(lineage.nodes.map(({ id }) => id).sort());
    for (const { id, directive } of lineage.nodes) {
      const values = graph.nodes.get(id);
      expect([values?.get('symbol') ?? null, values?.get('subject') ?? null, values?.get('held')]).toEqual([
        directive.symbol,
        directive.subject,
        String(directive.held),
      ]);
    }
    const between = [...graph.edges].filter(([, { values, from }]) => values.get('relation') === 'IMPLEMENTS' && !from.includes('#'));
    expect(between.map(([key]) => key).sort()).toEqual(lineage.edges.map(({ key }) => key).sort());
    for (const edge of lineage.edges) {
      const drawn = graph.edges.get(edge.key);
      expect([drawn?.from, drawn?.to, drawn?.values.get('state')]).toEqual([edge.from.id, edge.to.id, edge.state.toLowerCase()]);
      if (edge.proofs.length > 0) expect(edge.proofs.map(({ evidence }) => evidence.quote)).toContain(drawn?.values.get('evidence'));
    }
  });

  it('has every task of the held documents under its document, and the links between tasks', async () => {
    const graph = open((await file('GRAPHML')).text);
    const answer = await data(server.app, '{ directive(symbol: "70-KL/TW") { id tasks(first: 100) { totalCount edges { node { id words path } } } } }');
    const { directive } = answer as {
      directive: { id: string; tasks: { totalCount: number; edges: { node: { id: string; words: string; path: string } }[] } };
    };
    const own = [...graph.nodes].filter(([id]) => id.startsWith(`${directive.id}#`));
    expect(own).toHaveLength(directive.tasks.totalCount);
    for (const { node } of directive.tasks.edges)
      expect([graph.nodes.get(node.id)?.get('path'), graph.nodes.get(node.id)?.get('text')]).toEqual([node.path, node.words]);
    const links = [...graph.edges.values()].filter(({ values, from }) => values.get('relation') === 'IMPLEMENTS' && from.includes('#'));
    expect(links.length).toBeGreaterThan(20);
    for (const { from, to, values } of links) {
      expect(graph.nodes.has(from) && graph.nodes.has(to)).toBe(true);
      expect(Number(values.get('score'))).toBeGreaterThan(0);
    }
    expect([graph.keys.get('node.held'), graph.keys.get('edge.score'), graph.keys.get('node.depth')]).toEqual(['boolean', 'double', 'int']);
  });

  it('follows a scope without tearing the way to the directive', async () => {
    const whole = open((await file('GRAPHML')).text);
    const part = open((await file('GRAPHML', ', scope: { lines: [FRONT] }')).text);
    const documents = [...part.nodes].filter(([, values]) => values.get('type') === 'directive');
    expect(documents.length).toBeLessThan([...whole.nodes].filter(([, values]) => values.get('type') === 'directive').length);
    expect(documents.some(([, values]) => values.get('line') === 'front')).toBe(true);
    for (const [id, values] of documents) {
      if (values.get('depth') === '0') continue;
      expect(
        [...part.edges.values()].some((edge) => edge.from === id && edge.values.get('relation') === 'IMPLEMENTS'),
        id,
      ).toBe(true);
    }
  });

  it('gives as JSON the rows of the comparison table and of the expectations', async () => {
    const json = JSON.parse((await file('JSON')).text);
    const answer = await data(
      server.app,
      '{ coverage(of: "70-KL/TW") { graphVersion columns { taskId } rows(first: 100) { totalCount edges { node { organId cells { taskId state linkKeys } } } } } expectations(of: "70-KL/TW") { rows(first: 1) { totalCount } } }',
    );
    const { coverage, expectations } = answer as {
      coverage: {
        graphVersion: number;
        columns: { taskId: string }[];
        rows: { totalCount: number; edges: { node: { organId: string; cells: { taskId: string; state: string; linkKeys: string[] }[] } }[] };
      };
      expectations: { rows: { totalCount: number } };
    };
    expect([json.graphVersion, json.expectations.length, json.coverage.rows.length]).toEqual([
      coverage.graphVersion,
      expectations.rows.totalCount,
      coverage.rows.totalCount,
    ]);
    expect(json.coverage.columns.map((column: { taskId: string }) => column.taskId)).toEqual(coverage.columns.map(({ taskId }) => taskId));
    const told = (state: string, links: readonly string[]) =>
      state === 'MISSING' || state === 'COPIED' ? ['unconfirmed', []] : [state.toLowerCase().replaceAll('_', '-'), links];
    for (const [at, { node }] of coverage.rows.edges.entries()) {
      const row = json.coverage.rows[at];
      expect(row.organId).toBe(node.organId);
      expect(row.cells.map((cell: { state: string; links: string[] }) => [cell.state, cell.links])).toEqual(
        node.cells.map((cell) => told(cell.state, cell.linkKeys)),
      );
    }
  });

  it('names in JSON no item of list C, and of list B only what a person stands up for', async () => {
    const first = await data(
      server.app,
      '{ items(of: "70-KL/TW", filter: { rules: ["uncovered-task"] }) { counts { list count } rows(first: 1) { edges { node { key fingerprint organName tasks { id } } } } } }',
    );
    const { items } = first as {
      items: {
        counts: { list: string; count: number }[];
        rows: { edges: { node: { key: string; fingerprint: string; organName: string; tasks: { id: string }[] } }[] };
      };
    };
    const chosen = items.rows.edges[0]?.node;
    const before = JSON.parse((await file('JSON')).text);
    expect(new Set(before.items.map((item: { list: string }) => item.list))).toEqual(new Set(['A']));
    await data(server.app, 'mutation($key: ID!, $print: String) { recordCase(key: $key, step: CONFIRM, fingerprint: $print, requestId: "g1") { type } }', {
      key: chosen?.key,
      print: chosen?.fingerprint,
    });
    const after = JSON.parse((await file('JSON')).text);
    expect(after.items.filter((item: { list: string }) => item.list === 'B').map((item: { key: string }) => item.key)).toEqual([chosen?.key]);
    const states = (json: { coverage: { rows: { organName: string; cells: { taskId: string; state: string }[] }[] } }) =>
      json.coverage.rows
        .filter((row) => row.organName === chosen?.organName)
        .flatMap((row) => row.cells.filter((cell) => cell.taskId === chosen?.tasks[0]?.id).map((cell) => cell.state));
    expect([states(before), states(after)]).toEqual([['unconfirmed'], ['missing']]);
    expect(
      after.coverage.rows
        .flatMap((row: { cells: { state: string }[] }) => row.cells)
        .filter((cell: { state: string }) => cell.state === 'missing' || cell.state === 'copied'),
    ).toHaveLength(1);
  });
});

it('writes whatever a text holds as XML that can be read again', () => {
  const wild = 'a < b & "c" \u0001\uD800 ]]> \u{1F600} d\r\ne\'f\tkết';
  const graph = open(
    writeGraphml({
      keys: [{ name: 'label', on: 'node', type: 'string' }],
      values: {},
      nodes: [{ id: 'x"<&>', values: { label: wild } }],
      edges: [],
    }),
  );
  expect([...graph.nodes].map(([id, values]) => [id, values.get('label')])).toEqual([['x"<&>', 'a < b & "c"  ]]> \u{1F600} d\r\ne\'f\tkết']]);
});
