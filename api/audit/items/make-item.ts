import type { Expectation, Item, ItemList } from '../../domain/coverage.ts';
import { type PlainDate, printDate } from '../../domain/dates.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { kindName } from '../../domain/kinds.ts';
import { printPlace } from '../../domain/print-path.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';

export type Proof = Item['evidence'][number];

type Parts = Partial<Omit<Item, 'key' | 'rule' | 'list' | 'facts' | 'confirmed'>> & {
  readonly subjects: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
};

/** An item of a rule. `subjects` make its key: the ids it is about, and nothing that changes from day to day. */
export function makeItem(rule: string, list: ItemList, { subjects, facts, ...parts }: Parts): Item {
  return {
    key: `item|${rule}|${subjects.join('|')}`,
    rule,
    list,
    facts,
    directiveId: null,
    againstId: null,
    taskIds: [],
    organId: null,
    organName: null,
    presentHolderIds: [],
    level: null,
    placeId: null,
    dueOn: null,
    evidence: [],
    confirmed: false,
    ...parts,
  };
}

/** Whose document it is, as parts of an item. */
export function ofIssuer(row: DirectiveRow): Pick<Item, 'directiveId' | 'organId' | 'organName' | 'level' | 'placeId'> {
  return { directiveId: row.id, organId: row.issuerIds[0] ?? null, organName: row.issuerNames[0] ?? null, level: row.level, placeId: row.placeId };
}

/** Who owes it, as parts of an item; the directive that says so is what it is held against. */
export function ofExpectation(row: Expectation): Pick<Item, 'againstId' | 'organId' | 'organName' | 'level' | 'placeId' | 'dueOn' | 'evidence'> {
  return {
    againstId: row.directiveId,
    organId: row.organId,
    organName: row.organName,
    level: row.level,
    placeId: row.placeId,
    dueOn: row.dueOn,
    evidence: row.evidence.map((evidence) => ({ evidence, directiveId: row.directiveId, where: row.where })),
  };
}

export function proofs(directiveId: string, evidence: readonly Evidence[], where: string | null = null): readonly Proof[] {
  return evidence.map((one) => ({ evidence: one, directiveId, where }));
}

/** How a document is called in a sentence: kind, symbol or issuer, day. */
export function documentWords(index: AuditIndex, directiveId: string): string {
  const row = index.directive(directiveId);
  if (!row) return directiveId;
  const kind = row.kindName ?? (row.kind === null ? 'Văn bản' : kindName(row.kind));
  const name = row.symbol === null ? `${kind} của ${row.issuerNames.join(', ')}` : `${kind} số ${row.symbol}`;
  return row.issuedOn === null ? name : `${name}, ${dateWords(row.issuedOn)}`;
}

/** "ngày 05/04/2024", "tháng 04/2024", "năm 2024". */
export function dateWords(date: PlainDate): string {
  const unit = date.length === 10 ? 'ngày' : date.length === 7 ? 'tháng' : 'năm';
  return `${unit} ${printDate(date)}`;
}

/** "mục IV.8", or words that say that no place is known. */
export function whereWords(where: string | null): string {
  return where === null || where === '' ? 'văn bản' : printPlace(where);
}
