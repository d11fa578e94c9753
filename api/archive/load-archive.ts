import { basename } from 'node:path';
import type { Actor } from '../domain/actor.ts';
import { DUMP_PARTS, type DumpPart } from '../store/dump.ts';
import type { GraphStore, Lease } from '../store/port.ts';
import { ArchiveError } from './archive-error.ts';
import type { Manifest } from './archive-format.ts';
import { canonicalJson } from './canonical-json.ts';
import { dumpRows, pageOfPart } from './dump-rows.ts';
import { fingerprint, type PartSums } from './part-sums.ts';
import { archiveRows, checkArchive } from './read-archive.ts';
import { isEmptyGraph, sumGraph } from './sum-graph.ts';
import { markLoading, unfinished, unfinishedLoading, unmarkLoading } from './unfinished.ts';

export type LoadArchive = {
  readonly store: GraphStore;
  readonly actor: Actor;
  readonly path: string;
  /** Milliseconds to wait for one's turn. */
  readonly leaseWaitMs?: number;
  /** Told of each part once it is loaded. */
  readonly progress?: (part: DumpPart, rows: number) => void;
};

export type LoadedArchive = {
  readonly manifest: Manifest;
  /** `unchanged`: the graph was this very archive already. `resumed`: a loading that had been cut short was brought to its end. */
  readonly outcome: 'loaded' | 'resumed' | 'unchanged';
};

const LEASE_WAIT_MS = 60_000;
const AT_ONCE = 1_000;

/**
 * Loads an archive into an empty graph, of whichever store. The file is read to its end and compared with its sums first,
 * so that a damaged one changes nothing. While it is being loaded the graph says so; cut short, the same archive is loaded again and goes on.
 * At the end the graph is compared with the archive, row by row. Errors: ArchiveError, BusyError, StoreUnavailableError, those of the file system.
 */
export async function loadArchive({ store, actor, path, leaseWaitMs = LEASE_WAIT_MS, progress = () => {} }: LoadArchive): Promise<LoadedArchive> {
  const manifest = await checkArchive(path);
  const lease = await store.acquireLease(actor, leaseWaitMs);
  try {
    const begun = await unfinishedLoading(store, actor);
    if (begun !== null && begun.fingerprint !== manifest.fingerprint) throw unfinished(begun);
    if (begun === null && !(await isEmptyGraph(store, actor))) {
      if (fingerprint(await sumGraph(store, actor)) === manifest.fingerprint) return { manifest, outcome: 'unchanged' };
      throw notEmpty();
    }
    await markLoading(store, actor, { fingerprint: manifest.fingerprint, createdAt: manifest.createdAt, fileName: basename(path) });
    await loadRows({ store, actor, path, progress }, lease);
    const parts = await sumGraph(store, actor);
    if (fingerprint(parts) !== manifest.fingerprint) throw differs(manifest.parts, parts);
    await unmarkLoading(store, actor);
    return { manifest, outcome: begun === null ? 'loaded' : 'resumed' };
  } finally {
    await lease.release();
  }
}

async function loadRows({ store, actor, path, progress }: Required<Pick<LoadArchive, 'store' | 'actor' | 'path' | 'progress'>>, lease: Lease): Promise<void> {
  // Logs are only ever added to: what an earlier try has put is there.
  const known: Partial<Record<DumpPart, number>> = {
    decisions: await lastOf((after) => store.decisionsSince(actor, after, AT_ONCE)),
    changes: await lastOf((after) => store.changes(actor, after, AT_ONCE)),
  };
  let part: DumpPart = DUMP_PARTS[0];
  let page: unknown[] = [];
  let rows = 0;
  const put = async (): Promise<void> => {
    if (page.length > 0) await store.load(actor, lease, dumpRows(part, page));
    rows += page.length;
    page = [];
  };
  for await (const next of archiveRows(path)) {
    if (next.part !== part || page.length >= pageOfPart(part)) await put();
    if (next.part !== part) {
      progress(part, rows);
      [part, rows] = [next.part, 0];
    }
    if (sequenceOf(next.row) > (known[part] ?? 0) || known[part] === undefined) page.push(next.row);
  }
  await put();
  progress(part, rows);
}

/** The place of a row in its log; a decision is dumped together with the version it made. */
function sequenceOf(row: unknown): number {
  const { sequence, row: inner } = row as { readonly sequence?: number; readonly row?: { readonly sequence?: number } };
  return sequence ?? inner?.sequence ?? 0;
}

async function lastOf(after: (sequence: number) => Promise<readonly { readonly sequence: number }[]>): Promise<number> {
  for (let last = 0; ; ) {
    const rows = await after(last);
    last = rows.at(-1)?.sequence ?? last;
    if (rows.length < AT_ONCE) return last;
  }
}

const notEmpty = (): ArchiveError =>
  new ArchiveError(
    'ARCHIVE_GRAPH_NOT_EMPTY',
    'Kho dữ liệu đích đã có dữ liệu khác, nên không nạp bản lưu đè lên. Chỉ định kho trống: thư mục mới trong DATA_DIR, hoặc cơ sở dữ liệu Neo4j trống.',
  );

function differs(wanted: PartSums, found: PartSums): ArchiveError {
  const parts = DUMP_PARTS.filter((part) => canonicalJson(wanted[part]) !== canonicalJson(found[part])).join(', ');
  return new ArchiveError('ARCHIVE_STORE_DIFFERS', `Dữ liệu nạp vào không khớp bản lưu ở: ${parts}. Không dùng kho này; báo cho người quản trị.`, { parts });
}
