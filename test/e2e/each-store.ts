import { afterAll, beforeAll, describe } from 'vitest';
import { hasNeo4j, neo4jEnvironment, neo4jForTests, type TestNeo4j } from '../support/neo4j-server.ts';
import { browserPath, type Environment, type Product, startAsUsersDo, startProduct } from './product.ts';

/** Others may have the database for as long as their tests take. */
const TURN_MS = 30 * 60_000;

const hasBrowser = browserPath() !== null;
if (!hasBrowser) console.warn('Skipped: the tests that drive a browser (no Chromium was found; set BROWSER_PATH).');

type Tests = (start: () => Promise<Product>) => void;
type Begin = (environment?: Environment) => Promise<Product>;

const needs = hasBrowser ? '' : ' (left out: no browser)';

/**
 * Tests of how a screen looks, moves and is walked, on the product as it comes; `start` starts it on an empty store. What
 * such a screen asks for is asked of both stores by their contract and by the tests of the work done on the screens.
 */
export function onOwnStore(title: string, tests: Tests, begin: Begin = startProduct): void {
  describe.skipIf(!hasBrowser)(`${title}, on SQLite${needs}`, () => tests(() => begin()));
}

/** Tests of work that a person does and keeps, on the product as it comes, and the same on the product over Neo4j; `begin` starts it. */
export function onEachStore(title: string, tests: Tests, begin: Begin = startProduct): void {
  onOwnStore(title, tests, begin);

  describe.skipIf(!hasBrowser || !hasNeo4j())(`${title}, on Neo4j${hasNeo4j() ? needs : ' (left out: no Neo4j)'}`, () => {
    let turn: TestNeo4j | null = null;
    beforeAll(async () => {
      turn = await neo4jForTests();
    }, TURN_MS);
    // Registered first, so done last: the product lets go before its database is taken away.
    afterAll(() => turn?.stop());
    tests(() => begin(turn === null ? {} : neo4jEnvironment(turn)));
  });
}

/** The same on the product as users start it, and on what it makes of an empty store. */
export const onEachStoreAsStarted = (title: string, tests: Tests): void => onEachStore(title, tests, startAsUsersDo);
