import { expect, it } from 'vitest';
import type { GraphStore } from '../../api/store/port.ts';
import { generateCountry } from '../../bench/coverage-country.ts';
import { ITEMS, MATRIX } from '../../bench/coverage-questions.ts';
import { fillCountry } from '../../bench/coverage-store.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { data, testServer } from '../schema/server.ts';

/** A generated country below one conclusion; a store that writes down what it is asked. */
async function asked(documents: number) {
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
  return { matrix: await ask(MATRIX.query), items: await ask(ITEMS.query), again: await ask(MATRIX.query) };
}

it('asks the store as often for the table of 63 organs × 30 tasks and for 10,000 items as for a few', async () => {
  const [few, many] = [await asked(70), await asked(300)];
  expect(MATRIX.rows(many.matrix.data)).toBe(63 * 30);
  expect(ITEMS.rows(few.items.data)).toBeLessThan(5_000);
  expect(ITEMS.rows(many.items.data)).toBeGreaterThan(10_000);
  // One more for the further few hundred texts that nobody has looked through yet; the first question does it.
  expect(many.matrix.calls - few.matrix.calls).toBeLessThanOrEqual(1);
  expect(many.items.calls).toBe(few.items.calls);
  expect([many.matrix.calls, many.items.calls].every((calls) => calls <= 30)).toBe(true);
  expect(many.again.calls).toBeLessThanOrEqual(6);
}, 60_000);
