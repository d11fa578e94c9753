import type { TaskRow } from '../../domain/rows.ts';
import type { AuditIndex } from './audit-index.ts';

/** One task of the root as a column: the finest numbered item, with the ordering leaves that stand in it. */
export type CoverageColumn = {
  readonly taskId: string;
  readonly path: string;
  readonly text: string;
  /** Ordering units in it, in the order of the text; at least one. */
  readonly leafIds: readonly string[];
};

/** What a directive orders, item by item, in the order of its text. Empty where its text is not held. */
export function columnsOf(index: AuditIndex, directiveId: string): readonly CoverageColumn[] {
  const columns = new Map<string, { task: TaskRow; leafIds: string[] }>();
  for (const leaf of index.tasks(directiveId)) {
    if (!isLeaf(index, leaf)) continue;
    const task = numberedItem(index, leaf);
    const there = columns.get(task.id);
    if (there) there.leafIds.push(leaf.id);
    else columns.set(task.id, { task, leafIds: [leaf.id] });
  }
  return [...columns.values()]
    .sort((a, b) => a.task.ordinal - b.task.ordinal)
    .map(({ task, leafIds }) => ({ taskId: task.id, path: task.path, text: task.text, leafIds }));
}

/** An ordering unit with no ordering unit below it. */
export function isLeaf(index: AuditIndex, task: TaskRow): boolean {
  return task.ordering && !index.children(task.id).some((child) => child.ordering);
}

/** The finest numbered item a unit stands in; itself where it stands in none. */
export function numberedItem(index: AuditIndex, task: TaskRow): TaskRow {
  const seen = new Set<string>();
  for (let at: TaskRow | null = task; at !== null && !seen.has(at.id); at = at.parentId === null ? null : index.task(at.parentId)) {
    if (at.numbered) return at;
    seen.add(at.id);
  }
  return task;
}
