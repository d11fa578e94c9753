import { randomUUID } from 'node:crypto';
import type { Actor } from '../domain/actor.ts';
import { BadInputError, LimitError } from '../domain/errors.ts';
import type { Edition, LinkWord } from '../domain/lists.ts';
import type { ImportItemRow, ImportJobRow } from '../domain/rows.ts';
import type { CorrectedFact } from '../linking/corrections.ts';
import type { OrganRegister } from '../linking/organ-register.ts';
import { placeRegister } from '../linking/place-register.ts';
import type { GraphStore } from '../store/port.ts';
import { decideEdge, purge, restore, undoImport, withdraw } from './decide.ts';
import { correctFact, type NewFact } from './decide-fact.ts';
import { decideLost, repeatDecision, unsayDecision } from './decide-lost.ts';
import { mergeDirectives, partDirectives } from './decide-merge.ts';
import { addTaskLink, decideTaskLink } from './decide-task-link.ts';
import { createDecisionLog } from './decision-log.ts';
import { withMembers } from './extract-members.ts';
import { createScanQueue, type Recognising } from './extract-scans.ts';
import { screenAll } from './extract-screening.ts';
import { createExtractor, type Extractor } from './extractor.ts';
import { createFileQueue } from './file-queue.ts';
import { finishUndone } from './finish-undone.ts';
import { furtherFiles, originalOf, rowOf, type ScreenedFile, withFurther } from './further-files.ts';
import { cancelJob, finishJob } from './import-jobs.ts';
import type { ImportSettings } from './import-one.ts';
import { linkAllTasks } from './link-tasks.ts';
import type { LostDecision } from './lost-decisions.ts';
import { type RereadRequest, type RereadSummary, rereadAll } from './reread.ts';

export type ImportFile = { readonly name: string; readonly bytes: Uint8Array; readonly mediaType?: string; readonly edition?: Edition | null };

/** The only way documents come into and out of the graph. Every call names who asks. */
export type Importer = {
  /**
   * Takes files in. They are screened before anything of them is stored; then the job is there for good, the call
   * returns, and the files are read and linked one after another. Errors: BadInputError, LimitError.
   */
  importFiles(actor: Actor, files: readonly ImportFile[]): Promise<ImportJobRow>;
  /** Files not yet linked are left out. Errors: NotFoundError. */
  cancel(actor: Actor, jobId: string): Promise<ImportJobRow>;
  /** Takes every document of an import out again. Errors: NotFoundError. */
  undo(actor: Actor, jobId: string, reason: string | null, requestId: string): Promise<ImportJobRow>;
  /** The directive's texts fall silent; where it is cited it stays as a placeholder. Errors: NotFoundError, ConflictError. */
  withdraw(actor: Actor, directiveId: string, reason: string | null, expectedVersion: number | null, requestId: string): Promise<void>;
  restore(actor: Actor, directiveId: string, reason: string | null, expectedVersion: number | null, requestId: string): Promise<void>;
  /** Bytes, text, index and quotes go for good; the same bytes are refused from now on. */
  purge(actor: Actor, directiveId: string, reason: string | null, expectedVersion: number | null, requestId: string): Promise<void>;
  decideEdge(actor: Actor, edgeKey: string, decision: LinkWord, reason: string | null, expectedVersion: number | null, requestId: string): Promise<void>;
  /** Errors: NotFoundError, ConflictError. */
  decideTaskLink(actor: Actor, key: string, decision: LinkWord, reason: string | null, expectedVersion: number | null, requestId: string): Promise<void>;
  /** Errors: NotFoundError, ConflictError, BadInputError. */
  addTaskLink(actor: Actor, lower: string, upper: string, reason: string | null, expectedVersion: number | null, requestId: string): Promise<void>;
  /** Makes two directives one; both ids lead to `kept` from then on. Errors: NotFoundError, ConflictError, BadInputError. */
  mergeDirectives(actor: Actor, kept: string, other: string, reason: string | null, expectedVersion: number | null, requestId: string): Promise<void>;
  /** Takes the merge of `other` back. Errors: NotFoundError, ConflictError, BadInputError. */
  partDirectives(actor: Actor, other: string, reason: string | null, expectedVersion: number | null, requestId: string): Promise<void>;
  /** A person's word in place of a fact of a directive or a task. Errors: NotFoundError, ConflictError, BadInputError. */
  correctFact(
    actor: Actor,
    subject: string,
    fact: CorrectedFact,
    given: NewFact,
    reason: string | null,
    expectedVersion: number | null,
    requestId: string,
  ): Promise<void>;
  /** A word on a task that is gone: moved to the nearest present task, or taken back. Errors: NotFoundError, ConflictError. */
  decideLost(actor: Actor, lost: LostDecision, move: boolean, reason: string | null, expectedVersion: number | null, requestId: string): Promise<void>;
  /** Says again what an entry of the log said of a task or a link between tasks; gives the key of the new entry. Errors: NotFoundError, ConflictError. */
  repeatDecision(actor: Actor, id: string, reason: string | null, expectedVersion: number | null, requestId: string): Promise<string>;
  /** Takes back what an entry of the log said of a task or a link between tasks; gives the key of the new entry. Errors: NotFoundError, ConflictError. */
  unsayDecision(actor: Actor, id: string, reason: string | null, expectedVersion: number | null, requestId: string): Promise<string>;
  /** Reads all texts again with the present reader; tells what changes, and applies it where that is asked for. Errors: BusyError. */
  reread(actor: Actor, request: Omit<RereadRequest, 'stopped'>): Promise<RereadSummary>;
  /** How far the recognising of a file's pages is in this process; null where none of its pages is recognised just now. */
  recognising(jobId: string, index: number): Recognising | null;
  /** Goes on with what a stopped process left open. */
  resume(actor: Actor): Promise<void>;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
  /** Stops after the file at hand; the rest stays open in the store. */
  close(): Promise<void>;
};

export type ImporterOptions = {
  readonly store: GraphStore;
  /** ISO instant of now. */
  readonly clock: () => string;
  readonly register?: OrganRegister;
  readonly leaseWaitMs?: number;
  readonly report?: (error: unknown) => void;
  /** What turns files into texts; by default threads where the code is built. */
  readonly extractor?: Extractor;
};

/** Files in one import. */
export const MAX_FILES = 2_000;
const LEASE_WAIT_MS = 60_000;
const RESUME_AT_ONCE = 1_000;
/** Characters of extracted text kept in memory between screening and reading; beyond it a file is extracted again. */
const KEPT_CHARACTERS = 20_000_000;

export function createImporter(options: ImporterOptions): Importer {
  const { store, clock } = options;
  const settings: ImportSettings = {
    store,
    clock,
    decisionLog: createDecisionLog(store),
    register: options.register ?? placeRegister(),
    leaseWaitMs: options.leaseWaitMs ?? LEASE_WAIT_MS,
    report: options.report ?? ((error) => console.error(error)),
    extractor: options.extractor ?? createExtractor(),
  };
  const queue = createFileQueue(settings);
  let relinking: Promise<void> | null = null;
  let closed = false;

  /** Puts the further directives of a file that was recognised behind the others of its import. */
  const addFurther = async (actor: Actor, item: ImportItemRow, one: ScreenedFile): Promise<void> => {
    const further = await furtherFiles(store, settings.extractor, actor, one);
    const job = further.length === 0 ? null : await store.job(actor, item.jobId);
    if (job === null) return;
    const from = (await store.items(actor, job.id)).length;
    const items = further.map((each, index) => rowOf(job.id, from + index, each));
    const putJobs = [{ ...job, total: from + items.length }];
    await store.note(actor, { putJobs, putItems: items, putOriginals: further.flatMap(originalOf) });
    for (const [index, each] of items.entries())
      if (each.state === 'waiting') queue.add({ actor, item: each, extracted: further[index]?.screened.extracted ?? null });
  };

  const scans = createScanQueue({
    store,
    extractor: () => settings.extractor,
    report: settings.report,
    ready: async ({ actor, item, file }, screened) => {
      await store.note(actor, { putOriginals: [{ bytesHash: item.bytesHash, bytes: file.bytes }] });
      await addFurther(actor, item, { file, screened, edition: item.edition ?? 'scan' });
      queue.add({ actor, item, extracted: screened.extracted });
      queue.start();
    },
    ended: ({ actor, item }) => finishJob(store, actor, item.jobId),
  });

  const begin = async (actor: Actor, all: readonly ScreenedFile[]): Promise<ImportJobRow> => {
    const job: ImportJobRow = { id: `job_${randomUUID()}`, createdAt: clock(), createdBy: actor.id, state: 'running', total: all.length };
    const items = all.map((one, index) => rowOf(job.id, index, one));
    await store.note(actor, { putJobs: [job], putItems: items, putOriginals: all.flatMap(originalOf) });
    let kept = 0;
    for (const [index, item] of items.entries()) {
      const one = all[index];
      if (item.state !== 'waiting' || one === undefined) continue;
      const { extracted, pictures } = one.screened;
      if (pictures !== null) scans.add({ actor, item, file: one.file, pages: pictures });
      if (extracted === null) continue;
      kept += extracted.text.length;
      queue.add({ actor, item, extracted: kept <= KEPT_CHARACTERS ? extracted : null });
    }
    await finishJob(store, actor, job.id);
    queue.start();
    return (await store.job(actor, job.id)) ?? job;
  };

  const underWay = (): Promise<void> | null => queue.running() ?? relinking ?? scans.idle();

  return {
    importFiles: async (actor, files) => {
      if (files.length === 0) throw new BadInputError('Chưa có tệp nào để nhập.');
      if (files.length > MAX_FILES) throw new LimitError(`Mỗi lần nhập nhiều nhất ${MAX_FILES} tệp. Hãy chia thành nhiều lần.`, { max: MAX_FILES });
      const members = await withMembers(settings.extractor, files);
      if (members.length > MAX_FILES) throw new LimitError(`Mỗi lần nhập nhiều nhất ${MAX_FILES} tệp. Hãy chia thành nhiều lần.`, { max: MAX_FILES });
      const screened = await screenAll(store, settings.extractor, actor, members);
      const all = screened.flatMap((each, index): ScreenedFile[] => {
        const file = members[index]?.file;
        return file === undefined ? [] : [{ file, screened: each, edition: file.edition ?? null }];
      });
      return begin(actor, await withFurther(store, settings.extractor, actor, all));
    },
    cancel: (actor, jobId) => cancelJob(store, actor, jobId, settings.leaseWaitMs),
    undo: (actor, jobId, reason, requestId) => undoImport(settings, actor, jobId, reason, requestId),
    withdraw: (...asked) => withdraw(settings, ...asked),
    restore: (...asked) => restore(settings, ...asked),
    purge: (...asked) => purge(settings, ...asked),
    decideEdge: (...asked) => decideEdge(settings, ...asked),
    decideTaskLink: (...asked) => decideTaskLink(settings, ...asked),
    addTaskLink: (...asked) => addTaskLink(settings, ...asked),
    mergeDirectives: (...asked) => mergeDirectives(settings, ...asked),
    partDirectives: (...asked) => partDirectives(settings, ...asked),
    correctFact: (...asked) => correctFact(settings, ...asked),
    decideLost: (...asked) => decideLost(settings, ...asked),
    repeatDecision: (...asked) => repeatDecision(settings, ...asked),
    unsayDecision: (...asked) => unsayDecision(settings, ...asked),
    reread: (actor, request) => rereadAll(settings, actor, { ...request, stopped: () => closed }),
    recognising: (jobId, index) => scans.progress(jobId, index),
    resume: async (actor) => {
      await finishUndone(settings, actor);
      for (const item of await store.openItems(actor, RESUME_AT_ONCE))
        if (!queue.holds(item) && !scans.has(item.jobId, item.index)) queue.add({ actor, item, extracted: null });
      for (const job of (await store.jobs(actor, { offset: 0, limit: 100 })).rows) if (job.state === 'running') await finishJob(store, actor, job.id);
      queue.start();
      relinking ??= linkAllTasks(settings, actor, settings.leaseWaitMs, () => closed)
        .catch((error) => settings.report(error))
        .finally(() => {
          relinking = null;
        });
    },
    idle: async () => {
      for (let open = underWay(); open !== null; open = underWay()) await open;
    },
    close: async () => {
      closed = true;
      queue.stop();
      scans.stop();
      await settings.extractor.close();
      for (let open = underWay(); open !== null; open = underWay()) await open;
    },
  };
}
