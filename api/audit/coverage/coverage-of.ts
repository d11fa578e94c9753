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
import { standsExempt, statedComplete } from './stated.ts';

/** One organ with its cells, in the order of the columns. */
export type CoverageRow = CoverageOrgan & {
  readonly cells: readonly TaskCell[];
  /** The day as of which a person stated that the organ's documents here are complete; null where nobody did. */
  readonly completeAsOf: PlainDate | null;
};

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
    const cells = cellsOf(measured, organ, (taskId) => anyExempt && standsExempt(index, cellKey(taskId, organ.organId)));
    return [{ ...organ, cells, completeAsOf: statedComplete(index, organ.organId, options.asOf) }];
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

function* measure(index: AuditIndex, columns: readonly CoverageColumn[], options: AuditOptions): Steps<readonly MeasuredColumn[]> {
  const answers = answersTo(index, options);
  const none: MeasuredColumn['whole'] = new Map();
  return yield* flatInSteps(columns, (column) => [
    {
      column,
      addressed: addressedBy(index, column),
      leaves: column.leafIds.map(answers),
      whole: column.leafIds.includes(column.taskId) ? none : answers(column.taskId),
    },
  ]);
}
