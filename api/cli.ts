import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Actor } from './domain/actor.ts';
import { DomainError } from './domain/errors.ts';
import type { ImportItemRow } from './domain/rows.ts';
import { extractText } from './files/extract-text.ts';
import { findFiles } from './importing/find-files.ts';
import { createImporter } from './importing/importer.ts';
import { hashOf } from './importing/screen-file.ts';
import { textIdOf } from './linking/short-id.ts';
import { readDirective } from './reading/read-directive.ts';
import { readSettings, SettingsError } from './settings.ts';
import { openSqliteStore } from './store/sqlite/open-sqlite-store.ts';

/**
 * The same functions as the server, for scripts.
 * `import FILE|FOLDER…` takes documents in (beside a running server the two take turns); `read FILE…` prints what
 * is read from a file and stores nothing. Exit codes: 0 all well, 1 some files failed, 2 wrong use.
 */
const USAGE = `Usage:
  npm run import -- FILE|FOLDER …   take documents in; folders with all that is below them
  npm run import -- --resume        go on with imports that were cut short
  npm run read -- FILE …            print what is read from a file, as JSON; nothing is stored
The data folder is DATA_DIR (default: data).`;

const OK = 0;
const SOME_FAILED = 1;
const WRONG_USE = 2;
/** Files and bytes of one import; a larger pile becomes several, so that it need not fit into memory. */
const BATCH_FILES = 200;
const BATCH_BYTES = 100_000_000;
const LOOK_AGAIN_MS = 300;

function caller(): Actor {
  const name = userInfo().username;
  return { id: `cli:${name}`, name, organ: null, role: 'editor', scope: null };
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function rowText(item: ImportItemRow): string {
  if (item.state === 'done')
    return `${item.unchanged ? 'unchanged' : 'done     '}  ${item.fileName}  ${item.outcome === 'directive' ? '' : (item.outcome ?? '')}`.trimEnd();
  return `${item.state.padEnd(9)}  ${item.fileName}  ${item.errorCode ?? ''}  ${item.errorMessage ?? ''}`.trimEnd();
}

/** Splits paths into imports of a size that fits into memory. */
async function* batches(paths: readonly string[]): AsyncGenerator<{ readonly name: string; readonly bytes: Uint8Array }[]> {
  let batch: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  let size = 0;
  for (const path of paths) {
    const bytes = await readFile(path);
    batch.push({ name: path, bytes });
    size += bytes.length;
    if (batch.length < BATCH_FILES && size < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

async function importPaths(given: readonly string[]): Promise<number> {
  const { files, missing } = await findFiles(given);
  for (const path of missing) console.error(`Not found: ${path}`);
  if (missing.length > 0) return WRONG_USE;
  const settings = readSettings(process.env);
  const store = await openSqliteStore({ path: settings.graphFile });
  const importer = createImporter({ store, clock: () => new Date().toISOString() });
  const actor = caller();
  const totals = { done: 0, unchanged: 0, failed: 0 };
  const stop = (): void => void importer.close().then(() => store.close());
  process.once('SIGINT', stop);
  try {
    for await (const batch of batches(files)) {
      const job = await importer.importFiles(actor, batch);
      const printed = new Set<number>();
      let finished = false;
      const idle = importer.idle().then(() => {
        finished = true;
      });
      for (;;) {
        const last = finished;
        for (const item of await store.items(actor, job.id)) {
          if (['waiting', 'reading', 'linking'].includes(item.state) || printed.has(item.index)) continue;
          printed.add(item.index);
          say(rowText(item));
          if (item.state === 'done') totals[item.unchanged ? 'unchanged' : 'done'] += 1;
          else totals.failed += 1;
        }
        if (last) break;
        await Promise.race([idle, new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))]);
      }
    }
    const { held, citedNotHeld } = await store.counts(actor);
    say(`${totals.done} taken in, ${totals.unchanged} unchanged, ${totals.failed} failed. In the graph: ${held} held, ${citedNotHeld} cited and not held.`);
  } finally {
    process.off('SIGINT', stop);
    await importer.close();
    await store.close();
  }
  return totals.failed > 0 ? SOME_FAILED : OK;
}

/** Goes on with what stopped processes left open; a running server does the same when it starts. */
async function resumeImports(): Promise<number> {
  const settings = readSettings(process.env);
  const store = await openSqliteStore({ path: settings.graphFile });
  const importer = createImporter({ store, clock: () => new Date().toISOString() });
  try {
    await importer.resume(caller());
    await importer.idle();
    const open = await store.openItems(caller(), 1);
    return open.length > 0 ? SOME_FAILED : OK;
  } finally {
    await importer.close();
    await store.close();
  }
}

async function readPaths(paths: readonly string[]): Promise<number> {
  const read: unknown[] = [];
  let code = OK;
  for (const path of paths) {
    try {
      const bytes = await readFile(path);
      const { text, extractorVersion } = await extractText({ name: path, bytes });
      read.push(readDirective({ textId: textIdOf(hashOf(bytes), extractorVersion), text }));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      console.error(`${path}: ${error.code} ${error.message}`);
      code = SOME_FAILED;
    }
  }
  if (read.length > 0) say(JSON.stringify(paths.length === 1 ? read[0] : read, null, 2));
  return code;
}

async function run([command, ...paths]: readonly string[]): Promise<number> {
  if (command === 'import' && paths.length === 1 && paths[0] === '--resume') return resumeImports();
  if (paths.length > 0 && command === 'import') return importPaths(paths);
  if (paths.length > 0 && command === 'read') return readPaths(paths);
  console.error(USAGE);
  return WRONG_USE;
}

const noSuchFile = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'EACCES'].includes(String(error.code));

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof SettingsError || noSuchFile(error)) process.exitCode = WRONG_USE;
  else if (error instanceof DomainError) process.exitCode = SOME_FAILED;
  else throw error;
  console.error(error.message);
}
