import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '../../api/domain/actor.ts';
import type { ImportItemRow, ImportJobRow } from '../../api/domain/rows.ts';
import { readCollection, readDocument } from '../../seed/collection.ts';
import { loadStartingCollection, type StartingImporter, type StartingStore } from '../../seed/load.ts';

type Files = Parameters<StartingImporter['importFiles']>[1];

const JOB: ImportJobRow = { id: 'job', createdAt: '2026-01-01T00:00:00.000Z', createdBy: SYSTEM_ACTOR.id, state: 'running', total: 0 };

const itemOf = (file: Files[number], index: number, state: ImportItemRow['state']): ImportItemRow => ({
  jobId: JOB.id,
  index,
  fileName: file.name,
  bytesHash: String(index),
  size: file.bytes.length,
  edition: file.edition ?? null,
  state,
  outcome: null,
  outcomeReason: null,
  unchanged: false,
  directiveId: null,
  errorCode: null,
  errorMessage: null,
});

/** A store and an importer that finish what they were given only when `idle` is awaited. */
function desk(version: number, jobs: readonly ImportJobRow[]) {
  const given: Files[number][] = [];
  let state: ImportItemRow['state'] = 'waiting';
  const store: StartingStore = {
    graphVersion: async () => version,
    jobs: async () => ({ rows: jobs, total: jobs.length }),
    items: async () => given.map((file, index) => itemOf(file, index, state)),
    acquireLease: async () => ({ id: 'turn', release: async () => {} }),
  };
  const importer: StartingImporter = {
    importFiles: async (_actor, files) => {
      given.push(...files);
      return { ...JOB, total: files.length };
    },
    idle: async () => {
      state = 'done';
    },
  };
  return { given, store, importer };
}

describe('the starting collection', () => {
  it('goes into an untouched store through the importer, as condensed editions, and is waited for', async () => {
    const { given, store, importer } = desk(0, []);
    expect(await loadStartingCollection({ store, importer, actor: SYSTEM_ACTOR })).toEqual({ imported: 6 });
    expect(given.map((file) => file.edition)).toEqual(Array(6).fill('condensed'));
    expect(new Set(given.map((file) => file.name)).size).toBe(6);
    for (const file of given) expect(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)).toContain('70-KL/TW');
  });

  it.each([
    ['has a graph', 3, []],
    ['has an import that is not finished', 0, [JOB]],
  ] as const)('leaves a store alone that %s', async (_what, version, jobs) => {
    const { given, store, importer } = desk(version, jobs);
    expect(await loadStartingCollection({ store, importer, actor: SYSTEM_ACTOR })).toEqual({ imported: 0 });
    expect(given).toEqual([]);
  });

  it('is left to another process that took it in meanwhile', async () => {
    const { given, store, importer } = desk(0, []);
    let asked = 0;
    const both: StartingStore = {
      ...store,
      jobs: async () => {
        asked += 1;
        return { rows: [], total: asked > 1 ? 1 : 0 };
      },
    };
    expect(await loadStartingCollection({ store: both, importer, actor: SYSTEM_ACTOR })).toEqual({ imported: 0 });
    expect(given).toEqual([]);
  });

  it('has a title and a note on its original for every document, and no other text in the folder', async () => {
    const entries = await readCollection();
    expect(entries.map((entry) => entry.file).sort()).toEqual(readdirSync(new URL('../../seed/documents/', import.meta.url)).sort());
    for (const entry of entries) {
      expect(entry.title).toMatch(/^(Kết luận|Kế hoạch) /);
      expect(entry.note).not.toBe('');
      const text = new TextDecoder().decode(await readDocument(entry));
      expect(text.normalize('NFC')).toBe(text);
      expect(text).not.toMatch(/\r|\t|[*#]{2}|\[bookmark/);
    }
  });

  const BUILT = new URL('../../dist/seed/collection.js', import.meta.url);
  it.skipIf(!existsSync(BUILT))('is found by the built code too (needs dist: npm run build)', async () => {
    const built: { readCollection: typeof readCollection; readDocument: typeof readDocument } = await import(BUILT.href);
    const [first] = await built.readCollection();
    if (!first) throw new Error('the built code finds no entry');
    expect(await built.readDocument(first)).toEqual(await readDocument(first));
  });
});
