import type { Case } from '../audit/cases/case-of.ts';
import type { AuditIndex } from '../audit/coverage/audit-index.ts';
import type { Coverage } from '../audit/coverage/coverage-of.ts';
import type { AuditOptions, AuditSnapshot } from '../audit/snapshot.ts';
import type { Expectation, Item } from '../domain/coverage.ts';

/** All that a report about one directive is made from: the very answers the screens show. */
export type ReportData = {
  readonly snapshot: AuditSnapshot;
  readonly index: AuditIndex;
  readonly options: AuditOptions;
  readonly expectations: readonly Expectation[];
  readonly coverage: Coverage;
  /** Chosen for the report; only those of list A and confirmed ones of list B may leave the office. */
  readonly items: readonly Item[];
  /** Cells whose item of list B a person stands up for, chosen for the report or not: `rule|task|organ`. */
  readonly confirmedCells: ReadonlySet<string>;
  readonly caseOf: (item: Item) => Case;
  /** The name to print for an actor's id. */
  readonly nameOf: (actorId: string) => string;
};

/** What may leave the office: list A, and what a person stands up for of list B. Never C. */
export function mayLeave(item: Item): boolean {
  return item.list === 'A' || (item.list === 'B' && item.confirmed);
}
