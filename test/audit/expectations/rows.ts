import type { AuditOptions, AuditSnapshot } from '../../../api/audit/snapshot.ts';
import type { DutyRow } from '../../../api/domain/propagation.ts';
import type { DecisionRow, DirectiveRow, EdgeRow } from '../../../api/domain/rows.ts';
import { symbolKey } from '../../../api/domain/symbols.ts';

/** Rows of our own, as small as a question needs. */

export const ROOT = 'd_root';

export function directive(id: string, parts: Partial<DirectiveRow> = {}): DirectiveRow {
  const symbol = parts.symbol ?? null;
  return {
    id,
    identityKey: id,
    held: true,
    outcome: 'directive',
    kind: 'plan',
    kindName: 'Kế hoạch',
    symbol,
    symbolKey: symbol === null ? null : symbolKey(symbol),
    partialSymbol: null,
    subject: null,
    issuedOn: null,
    notBefore: null,
    notBeforeFrom: null,
    issuerIds: [],
    issuerNames: [],
    issuerBySymbol: false,
    line: null,
    level: null,
    placeId: null,
    signer: null,
    preferredSourceId: `s_${id}`,
    withdrawn: false,
    taskCount: 0,
    ...parts,
  };
}

/** A conclusion of the centre that everything is about. */
export const centre = (parts: Partial<DirectiveRow> = {}): DirectiveRow =>
  directive(ROOT, {
    kind: 'conclusion',
    symbol: '8-KL/TW',
    issuedOn: '2024-01-15',
    issuerIds: ['o:central:tw'],
    line: 'party',
    level: 'central',
    placeId: 'p:vn',
    ...parts,
  });

export const carriesOut = (from: string, to: string, parts: Partial<EdgeRow> = {}): EdgeRow => {
  const relation = parts.relation ?? 'IMPLEMENTS';
  return { key: `${from}>${relation}>${to}`, from, to, relation, origin: 'stated', state: 'stated', reason: null, ...parts };
};

export function duty(parts: Partial<DutyRow> & Pick<DutyRow, 'directiveId' | 'kind'>): DutyRow {
  const quote = parts.evidence?.quote ?? 'xây dựng kế hoạch';
  return {
    id: `${parts.directiveId}!${parts.kind}-${(parts.organIds ?? []).join()}-${parts.what ?? ''}-${parts.term?.text ?? ''}`,
    sourceId: 's',
    taskId: null,
    addressee: 'Ủy ban nhân dân tỉnh',
    organIds: [],
    collective: false,
    what: null,
    reportTo: null,
    term: { kind: 'none', text: null, on: null, evidence: null },
    evidence: { textId: 't', start: 0, end: quote.length, quote },
    where: 'IV.1',
    ...parts,
  };
}

let sequence = 0;

export function decision(type: DecisionRow['type'], subjectKey: string, value: unknown, reason: string | null = null): DecisionRow {
  sequence += 1;
  return { id: `x_${sequence}`, sequence, subjectKey, type, value, reason, by: 'Người đọc', at: '2026-01-01T00:00:00.000Z', requestId: `r_${sequence}` };
}

type Rows = Partial<Pick<AuditSnapshot, 'directives' | 'edges' | 'duties' | 'decisions' | 'readings' | 'sources' | 'mayBeOne' | 'rootId'>>;

export const snapshot = (rows: Rows): AuditSnapshot => ({
  graphVersion: 1,
  rootId: ROOT,
  directives: [],
  edges: [],
  tasks: [],
  taskLinks: [],
  duties: [],
  sources: [],
  readings: [],
  mentions: [],
  slips: [],
  taskWords: [],
  mayBeOne: [],
  decisions: [],
  ...rows,
});

export const asOf = (day: string, parts: Partial<AuditOptions> = {}): AuditOptions => ({ asOf: day, scope: null, confirmedOnly: false, ...parts });
