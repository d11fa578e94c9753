import type { TaskCell, TaskState } from '../../domain/coverage.ts';
import { CONCRETE_STATES, OUTSIDE_STATES } from './cell-figures.ts';
import type { Coverage } from './coverage-of.ts';
import { type Figure, figureOf } from './figure.ts';

/** One task with the cells it is judged by. */
export type TaskDepth = {
  readonly taskId: string;
  readonly path: string;
  /** The cells that count: of documents directly below, or of every expected organ. */
  readonly cells: readonly TaskCell[];
  readonly concrete: number;
  readonly unreviewed: boolean;
};

/**
 * Shallow (cấp dưới trực tiếp): tasks that at least one document directly below the root makes concrete, of those
 * expected of some organ there. A task that nobody directly below has to carry out is excluded.
 */
export function shallowFigure(coverage: Coverage): Figure<TaskDepth> {
  const near = new Set(coverage.rows.filter((row) => row.documents.some((document) => document.direct)).map((row) => row.organId));
  const direct = new Set(coverage.documents.flatMap((document) => (document.direct ? [document.row.id] : [])));
  const tasks = tasksWith(coverage, (cell) => near.has(cell.organId) || cell.issuedBy.some((id) => direct.has(id)));
  return figureOf(coverage, 'tasks-shallow', tasks, {
    within: (task) => task.cells.length > 0,
    counts: (task) => task.concrete > 0,
    unreviewed: (task) => task.cells.every((cell) => !CONCRETE_STATES.has(cell.state) || cell.unreviewed),
  });
}

/**
 * Deep (đến cấp cuối): tasks that every expected organ of an applicable line makes concrete, down to the lowest
 * expected level. A document that is not held leaves a task uncounted, never at fault.
 */
export function deepFigure(coverage: Coverage): Figure<TaskDepth> {
  return figureOf(
    coverage,
    'tasks-deep',
    tasksWith(coverage, () => true),
    {
      within: (task) => task.cells.length > 0,
      counts: (task) => task.concrete === task.cells.length,
      unreviewed: (task) => task.unreviewed,
    },
  );
}

/** Nothing of an organ's own was found for the task, or there is no text to find it in. */
const UNSEEN_STATES: ReadonlySet<TaskState> = new Set<TaskState>(['missing', 'copied', 'no-text', 'not-due']);

/**
 * Chưa thấy: tasks that no held document of the expected organs makes concrete. A task that none of them can be compared
 * with is excluded: of it nothing is known.
 */
export function unseenFigure(coverage: Coverage): Figure<TaskDepth> {
  return figureOf(
    coverage,
    'tasks-unseen',
    tasksWith(coverage, () => true),
    {
      within: (task) => task.cells.some(({ state }) => state !== 'no-text'),
      counts: (task) => task.cells.every(({ state }) => UNSEEN_STATES.has(state)),
      unreviewed: () => false,
    },
  );
}

function tasksWith(coverage: Coverage, isMeant: (cell: TaskCell) => boolean): readonly TaskDepth[] {
  return coverage.columns.map((column, at): TaskDepth => {
    const cells: TaskCell[] = [];
    for (const row of coverage.rows) {
      const cell = row.cells[at];
      if (cell && !OUTSIDE_STATES.has(cell.state) && isMeant(cell)) cells.push(cell);
    }
    const concrete = cells.filter((cell) => CONCRETE_STATES.has(cell.state)).length;
    return { taskId: column.taskId, path: column.path, cells, concrete, unreviewed: cells.some((cell) => cell.unreviewed) };
  });
}
