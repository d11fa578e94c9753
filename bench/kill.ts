import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SYSTEM_ACTOR } from '../api/domain/actor.ts';
import { findFiles } from '../api/importing/find-files.ts';
import { hashOf } from '../api/importing/screen-file.ts';
import type { GraphStore } from '../api/store/port.ts';
import { openSqliteStore } from '../api/store/sqlite/open-sqlite-store.ts';
import { graphPicture, looseEnds } from './graph-picture.ts';

/**
 * Kills a real import (kill -9) at random moments, looks whether anything is half-written, lets the import go on,
 * and holds the graph against that of an import nobody disturbed: after the kill against one of just the files that
 * were done, at the end against one of all. `npm run bench:kill -- [ROUNDS] [FOLDER]`; exit code 1 when something was found.
 */
const ROUNDS = 10;
/** Milliseconds beyond the drawn file's end that a kill may come later. */
const JITTER_MS = 400;

const root = fileURLToPath(new URL('..', import.meta.url));
/** A copy of the build, so that a build made meanwhile does not change what is measured. */
const BUILD = join(root, 'node_modules', '.cache', `bench-kill-${process.pid}`);
const CLI = join(BUILD, 'api', 'cli.js');
const [roundsGiven, folderGiven] = process.argv.slice(2);
const rounds = Number(roundsGiven ?? ROUNDS);
const folder = folderGiven ?? join(root, '..', 'shared', 'corpus');

const cli = (dataDir: string, ...given: readonly string[]): ChildProcess =>
  spawn(process.execPath, [CLI, 'import', ...given], { env: { ...process.env, DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'ignore'] });
const ended = (child: ChildProcess): Promise<void> => {
  child.stdout?.resume();
  return new Promise((resolve) => child.once('exit', () => resolve()));
};
/** Resolves when the process has told of so many files; at once for none. */
const printed = (child: ChildProcess, lines: number): Promise<void> =>
  new Promise((resolve) => {
    let seen = 0;
    if (lines === 0) resolve();
    child.stdout?.on('data', (chunk: Buffer) => {
      seen += chunk.toString().split('\n').length - 1;
      if (seen >= lines) resolve();
    });
  });
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function within<T>(dataDir: string, look: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openSqliteStore({ path: join(dataDir, 'graph.sqlite'), thread: false });
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

/** The graph of an import of these paths that nobody disturbs, and the milliseconds it took. */
async function undisturbed(paths: readonly string[]): Promise<{ readonly picture: readonly string[]; readonly ms: number }> {
  if (paths.length === 0) return { picture: [], ms: 0 };
  const dataDir = mkdtempSync(join(tmpdir(), 'lineage-kill-'));
  const started = performance.now();
  await ended(cli(dataDir, ...paths));
  const ms = performance.now() - started;
  const picture = await within(dataDir, graphPicture);
  rmSync(dataDir, { recursive: true, force: true });
  return { picture, ms };
}

function difference(found: readonly string[], expected: readonly string[]): readonly string[] {
  const [here, there] = [new Set(found), new Set(expected)];
  return [
    ...found.filter((line) => !there.has(line)).map((line) => `too much: ${line}`),
    ...expected.filter((line) => !here.has(line)).map((line) => `missing: ${line}`),
  ];
}

async function round(number: number, files: readonly string[], whole: readonly string[]): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lineage-kill-'));
  const after = Math.floor(Math.random() * files.length);
  const child = cli(dataDir, folder);
  const gone = ended(child);
  await Promise.race([printed(child, after), gone]);
  await pause(Math.random() * JITTER_MS);
  child.kill('SIGKILL');
  await gone;
  const paths = new Map(files.map((path) => [hashOf(readFileSync(path)), path]));
  const half = existsSync(join(dataDir, 'graph.sqlite'))
    ? await within(dataDir, async (store) => {
        const { rows } = await store.listDirectives(SYSTEM_ACTOR, {}, { offset: 0, limit: 1_000_000 });
        const sources = await store.sourcesOf(
          SYSTEM_ACTOR,
          rows.map((row) => row.id),
        );
        const done = sources.flatMap((source) => paths.get(source.bytesHash) ?? []);
        const open = (await store.openItems(SYSTEM_ACTOR, 1_000_000)).length;
        return { done, open, problems: [...(await looseEnds(store)), ...difference(await graphPicture(store), (await undisturbed(done)).picture)] };
      })
    : { done: [], open: 0, problems: [] };

  const started = performance.now();
  await ended(cli(dataDir, '--resume'));
  const stillOpen = await within(dataDir, (store) => store.openItems(SYSTEM_ACTOR, 1));
  // Killed before the import was there for good, it is simply asked for again; otherwise this changes nothing.
  await ended(cli(dataDir, folder));
  const end = await within(dataDir, async (store) => [...(await looseEnds(store)), ...difference(await graphPicture(store), whole)]);
  const problems = [...half.problems, ...stillOpen.map((item) => `still open: ${item.fileName}`), ...end];
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(
    `${String(number).padStart(2)}  killed after file ${after}  ${half.done.length} done, ${half.open} open  went on ${seconds} s  ${problems.length} problems`,
  );
  for (const problem of problems.slice(0, 10)) console.log(`      ${problem.slice(0, 200)}`);
  rmSync(dataDir, { recursive: true, force: true });
  return problems.length;
}

if (!existsSync(folder)) {
  console.warn(`Skipped: ${folder} is not there. Give a folder of documents: npm run bench:kill -- ${ROUNDS} FOLDER`);
} else {
  spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'build.ts'), '--if-stale', '--quiet'], { cwd: root, stdio: 'inherit' });
  const files = (await findFiles([folder])).files.filter((path) => /\.(txt|md|docx)$/.test(path));
  mkdirSync(BUILD, { recursive: true });
  cpSync(join(root, 'dist', 'api'), join(BUILD, 'api'), { recursive: true });
  writeFileSync(join(BUILD, 'package.json'), '{"type":"module"}');
  const { picture: whole, ms } = await undisturbed([folder]);
  const singly = await undisturbed(files);
  let problems = difference(singly.picture, whole).length;
  console.log(
    `${files.length} files; an undisturbed import takes ${(ms / 1_000).toFixed(1)} s and gives ${whole.length} rows, ${problems} unlike one of the files named singly.`,
  );
  for (let number = 1; number <= rounds; number += 1) problems += await round(number, files, whole);
  console.log(`${rounds} kills, ${problems} problems.`);
  rmSync(BUILD, { recursive: true, force: true });
  process.exitCode = problems === 0 ? 0 : 1;
}
