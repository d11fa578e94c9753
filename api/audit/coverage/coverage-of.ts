import type { Expectation, TaskCell } from '../../domain/coverage.ts';
import type { PlainDate } from '../../domain/dates.ts';
import { atOnce, flatInSteps, type Steps } from '../../domain/steps.ts';
import type { AuditOptions, AuditSnapshot } from '../snapshot.ts';
import { addressedBy } from './addressed.ts';
import { answersTo } from './answers.ts';
import { type AuditIndex, auditIndexInSteps } from './audit-index.ts';
import { cellKey, cellsOf, type MeasuredColumn } from './cell.ts';
import { type CoverageColumn, columnsOf } from './columns.ts';
import { type CoverageOrgan, coverageOrgans } from './coverage-rows.ts';
import { type DocumentUnder, documentsInSteps } from './documents-under.ts';
import type { Frame } from './figure.ts';
import { issueOrders } from './issue-orders.ts';
import { standsExempt, statedComplete } from './stated.ts';

/** One organ with its cells, in the order of the columns. */
export type CoverageRow = CoverageOrgan & {
  readonly cells: readonly TaskCell[];
  /** The day as of which a person stated that the organ's documents here are complete; null where nobody did. */
  readonly completeAsOf: PlainDate | null;
  /** What persons said of the ended organs in the row, each alone: its cell is exempt by it where the row stands for such organs only, and all of them are. */
  readonly formerExempt: readonly FormerExempt[];
};

/** An ended organ in the row of its heir, and a task that a person said it need not carry out. */
export type FormerExempt = { readonly taskId: string; readonly organId: string; readonly organName: string };

/** The tasks of the root held against the organs below it. */
export type Coverage = Frame & {
  readonly rootId: string;
  /** `no-text`: the root is only cited, so that there are no tasks to compare; each held directive below can be asked for instead. */
  readonly state: 'compared' | 'no-text';
  readonly columns: readonly CoverageColumn[];
  readonly rows: readonly CoverageRow[];
  /** Every document below the root on the day, held or not. */
  readonly documents: readonly DocumentUnder[];
  /** Expectations to issue whose words name no organ that could be listed: they have no row. */
  readonly unlisted: readonly Expectation[];
  /** Held directives below the root that could be compared in its stead; empty unless the root is not held. */
  readonly insteadIds: readonly string[];
};

/**
 * Holds each ordering task of the root (rolled up to its finest numbered item) against each organ that owes or has
 * issued a document below it. `expectations` are those of the same snapshot and options. Pure; the order of rows in
 * the snapshot changes nothing.
 */
export function coverageOf(snapshot: AuditSnapshot, expectations: readonly Expectation[], options: AuditOptions): Coverage {
  return atOnce(coverageInSteps(snapshot, expectations, options));
}

/** The same in steps. */
export function* coverageInSteps(snapshot: AuditSnapshot, expectations: readonly Expectation[], options: AuditOptions): Steps<Coverage> {
  const index = yield* auditIndexInSteps(snapshot);
  const documents = yield* documentsInSteps(index, options);
  const root = index.directive(snapshot.rootId);
  const held = root?.held === true;
  const columns = held ? columnsOf(index, snapshot.rootId) : [];
  const measured = yield* measure(index, columns, options);
  const under = new Set([snapshot.rootId, ...documents.map((document) => document.row.id)]);
  const owed = expectations.filter((row) => row.kind === 'issue' && under.has(row.directiveId));
  const anyExempt = snapshot.decisions.some((row) => row.type === 'exempt');
  const rows = yield* flatInSteps(yield* coverageOrgans(documents, owed, options), (organ): readonly CoverageRow[] => {
    const former = anyExempt ? formersOf(organ) : [];
    const formerExempt = columns.flatMap(({ taskId }) =>
      former.filter(({ organId }) => standsExempt(index, cellKey(taskId, organId))).map((one): FormerExempt => ({ taskId, ...one })),
    );
    const forFormer = former.length > 0 && organ.expectations.every(({ organId }) => organId !== organ.organId);
    const allFormer = (taskId: string): boolean => forFormer && formerExempt.filter((one) => one.taskId === taskId).length === former.length;
    const cells = cellsOf(
      measured,
      organ,
      snapshot.rootId,
      (taskId) => anyExempt && (standsExempt(index, cellKey(taskId, organ.organId)) || allFormer(taskId)),
    );
    return [{ ...organ, cells, completeAsOf: statedComplete(index, organ.organId, options.asOf), formerExempt }];
  });
  return {
    rootId: snapshot.rootId,
    asOf: options.asOf,
    scope: options.scope,
    graphVersion: snapshot.graphVersion,
    confirmedOnly: options.confirmedOnly,
    state: held ? 'compared' : 'no-text',
    columns,
    rows,
    documents,
    unlisted: owed.filter((row) => row.organId === null),
    insteadIds: held ? [] : documents.filter(({ row }) => row.held && columnsOf(index, row.id).length > 0).map(({ row }) => row.id),
  };
}

/** The ended organs that stand in the row of their heir, each once. */
function formersOf({ organId, expectations }: CoverageOrgan): readonly Omit<FormerExempt, 'taskId'>[] {
  const names = new Map(expectations.flatMap((row) => (row.organId === null || row.organId === organId ? [] : [[row.organId, row.organName] as const])));
  return [...names].map(([id, organName]) => ({ organId: id, organName }));
}

function* measure(index: AuditIndex, columns: readonly CoverageColumn[], options: AuditOptions): Steps<readonly MeasuredColumn[]> {
  const answers = answersTo(index, options);
  const none: MeasuredColumn['whole'] = new Map();
  return yield* flatInSteps(columns, (column) => [
    {
      column,
      addressed: addressedBy(index, column),
      leaves: column.leafIds.map(answers),
      whole: column.leafIds.includes(column.taskId) ? none : answers(column.taskId),
      orders: issueOrders(index, column),
    },
  ]);
}
