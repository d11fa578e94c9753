import neo4j from 'neo4j-driver';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BusyError, StoreUnavailableError } from '../../../api/domain/errors.ts';
import { type Neo4jStoreOptions, openNeo4jStore } from '../../../api/store/neo4j/open-neo4j-store.ts';
import { SCHEMA_VERSION } from '../../../api/store/neo4j/schema.ts';
import type { GraphStore } from '../../../api/store/port.ts';
import { ACTOR, directiveRow, edgeRow, mentionRow, organRow, placeRow, put, sourceRow, taskLinkRow, taskRow } from '../../contract/fixtures.ts';
import { wipe } from '../../contract/neo4j-graph.ts';
import { neo4jForTests } from '../../support/neo4j-server.ts';
import { badLine } from './cut-line.ts';

const server = await neo4jForTests();
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe.skipIf(server === null)(server === null ? 'no Neo4j: set REQUIRE_NEO4J=1 or NEO4J_TEST_URL' : 'on a real server', () => {
  const address = { uri: '', user: '', password: '', database: 'neo4j', ...server };
  const driver = neo4j.driver(address.uri === '' ? 'bolt://127.0.0.1:1' : address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
  });
  let opened: GraphStore[] = [];

  const open = async (given: Partial<Neo4jStoreOptions> = {}): Promise<GraphStore> => {
    const store = await openNeo4jStore({ ...address, retryMs: 1_000, connectTimeoutMs: 2_000, ...given });
    opened.push(store);
    return store;
  };
  const ask = async <T>(text: string): Promise<readonly T[]> => {
    const { records } = await driver.executeQuery(text, {}, { database: address.database });
    return records.map((record) => record.toObject() as T);
  };
  /** What is drawn, as `Label name TYPE Label name`. */
  const drawn = async (): Promise<readonly string[]> => {
    const name = (node: string): string => `labels(${node})[0] + ' ' + coalesce(${node}.id, ${node}.key, '')`;
    const rows = await ask<{ line: string }>(
      `MATCH (a)-[r]->(b) WHERE NOT b:Chunk RETURN ${name('a')} + ' ' + type(r) + ' ' + ${name('b')} AS line ORDER BY line`,
    );
    return rows.map((row) => row.line);
  };

  afterEach(async () => {
    for (const store of opened) await store.close();
    opened = [];
  });
  afterAll(async () => {
    await driver.close();
    await server?.stop();
  });

  describe('its database', () => {
    beforeEach(async () => {
      await server?.clear();
    });

    it('gets its schema once when two stores find it empty at the same time', async () => {
      const [one, two] = [await open(), await open()];
      expect(await Promise.all([one.graphVersion(ACTOR), two.graphVersion(ACTOR)])).toEqual([0, 0]);
      for (const store of [one, two]) expect(await store.health()).toEqual({ kind: 'neo4j', ready: true, problem: null, schemaVersion: SCHEMA_VERSION });
      expect(await ask('MATCH (n) RETURN count(n) AS nodes')).toEqual([{ nodes: 3 }]);
    });

    it('is refused when a newer version made it', async () => {
      await (await open()).graphVersion(ACTOR);
      await ask('MATCH (s:GraphSchema) SET s.version = 99');
      const store = await open();
      await expect(store.graphVersion(ACTOR)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', details: { reason: 'newer', found: 99 } });
      expect(await store.health()).toMatchObject({ ready: false, schemaVersion: 99, problem: expect.stringContaining('99') });
    });

    it('is refused, and left as it is, when it is another program’s', async () => {
      await ask('CREATE (:Person {name: "somebody"})');
      await expect((await open()).graphVersion(ACTOR)).rejects.toMatchObject({ details: { reason: 'foreign' } });
      expect(await ask('MATCH (n) RETURN labels(n) AS labels')).toEqual([{ labels: ['Person'] }]);
      expect(await ask('SHOW CONSTRAINTS YIELD name RETURN name')).toEqual([]);
    });

    it('is reached by routing as well', async () => {
      const store = await open({ uri: address.uri.replace(/^bolt:/, 'neo4j:') });
      expect(await put(store, { putDirectives: [directiveRow({ id: 'a' })] })).toBe(1);
      expect(await store.directives(ACTOR, ['a'])).toHaveLength(1);
    });

    it('is not entered with a wrong password, which the store says', async () => {
      const store = await open({ password: 'wrong-password' });
      await expect(store.graphVersion(ACTOR)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', details: { reason: 'sign-in' } });
      expect(await store.health()).toMatchObject({ ready: false, problem: expect.stringContaining('mật khẩu') });
    });

    it('is not looked for on the whole server: a name that is not there is said', async () => {
      await expect((await open({ database: 'nowhere' })).graphVersion(ACTOR)).rejects.toMatchObject({ details: { reason: 'database' } });
    });

    it('is made ready again when it was emptied under a running store', async () => {
      const store = await open();
      await put(store, { putDirectives: [directiveRow({ id: 'a' })] });
      await server?.clear();
      expect(await store.health()).toMatchObject({ ready: true });
      expect(await put(store, { putDirectives: [directiveRow({ id: 'b' })] })).toBe(1);
    });
  });

  describe('the lease', () => {
    beforeEach(() => wipe(driver, address.database));

    it('of a process that died runs out, and what it still tries to write is refused whole', async () => {
      const dead = await open({ lifeMs: 3_000, heartbeatMs: 60_000 });
      const living = await open();
      await living.graphVersion(ACTOR);
      const lost = await dead.acquireLease(ACTOR, 0);
      await expect(living.acquireLease(ACTOR, 0)).rejects.toBeInstanceOf(BusyError);
      const taken = await living.acquireLease(ACTOR, 20_000);
      await expect(dead.commit(ACTOR, lost, { putDirectives: [directiveRow({ id: 'ghost' })] })).rejects.toBeInstanceOf(BusyError);
      expect(await living.commit(ACTOR, taken, { putDirectives: [directiveRow({ id: 'a' })] })).toBe(1);
      await lost.release();
      expect(await living.commit(ACTOR, taken, {})).toBe(2);
      expect(await living.directives(ACTOR, ['ghost'])).toEqual([]);
      await taken.release();
    });

    it('that ran out in the middle of a long commit of its holder is not taken, and nobody waits for long', async () => {
      const store = await open();
      await store.graphVersion(ACTOR);
      const session = driver.session({ database: address.database });
      const commit = session.beginTransaction();
      await commit.run("MATCH (l:WriteLease) SET l.lock = 'commit', l.id = 'holder'");
      await expect(store.acquireLease(ACTOR, 100)).rejects.toBeInstanceOf(BusyError);
      await commit.rollback();
      await session.close();
      await (await store.acquireLease(ACTOR, 5_000)).release();
    });

    it('is kept by its heartbeat beyond its life', async () => {
      const store = await open({ lifeMs: 4_000, heartbeatMs: 400 });
      const lease = await store.acquireLease(ACTOR, 0);
      await pause(6_000);
      await expect((await open()).acquireLease(ACTOR, 0)).rejects.toBeInstanceOf(BusyError);
      expect(await store.commit(ACTOR, lease, {})).toBe(1);
      await lease.release();
    });
  });

  describe('the graph', () => {
    beforeEach(() => wipe(driver, address.database));

    it('is drawn between what is there, in whatever order it came', async () => {
      const store = await open();
      const parts = [
        { putSources: [sourceRow({ id: 's', directiveId: 'b', jobId: 'j' })] },
        { putMentions: [mentionRow({ id: 'm', sourceId: 's', symbol: '70-KL/TW', resolvesTo: 'a' })] },
        { putDirectives: [directiveRow({ id: 'b', issuerIds: ['o', 'o2'], placeId: 'p' })] },
        { putDirectives: [directiveRow({ id: 'a' })], putEdges: [edgeRow({ from: 'b', to: 'a' })] },
        { putAliases: [{ oldId: 'x', id: 'a' }] },
        { putOrgans: [organRow({ id: 'o', name: 'Tỉnh ủy', superiorIds: ['o2'], placeId: 'p' })] },
        { putPlaces: [placeRow({ id: 'p', name: 'Tỉnh' })] },
        { putOrgans: [organRow({ id: 'o2', name: 'Ban Bí thư' })] },
      ];
      for (const part of parts) await put(store, part);
      expect(await drawn()).toEqual([
        'Alias a STANDS_FOR Directive a',
        'Directive b IMPLEMENTS Directive a',
        'Directive b IN_PLACE Place p',
        'Directive b ISSUED_BY Organ o',
        'Directive b ISSUED_BY Organ o2',
        'Mention m IN Source s',
        'Mention m RESOLVES_TO Directive a',
        'Organ o IN_PLACE Place p',
        'Organ o UNDER Organ o2',
        'Source s OF Directive b',
      ]);
      await put(store, { removeDirectives: ['b'], putDirectives: [directiveRow({ id: 'b', issuerIds: ['o2'] })] });
      await put(store, { putMentions: [mentionRow({ id: 'm', sourceId: 's', symbol: '70-KL/TW', resolvesTo: 'b' })] });
      expect((await drawn()).filter((line) => /^(Directive|Mention|Source)/.test(line))).toEqual([
        'Directive b ISSUED_BY Organ o2',
        'Mention m IN Source s',
        'Mention m RESOLVES_TO Directive b',
        'Source s OF Directive b',
      ]);
    });

    it('shows tasks that carry out tasks, also when the tasks come later or come anew, and no longer when the link goes', async () => {
      const store = await open();
      const tasks = (id: string) => ({ directiveId: id, tasks: [taskRow({ directiveId: id, path: '1' })] });
      const link = taskLinkRow({ fromDirectiveId: 'b', toDirectiveId: 'a' });
      await put(store, {
        putDirectives: [directiveRow({ id: 'a' }), directiveRow({ id: 'b' })],
        putTaskLinkings: [{ directiveId: 'b', basis: '1', links: [link] }],
      });
      await put(store, { putTasks: [tasks('a'), tasks('b')] });
      const between = async () => (await drawn()).filter((line) => line.includes('IMPLEMENTS'));
      expect(await between()).toEqual(['Task b#1 IMPLEMENTS Task a#1']);
      await put(store, { putTasks: [tasks('a')] });
      expect(await between()).toEqual(['Task b#1 IMPLEMENTS Task a#1']);
      expect(await store.edgesOf(ACTOR, ['a', 'b'])).toEqual([]);
      expect(await store.counts(ACTOR)).toMatchObject({ edges: 0, tasks: 2 });
      await put(store, { putTaskLinkings: [{ directiveId: 'b', basis: '2', links: [] }] });
      expect(await between()).toEqual([]);
    });
  });

  describe('a bad line to it', () => {
    beforeEach(() => wipe(driver, address.database));

    const lineTo = async () => badLine(Number(new URL(address.uri).port));
    const over = (line: { readonly port: number }, given: Partial<Neo4jStoreOptions> = {}) => open({ uri: `bolt://127.0.0.1:${line.port}`, ...given });

    it('that breaks makes calls fail, and work again once it is mended, without opening anew', async () => {
      const line = await lineTo();
      const store = await over(line, { retryMs: 200 });
      await put(store, { putDirectives: [directiveRow({ id: 'a' })] });
      await line.cut();
      expect(await store.health()).toMatchObject({ ready: false });
      await expect(store.directives(ACTOR, ['a'])).rejects.toBeInstanceOf(StoreUnavailableError);
      await expect(put(store, { putDirectives: [directiveRow({ id: 'b' })] })).rejects.toBeInstanceOf(StoreUnavailableError);
      await line.mend();
      expect(await store.health()).toMatchObject({ ready: true });
      expect(await put(store, { putDirectives: [directiveRow({ id: 'b' })] })).toBe(2);
      await store.close();
      await line.close();
    });

    it('that swallows everything does not hold a call for ever', async () => {
      const line = await lineTo();
      const store = await over(line, { retryMs: 100, connectTimeoutMs: 500, acquireTimeoutMs: 500, readTimeoutMs: 500 });
      await store.graphVersion(ACTOR);
      line.swallow(true);
      expect(await store.health()).toMatchObject({ ready: false });
      await expect(store.counts(ACTOR)).rejects.toBeInstanceOf(StoreUnavailableError);
      line.swallow(false);
      expect(await store.health()).toMatchObject({ ready: true });
      expect(await store.counts(ACTOR)).toMatchObject({ held: 0 });
      await store.close();
      await line.close();
    });

    it('that loses the answer to a commit neither loses nor doubles the commit, nor a decision, nor a lease', async () => {
      const line = await lineTo();
      const store = await over(line, { retryMs: 10_000 });
      await store.graphVersion(ACTOR);
      line.loseNextAnswerToCommit();
      const lease = await store.acquireLease(ACTOR, 0);
      line.loseNextAnswerToCommit();
      expect(await store.commit(ACTOR, lease, { putDirectives: [directiveRow({ id: 'a' })] })).toBe(1);
      await lease.release();
      line.loseNextAnswerToCommit();
      const asked = {
        requestId: 'r',
        subjectKey: 'a',
        type: 'withdraw',
        value: null,
        reason: null,
        at: '2026-01-01T00:00:00.000Z',
        expectedVersion: 1,
      } as const;
      expect(await store.decide(ACTOR, asked, { putDirectives: [directiveRow({ id: 'a', withdrawn: true })] })).toMatchObject({ sequence: 1 });
      expect(await store.graphVersion(ACTOR)).toBe(2);
      expect((await store.changes(ACTOR, 0, 10)).map((row) => [row.subject, row.version])).toEqual([
        ['directive', 1],
        ['directive', 2],
        ['decision', 2],
      ]);
      await store.close();
      await line.close();
    });
  });
});
