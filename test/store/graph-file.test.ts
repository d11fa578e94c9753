import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../../api/domain/errors.ts';
import { SCHEMA_VERSION } from '../../api/store/sqlite/graph-file.ts';
import { MIGRATIONS } from '../../api/store/sqlite/migrations.ts';
import { openSqliteStore } from '../../api/store/sqlite/open-sqlite-store.ts';
import { ACTOR, directiveRow, put, searchEntry, sourceRow } from '../contract/fixtures.ts';
import { temporaryFolder } from './temporary-folder.ts';

const built = existsSync(new URL('../../dist/api/store/sqlite/thread.js', import.meta.url));
const root = process.getuid?.() === 0;
if (root) console.warn('Skipped: a file without write permission (the tests run as root, who may write everything).');

const OLD_ROWS = [
  directiveRow({ id: 'cited', held: false, symbol: '12/KH-TU', symbolKey: '12/KH-TU', identityKey: 'o:party:x/y|12/KH-TU|2024' }),
  directiveRow({ id: 'news', held: false, preferredSourceId: 's1' }),
];
const NEW_ROWS = [
  directiveRow({ id: 'cited', held: false, symbol: '12/KH-TU', symbolKey: '12-KH-TU', identityKey: 'o:party:x/y|12-KH-TU|2024' }),
  directiveRow({ id: 'news', held: false, preferredSourceId: 's1', outcome: 'report-about' }),
];

describe("a graph's file", () => {
  const at = temporaryFolder();
  const open = (path: string) => openSqliteStore({ path, thread: false });
  const fill = async (path: string) => {
    const store = await open(path);
    const rows = Array.from({ length: 400 }, (_, index) => directiveRow({ id: `d${index}`, subject: `văn bản ${index} `.repeat(20) }));
    await put(store, { putDirectives: rows, putSearch: rows.map((row) => searchEntry({ id: row.id, label: row.subject ?? '' })) });
    await store.close();
  };

  it('is made together with its folder, and says its schema', async () => {
    const store = await open(at('new/folder/graph.db'));
    expect(await store.health()).toEqual({ kind: 'sqlite', ready: true, problem: null, schemaVersion: SCHEMA_VERSION });
    await store.close();
  });

  it('waits for nobody when it is opened by several at once', async () => {
    const stores = await Promise.all([1, 2, 3, 4].map(() => openSqliteStore({ path: at('graph.db'), thread: built })));
    await Promise.all(stores.map((store, index) => put(store, { putDirectives: [directiveRow({ id: `d${index}` })] })));
    expect(await stores[0]?.graphVersion(ACTOR)).toBe(4);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('is whole in itself when it is closed: nothing stays in the log beside it', async () => {
    await fill(at('graph.db'));
    expect(statSync(at('graph.db-wal'), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  });

  it('of the first schema is brought up to date: what its directives turned out to be, and the keys of their symbols', async () => {
    const [first = ''] = MIGRATIONS;
    const db = new DatabaseSync(at('graph.db'));
    db.exec(first);
    db.exec(`PRAGMA application_id = ${0x444c4731}; PRAGMA user_version = 1`);
    const put = db.prepare('INSERT INTO directives (id, identity_key, symbol_key, held, withdrawn, words, row) VALUES (?, ?, ?, ?, 0, ?, ?)');
    for (const { outcome: _outcome, ...row } of OLD_ROWS) {
      put.run(row.id, row.identityKey, row.symbolKey, Number(row.held), '', JSON.stringify(row));
    }
    const source = sourceRow({ id: 's1', directiveId: 'news', outcome: 'report-about' });
    db.prepare('INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?)').run('s1', 'news', 't', 'h', 'j', JSON.stringify(source));
    db.close();
    const store = await open(at('graph.db'));
    expect((await store.health()).schemaVersion).toBe(SCHEMA_VERSION);
    expect(await store.directives(ACTOR, ['cited', 'news'])).toEqual(NEW_ROWS);
    expect(await store.directivesBySymbol(ACTOR, ['12-KH-TU'])).toHaveLength(1);
    expect(await store.counts(ACTOR)).toMatchObject({ citedNotHeld: 1, reports: 1 });
    await store.close();
  });

  it('of a newer version is refused and left as it is', async () => {
    await fill(at('graph.db'));
    const db = new DatabaseSync(at('graph.db'));
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    const before = readFileSync(at('graph.db'));
    await expect(open(at('graph.db'))).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      details: { reason: 'newer', found: SCHEMA_VERSION + 1, known: SCHEMA_VERSION },
    });
    expect(readFileSync(at('graph.db')).equals(before)).toBe(true);
  });

  it("of another program is refused and left as it is, in its program's journal mode", async () => {
    const db = new DatabaseSync(at('other.db'));
    db.exec('CREATE TABLE songs (title TEXT)');
    db.close();
    const before = readFileSync(at('other.db'));
    await expect(open(at('other.db'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', details: { reason: 'foreign' } });
    expect(readFileSync(at('other.db')).equals(before)).toBe(true);
  });

  it.each([
    { fault: 'is no database', make: (path: string) => writeFileSync(path, 'Đây không phải là cơ sở dữ liệu.\n'.repeat(200)) },
    { fault: 'is a folder', make: (path: string) => mkdirSync(path) },
    { fault: 'lies in a folder that is a file', make: () => {}, inside: true },
  ])('that $fault is refused with advice', async ({ make, inside }) => {
    make(at('graph.db'));
    if (inside) writeFileSync(at('file'), '');
    const failure = open(inside ? at('file/graph.db') : at('graph.db'));
    await expect(failure).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(failure).rejects.toThrow(/\. (Kiểm tra|Cấp|Giữ)/);
  });

  it('that was cut off is refused when it is opened or asked', async () => {
    await fill(at('graph.db'));
    truncateSync(at('graph.db'), 40_000);
    const everything = async () => {
      const store = await open(at('graph.db'));
      try {
        await store.directives(
          ACTOR,
          Array.from({ length: 400 }, (_, index) => `d${index}`),
        );
      } finally {
        await store.close();
      }
    };
    await expect(everything()).rejects.toBeInstanceOf(StoreUnavailableError);
  });

  it.skipIf(root)(root ? 'without write permission (not as root)' : 'without write permission is refused with advice', async () => {
    await fill(at('graph.db'));
    chmodSync(at('graph.db'), 0o444);
    await expect(open(at('graph.db'))).rejects.toBeInstanceOf(StoreUnavailableError);
  });

  it.skipIf(!built)(built ? 'is refused alike from inside its own thread' : 'from its own thread (run `npm run build` first)', async () => {
    writeFileSync(at('graph.db'), 'x'.repeat(5_000));
    await expect(openSqliteStore({ path: at('graph.db') })).rejects.toBeInstanceOf(StoreUnavailableError);
  });
});
