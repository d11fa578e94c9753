import type { TaskTerm } from '../audit/terms/task-terms.ts';
import type { Expectation, Item } from '../domain/coverage.ts';
import { AuditChanges, type Made } from './audit-now.ts';
import { KeptRoots } from './kept-roots.ts';
import type { Audit } from './load-audit.ts';
import type { Handled, Owed } from './load-items.ts';
import type { RootRows } from './load-snapshot.ts';
import { Recent } from './recent.ts';
import type { StartSums } from './start-sums.ts';

/** An answer for one root, with what it was made from. */
export type ForRoot<Answer> = Made & { readonly answer: Answer };

/** What was computed for roots, each until a change concerns it, and a few lists over all of them. */
export type AuditCache = {
  readonly changes: AuditChanges;
  readonly rows: KeptRoots<RootRows>;
  readonly expectations: KeptRoots<ForRoot<readonly Expectation[]>>;
  readonly audits: KeptRoots<ForRoot<Audit>>;
  readonly items: KeptRoots<ForRoot<readonly Item[]>>;
  readonly terms: KeptRoots<ForRoot<readonly TaskTerm[]>>;
  /** In how many cells of a root's comparison both sides state it, each otherwise. */
  readonly drifts: KeptRoots<ForRoot<number>>;
  /** What a row of Tổng quan says of a root’s comparison. */
  readonly sums: KeptRoots<ForRoot<StartSums>>;
  readonly owed: Recent<Owed>;
  readonly handled: Recent<Handled>;
};

/** Rows of answers that are kept in all: those of a country several times over. */
const MOST_ROWS = 1_000_000;
/** Roots of which a mere number is kept. */
const MOST_NUMBERS = 50_000;
const rowsIn = <Row>({ answer }: ForRoot<readonly Row[]>): number => 1 + answer.length;

export function createAuditCache(): AuditCache {
  return {
    changes: new AuditChanges(),
    rows: new KeptRoots(4),
    expectations: new KeptRoots(MOST_ROWS, rowsIn<Expectation>),
    audits: new KeptRoots(8),
    items: new KeptRoots(MOST_ROWS, rowsIn<Item>),
    terms: new KeptRoots(MOST_ROWS, rowsIn<TaskTerm>),
    drifts: new KeptRoots(MOST_NUMBERS),
    sums: new KeptRoots(MOST_NUMBERS),
    owed: new Recent<Owed>(8),
    handled: new Recent<Handled>(4),
  };
}
