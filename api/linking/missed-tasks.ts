import type { Evidence } from '../domain/evidence.ts';
import type { ReadTask } from '../domain/read-directive.ts';

type Placed = { readonly parent: number | null; readonly at: number };

/** Behind the last task that begins before the words; under that one where it is the head of others, else beside it. */
function placeOf(tasks: readonly ReadTask[], start: number): Placed {
  const before = tasks.findLastIndex((task) => task.evidence.start <= start);
  const last = tasks[before];
  if (last === undefined) return { parent: null, at: 0 };
  const heads = !last.ordering || tasks.some((task) => task.parent === before);
  return { parent: heads ? before : last.parent, at: before + 1 };
}

function underNumbered(tasks: readonly ReadTask[], parent: number | null): boolean {
  for (let at = parent; at !== null; at = tasks[at]?.parent ?? null) if (tasks[at]?.numbered === true) return true;
  return false;
}

/** The path of one more paragraph under a task: the first `.pk` that nothing has. */
function freePath(tasks: readonly ReadTask[], parent: number | null): string {
  const above = parent === null ? '' : `${tasks[parent]?.path ?? ''}.`;
  const taken = new Set(tasks.map((task) => task.path));
  let k = 1;
  while (taken.has(`${above}p${k}`)) k += 1;
  return `${above}p${k}`;
}

/**
 * The tasks of a reading with those that a person found in its words, each where it stands in the text. Words of another
 * text are left out. The same list where none is added; `parent` points into the list that is given back.
 */
export function withMissedTasks(read: readonly ReadTask[], missed: readonly Evidence[], textId: string): readonly ReadTask[] {
  let tasks = read;
  for (const words of missed.filter((each) => each.textId === textId).toSorted((a, b) => a.start - b.start)) {
    const { parent, at } = placeOf(tasks, words.start);
    const added: ReadTask = {
      path: freePath(tasks, parent),
      unit: 'paragraph',
      parent,
      text: words.quote.replace(/\s+/gu, ' ').trim(),
      ordering: true,
      numbered: !underNumbered(tasks, parent),
      assignments: [],
      deadlines: [],
      targets: [],
      duties: [],
      evidence: words,
    };
    const moved = tasks.map((task) => (task.parent !== null && task.parent >= at ? { ...task, parent: task.parent + 1 } : task));
    tasks = [...moved.slice(0, at), added, ...moved.slice(at)];
  }
  return tasks;
}
