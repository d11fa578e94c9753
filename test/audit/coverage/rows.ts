import type { AuditOptions, AuditSnapshot } from '../../../api/audit/snapshot.ts';
import type { Expectation } from '../../../api/domain/coverage.ts';
import type { Evidence } from '../../../api/domain/evidence.ts';
import type { TaskLinkRow } from '../../../api/domain/propagation.ts';
import type { ReadDirective, ReadTarget } from '../../../api/domain/read-directive.ts';
import type { DirectiveRow, MentionRow, SourceRow, TaskRow } from '../../../api/domain/rows.ts';
import { emptyReading } from '../../support/empty-reading.ts';
import { ROOT } from '../expectations/rows.ts';

/** Rows of our own for tasks, links and readings. Texts are written so that each is its own evidence. */

export const TODAY: AuditOptions = { asOf: '2026-03-01', scope: null, confirmedOnly: false };

export const words = (quote: string, start = 0): Evidence => ({ textId: 't', start, end: start + quote.length, quote });

export const task = (directiveId: string, path: string, text: string, parts: Partial<TaskRow> = {}): TaskRow => ({
  id: `${directiveId}#${path}`,
  directiveId,
  sourceId: `s_${directiveId}`,
  path,
  ordinal: Number(path.replace(/\D/g, '') || 0),
  unit: 'item',
  parentId: null,
  ordering: true,
  numbered: true,
  text,
  leads: [],
  coordinates: [],
  deadlines: [],
  targets: [],
  evidence: words(text, 1_000),
  ...parts,
});

export function link(from: TaskRow, to: TaskRow, parts: Partial<TaskLinkRow> = {}): TaskLinkRow {
  return {
    key: `${from.id}>${to.id}`,
    from: from.id,
    to: to.id,
    fromDirectiveId: from.directiveId,
    toDirectiveId: to.directiveId,
    origin: 'derived',
    state: 'suggested',
    score: 0.8,
    degree: 'full',
    strength: 'direct',
    reason: 'terms',
    reasonWords: [],
    shared: [],
    specifics: [],
    copied: false,
    drift: [],
    bridged: [],
    ...parts,
  };
}

export const target = (text: string, parts: Partial<ReadTarget> = {}): ReadTarget => ({
  section: 'II.1',
  text,
  value: 60,
  comparator: '>=',
  unit: '%',
  by: '2030',
  of: 'hộ gia đình dùng nước sạch',
  evidence: words(text),
  ...parts,
});

/** What was read of a document of which every part is there. */
export function reading(
  directiveId: string,
  parts: Partial<ReadDirective> = {},
): { readonly source: SourceRow; readonly row: { readonly sourceId: string; readonly directiveId: string; readonly read: ReadDirective } } {
  const sourceId = `s_${directiveId}`;
  const read = emptyReading({ textId: 't', recipients: [{ value: 'Như trên', source: 'read', evidence: [] }], ...parts });
  const source: SourceRow = {
    id: sourceId,
    directiveId,
    textId: 't',
    bytesHash: sourceId,
    fileName: `${directiveId}.txt`,
    mediaType: 'text/plain',
    edition: 'copy',
    outcome: 'directive',
    outcomeReason: null,
    extractorVersion: '1',
    readerVersion: '1',
    linkerVersion: '1',
    jobId: 'j',
    addedAt: '2026-01-01T00:00:00.000Z',
    addedBy: 'editor',
  };
  return { source, row: { sourceId, directiveId, read } };
}

export const mention = (inDirectiveId: string, resolvesTo: string, raw = '9-KH/TU'): MentionRow => ({
  id: `m_${inDirectiveId}_${resolvesTo}`,
  sourceId: `s_${inDirectiveId}`,
  inDirectiveId,
  raw,
  symbol: raw,
  symbolKey: raw,
  kind: null,
  kindName: null,
  issuedOn: null,
  organName: null,
  organId: null,
  subject: null,
  relation: 'CITES',
  evidence: words(raw),
  cue: null,
  resolvesTo,
});

export const expectation = (organId: string, parts: Partial<Expectation> = {}): Expectation => ({
  key: `expect|${ROOT}|${organId}|${parts.kind ?? 'issue'}`,
  standsFor: [],
  directiveId: ROOT,
  organId,
  organName: organId,
  receiver: null,
  recipientEnded: null,
  line: 'party',
  level: 'province',
  placeId: null,
  presentHolderIds: [organId],
  kind: 'issue',
  what: null,
  origin: 'rule',
  from: ['rule'],
  evidence: [],
  where: null,
  term: { kind: 'none', text: null, on: null, evidence: null },
  dueOn: null,
  state: 'awaited',
  time: 'no-deadline',
  daysLate: null,
  daysAfterSuperior: null,
  laterDue: [],
  nextDue: null,
  earlierDue: null,
  metBy: [],
  unreviewed: false,
  note: null,
  ...parts,
});

/** Ids of real places: the register knows them. */
export const LANG_SON = { organId: 'o:party:p:20', placeId: 'p:20', name: 'Tỉnh ủy Lạng Sơn' } as const;

/** A plan of a province's party committee. */
export const provincial = (parts: Partial<DirectiveRow> = {}): Partial<DirectiveRow> => ({
  issuedOn: '2024-05-10',
  symbol: '21-KH/TU',
  signer: 'Nguyễn Văn Mẫu',
  issuerIds: [LANG_SON.organId],
  issuerNames: [LANG_SON.name],
  line: 'party',
  level: 'province',
  placeId: LANG_SON.placeId,
  ...parts,
});

export function snapshotOf(parts: Partial<AuditSnapshot>, readings: readonly ReturnType<typeof reading>[] = []): AuditSnapshot {
  return {
    graphVersion: 1,
    rootId: ROOT,
    directives: [],
    edges: [],
    tasks: [],
    taskLinks: [],
    duties: [],
    sources: readings.map(({ source }) => source),
    readings: readings.map(({ row }) => row),
    mentions: [],
    slips: [],
    taskWords: [],
    mayBeOne: [],
    decisions: [],
    ...parts,
  };
}
