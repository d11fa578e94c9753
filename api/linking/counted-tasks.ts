import type { ReadTask } from '../domain/read-directive.ts';

type Placed = Pick<ReadTask, 'parent' | 'ordering' | 'numbered'>;

/** The finest numbered item a unit stands in; itself where it stands in none. */
function itemOf(tasks: readonly Placed[], place: number): number {
  for (let at: number | null = place; at !== null; at = tasks[at]?.parent ?? null) if (tasks[at]?.numbered === true) return at;
  return place;
}

/** Places of the items that order something: each finest numbered item with an order in it, and each order that stands in none. */
function orderingItems(tasks: readonly Placed[]): ReadonlySet<number> {
  const above = new Set(tasks.flatMap(({ ordering, parent }) => (ordering && parent !== null ? [parent] : [])));
  return new Set(tasks.flatMap(({ ordering }, place) => (ordering && !above.has(place) ? [itemOf(tasks, place)] : [])));
}

/** For each task whether lists and reports speak of it: numbered items, and what orders something outside of any. */
export function countedTasks(tasks: readonly Placed[]): readonly boolean[] {
  const items = orderingItems(tasks);
  return tasks.map(({ numbered }, place) => numbered || items.has(place));
}

/** How many tasks a document has; as many columns has its comparison. */
export const countTasks = (tasks: readonly Placed[]): number => orderingItems(tasks).size;
