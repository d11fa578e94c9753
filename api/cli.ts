import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { ArchiveError } from './archive/archive-error.ts';
import { refuseUnfinished } from './archive/unfinished.ts';
import { exportArchive, importArchive } from './archive-commands.ts';
import type { Actor } from './domain/actor.ts';
import { DomainError, StoreUnavailableError } from './domain/errors.ts';
import type { ImportItemRow } from './domain/rows.ts';
import { ENDINGS, extractText } from './files/extract-text.ts';
import { type Following, finishOpen, followImport, outlasting } from './follow-import.ts';
import type { ChangedDocument } from './importing/describe-change.ts';
import { findFiles } from './importing/find-files.ts';
import { createImporter, type Importer } from './importing/importer.ts';
import { hashOf } from './importing/screen-file.ts';
import { textIdOf } from './linking/short-id.ts';
import { openStore } from './open-store.ts';
import { readDirective } from './reading/read-directive.ts';
import { changedLines } from './reread-lines.ts';
import { readSettings, type Settings, SettingsError } from './settings.ts';
import type { GraphStore } from './store/port.ts';

/**
 * The same functions as the server, for scripts.
 * `import FILE|FOLDER…` takes documents in (beside a running server the two take turns); `read FILE…` prints what
 * is read from a file and stores nothing; `export --archive FILE` and `import --archive FILE` carry everything from one
 * store into another. Exit codes: 0 all well, 1 some files failed, 2 wrong use.
 */
const USAGE = `Usage:
  npm run import -- FILE|FOLDER …   take documents in; folders with all that is below them
  npm run import -- --resume        go on with imports that were cut short
  npm run import -- --reread        read all texts again and tell what would change; with --apply: change it
  npm run read -- FILE …            print what is read from a file, as JSON; nothing is stored
  npm run export -- --archive FILE  write everything that is kept into one file
  npm run import -- --archive FILE  load such a file into an empty store, of either kind
Taken in: ${ENDINGS.join(', ')}; what a file is, its content decides (docs/files.md).
The data folder is DATA_DIR (default: data), or the Neo4j of NEO4J_URI.`;

const OK = 0;
const SOME_FAILED = 1;
const WRONG_USE = 2;
/** Files and bytes of one import; a larger pile becomes several, so that it need not fit into memory. */
const BATCH_FILES = 200;
const BATCH_BYTES = 100_000_000;

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

/** Asked to stop by the person who waits. */
class StoppedError extends Error {}

type Workplace = Following & { readonly store: GraphStore; readonly importer: Importer; readonly leave: () => Promise<void> };

/** The store that the settings name; one that is not there is told at once. Errors: StoreUnavailableError. */
async function readyStore(settings: Settings): Promise<GraphStore> {
  const store = await openStore(settings);
  const { ready, problem } = await store.health();
  if (ready) return store;
  await store.close();
  throw new StoreUnavailableError(problem ?? '');
}

/** What every command on documents works with. Errors: SettingsError, StoreUnavailableError, ArchiveError for a graph that is only half there. */
async function workplace(): Promise<Workplace> {
  const store = await readyStore(readSettings(process.env));
  try {
    await refuseUnfinished(store, caller());
  } catch (error) {
    await store.close();
    throw error;
  }
  const report = (error: unknown): void => console.error(error instanceof StoreUnavailableError ? error.message : error);
  const importer = createImporter({ store, clock: () => new Date().toISOString(), report });
  const stopping = new AbortController();
  const stop = (): void => {
    stopping.abort(new StoppedError('Stopped after the file at hand. The rest waits in the store: npm run import -- --resume'));
    void importer.close();
  };
  process.once('SIGINT', stop);
  const leave = async (): Promise<void> => {
    process.off('SIGINT', stop);
    await importer.close();
    await store.close();
  };
  return { store, importer, actor: caller(), say: (line) => console.error(line), signal: stopping.signal, leave };
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
  const work = await workplace();
  const { store, importer, actor } = work;
  const totals = { done: 0, unchanged: 0, failed: 0 };
  try {
    for await (const batch of batches(files)) {
      const job = await outlasting(work, () => importer.importFiles(actor, batch));
      await followImport(work, job.id, (item) => {
        say(rowText(item));
        if (item.state === 'done') totals[item.unchanged ? 'unchanged' : 'done'] += 1;
        else totals.failed += 1;
      });
    }
    const { held, citedNotHeld } = await store.counts(actor);
    say(`${totals.done} taken in, ${totals.unchanged} unchanged, ${totals.failed} failed. In the graph: ${held} held, ${citedNotHeld} cited and not held.`);
  } finally {
    await work.leave();
  }
  return totals.failed > 0 ? SOME_FAILED : OK;
}

/** Goes on with what stopped processes left open; a running server does the same when it starts. */
async function resumeImports(): Promise<number> {
  const work = await workplace();
  try {
    await finishOpen(work);
    return OK;
  } finally {
    await work.leave();
  }
}

/** Reads everything again with the present reader. Without `apply` it only tells, document by document, what would change. */
async function rereadTexts(apply: boolean): Promise<number> {
  const work = await workplace();
  try {
    const tell = (changed: ChangedDocument): void => {
      for (const line of changedLines(changed)) say(line);
    };
    const { read, changed } = await work.importer.reread(work.actor, { apply, tell });
    work.signal.throwIfAborted();
    const told = apply ? 'applied' : `nothing was changed; to apply: npm run import -- --reread --apply`;
    say(`${read} texts read again, ${changed} say something else now; ${changed === 0 ? 'nothing to do' : told}.`);
    return OK;
  } finally {
    await work.leave();
  }
}

/** Writes or loads an archive. Stopped in the middle, a file is not there, and a graph says that it is only half there. */
async function withArchive(work: typeof exportArchive, path: string): Promise<number> {
  const settings = readSettings(process.env);
  const store = await readyStore(settings);
  try {
    await work({ store, actor: caller(), settings, path, say });
    return OK;
  } finally {
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
  if (command === 'import' && paths[0] === '--reread' && (paths.length === 1 || (paths.length === 2 && paths[1] === '--apply'))) {
    return rereadTexts(paths.length === 2);
  }
  const [option, path, ...more] = paths;
  if (option === '--archive') {
    const work = command === 'export' ? exportArchive : command === 'import' ? importArchive : null;
    if (work !== null && path !== undefined && more.length === 0) return withArchive(work, path);
    console.error(USAGE);
    return WRONG_USE;
  }
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
  else if (error instanceof DomainError || error instanceof StoppedError) process.exitCode = SOME_FAILED;
  else throw error;
  console.error(error instanceof ArchiveError ? `${error.code}: ${error.message}` : error.message);
}
