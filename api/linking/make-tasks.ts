import { fold } from '../domain/fold.ts';
import type { ReadTask } from '../domain/read-directive.ts';
import type { TaskRow } from '../domain/rows.ts';
import { countedTasks } from './counted-tasks.ts';
import { shortHash } from './short-id.ts';
import type { SourceFacts } from './source-facts.ts';

/** Ids of the tasks of a reading, in its order. They hold when the same text is read again: words, path, place among equals. */
export function taskIds(directiveId: string, tasks: readonly ReadTask[]): readonly string[] {
  const seen = new Map<string, number>();
  return tasks.map((task) => {
    const words = `${task.path}|${fold(task.text)}`;
    const nth = (seen.get(words) ?? 0) + 1;
    seen.set(words, nth);
    return `${directiveId}#${shortHash(`${words}|${nth}`, 10)}`;
  });
}

/** Rows of the tasks of a directive's preferred text. */
export function makeTasks(directiveId: string, facts: SourceFacts): readonly TaskRow[] {
  const ids = taskIds(directiveId, facts.read.tasks);
  const counted = countedTasks(facts.read.tasks);
  const organs = (task: ReadTask, role: 'lead' | 'coordinate'): readonly string[] =>
    task.assignments.filter((assignment) => assignment.role === role).map((assignment) => assignment.organ);
  return facts.read.tasks.flatMap((task, ordinal) => {
    const id = ids[ordinal];
    if (id === undefined) return [];
    return [
      {
        id,
        directiveId,
        sourceId: facts.source.id,
        path: task.path,
        ordinal,
        unit: task.unit,
        parentId: task.parent === null ? null : (ids[task.parent] ?? null),
        ordering: task.ordering,
        numbered: counted[ordinal] === true,
        text: task.text,
        leads: organs(task, 'lead'),
        coordinates: organs(task, 'coordinate'),
        deadlines: task.deadlines.map((deadline) => deadline.text),
        targets: task.targets.map((target) => target.text),
        evidence: task.evidence,
      },
    ];
  });
}
