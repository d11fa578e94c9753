import { afterAll, beforeAll, describe } from 'vitest';
import { hasNeo4j, neo4jEnvironment, neo4jForTests, type TestNeo4j } from '../support/neo4j-server.ts';
import { browserPath, type Product, startProduct } from './product.ts';

/** Others may have the database for as long as their tests take. */
const TURN_MS = 30 * 60_000;

const hasBrowser = browserPath() !== null;
if (!hasBrowser) console.warn('Skipped: the tests that drive a browser (no Chromium was found; set BROWSER_PATH).');

/** The same tests on the product as it comes, and on the product over Neo4j; `start` starts it on an empty store. */
export function onEachStore(title: string, tests: (start: () => Promise<Product>) => void): void {
  const needs = hasBrowser ? '' : ' (left out: no browser)';
  describe.skipIf(!hasBrowser)(`${title}, on SQLite${needs}`, () => tests(() => startProduct()));

  describe.skipIf(!hasBrowser || !hasNeo4j())(`${title}, on Neo4j${hasNeo4j() ? needs : ' (left out: no Neo4j)'}`, () => {
    let turn: TestNeo4j | null = null;
    beforeAll(async () => {
      turn = await neo4jForTests();
    }, TURN_MS);
    // Registered first, so done last: the product lets go before its database is taken away.
    afterAll(() => turn?.stop());
    tests(() => startProduct(turn === null ? {} : neo4jEnvironment(turn)));
  });
}
