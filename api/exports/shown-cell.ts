import type { Item, TaskCell, TaskState } from '../domain/coverage.ts';
import type { ReportData } from './report-data.ts';

/**
 * What a file says of a cell. `missing` and `copied` are matters of list B about another organ: they are said only where
 * a person stands up for the very item, else the cell is `unconfirmed`.
 */
export type ShownState = TaskState | 'unconfirmed';

/** The rules whose items speak of one cell, by the state they speak of. */
const CELL_RULES: Readonly<Partial<Record<TaskState, string>>> = { missing: 'uncovered-task', copied: 'copied-task' };

/** The state of a cell as it may leave the office. */
export function shownState({ confirmedCells }: Pick<ReportData, 'confirmedCells'>, cell: TaskCell): ShownState {
  const rule = CELL_RULES[cell.state];
  return rule === undefined || confirmedCells.has(`${rule}|${cell.taskId}|${cell.organId}`) ? cell.state : 'unconfirmed';
}

/** The cells of items that a person stands up for, as `rule|task|organ`; `items` are all under the root, chosen or not. */
export function confirmedCellsOf(items: readonly Item[]): ReadonlySet<string> {
  const rules = new Set(Object.values(CELL_RULES));
  return new Set(items.flatMap((item) => (item.confirmed && rules.has(item.rule) ? [`${item.rule}|${item.taskIds[0] ?? ''}|${item.organId ?? ''}`] : [])));
}
