import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../api/store/sqlite/open-sqlite-store.ts';
import { directiveRow, mentionRow, put, readingRow, searchEntry, sourceRow, taskRow } from '../contract/fixtures.ts';
import { temporaryFolder } from './temporary-folder.ts';

const at = temporaryFolder();

/** A word that stands in one document alone and cannot be cut by chance out of another. */
const secret = (number: number): string => `qx${String(number).padStart(3, '0')}zv`;

/** A document of `size` lines, in which the secret word stands everywhere a document's words go. */
function documentOf(number: number, size: number) {
  const words = `${secret(number)} `.repeat(size);
  const id = `d${number}`;
  const sourceId = `s${number}`;
  return {
    putDirectives: [directiveRow({ id, identityKey: `tỉnh ủy|${secret(number)}|2024`, subject: words, issuerNames: [secret(number)] })],
    putSources: [sourceRow({ id: sourceId, directiveId: id, fileName: `${secret(number)}.docx` })],
    putTexts: [{ textId: `text:${sourceId}`, text: words.repeat(10) }],
    putOriginals: [{ bytesHash: `hash:${sourceId}`, bytes: Buffer.from(words.repeat(3)) }],
    putReadings: [readingRow({ sourceId, directiveId: id, textId: secret(number) })],
    putMentions: Array.from({ length: size }, (_, index) =>
      mentionRow({ id: `${sourceId}/${index}`, sourceId, symbol: `${index}-KL/${secret(number)}`, symbolKey: `${index}-KL/${secret(number)}`, subject: words }),
    ),
    putTasks: [{ directiveId: id, tasks: Array.from({ length: size }, (_, index) => taskRow({ directiveId: id, path: String(index), text: words })) }],
    putSearch: [searchEntry({ id, label: words }), searchEntry({ id: `${id}#0`, kind: 'task', directiveId: id, label: `${secret(number)} ${number}` })],
  };
}

it('what was purged is in no byte of the files any more, whatever was written before, between and after', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 5, maxLength: 14 }), fc.infiniteStream(fc.boolean()), async (sizes, purges) => {
      run += 1;
      const path = at(`graph-${run}.db`);
      const store = await openSqliteStore({ path, thread: false });
      const gone: number[] = [];
      for (const [number, size] of sizes.entries()) {
        await put(store, documentOf(number, size));
        const victim = purges.next().value ? [...sizes.keys()].find((each) => each < number && each % 3 !== 0 && !gone.includes(each)) : undefined;
        if (victim === undefined) continue;
        await put(store, {
          putTombstones: [{ bytesHash: `hash:s${victim}`, directiveId: `d${victim}`, at: '2026-01-01T00:00:00.000Z', by: 'x' }],
          removeSources: [`s${victim}`],
          removeDirectives: [`d${victim}`],
          removeSearch: [
            { kind: 'directive', id: `d${victim}` },
            { kind: 'task', id: `d${victim}#0` },
          ],
        });
        gone.push(victim);
      }
      const files = readdirSync(at('.')).filter((name) => name.startsWith(`graph-${run}.db`) && !name.endsWith('-shm'));
      const bytes = Buffer.concat(files.map((name) => readFileSync(at(name))));
      expect(gone.filter((number) => bytes.includes(secret(number)))).toEqual([]);
      expect(bytes.includes(secret(0))).toBe(true);
      await store.close();
    }),
    { numRuns: 15 },
  );
}, 240_000);

it('a purge that was cut short before the file was rewritten is finished when the file is opened', async () => {
  const path = at('graph.db');
  await (await openSqliteStore({ path, thread: false })).close();
  const db = new DatabaseSync(path);
  db.exec(`CREATE TABLE waste (text TEXT); INSERT INTO waste VALUES ('${secret(1).repeat(50)}'); PRAGMA wal_checkpoint(TRUNCATE)`);
  db.exec('DROP TABLE waste; UPDATE graph SET purging = 1');
  db.close();
  expect(readFileSync(path).includes(secret(1))).toBe(true);
  await (await openSqliteStore({ path, thread: false })).close();
  expect(readFileSync(path).includes(secret(1))).toBe(false);
});
