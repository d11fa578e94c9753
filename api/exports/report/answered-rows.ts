import type { TaskCell } from '../../domain/coverage.ts';
import { printPath } from '../../domain/print-path.ts';
import type { TaskLinkRow } from '../../domain/propagation.ts';
import { issuedRow } from '../issued-row.ts';
import { mayBeOneWith } from '../may-be-one.ts';
import { organNow } from '../organ-now.ts';
import type { ReportData } from '../report-data.ts';
import { TASK_STATE_WORDS, UNNUMBERED } from '../words.ts';
import type { WordCell, WordColumn } from './word-table.ts';

export const ANSWERED_COLUMNS: readonly WordColumn[] = [
  { head: 'TT', weight: 8, align: 'center' },
  { head: 'Nhiệm vụ cấp trên', weight: 46 },
  { head: 'Cơ quan', weight: 26 },
  { head: 'Văn bản', weight: 20 },
  { head: 'Nội dung cụ thể hóa', weight: 52 },
  { head: 'Mức độ', weight: 18 },
];

/**
 * States whose answers are shown with their organ. `missing` and `copied` are matters of list B: they are counted
 * without names, and named only where a person confirmed them, in part III.
 */
const NAMED: ReadonlySet<TaskCell['state']> = new Set<TaskCell['state']>(['covered', 'partial']);

/**
 * Each task that answers a task of the directive, one row for each, and each organ that answers by what it issued; only
 * links that `wanted` lets through, and documents below the directive by links that are as `unreviewed` says.
 */
export function answeredRows(data: ReportData, unreviewed: boolean, wanted: (link: TaskLinkRow) => boolean): readonly (readonly WordCell[])[] {
  const links = new Map(data.snapshot.taskLinks.map((link) => [link.key, link]));
  const rows: WordCell[][] = [];
  for (const [at, upper] of data.coverage.columns.entries()) {
    for (const organ of data.coverage.rows) {
      const name = organNow(organ);
      const cell = organ.cells[at];
      if (cell === undefined || !NAMED.has(cell.state)) continue;
      const issued = issuedRow(data, cell);
      if (issued !== null && issued.unreviewed === unreviewed)
        rows.push([rows.length + 1, `${printPath(upper.path)} ${upper.text}`, name, issued.symbols, issued.words, TASK_STATE_WORDS[cell.state]]);
      const found = cell.links.flatMap((key) => links.get(key) ?? []).filter(wanted);
      const among = new Set(found.map((link) => link.fromDirectiveId));
      for (const link of found) {
        const task = data.index.task(link.from);
        if (task === null) continue;
        const symbol = data.index.directive(link.fromDirectiveId)?.symbol ?? UNNUMBERED;
        rows.push([
          rows.length + 1,
          `${printPath(upper.path)} ${upper.text}`,
          name,
          [symbol, mayBeOneWith(data, link.fromDirectiveId, among)].filter(Boolean).join('; '),
          `${printPath(task.path)} ${data.index.words(task)}`,
          TASK_STATE_WORDS[cell.state],
        ]);
      }
    }
  }
  return rows;
}
