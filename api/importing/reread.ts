import type { Actor } from '../domain/actor.ts';
import type { ReadDirective } from '../domain/read-directive.ts';
import type { DirectiveRow, SourceRow } from '../domain/rows.ts';
import { uncorrected } from '../linking/correct-reading.ts';
import { LINKER_VERSION } from '../linking/linker-version.ts';
import { sameRow } from '../linking/same-row.ts';
import { READER_VERSION } from '../reading/read-directive.ts';
import { type ChangedDocument, describeChange } from './describe-change.ts';
import { NO_EDIT } from './graph-edit.ts';
import type { ImportSettings } from './import-one.ts';
import { linkTasks } from './link-tasks.ts';
import { planChange } from './plan-change.ts';

const AT_ONCE = 50;

export type RereadRequest = {
  /** False: only tells what would change. */
  readonly apply: boolean;
  /** Told of each document that says something else now, in the order of the texts' ids. */
  readonly tell: (changed: ChangedDocument) => void;
  readonly stopped: () => boolean;
};
export type RereadSummary = { readonly read: number; readonly changed: number };

/** Remarks that the recogniser of a scan made, not the reader: they are kept. */
const OF_RECOGNISER = 'unsure-words';

async function freshReading(settings: ImportSettings, actor: Actor, source: SourceRow, old: ReadDirective): Promise<ReadDirective | null> {
  const text = await settings.store.text(actor, source.textId);
  if (text === null) return null;
  const read = await settings.extractor.read({ textId: source.textId, text });
  const kept = old.remarks.filter((remark) => remark.code === OF_RECOGNISER);
  return kept.length === 0 ? read : { ...read, remarks: [...read.remarks, ...kept] };
}

const facts = (read: ReadDirective): Omit<ReadDirective, 'readerVersion'> => {
  const { readerVersion: _, ...rest } = uncorrected(read);
  return rest;
};

/** Reads one text again and, in its turn, tells or commits what becomes of the graph; null where nothing changes. */
async function rereadOne(settings: ImportSettings, actor: Actor, sourceId: string, apply: boolean): Promise<ChangedDocument | null> {
  const { store } = settings;
  const [before] = await store.readings(actor, [sourceId]);
  const [known] = await store.sources(actor, [sourceId]);
  if (before === undefined || known === undefined) return null;
  const fresh = await freshReading(settings, actor, known, before.read);
  if (fresh === null) return null;
  const says = !sameRow(facts(fresh), facts(before.read));
  const current = known.readerVersion === READER_VERSION && known.linkerVersion === LINKER_VERSION;
  if (!says && current) return null;
  const lease = await store.acquireLease(actor, settings.leaseWaitMs);
  try {
    // It may have been taken out or merged while it was read.
    const [source] = await store.sources(actor, [sourceId]);
    if (source === undefined) return null;
    const [directive] = await store.directives(actor, [source.directiveId]);
    const now: SourceRow = {
      ...source,
      outcome: fresh.outcome,
      outcomeReason: fresh.outcomeReason,
      readerVersion: fresh.readerVersion,
      linkerVersion: LINKER_VERSION,
    };
    const said = await settings.decisionLog.said(actor);
    const planned = await planChange(store, actor, { ...NO_EDIT, replace: [{ source: now, read: fresh }] }, settings.register, said);
    const described = await describeChange(store, actor, { source, directive: directive as DirectiveRow, before: before.read, fresh }, planned.change);
    // The same facts, linked by a newer linker, are told where that makes or breaks a link.
    const told = says || described.linksGained.length + described.linksLost.length > 0 ? described : null;
    if (apply) {
      await store.commit(actor, lease, { ...planned.change, at: settings.clock() });
      await linkTasks(settings, actor, lease, planned.touched);
    }
    return told;
  } finally {
    await lease.release();
  }
}

/**
 * Reads every text that is kept again with the present reader, one after another, each in its own turn beside whatever
 * else writes. Every decision of a person stands; what it rested on and is gone is told. Cut short, it may be begun again.
 */
export async function rereadAll(settings: ImportSettings, actor: Actor, { apply, tell, stopped }: RereadRequest): Promise<RereadSummary> {
  let [read, changed] = [0, 0];
  for (let after: string | null = null; ; ) {
    const page = await settings.store.dump(actor, 'sources', after, AT_ONCE);
    for (const { id } of page.rows.putSources ?? []) {
      if (stopped()) return { read, changed };
      const told = await rereadOne(settings, actor, id, apply);
      read += 1;
      if (told === null) continue;
      changed += 1;
      tell(told);
    }
    if (page.next === null) return { read, changed };
    after = page.next;
  }
}
