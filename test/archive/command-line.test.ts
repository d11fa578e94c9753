import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markLoading } from '../../api/archive/unfinished.ts';
import { openSqliteStore } from '../../api/store/sqlite/open-sqlite-store.ts';
import { EDITOR } from '../importing/setup.ts';
import { run } from '../recovery/processes.ts';

describe('archives at the command line', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'archive-cli-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const cli = async (dataDir: string, ...given: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> => {
    const tokens = '[{"token":"a-secret-token-of-length","id":"a","name":"A","role":"admin"}]';
    const { ended, output } = run('api/cli.ts', given, { DATA_DIR: join(folder, dataDir), ACCESS_TOKENS: tokens });
    return { code: await ended, said: output() };
  };

  it('carry a graph from one data folder into another, tell what is in them, and end with a code where they cannot', async () => {
    const file = join(folder, 'all.dla');
    expect(await cli('one', 'import', 'seed/documents')).toMatchObject({ code: 0 });
    const written = await cli('one', 'export', '--archive', file);
    expect(written).toMatchObject({ code: 0, said: expect.stringMatching(/6 texts, 6 original files, .* decisions, graph version \d+/) });
    const loaded = await cli('two', 'import', '--archive', file);
    expect(loaded).toMatchObject({ code: 0, said: expect.stringContaining('Loaded and compared row by row') });
    expect(await cli('two', 'import', '--archive', file)).toMatchObject({ code: 0, said: expect.stringContaining('Nothing to do') });
    expect((written.said + loaded.said).includes('a-secret-token')).toBe(false);

    writeFileSync(join(folder, 'note.txt'), 'Ghi chú');
    const foreign = await cli('three', 'import', '--archive', join(folder, 'note.txt'));
    expect(foreign).toMatchObject({ code: 1, said: expect.stringMatching(/^ARCHIVE_FOREIGN: /m) });
    expect(foreign.said).not.toContain('    at ');
    expect((await cli('three', 'import', '--archive')).code).toBe(2);
    expect((await cli('three', 'import', '--archive', join(folder, 'missing.dla'))).code).toBe(2);
  }, 600_000);

  it('take no documents into a graph that is only half loaded, and say how to go on', async () => {
    const store = await openSqliteStore({ path: join(folder, 'half', 'graph.sqlite') });
    await markLoading(store, EDITOR, { fingerprint: 'f', createdAt: '2026-01-01T00:00:00.000Z', fileName: 'all.dla' });
    await store.close();
    const refused = await cli('half', 'import', 'seed/documents');
    expect(refused).toMatchObject({ code: 1, said: expect.stringMatching(/^ARCHIVE_UNFINISHED: .*import -- --archive all\.dla/m) });
  });
});
