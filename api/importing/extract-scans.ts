import type { Actor } from '../domain/actor.ts';
import type { ImportItemRow } from '../domain/rows.ts';
import type { GraphStore } from '../store/port.ts';
import { ExtractionStopped } from './extract-threads.ts';
import type { Extractor } from './extractor.ts';
import { archiveOnly } from './further-files.ts';
import { CLASSIFIED, type HandedIn, type Screened, screenFile } from './screen-file.ts';

/** How far the recognising of a file is: pages done of how many. */
export type Recognising = { readonly page: number; readonly pages: number };

/** A file of pictures that waits for its letters; its bytes are in memory only, until it is known to bear no mark. */
export type Scan = { readonly actor: Actor; readonly item: ImportItemRow; readonly file: HandedIn; readonly pages: number };

type Parts = {
  readonly store: GraphStore;
  readonly extractor: () => Extractor;
  readonly report: (error: unknown) => void;
  /** Takes a file that was recognised and may be stored. */
  readonly ready: (scan: Scan, screened: Screened) => Promise<void>;
  /** Told when an item has come to its end here. */
  readonly ended: (scan: Scan) => Promise<void>;
};

const key = (jobId: string, index: number): string => `${jobId} ${index}`;
const OPEN: ReadonlySet<string> = new Set(['waiting', 'reading']);

/** Recognises scans one after another, beside the reading and linking of everything else. */
export function createScanQueue(parts: Parts) {
  const { store } = parts;
  const waiting: Scan[] = [];
  const progress = new Map<string, Recognising>();
  let running: Promise<void> | null = null;
  let closed = false;

  const recogniseOne = async (scan: Scan): Promise<void> => {
    const { actor, item, file } = scan;
    const current = (await store.items(actor, item.jobId)).find((row) => row.index === item.index);
    if (current === undefined || !OPEN.has(current.state)) return;
    await store.note(actor, { putItems: [{ ...item, state: 'reading' }] });
    const at = key(item.jobId, item.index);
    progress.set(at, { page: 0, pages: scan.pages });
    try {
      const screened = await screenFile(parts.extractor(), file, true, (page, pages) => progress.set(at, { page, pages }));
      if (screened.extracted !== null) return await parts.ready(scan, screened);
      const { bytesHash, fileName, size } = screened;
      const { code, message } = screened.error ?? { code: 'FILE_UNREADABLE', message: '' };
      const kept = { ...item, ...(code === CLASSIFIED ? archiveOnly(item) : {}) };
      await store.note(actor, { putItems: [{ ...kept, bytesHash, fileName, size, state: 'failed', errorCode: code, errorMessage: message }] });
      return await parts.ended(scan);
    } finally {
      progress.delete(at);
    }
  };

  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !closed; next = waiting.shift()) {
      try {
        await recogniseOne(next);
      } catch (error) {
        if (error instanceof ExtractionStopped) return;
        parts.report(error);
      }
    }
  };

  return {
    add: (scan: Scan): void => {
      if (closed) return;
      waiting.push(scan);
      running ??= work().finally(() => {
        running = null;
      });
    },
    /** How far one file is; null where none of it is recognised at the moment. */
    progress: (jobId: string, index: number): Recognising | null => progress.get(key(jobId, index)) ?? null,
    /** The items that wait here or are under way, as `has` keys. */
    has: (jobId: string, index: number): boolean => progress.has(key(jobId, index)) || waiting.some(({ item }) => item.jobId === jobId && item.index === index),
    idle: (): Promise<void> | null => running,
    stop: (): void => {
      closed = true;
      waiting.length = 0;
    },
  };
}
