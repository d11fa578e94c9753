import { Worker } from 'node:worker_threads';
import { FileError } from '../domain/errors.ts';
import { tooLong } from '../files/failures.ts';
import { type Answer, errorOf, type Work, type WorkName } from './extract-messages.ts';

/** What one thread may take. */
export type ThreadLimits = {
  /** Milliseconds without an answer or a page after which a file is given up. */
  readonly silenceMs: number;
  /** Megabytes of objects. */
  readonly memoryMb: number;
};

type Job = {
  readonly message: unknown;
  readonly onPage: (page: number, pages: number) => void;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
};
type Slot = { worker: Worker | null; job: Job | null; timer: NodeJS.Timeout | null };

/** A thread with nothing to do is let go after this, with the memory that its libraries hold. */
const IDLE_MS = 20_000;

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** The thread was ended from outside, not by its file. */
export class ExtractionStopped extends Error {
  constructor() {
    super('The threads that read files were closed.');
  }
}

const died = (): FileError => new FileError('FILE_UNREADABLE', 'Việc đọc tệp này dừng giữa chừng. Hãy mở tệp, lưu lại thành .docx rồi nhập lại.');

/** Threads that run one script, each with one piece of work at a time; what waits is taken in turn. */
export function startThreads(script: URL, count: number, limits: ThreadLimits) {
  const slots: Slot[] = Array.from({ length: count }, () => ({ worker: null, job: null, timer: null }));
  const waiting: Job[] = [];
  let closed = false;

  const settle = (slot: Slot, end: (job: Job) => void): void => {
    const { job, timer } = slot;
    if (timer !== null) clearTimeout(timer);
    slot.job = null;
    slot.timer = null;
    if (job !== null) end(job);
    take();
    if (slot.job === null && slot.worker !== null) {
      slot.timer = setTimeout(() => drop(slot), IDLE_MS);
      slot.timer.unref();
      slot.worker.unref();
    }
  };

  /** Lets a thread go, whatever it is doing. */
  const drop = (slot: Slot): void => {
    const { worker } = slot;
    slot.worker = null;
    worker?.removeAllListeners();
    // What a thread on its way out still says is of no use.
    worker?.on('error', () => undefined);
    void worker?.terminate();
  };

  const watch = (slot: Slot): void => {
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.timer = setTimeout(() => {
      drop(slot);
      settle(slot, (job) => job.reject(tooLong()));
    }, limits.silenceMs);
  };

  const start = (slot: Slot): Worker => {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb } });
    worker.on('message', (answer: Answer) => {
      if ('page' in answer) {
        watch(slot);
        slot.job?.onPage(answer.page, answer.pages);
      } else if ('failure' in answer) settle(slot, (job) => job.reject(errorOf(answer.failure)));
      else settle(slot, (job) => job.resolve(answer.value as never));
    });
    const ended = (error: Error): void => {
      if (slot.worker !== worker) return;
      drop(slot);
      settle(slot, (job) => job.reject(error));
    };
    worker.on('error', (error) => ended(error instanceof Error && 'code' in error && error.code === OUT_OF_MEMORY ? tooLong() : died()));
    worker.on('exit', () => ended(died()));
    slot.worker = worker;
    return worker;
  };

  const take = (): void => {
    for (const slot of slots) {
      if (slot.job !== null || closed) continue;
      const job = waiting.shift();
      if (job === undefined) return;
      slot.job = job;
      const worker = slot.worker ?? start(slot);
      worker.ref();
      watch(slot);
      worker.postMessage(job.message);
    }
  };

  return {
    /** Errors: FileError of the file, or FILE_TOO_LARGE where it took too long or too much; ExtractionStopped after `close`. */
    run: <Name extends WorkName>(name: Name, asked: Work[Name]['asked'], onPage: (page: number, pages: number) => void): Promise<Work[Name]['given']> =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new ExtractionStopped());
        waiting.push({ message: { name, asked }, onPage, resolve, reject });
        return take();
      }),
    close: async (): Promise<void> => {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(new ExtractionStopped());
      const workers = slots.map((slot) => slot.worker);
      for (const slot of slots) {
        const { job, timer } = slot;
        if (timer !== null) clearTimeout(timer);
        slot.job = null;
        drop(slot);
        job?.reject(new ExtractionStopped());
      }
      await Promise.all(workers.map((worker) => worker?.terminate()));
    },
  };
}
