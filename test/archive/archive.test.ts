import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { ArchiveError } from '../../api/archive/archive-error.ts';
import { ARCHIVE_FORMAT } from '../../api/archive/archive-format.ts';
import { loadArchive } from '../../api/archive/load-archive.ts';
import { PRODUCT_VERSION } from '../../api/archive/product-version.ts';
import { refuseUnfinished } from '../../api/archive/unfinished.ts';
import { writeArchive } from '../../api/archive/write-archive.ts';
import { BusyError, StoreUnavailableError } from '../../api/domain/errors.ts';
import type { GraphStore } from '../../api/store/port.ts';
import { openSqliteStore } from '../../api/store/sqlite/open-sqlite-store.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { EDITOR, office, plan, take, textFile } from '../importing/setup.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { everyAnswer } from './every-answer.ts';

const at = temporaryFolder();
const clock = (): string => '2026-02-01T00:00:00.000Z';
const opened: GraphStore[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

async function sqlite(name: string): Promise<GraphStore> {
  const store = await openSqliteStore({ path: at(name) });
  opened.push(store);
  return store;
}

const UPPER = plan({ symbol: '12-KH/TU', organ: 'Tỉnh ủy Bắc Kạn', place: 'Bắc Kạn', date: '5 tháng 3 năm 2024', upper: 'Kết luận số 70-KL/TW' });
const LOWER = plan({ symbol: '40-KH/HU', organ: 'Huyện ủy Ba Bể', place: 'Ba Bể', date: '9 tháng 5 năm 2024', upper: 'Kế hoạch số 12-KH/TU' });

/** A small graph with decisions: two plans, one edge confirmed. */
async function small(store: GraphStore): Promise<GraphStore> {
  const desk = office({ store });
  await take(desk, [textFile('tren.txt', UPPER), textFile('duoi.txt', LOWER)]);
  const { rows } = await store.listDirectives(EDITOR, { held: true }, { offset: 0, limit: 1 });
  const [edge] = await store.edgesOf(EDITOR, [rows[0]?.id ?? '']);
  if (edge === undefined) throw new Error('the plans are not linked');
  await desk.importer.decideEdge(EDITOR, edge.key, 'confirm', 'đúng', null, 'r1');
  await desk.importer.close();
  return store;
}

const write = (store: GraphStore, path: string) => writeArchive({ store, actor: EDITOR, path, clock, settings: { MAX_UPLOAD_MB: '200' }, leaseWaitMs: 500 });
const load = (store: GraphStore, path: string) => loadArchive({ store, actor: EDITOR, path, leaseWaitMs: 500 });
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof ArchiveError ? error.code : String(error)),
  );
/** Changes the lines of an archive. */
function edited(from: string, to: string, change: (lines: string[]) => readonly string[]): string {
  const lines = gunzipSync(readFileSync(from)).toString('utf8').trimEnd().split('\n');
  writeFileSync(to, gzipSync(`${change(lines).join('\n')}\n`));
  return to;
}

describe('an archive', () => {
  it('says what it is in its first line and carries no secret', async () => {
    await write(await small(createMemoryStore()), at('a.dla'));
    const [first = '', ...rest] = gunzipSync(readFileSync(at('a.dla')))
      .toString('utf8')
      .trimEnd()
      .split('\n');
    expect(JSON.parse(first)).toMatchObject({
      archive: 'directive-lineage archive',
      format: ARCHIVE_FORMAT,
      product: PRODUCT_VERSION,
      settings: { MAX_UPLOAD_MB: '200' },
    });
    expect(JSON.parse(rest.at(-1) ?? '').end.parts.directives.rows).toBe(3);
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(PRODUCT_VERSION).toBe(version);
  });

  it('loads into another kind of store, and is then the same archive again', async () => {
    const memory = await small(createMemoryStore());
    const first = await write(memory, at('a.dla'));
    const store = await sqlite('b.sqlite');
    expect(await load(store, at('a.dla'))).toMatchObject({ outcome: 'loaded', manifest: { graphVersion: await memory.graphVersion(EDITOR) } });
    expect(await everyAnswer(store)).toEqual(await everyAnswer(memory));
    expect((await write(store, at('b.dla'))).fingerprint).toBe(first.fingerprint);
    expect(await load(store, at('b.dla'))).toMatchObject({ outcome: 'unchanged' });
    expect(await load(memory, at('b.dla'))).toMatchObject({ outcome: 'unchanged' });
  });

  it('goes on living where it was loaded: decisions, versions and the feed follow on', async () => {
    const store = await sqlite('b.sqlite');
    await write(await small(createMemoryStore()), at('a.dla'));
    await load(store, at('a.dla'));
    const [before, feed] = [await store.graphVersion(EDITOR), await store.changes(EDITOR, 0, 1000)];
    const desk = office({ store });
    const { items } = await take(desk, [textFile('tren.txt', UPPER), textFile('moi.txt', LOWER.replace('40-KH/HU', '41-KH/HU'))]);
    expect(items.map((item) => [item.state, item.unchanged])).toEqual([
      ['done', true],
      ['done', false],
    ]);
    expect(await store.graphVersion(EDITOR)).toBeGreaterThan(before);
    expect((await store.changes(EDITOR, feed.length, 1))[0]?.sequence).toBe(feed.length + 1);
    await desk.importer.close();
  });

  it.each([
    ['ARCHIVE_FOREIGN', 'a text', () => Buffer.from('Kế hoạch')],
    ['ARCHIVE_FOREIGN', 'an empty file', () => Buffer.alloc(0)],
    ['ARCHIVE_FOREIGN', 'another program’s gzip', () => gzipSync('{"a":1}\n')],
    ['ARCHIVE_FOREIGN', 'a gzip without lines', () => gzipSync(Buffer.alloc(3_000_000))],
    ['ARCHIVE_TRUNCATED', 'one cut in the middle', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))],
    ['ARCHIVE_TRUNCATED', 'one that lacks its last byte', (bytes: Buffer) => bytes.subarray(0, -1)],
    [
      'ARCHIVE_TRUNCATED',
      'one that ends before its end line',
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().trimEnd().split('\n').slice(0, -1).join('\n')),
    ],
    [
      'ARCHIVE_DAMAGED',
      'one with a flipped bit',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, index) => (index === Math.floor(bytes.length / 2) ? byte ^ 4 : byte))),
    ],
    ['ARCHIVE_DAMAGED', 'one with something behind it', (bytes: Buffer) => gzipSync(`${gunzipSync(bytes).toString()}["directives",{}]\n`)],
  ])('gives %s for %s, and the graph stays empty', async (code, _what, make) => {
    await write(await small(createMemoryStore()), at('a.dla'));
    writeFileSync(at('bad.dla'), make(readFileSync(at('a.dla'))));
    const store = await sqlite('b.sqlite');
    expect(await codeOf(load(store, at('bad.dla')))).toBe(code);
    await expect(refuseUnfinished(store, EDITOR)).resolves.toBeUndefined();
    expect(await load(store, at('a.dla'))).toMatchObject({ outcome: 'loaded' });
  });

  it.each([
    ['a word that was changed', (lines: string[]) => lines.map((line) => line.replace('thư viện', 'thư vien'))],
    ['a row that is missing', (lines: string[]) => lines.filter((line, index) => index !== 1 && line !== '')],
    ['a row that is twice there', (lines: string[]) => [...lines.slice(0, 2), ...lines.slice(1)]],
    ['a part that nobody knows', (lines: string[]) => lines.map((line) => line.replace('["edges",', '["ends",'))],
    ['an original whose bytes and sum were both changed', (lines: string[]) => lines.map((line) => line.replace(/("bytes":")..../, '$1AAAA'))],
    ['a line that is no JSON', (lines: string[]) => [...lines.slice(0, 3), 'x', ...lines.slice(3)]],
  ])('finds %s', async (_what, change) => {
    await write(await small(createMemoryStore()), at('a.dla'));
    expect(await codeOf(load(await sqlite('b.sqlite'), edited(at('a.dla'), at('bad.dla'), change)))).toBe('ARCHIVE_DAMAGED');
  });

  it('is refused by name when a newer product wrote it', async () => {
    await write(await small(createMemoryStore()), at('a.dla'));
    const newer = edited(at('a.dla'), at('new.dla'), ([first = '', ...rest]) => [
      first.replace('"format":1', '"format":2').replace(/"product":"[^"]*"/, '"product":"9.0.0"'),
      ...rest,
    ]);
    const failure = await load(await sqlite('b.sqlite'), newer).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'ARCHIVE_NEWER', details: { format: 2, known: ARCHIVE_FORMAT } });
    expect(String(failure)).toContain('9.0.0');
  });

  it('is not loaded over another graph', async () => {
    await write(await small(createMemoryStore()), at('a.dla'));
    const store = await sqlite('b.sqlite');
    await take(office({ store }), [textFile('tren.txt', UPPER)]);
    const before = await everyAnswer(store);
    expect(await codeOf(load(store, at('a.dla')))).toBe('ARCHIVE_GRAPH_NOT_EMPTY');
    expect(await everyAnswer(store)).toEqual(before);
  });

  it('takes its turn: it waits for who is writing, and then gives up with a code', async () => {
    const store = await small(createMemoryStore());
    const lease = await store.acquireLease(EDITOR, 0);
    await expect(write(store, at('a.dla'))).rejects.toBeInstanceOf(BusyError);
    await lease.release();
    await write(store, at('a.dla'));
    const [empty, other] = [await sqlite('b.sqlite'), await sqlite('b.sqlite')];
    const held = await other.acquireLease(EDITOR, 0);
    await expect(load(empty, at('a.dla'))).rejects.toBeInstanceOf(BusyError);
    await held.release();
  });

  it('leaves no half file where writing fails', async () => {
    const broken = { ...(await small(createMemoryStore())), dump: async () => Promise.reject(new StoreUnavailableError('weg')) };
    writeFileSync(at('a.dla'), 'the copy of yesterday');
    await expect(write(broken, at('a.dla'))).rejects.toBeInstanceOf(StoreUnavailableError);
    expect(readFileSync(at('a.dla'), 'utf8')).toBe('the copy of yesterday');
    expect(() => readFileSync(`${at('a.dla')}.part`)).toThrow();
  });

  it('cut short at any call is told by the graph, and is brought to its end by loading it again', async () => {
    const memory = await small(createMemoryStore());
    await write(memory, at('a.dla'));
    const wanted = await everyAnswer(memory);
    const desk = office({ store: memory });
    await take(desk, [textFile('khac.txt', LOWER.replace('40-KH/HU', '77-KH/HU'))]);
    await write(memory, at('other.dla'));
    let calls = 0;
    const counting: GraphStore = {
      ...createMemoryStore(),
      load: async () => {
        calls += 1;
      },
    };
    expect(await codeOf(load(counting, at('a.dla')))).toBe('ARCHIVE_STORE_DIFFERS');
    expect(calls).toBeGreaterThan(12);
    for (let stopAt = 1; stopAt <= calls; stopAt += 1) {
      const store = await sqlite(`cut-${stopAt}.sqlite`);
      let done = 0;
      const failing: GraphStore = {
        ...store,
        load: async (...given) => {
          done += 1;
          if (done === stopAt) throw new StoreUnavailableError('the process ended');
          await store.load(...given);
        },
      };
      await expect(load(failing, at('a.dla'))).rejects.toBeInstanceOf(StoreUnavailableError);
      await expect(refuseUnfinished(store, EDITOR)).rejects.toMatchObject({ code: 'ARCHIVE_UNFINISHED', details: { fileName: 'a.dla' } });
      expect(await codeOf(write(store, at('half.dla')))).toBe('ARCHIVE_UNFINISHED');
      expect(await codeOf(load(store, at('other.dla')))).toBe('ARCHIVE_UNFINISHED');
      expect(await load(store, at('a.dla'))).toMatchObject({ outcome: 'resumed' });
      await expect(refuseUnfinished(store, EDITOR)).resolves.toBeUndefined();
      expect(await everyAnswer(store)).toEqual(wanted);
    }
  }, 300_000);

  it('holds files that wait to be read, with their bytes, also when they came while it was written', async () => {
    const store = await small(createMemoryStore());
    const bytes = new TextEncoder().encode(LOWER);
    const { createHash } = await import('node:crypto');
    const bytesHash = createHash('sha256').update(bytes).digest('hex');
    const late: GraphStore = {
      ...store,
      dump: async (actor, part, ...rest) => {
        if (part === 'jobs') {
          const item = {
            jobId: 'late',
            index: 0,
            fileName: 'muon.txt',
            bytesHash,
            size: bytes.length,
            edition: null,
            state: 'waiting',
            outcome: null,
            outcomeReason: null,
            unchanged: false,
            directiveId: null,
            errorCode: null,
            errorMessage: null,
          } as const;
          await store.note(actor, {
            putJobs: [{ id: 'late', createdAt: clock(), createdBy: 'x', state: 'running', total: 1 }],
            putItems: [item],
            putOriginals: [{ bytesHash, bytes }],
          });
        }
        return store.dump(actor, part, ...rest);
      },
    };
    await write(late, at('a.dla'));
    const copy = await sqlite('b.sqlite');
    await load(copy, at('a.dla'));
    expect(await copy.original(EDITOR, bytesHash)).toEqual(bytes);
    expect((await copy.openItems(EDITOR, 10)).map((item) => item.fileName)).toEqual(['muon.txt']);
  });
});
