import { expect, it } from 'vitest';
import type { GraphStore } from '../../api/store/port.ts';
import { generateCountry } from '../../bench/coverage-country.ts';
import { ITEMS, MATRIX } from '../../bench/coverage-questions.ts';
import { fillCountry } from '../../bench/coverage-store.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { data, testServer } from '../schema/server.ts';

/** A generated country below one conclusion; a store that writes down what it is asked. */
async function watchedCountry(documents: number) {
  const country = generateCountry(documents, documents * 2);
  const store = createMemoryStore();
  await fillCountry(store, country);
  const calls: string[] = [];
  const watched: GraphStore = new Proxy(store, {
    get: (target, name, receiver) => {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return (...given: readonly unknown[]): unknown => {
        calls.push(String(name));
        return Reflect.apply(method, target, given);
      };
    },
  });
  const { app } = testServer({ store: watched });
  const ask = async (query: string): Promise<{ readonly data: never; readonly calls: number }> => {
    calls.length = 0;
    const answer = (await data(app, query, { of: country.rootId })) as never;
    return { data: answer, calls: calls.length };
  };
  return { app, ask, calls };
}

async function asked(documents: number) {
  const { ask } = await watchedCountry(documents);
  return { matrix: await ask(MATRIX.query), items: await ask(ITEMS.query), again: await ask(MATRIX.query) };
}

it('asks the store for the rows of a hundred documents at a time for the table of 63 organs × 30 tasks, and for 10,000 items as often as for a few', async () => {
  const [few, many] = [await asked(70), await asked(300)];
  expect(MATRIX.rows(many.matrix.data)).toBe(63 * 30);
  expect(ITEMS.rows(few.items.data)).toBeLessThan(5_000);
  expect(ITEMS.rows(many.items.data)).toBeGreaterThan(10_000);
  // Tasks, links and readings of three hundred documents more or less, and the further texts that nobody has looked through yet; the first question does it.
  expect(many.matrix.calls - few.matrix.calls).toBeLessThanOrEqual(3 * 3 + 1);
  expect(many.items.calls).toBe(few.items.calls);
  expect([many.matrix.calls, many.items.calls].every((calls) => calls <= 32)).toBe(true);
  expect(many.again.calls).toBeLessThanOrEqual(6);
});

const STEP = `mutation($key: ID!, $fingerprint: String!, $step: CaseStepKind!, $requestId: ID!) {
  recordCase(key: $key, fingerprint: $fingerprint, step: $step, requestId: $requestId) { id }
}`;
const CASES =
  'query($of: ID!) { items(of: $of, filter: { lists: [B] }) { graphVersion rows(first: 2) { edges { node { key fingerprint confirmed case { state } } } } } }';
type Cases = {
  readonly graphVersion: number;
  readonly rows: {
    readonly edges: readonly {
      readonly node: { readonly key: string; readonly fingerprint: string; readonly confirmed: boolean; readonly case: { readonly state: string | null } };
    }[];
  };
};

it('does not look at tasks and texts anew after steps of cases, and shows the steps', async () => {
  const { app, ask, calls } = await watchedCountry(70);
  const items = async (): Promise<Cases> => ((await ask(CASES)).data as { items: Cases }).items;
  const before = await items();
  const [first, second] = before.rows.edges.map(({ node }) => node);
  expect([first?.confirmed, second?.case.state]).toEqual([false, null]);
  await data(app, STEP, { key: first?.key, fingerprint: first?.fingerprint, step: 'CONFIRM', requestId: 'step-1' });
  await data(app, STEP, { key: second?.key, fingerprint: second?.fingerprint, step: 'DONE', requestId: 'step-2' });
  const after = await items();
  expect(after.graphVersion).toBe(before.graphVersion + 2);
  expect(after.rows.edges.map(({ node }) => [node.key, node.confirmed, node.case.state])).toEqual([
    [first?.key, true, null],
    [second?.key, false, 'DONE'],
  ]);
  expect(calls).not.toContain('tasksOf');
  expect(calls).not.toContain('readings');
});
