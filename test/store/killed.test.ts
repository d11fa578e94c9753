import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../api/store/sqlite/open-sqlite-store.ts';
import { ACTOR } from '../contract/fixtures.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SCRIPT = fileURLToPath(new URL('./commit-documents.ts', import.meta.url));
const at = temporaryFolder();

/** Lets another process write to the file and kills it, without warning, `ms` after it began. */
async function writeAndKill(path: string, ms: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, ms));
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
}

it('every document is wholly there or not at all after the writing process was killed, and writing goes on', async () => {
  const path = at('graph.db');
  let before = 0;
  for (const ms of [30, 170, 60, 230]) {
    await writeAndKill(path, ms);
    const afterLease = () => new Date(Date.now() + 11_000).toISOString();
    const store = await openSqliteStore({ path, thread: false, clock: afterLease });
    const version = await store.graphVersion(ACTOR);
    const ids = Array.from({ length: version + 2 }, (_, index) => `d${index}`);
    const held = (await store.directives(ACTOR, ids)).map((row) => row.id);
    expect(held).toHaveLength(version);
    expect(await store.sourcesOf(ACTOR, ids)).toHaveLength(version);
    expect(await store.edgesOf(ACTOR, ids)).toHaveLength(version);
    expect(
      await store.proofs(
        ACTOR,
        held.map((id) => `${id}>IMPLEMENTS>root`),
      ),
    ).toHaveLength(version);
    expect(await store.tasksOf(ACTOR, ids)).toHaveLength(version * 40);
    expect((await store.search(ACTOR, { text: 'kế hoạch', limit: 1 })).total).toBe(version);
    const texts = await Promise.all(ids.map((id) => store.text(ACTOR, id.replace('d', 't'))));
    expect(texts.filter((text) => text?.endsWith('. ')).length).toBe(version);
    const turn = await store.acquireLease(ACTOR, 1_000);
    await turn.release();
    await store.close();
    expect(version).toBeGreaterThanOrEqual(before);
    before = version;
  }
  expect(before).toBeGreaterThan(0);
}, 240_000);
