import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// One copy of graphql: its ES and CommonJS builds do not recognise each other's schemas.
const graphql = fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url));

/** Long ones first, so that none runs alone at the end: those that drive a browser or servers, then the contract of the stores. */
const LONG = [/test\/e2e\//, /test\/recovery\//, /test\/contract\//, /test\/archive\//];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONG.findIndex((pattern) => pattern.test(moduleId));
      return place === -1 ? LONG.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: ['test/support/neo4j-broker.ts'],
    sequence: { sequencer: LongestFirst },
    // A busy machine is no failure: what fails is what does not come at all.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    server: { deps: { inline: [/@pothos/, /graphql-yoga/, /@graphql-tools/, /@envelop/] } },
  },
});
