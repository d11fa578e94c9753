import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// One copy of graphql: its ES and CommonJS builds do not recognise each other's schemas.
const graphql = fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url));

/**
 * Long ones first, so that none runs alone at the end: those that drive a browser or servers, then the contract of the stores.
 * Those of the screens last and together: they share an environment that is dear to make.
 */
const LONG = [/test\/e2e\//, /test\/recovery\//, /test\/contract\//, /test\/archive\//, /test\/(?!ui\/)/, /test\/ui\//];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONG.findIndex((pattern) => pattern.test(moduleId));
      return place === -1 ? LONG.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** Tests that start servers, browsers or threads of their own, or use a Neo4j: each file in a process that is its alone. */
const APART = ['e2e', 'recovery', 'contract', 'archive', 'store', 'support'].map((room) => `test/${room}/**/*.test.ts`);

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    globalSetup: ['test/support/neo4j-broker.ts'],
    setupFiles: ['test/support/property-seed.ts', 'test/support/leave-no-page.ts', 'test/support/all-texts.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'apart', include: APART } },
      // The others share what they import: to load it anew for each of some two hundred files is most of their time.
      { extends: true, test: { name: 'shared', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: APART, isolate: false } },
    ],
    // A busy machine is no failure: what fails is what does not come at all.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 90_000 } },
    server: { deps: { inline: [/@pothos/, /graphql-yoga/, /@graphql-tools/, /@envelop/] } },
  },
});
