import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { StoreUnavailableError } from '../../domain/errors.ts';
import { MIGRATIONS } from './migrations.ts';
import { isBusy, storeFailure } from './sqlite-failure.ts';
import { tonesFirst } from './tone-first.ts';

type Database = InstanceType<typeof DatabaseSync>;

/** "DLG1" in the file's header says that the file is ours. */
const APPLICATION_ID = 0x444c4731;
const BUSY_TIMEOUT_MS = 5_000;
const WAL_TRIES = 50;

export const SCHEMA_VERSION = MIGRATIONS.length;

function pragma(db: Database, name: string): unknown {
  const found: Record<string, unknown> | undefined = db.prepare(`PRAGMA ${name}`).get();
  return found === undefined ? undefined : Object.values(found)[0];
}

/** The number of migrations a file has seen; refuses a file that is not ours or comes from a newer version. */
function schemaOf(db: Database): number {
  const version = Number(pragma(db, 'user_version'));
  const tables = Number(Object.values(db.prepare('SELECT count(*) FROM sqlite_schema').get() ?? {})[0]);
  if (tables > 0 && pragma(db, 'application_id') !== APPLICATION_ID) {
    throw new StoreUnavailableError('Tệp được chỉ định là cơ sở dữ liệu của chương trình khác. Kiểm tra đường dẫn.', { reason: 'foreign' });
  }
  if (version > SCHEMA_VERSION) {
    throw new StoreUnavailableError(
      `Kho dữ liệu do phiên bản mới hơn tạo ra (cấu trúc ${version}, chương trình biết đến ${SCHEMA_VERSION}). Cập nhật chương trình.`,
      {
        reason: 'newer',
        found: version,
        known: SCHEMA_VERSION,
      },
    );
  }
  return version;
}

/** Brings the file to the present schema under a lock, so that of two processes starting at once only one does it. */
function migrate(db: Database): void {
  if (schemaOf(db) === SCHEMA_VERSION) return;
  db.exec('BEGIN EXCLUSIVE');
  try {
    for (const step of MIGRATIONS.slice(schemaOf(db))) db.exec(step);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Turning a new file to WAL does not wait for another process that does the same. */
function turnToWal(db: Database): void {
  for (let tries = 1; ; tries += 1) {
    try {
      db.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || tries === WAL_TRIES) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/**
 * Opens a graph's file, making it and its folder where they are missing.
 * Errors: StoreUnavailableError when it cannot be opened or written, is damaged, is not ours or is newer.
 */
export function openGraphFile(path: string): Database {
  let db: Database | null = null;
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
    schemaOf(db);
    db.function('tones_first', { deterministic: true }, tonesFirst);
    turnToWal(db);
    db.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -65536');
    migrate(db);
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof Error && 'syscall' in error) {
      throw new StoreUnavailableError('Không tạo được thư mục dữ liệu. Kiểm tra đường dẫn và quyền truy cập rồi khởi động lại.', { reason: 'folder' });
    }
    throw storeFailure(error);
  }
}
