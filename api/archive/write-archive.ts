import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Actor } from '../domain/actor.ts';
import { BusyError } from '../domain/errors.ts';
import type { ImportItemRow } from '../domain/rows.ts';
import { DUMP_PARTS, type DumpPart } from '../store/dump.ts';
import type { GraphStore } from '../store/port.ts';
import { ARCHIVE_FORMAT, ARCHIVE_NAME, type ArchivedSettings, type ArchiveHeader, type Manifest } from './archive-format.ts';
import { rowsOf } from './dump-rows.ts';
import { fingerprint, sumKeeper } from './part-sums.ts';
import { PRODUCT_VERSION } from './product-version.ts';
import { rowToJson } from './row-json.ts';
import { refuseUnfinished } from './unfinished.ts';

export type WriteArchive = {
  readonly store: GraphStore;
  readonly actor: Actor;
  /** Where the archive goes; a file of that name is replaced once the new one is whole. */
  readonly path: string;
  /** ISO instant of now. */
  readonly clock: () => string;
  readonly settings: ArchivedSettings;
  /** Milliseconds to wait for one's turn. */
  readonly leaseWaitMs?: number;
};

const LEASE_WAIT_MS = 60_000;
const OPEN: ReadonlySet<ImportItemRow['state']> = new Set(['waiting', 'reading', 'linking']);

/**
 * Writes everything a store keeps into one file: all rows, decisions, originals, and how the server was set. Nobody else
 * links or decides meanwhile; reading goes on, and so does handing in files, which are in the archive where they came in time.
 * Errors: BusyError, StoreUnavailableError, ArchiveError for a graph that is not whole, those of the file system.
 */
export async function writeArchive({ store, actor, path, clock, settings, leaseWaitMs = LEASE_WAIT_MS }: WriteArchive): Promise<Manifest> {
  const lease = await store.acquireLease(actor, leaseWaitMs);
  const unready = `${path}.part`;
  try {
    await refuseUnfinished(store, actor);
    const graphVersion = await store.graphVersion(actor);
    const header: ArchiveHeader = {
      archive: ARCHIVE_NAME,
      format: ARCHIVE_FORMAT,
      product: PRODUCT_VERSION,
      createdAt: clock(),
      createdBy: actor.id,
      store: (await store.health()).kind,
      graphVersion,
      settings,
    };
    const keeper = sumKeeper();
    const lines = async function* (): AsyncGenerator<string> {
      yield `${JSON.stringify(header)}\n`;
      for await (const { part, row } of allRows(store, actor)) {
        const json = rowToJson(part, row);
        keeper.add(part, json);
        yield `["${part}",${json}]\n`;
      }
      if ((await store.graphVersion(actor)) !== graphVersion) throw new BusyError('Dữ liệu thay đổi trong khi lập bản lưu. Lập lại.');
      const parts = keeper.sums();
      yield `${JSON.stringify({ end: { parts, fingerprint: fingerprint(parts) } })}\n`;
    };
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(unready));
    await onDisk(unready);
    await rename(unready, path);
    const parts = keeper.sums();
    return { ...header, parts, fingerprint: fingerprint(parts) };
  } finally {
    await rm(unready, { force: true });
    await lease.release();
  }
}

/** All rows, and at the end the originals of files that were handed in after the originals had been given. */
async function* allRows(store: GraphStore, actor: Actor): AsyncGenerator<{ readonly part: DumpPart; readonly row: unknown }> {
  const given = new Set<string>();
  const missing = new Set<string>();
  for (const part of DUMP_PARTS) {
    for await (const row of rowsOf(store, actor, part)) {
      if (part === 'originals') given.add((row as { readonly bytesHash: string }).bytesHash);
      if (part === 'items') {
        const { state, bytesHash } = row as ImportItemRow;
        if (OPEN.has(state) && !given.has(bytesHash)) missing.add(bytesHash);
      }
      yield { part, row };
    }
  }
  for (const bytesHash of missing) {
    const bytes = await store.original(actor, bytesHash);
    if (bytes !== null) yield { part: 'originals', row: { bytesHash, bytes } };
  }
}

async function onDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
