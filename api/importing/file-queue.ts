import type { Actor } from '../domain/actor.ts';
import { BusyError, StoreUnavailableError } from '../domain/errors.ts';
import type { ImportItemRow } from '../domain/rows.ts';
import type { ExtractedText } from '../files/extract-text.ts';
import { ExtractionStopped } from './extract-threads.ts';
import { finishJob } from './import-jobs.ts';
import { type ImportSettings, importOne } from './import-one.ts';

const RETRY_MS = 500;

/** A file to read and link; `extracted` is null where its text is to be taken out of it again. */
export type FileToImport = { readonly actor: Actor; readonly item: ImportItemRow; readonly extracted: ExtractedText | null };

/** Files are read and linked one after another, in the order they came. */
export type FileQueue = {
  readonly add: (file: FileToImport) => void;
  /** Begins where it does not run already. */
  readonly start: () => void;
  readonly holds: (item: ImportItemRow) => boolean;
  /** Resolves when it has come to rest; null while it rests. */
  readonly running: () => Promise<void> | null;
  /** Ends after the file at hand; the others stay open in the store. */
  readonly stop: () => void;
};

export function createFileQueue(settings: ImportSettings): FileQueue {
  const queue: FileToImport[] = [];
  let running: Promise<void> | null = null;
  let stopped = false;

  /** Whether the queue goes on. */
  const takeOn = async (file: FileToImport): Promise<boolean> => {
    try {
      await importOne(settings, file.actor, file.item, file.extracted);
      await finishJob(settings.store, file.actor, file.item.jobId);
    } catch (error) {
      // Told to stop: the item stays open in the store.
      if (error instanceof ExtractionStopped) return false;
      if (error instanceof StoreUnavailableError) {
        // The items stay open in the store and are taken up again when it is back.
        settings.report(error);
        queue.length = 0;
        return false;
      }
      if (error instanceof BusyError) queue.push(file);
      else settings.report(error);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
    return true;
  };
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined && !stopped; next = queue.shift()) if (!(await takeOn(next))) return;
  };
  const start = (): void => {
    if (running !== null || stopped) return;
    running = work().finally(() => {
      running = null;
      if (queue.length > 0) start();
    });
  };

  return {
    add: (file) => queue.push(file),
    start,
    holds: ({ jobId, index }) => queue.some(({ item }) => item.jobId === jobId && item.index === index),
    running: () => running,
    stop: () => {
      stopped = true;
    },
  };
}
