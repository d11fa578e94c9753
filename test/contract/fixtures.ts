import type { Actor } from '../../api/domain/actor.ts';
import { fold, foldMarked } from '../../api/domain/fold.ts';
import type { DutyRow, TaskLinkRow } from '../../api/domain/propagation.ts';
import type {
  DirectiveRow,
  EdgeProofRow,
  EdgeRow,
  GraphChange,
  ImportItemRow,
  ImportJobRow,
  MentionRow,
  OrganRow,
  PlaceRow,
  ReadingRow,
  SearchEntry,
  SourceRow,
  TaskRow,
} from '../../api/domain/rows.ts';
import { symbolKey } from '../../api/domain/symbols.ts';
import type { GraphStore } from '../../api/store/port.ts';
import { emptyReading } from '../support/empty-reading.ts';

/** Small rows for tests: name what matters, the rest is filled in. */

export const ACTOR: Actor = { id: 'tester', name: 'Người kiểm thử', organ: null, role: 'admin', scope: null };

export function directiveRow(given: Partial<DirectiveRow> & { readonly id: string }): DirectiveRow {
  return {
    identityKey: `identity:${given.id}`,
    held: true,
    outcome: null,
    kind: 'plan',
    kindName: 'Kế hoạch',
    symbol: null,
    symbolKey: given.symbol ? symbolKey(given.symbol) : null,
    partialSymbol: null,
    subject: null,
    issuedOn: null,
    notBefore: null,
    notBeforeFrom: null,
    issuerIds: [],
    issuerNames: [],
    issuerBySymbol: false,
    line: 'party',
    level: 'province',
    placeId: null,
    signer: null,
    preferredSourceId: null,
    withdrawn: false,
    taskCount: 0,
    ...given,
  };
}

export function edgeRow(given: Partial<EdgeRow> & { readonly from: string; readonly to: string }): EdgeRow {
  const relation = given.relation ?? 'IMPLEMENTS';
  return { key: `${given.from}>${relation}>${given.to}`, relation, origin: 'stated', state: 'stated', reason: null, ...given };
}

export function sourceRow(given: Partial<SourceRow> & { readonly id: string; readonly directiveId: string }): SourceRow {
  return {
    textId: `text:${given.id}`,
    bytesHash: `hash:${given.id}`,
    fileName: `${given.id}.txt`,
    mediaType: 'text/plain',
    edition: 'original',
    outcome: 'directive',
    outcomeReason: null,
    extractorVersion: '1',
    readerVersion: '1',
    linkerVersion: '1',
    jobId: 'job',
    addedAt: '2026-01-05T01:00:00.000Z',
    addedBy: ACTOR.id,
    ...given,
  };
}

export function mentionRow(given: Partial<MentionRow> & { readonly id: string; readonly sourceId: string; readonly symbol: string }): MentionRow {
  return {
    inDirectiveId: `of:${given.sourceId}`,
    raw: given.symbol,
    symbolKey: symbolKey(given.symbol),
    kind: null,
    kindName: null,
    issuedOn: null,
    organName: null,
    organId: null,
    subject: null,
    relation: 'CITES',
    evidence: { textId: `text:${given.sourceId}`, start: 0, end: given.symbol.length, quote: given.symbol },
    cue: null,
    resolvesTo: null,
    ...given,
  };
}

export function proofRow(given: Partial<EdgeProofRow> & { readonly edgeKey: string; readonly sourceId: string }): EdgeProofRow {
  return {
    inDirectiveId: `of:${given.sourceId}`,
    edition: 'original',
    evidence: { textId: `text:${given.sourceId}`, start: 0, end: 9, quote: 'Thực hiện' },
    where: null,
    ...given,
  };
}

export function organRow(given: Partial<OrganRow> & { readonly id: string; readonly name: string }): OrganRow {
  return { line: 'party', level: 'province', placeId: null, from: null, until: null, superiorIds: [], successorIds: [], resolved: true, ...given };
}

export function placeRow(given: Partial<PlaceRow> & { readonly id: string; readonly name: string }): PlaceRow {
  return { kind: 'province', unit: 'tỉnh', code: null, withinId: null, from: null, until: null, successorIds: [], ...given };
}

export function taskRow(given: Partial<TaskRow> & { readonly directiveId: string; readonly path: string }): TaskRow {
  const text = given.text ?? `Việc ${given.path}`;
  return {
    id: `${given.directiveId}#${given.path}`,
    sourceId: `source:${given.directiveId}`,
    ordinal: 0,
    unit: 'item',
    parentId: null,
    ordering: true,
    numbered: true,
    text,
    leads: [],
    coordinates: [],
    deadlines: [],
    targets: [],
    evidence: { textId: `text:source:${given.directiveId}`, start: 0, end: text.length, quote: text },
    ...given,
  };
}

export function taskLinkRow(
  given: Partial<TaskLinkRow> & { readonly fromDirectiveId: string; readonly toDirectiveId: string; readonly path?: string },
): TaskLinkRow {
  const { path = '1', ...rest } = given;
  const [from, to] = [`${given.fromDirectiveId}#${path}`, `${given.toDirectiveId}#${path}`];
  return {
    key: `${from}>${to}`,
    from,
    to,
    origin: 'derived',
    state: 'suggested',
    score: 0.625,
    degree: 'partial',
    strength: 'direct',
    reason: 'shared-phrases',
    reasonWords: ['thể thao'],
    shared: [{ words: 'thể thao', from: { start: 0, end: 8 }, to: { start: 4, end: 12 } }],
    specifics: [{ kind: 'number', words: '43%', start: 20, end: 23 }],
    copied: false,
    drift: [{ about: 'target', upper: '60 %', lower: null, turn: 'missing' }],
    bridged: [],
    ...rest,
  };
}

export function dutyRow(given: Partial<DutyRow> & { readonly directiveId: string; readonly anchor: string }): DutyRow {
  const { anchor, ...rest } = given;
  return {
    id: `${given.directiveId}!${anchor}`,
    sourceId: `source:${given.directiveId}`,
    taskId: null,
    kind: 'issue',
    addressee: 'UBND các phường',
    organIds: ['o0', 'o1'],
    collective: true,
    what: null,
    reportTo: null,
    term: { kind: 'none', text: null, on: null, evidence: null },
    evidence: { textId: `text:source:${given.directiveId}`, start: 0, end: 4, quote: 'UBND' },
    where: null,
    ...rest,
  };
}

export function searchEntry(given: Partial<SearchEntry> & { readonly id: string; readonly label: string }): SearchEntry {
  return {
    kind: 'directive',
    directiveId: null,
    detail: null,
    folded: fold(given.label),
    marked: foldMarked(given.label),
    symbolKey: null,
    date: null,
    ...given,
  };
}

export function readingRow(given: { readonly sourceId: string; readonly directiveId: string; readonly textId?: string }): ReadingRow {
  return {
    sourceId: given.sourceId,
    directiveId: given.directiveId,
    read: emptyReading({ textId: given.textId ?? `text:${given.sourceId}` }),
  };
}

export function jobRow(given: Partial<ImportJobRow> & { readonly id: string }): ImportJobRow {
  return { createdAt: '2026-01-05T01:00:00.000Z', createdBy: ACTOR.id, state: 'running', total: 1, ...given };
}

export function itemRow(given: Partial<ImportItemRow> & { readonly jobId: string; readonly index: number }): ImportItemRow {
  return {
    fileName: `${given.jobId}-${given.index}.txt`,
    bytesHash: `hash:${given.jobId}-${given.index}`,
    size: 10,
    edition: null,
    state: 'waiting',
    outcome: null,
    outcomeReason: null,
    unchanged: false,
    directiveId: null,
    errorCode: null,
    errorMessage: null,
    ...given,
  };
}

/** Commits one change under a lease of its own; gives the new graph version. */
export async function put(store: GraphStore, change: GraphChange): Promise<number> {
  const lease = await store.acquireLease(ACTOR, 5_000);
  try {
    return await store.commit(ACTOR, lease, change);
  } finally {
    await lease.release();
  }
}
