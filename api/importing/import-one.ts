import type { Actor } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';
import type { ReadDirective } from '../domain/read-directive.ts';
import type { ImportItemRow } from '../domain/rows.ts';
import type { ExtractedText } from '../files/extract-text.ts';
import { LINKER_VERSION } from '../linking/linker-version.ts';
import type { OrganRegister } from '../linking/organ-register.ts';
import { sourceIdOf, textIdOf } from '../linking/short-id.ts';
import type { GraphStore } from '../store/port.ts';
import type { DecisionLog } from './decision-log.ts';
import { editionOf } from './edition.ts';
import { ExtractionStopped } from './extract-threads.ts';
import { withUnsureWords } from './extract-unsure.ts';
import type { Extractor } from './extractor.ts';
import { NO_EDIT } from './graph-edit.ts';
import { linkTasks } from './link-tasks.ts';
import { planChange } from './plan-change.ts';
import { PURGED } from './purged.ts';
import { CLASSIFIED_MESSAGE, screenFile } from './screen-file.ts';
import { unneededOriginals } from './unneeded-originals.ts';

export type ImportSettings = {
  readonly store: GraphStore;
  readonly register: OrganRegister;
  /** ISO instant of now. */
  readonly clock: () => string;
  /** Milliseconds to wait for one's turn to write. */
  readonly leaseWaitMs: number;
  readonly decisionLog: DecisionLog;
  readonly extractor: Extractor;
  /** Told of failures that nobody expects; the file itself becomes a coded row. */
  readonly report: (error: unknown) => void;
};

const OPEN: ReadonlySet<string> = new Set(['waiting', 'reading', 'linking']);

const failed = (item: ImportItemRow, code: string, message: string): ImportItemRow => ({ ...item, state: 'failed', errorCode: code, errorMessage: message });

/** Ends an item with what is wrong with its file; the bytes go where nothing else needs them. */
async function fail({ store }: ImportSettings, actor: Actor, item: ImportItemRow, code: string, message: string): Promise<void> {
  const ended = failed(item, code, message);
  await store.note(actor, { putItems: [ended], removeOriginals: await unneededOriginals(store, actor, [ended]) });
}

/** The item as it is stored now: another process may have finished or cancelled it. */
async function storedItem(settings: ImportSettings, actor: Actor, item: ImportItemRow): Promise<ImportItemRow | undefined> {
  return (await settings.store.items(actor, item.jobId)).find((row) => row.index === item.index);
}

/** Links and commits one read text together with its item's last state, in one transaction, in its turn. */
async function commitRead(settings: ImportSettings, actor: Actor, item: ImportItemRow, extracted: ExtractedText, read: ReadDirective): Promise<void> {
  const { store } = settings;
  const lease = await store.acquireLease(actor, settings.leaseWaitMs);
  try {
    const items = await store.items(actor, item.jobId);
    const current = items.find((row) => row.index === item.index);
    if (current === undefined || !OPEN.has(current.state)) return;
    // A state noted by a slower process may hide that the import was stopped meanwhile.
    const job = await store.job(actor, item.jobId);
    if (job?.state === 'cancelled' || job?.state === 'undone') {
      await store.commit(actor, lease, { putItems: [{ ...item, state: job.state }], removeOriginals: await unneededOriginals(store, actor, [item]) });
      return;
    }
    const same = await store.sourceByHash(actor, item.bytesHash);
    if (same !== null) {
      const ownWork = same.jobId === item.jobId && items.find((row) => row.bytesHash === item.bytesHash)?.index === item.index;
      const done = {
        ...item,
        state: 'done' as const,
        unchanged: !ownWork,
        directiveId: same.directiveId,
        outcome: same.outcome,
        outcomeReason: same.outcomeReason,
      };
      await store.commit(actor, lease, { putItems: [done] });
      return;
    }
    if (await store.isPurged(actor, item.bytesHash)) {
      const ended = failed(item, PURGED.code, PURGED.message);
      await store.commit(actor, lease, { putItems: [ended], removeOriginals: await unneededOriginals(store, actor, [ended]) });
      return;
    }
    const source = {
      id: sourceIdOf(item.bytesHash),
      textId: read.textId,
      bytesHash: item.bytesHash,
      fileName: item.fileName,
      mediaType: extracted.mediaType,
      edition: editionOf(item.edition, read.outcome, extracted),
      outcome: read.outcome,
      outcomeReason: read.outcomeReason,
      extractorVersion: extracted.extractorVersion,
      readerVersion: read.readerVersion,
      linkerVersion: LINKER_VERSION,
      jobId: item.jobId,
      addedAt: settings.clock(),
      addedBy: actor.id,
    };
    const { change, directiveOfSource, touched } = await planChange(
      store,
      actor,
      { ...NO_EDIT, add: [{ source, read, text: extracted.text }] },
      settings.register,
      await settings.decisionLog.said(actor),
    );
    const done: ImportItemRow = {
      ...item,
      state: 'done',
      outcome: read.outcome,
      outcomeReason: read.outcomeReason,
      directiveId: directiveOfSource.get(source.id) ?? null,
    };
    await store.commit(actor, lease, { ...change, at: settings.clock(), putItems: [done] });
    await linkTasks(settings, actor, lease, touched);
  } finally {
    await lease.release();
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Takes one waiting file through reading and linking into the graph. What is wrong with the file becomes the item's
 * code and message; a store that is busy or gone is an error, and the item stays open for the next try.
 * `ready` is its text where it was extracted just now.
 */
export async function importOne(settings: ImportSettings, actor: Actor, item: ImportItemRow, ready: ExtractedText | null): Promise<void> {
  const { store } = settings;
  const current = await storedItem(settings, actor, item);
  if (current === undefined || !OPEN.has(current.state)) return;
  await store.note(actor, { putItems: [{ ...item, state: 'reading' }] });
  const bytes = ready === null ? await store.original(actor, item.bytesHash) : null;
  if (ready === null && bytes === null) {
    await fail(settings, actor, item, 'FILE_UNREADABLE', 'Không còn tệp gốc để đọc tiếp. Hãy nhập lại tệp này.');
    return;
  }
  const screened = bytes === null ? null : await screenFile(settings.extractor, { name: item.fileName, bytes }, true);
  const extracted = ready ?? screened?.extracted ?? null;
  if (extracted === null) {
    await fail(settings, actor, item, screened?.error?.code ?? 'FILE_UNREADABLE', screened?.error?.message ?? CLASSIFIED_MESSAGE);
    return;
  }
  await turn();
  let read: ReadDirective;
  try {
    const textId = textIdOf(item.bytesHash, extracted.extractorVersion);
    read = withUnsureWords(await settings.extractor.read({ textId, text: extracted.text }), extracted);
  } catch (error) {
    if (error instanceof ExtractionStopped) throw error;
    settings.report(error);
    await fail(settings, actor, item, 'FILE_UNREADABLE', 'Không đọc được nội dung tệp này. Lỗi đã được ghi lại; các tệp khác vẫn tiếp tục.');
    return;
  }
  await turn();
  await store.note(actor, { putItems: [{ ...item, state: 'linking' }] });
  try {
    await commitRead(settings, actor, item, extracted, read);
  } catch (error) {
    if (error instanceof DomainError && (error.code === 'BUSY' || error.code === 'STORE_UNAVAILABLE')) throw error;
    settings.report(error);
    await fail(settings, actor, item, 'FILE_UNREADABLE', 'Không đưa được văn bản này vào sơ đồ. Lỗi đã được ghi lại; các tệp khác vẫn tiếp tục.');
  }
}
