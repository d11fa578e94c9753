import { availableParallelism } from 'node:os';
import { FileError } from '../domain/errors.ts';
import type { ReadDirective } from '../domain/read-directive.ts';
import type { ExtractedText } from '../files/extract-text.ts';
import type { InputFile } from '../files/format.ts';
import { FILE_LIMITS } from '../files/limits.ts';
import type { ArchiveMember } from '../files/zip-archive.ts';
import { type Ask, errorOf, type Work, type WorkName } from './extract-messages.ts';
import { startThreads, type ThreadLimits } from './extract-threads.ts';
import { doWork } from './extract-work.ts';

/** Told of each page of a file that was recognised. */
export type OnPage = (page: number, pages: number) => void;

/** Turns files into texts and texts into facts, beside the thread that answers people. */
export type Extractor = {
  /** How many files it works on at once. */
  readonly atOnce: number;
  /** As extractText; a file that takes too long or too much memory is FileError FILE_TOO_LARGE. */
  extract(file: InputFile, recognise: boolean, onPage?: OnPage): Promise<ExtractedText>;
  /** As unpackArchive. */
  unpack(file: InputFile): Promise<readonly ArchiveMember[]>;
  /** As readDirective. */
  read(text: { readonly textId: string; readonly text: string }): Promise<ReadDirective>;
  /** Ends what is under way; whoever waits for it is told that it ended. */
  close(): Promise<void>;
};

export type ExtractorOptions = {
  /** The built script of a thread; null to work in this one. By default the built script of the running code, if it is built. */
  readonly script?: URL | null;
  readonly atOnce?: number;
  readonly limits?: Partial<ThreadLimits>;
};

type Run = <Name extends WorkName>(name: Name, asked: Work[Name]['asked'], onPage: OnPage) => Promise<Work[Name]['given']>;

/** From sources there is no script a thread could load: the work is done in this one. */
const ownScript = (): URL | null => (import.meta.url.endsWith('.ts') ? null : new URL('./extract-thread.js', import.meta.url));

const here: Run = async (name, asked, onPage) => (await doWork({ name, asked } as Ask, onPage)) as Work[typeof name]['given'];

/** Starts nothing yet: threads come with the first file and go when there is nothing to do. */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const script = options.script === undefined ? ownScript() : options.script;
  const atOnce = options.atOnce ?? Math.max(1, Math.min(4, availableParallelism() - 1));
  const limits: ThreadLimits = { silenceMs: FILE_LIMITS.silenceMs, memoryMb: FILE_LIMITS.memoryMb, ...options.limits };
  const threads = script === null ? null : startThreads(script, atOnce, limits);
  // Recognising takes seconds a page: in a thread of its own it holds up nothing else.
  const scans = script === null ? null : startThreads(script, 1, limits);
  const run: Run = threads === null ? here : (name, asked, onPage) => threads.run(name, asked, onPage);
  const recogniseIn: Run = scans === null ? here : (name, asked, onPage) => scans.run(name, asked, onPage);
  const quiet = (): void => undefined;
  return {
    atOnce,
    extract: (file, recognise, onPage = quiet) => (recognise ? recogniseIn : run)('extract', { file, recognise }, onPage),
    unpack: async (file) =>
      (await run('unpack', file, quiet)).map(({ failure, ...member }) => {
        const error = failure === null ? null : errorOf(failure);
        if (error !== null && !(error instanceof FileError)) throw error;
        return { ...member, error };
      }),
    read: (text) => run('read', text, quiet),
    close: async () => {
      await Promise.all([threads?.close(), scans?.close()]);
    },
  };
}
