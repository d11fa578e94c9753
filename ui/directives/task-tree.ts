import { groupBy } from '../lib/group-by.ts';
import type { Task } from './reader-query.ts';

/** A task that cards and reports speak of, with the parts printed below it. */
export type TaskNode = { readonly task: Task; readonly parts: readonly Task[]; readonly section: string };

/**
 * Numbered tasks in the order of the text, each with all its unnumbered parts. A text without
 * numbered tasks gives its topmost tasks instead. `section` is the heading a run of tasks stands under.
 */
export function taskNodes(tasks: readonly Task[]): readonly TaskNode[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const heads = tasks.some((task) => task.numbered) ? tasks.filter((task) => task.numbered) : tasks.filter((task) => task.parentId === null);
  const headIds = new Set(heads.map((task) => task.id));
  const rest = tasks.filter((task) => !headIds.has(task.id));
  const parts = groupBy(rest, (task) => headAbove(task, byId, headIds));
  return heads.map((task) => ({ task, parts: parts.get(task.id) ?? [], section: sectionOf(task, byId) }));
}

function headAbove(task: Task, byId: ReadonlyMap<string, Task>, heads: ReadonlySet<string>): string | null {
  const seen = new Set<string>();
  for (let id = task.parentId; id !== null && !seen.has(id); id = byId.get(id)?.parentId ?? null) {
    if (heads.has(id)) return id;
    seen.add(id);
  }
  return null;
}

function sectionOf(task: Task, byId: ReadonlyMap<string, Task>): string {
  const parent = task.parentId === null ? undefined : byId.get(task.parentId);
  return parent === undefined || parent.numbered ? '' : parent.text;
}
