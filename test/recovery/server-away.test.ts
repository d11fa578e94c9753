import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNeo4jStore } from '../../api/store/neo4j/open-neo4j-store.ts';
import { cleanPicture, outcomeOf, SOUND } from './clean-picture.ts';
import { type OwnNeo4j, ownNeo4j, ownServers } from './own-neo4j.ts';
import { plans } from './plans.ts';
import { type ServerRun, startServerProcess, until } from './processes.ts';

const LONG_MS = 20 * 60_000;
const FILES = plans(24);

type Progress = {
  readonly importJob: { readonly state: string; readonly total: number; readonly done: number; readonly failed: number; readonly unchanged: number };
};

describe.skipIf(!ownServers)(ownServers ? 'a Neo4j that goes away and comes back' : 'a Neo4j that goes away (left out: set REQUIRE_NEO4J=1)', () => {
  let neo4j: OwnNeo4j;
  let server: ServerRun;

  beforeAll(async () => {
    neo4j = await ownNeo4j();
    server = await startServerProcess(neo4j.environment);
  }, LONG_MS);
  afterAll(async () => {
    await server?.stop();
    await neo4j?.discard();
  }, LONG_MS);

  const progress = async (id: string) => (await server.ask<Progress>(`{ importJob(id: "${id}") { state total done failed unchanged } }`)).data?.importJob;
  const sees = (ready: boolean) => until(async () => (await server.health()).ready === ready);

  it(
    'is waited for by a server that starts before it, which says so and then loads the starting collection',
    async () => {
      expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
      expect((await fetch(`${server.url}/health/ready`)).status).toBe(503);
      expect(await server.health()).toMatchObject({ ready: false, problem: { code: 'STORE_UNAVAILABLE' } });
      expect((await server.ask('{ viewer { graphVersion } }')).errors?.[0]?.extensions.code).toBe('STORE_UNAVAILABLE');
      await until(() => server.output().includes('The store does not answer'));
      expect(server.output()).toContain(`Open ${server.url} in a browser`);
      await neo4j.start();
      await sees(true);
      const answer = await server.ask('{ lineage(of: "70-KL/TW") { totals { held citedNotHeld } } }');
      expect(answer.data).toEqual({ lineage: { totals: { held: 6, citedNotHeld: 6 } } });
    },
    LONG_MS,
  );

  it(
    'loses and doubles nothing of an import that it was pulled away from, twice, and the import goes on by itself',
    async () => {
      const id = await server.bring(FILES);
      const reached = (count: number) => until(async () => ((await progress(id))?.done ?? 0) >= count);

      await reached(6);
      await neo4j.stop();
      await sees(false);
      expect((await server.ask(`{ importJob(id: "${id}") { state } }`)).errors?.[0]?.extensions.code).toBe('STORE_UNAVAILABLE');
      expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
      await neo4j.start();

      await reached(14);
      await neo4j.kill();
      await sees(false);
      await neo4j.start();

      await until(async () => (await progress(id))?.state === 'FINISHED', LONG_MS);
      expect(await progress(id)).toEqual({ state: 'FINISHED', total: FILES.length, done: FILES.length, failed: 0, unchanged: 0 });
      // The import may be done before the server looks again and says so.
      await until(async () => (server.output().match(/The store answers again/g)?.length ?? 0) >= 3);
      expect(server.output()).not.toContain('    at ');
      const store = await openNeo4jStore({ uri: neo4j.uri, user: 'neo4j', password: neo4j.password });
      expect(await outcomeOf(store, await cleanPicture(FILES))).toEqual(SOUND);
      await store.close();
    },
    LONG_MS,
  );
});
