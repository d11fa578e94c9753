import { expect, it } from 'vitest';
import type { GraphStore } from '../../api/store/port.ts';
import { ACTOR, directiveRow, edgeRow, itemRow, jobRow, organRow, placeRow, proofRow, put, sourceRow } from '../contract/fixtures.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { data, testServer } from './server.ts';

/** A store that counts what it is asked, by name. */
function counted(store: GraphStore): { readonly store: GraphStore; readonly counts: Map<string, number> } {
  const counts = new Map<string, number>();
  const watched = new Proxy(store, {
    get: (target, name, receiver) => {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return (...given: readonly unknown[]): unknown => {
        counts.set(String(name), (counts.get(String(name)) ?? 0) + 1);
        return Reflect.apply(method, target, given);
      };
    },
  });
  return { store: watched, counts };
}

/** A root with `size` documents below it, each of its own organ in its own place, each with a proof in its own source. */
async function cascade(size: number): Promise<GraphStore> {
  const store = createMemoryStore();
  const numbers = Array.from({ length: size }, (_, index) => index);
  await put(store, {
    putPlaces: numbers.map((index) => placeRow({ id: `p${index}`, name: `Nơi ${index}` })),
    putOrgans: numbers.map((index) => organRow({ id: `o${index}`, name: `Cơ quan ${index}`, placeId: `p${index}`, superiorIds: index > 0 ? ['o0'] : [] })),
    putDirectives: [
      directiveRow({ id: 'root', symbol: '70-KL/TW', level: 'central' }),
      ...numbers.map((index) => directiveRow({ id: `d${index}`, issuerIds: [`o${index}`], placeId: `p${index}`, preferredSourceId: `s${index}` })),
    ],
    putEdges: numbers.map((index) => edgeRow({ from: `d${index}`, to: index < 100 ? 'root' : `d${index % 100}` })),
    putSources: numbers.map((index) => sourceRow({ id: `s${index}`, directiveId: `d${index}`, textId: `t${index}` })),
    putTexts: numbers.map((index) => ({ textId: `t${index}`, text: `Văn bản ${index} nói điều này.` })),
    putProofs: numbers.map((index) => {
      const edgeKey = edgeRow({ from: `d${index}`, to: index < 100 ? 'root' : `d${index % 100}` }).key;
      return {
        edgeKey,
        proofs: [
          proofRow({ edgeKey, sourceId: `s${index}`, inDirectiveId: `d${index}`, evidence: { textId: `t${index}`, start: 0, end: 7, quote: 'Văn bản' } }),
        ],
      };
    }),
  });
  return store;
}

const LINEAGE = `{ lineage(of: "root", perParent: 200) {
  nodes { id directive { symbol lowerCount belowCount issuers { name place { name } superiors { name place { name } } } place { name } source { fileName } decisions { id } } }
  edges { key from { symbol } to { symbol } decisions { id } proofs { before after evidence { quote } directive { id } source { fileName } } }
  totals { shown }
} }`;

async function callsFor(size: number): Promise<{ readonly shown: number; readonly calls: number; readonly most: number }> {
  const { store, counts } = counted(await cascade(size));
  const { lineage } = await data(testServer({ store }).app, LINEAGE);
  return {
    shown: (lineage as { totals: { shown: number } }).totals.shown,
    calls: [...counts.values()].reduce((sum, count) => sum + count, 0),
    most: Math.max(...counts.values()),
  };
}

it('asks the store as often for 500 documents with organs, places, sources and proofs as for 100', async () => {
  const [few, many] = [await callsFor(100), await callsFor(500)];
  expect([few.shown, many.shown]).toEqual([101, 501]);
  expect(many.calls).toBe(few.calls);
  expect(many.calls).toBeLessThanOrEqual(24);
});

it('asks the store as often for the files of ten imports as of two', async () => {
  const store = createMemoryStore();
  const jobs = Array.from({ length: 10 }, (_, index) => jobRow({ id: `j${index}` }));
  await store.note(ACTOR, { putJobs: jobs, putItems: jobs.map((job) => itemRow({ jobId: job.id, index: 0, state: 'done' })) });
  const askedFor = async (first: number) => {
    const watched = counted(store);
    const { importJobs } = await data(
      testServer({ store: watched.store }).app,
      `{ importJobs(first: ${first}) { edges { node { done items { fileName } } } } }`,
    );
    expect((importJobs as { edges: readonly { node: { done: number } }[] }).edges.map((edge) => edge.node.done)).toEqual(jobs.slice(0, first).map(() => 1));
    return [...watched.counts.values()].reduce((sum, count) => sum + count, 0);
  };
  expect(await askedFor(10)).toBe(await askedFor(2));
});

it('answers the same lineage again without reading its rows again', async () => {
  const { store, counts } = counted(await cascade(50));
  const { app } = testServer({ store });
  await data(app, '{ lineage(of: "root") { totals { nodes } } }');
  await data(app, '{ lineage(of: "root", depth: 1) { totals { nodes } } }');
  expect([counts.get('outline'), counts.get('reach'), counts.get('edgesAmong')]).toEqual([1, undefined, undefined]);
});
