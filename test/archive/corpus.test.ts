import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadArchive } from '../../api/archive/load-archive.ts';
import { writeArchive } from '../../api/archive/write-archive.ts';
import { openNeo4jStore } from '../../api/store/neo4j/open-neo4j-store.ts';
import type { GraphStore } from '../../api/store/port.ts';
import { openSqliteStore } from '../../api/store/sqlite/open-sqlite-store.ts';
import { corpus, HAS_CORPUS } from '../importing/corpus.ts';
import { EDITOR, office, take } from '../importing/setup.ts';
import { neo4jForTests } from '../support/neo4j-server.ts';
import { everyAnswer } from './every-answer.ts';

const neo4j = await neo4jForTests();
afterAll(() => neo4j?.stop());

const clock = (): string => '2026-02-01T00:00:00.000Z';

/** Documents taken in, one withdrawn, one purged, one undone import, edges confirmed and rejected. */
async function filled(store: GraphStore): Promise<void> {
  const desk = office({ store });
  await take(desk, [...corpus('seeds'), ...corpus('dev'), ...corpus('wild')]);
  const { importer } = desk;
  const { rows } = await store.listDirectives(EDITOR, { held: true }, { offset: 0, limit: 3 });
  const [first, second, third] = rows;
  if (first === undefined || second === undefined || third === undefined) throw new Error('the collection has too few directives');
  await importer.withdraw(EDITOR, first.id, 'thử rút', null, 'r1');
  await importer.purge(EDITOR, second.id, 'thử xóa hẳn', null, 'r2');
  const [upper, other] = await store.edgesOf(EDITOR, [third.id]);
  if (upper !== undefined) await importer.decideEdge(EDITOR, upper.key, 'confirm', null, null, 'r3');
  if (other !== undefined) await importer.decideEdge(EDITOR, other.key, 'reject', 'không liên quan', null, 'r4');
  const again = await take(desk, [{ name: 'ghi-chu.txt', bytes: new TextEncoder().encode('Ghi chú ngắn trong cơ quan, không phải văn bản chỉ đạo.') }]);
  await importer.undo(EDITOR, again.job.id, 'nhập nhầm', 'r5');
  await importer.close();
}

describe.skipIf(!HAS_CORPUS)('an archive of all real documents (needs ../shared/corpus)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  const opened: GraphStore[] = [];
  const sqlite = async (name: string): Promise<GraphStore> => {
    const store = await openSqliteStore({ path: join(folder, `${name}.sqlite`) });
    opened.push(store);
    return store;
  };
  const carry = async (from: GraphStore, to: GraphStore, name: string): Promise<string> => {
    const path = join(folder, name);
    const { fingerprint } = await writeArchive({ store: from, actor: EDITOR, path, clock, settings: {} });
    expect((await loadArchive({ store: to, actor: EDITOR, path })).outcome).toBe('loaded');
    return fingerprint;
  };
  let origin: GraphStore;
  let before: Readonly<Record<string, unknown>>;
  beforeAll(async () => {
    origin = await sqlite('origin');
    await filled(origin);
    before = await everyAnswer(origin);
  }, 300_000);
  afterAll(async () => {
    for (const store of opened) await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has something of everything in it', () => {
    const all = JSON.stringify(before);
    for (const word of ['"withdrawn":true', '"state":"CONFIRMED"', '"type":"purge"', '"state":"UNDONE"', '"subject":"DECISION"'])
      expect(all.includes(word), word).toBe(true);
    expect((before['originals'] as readonly unknown[]).length).toBeGreaterThan(90);
    expect(all.includes('"404 '), 'an original is missing').toBe(false);
  });

  it('gives the same answers from another file of the embedded store', async () => {
    const copy = await sqlite('copy');
    await carry(origin, copy, 'one.dla');
    expect(await everyAnswer(copy)).toEqual(before);
  }, 300_000);

  it.skipIf(neo4j === null)(
    'gives the same answers from Neo4j, and back from there (needs a Neo4j)',
    async () => {
      if (neo4j === null) return;
      const server = await openNeo4jStore(neo4j);
      opened.push(server);
      const there = await carry(origin, server, 'two.dla');
      expect(await everyAnswer(server)).toEqual(before);
      const back = await sqlite('back');
      expect(await carry(server, back, 'three.dla')).toBe(there);
      expect(await everyAnswer(back)).toEqual(before);
    },
    600_000,
  );
});
