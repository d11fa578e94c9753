import { groupBy } from '../domain/group-by.ts';
import type { DirectiveRow, PlaceRow, SearchEntry, TaskRow } from '../domain/rows.ts';
import { makeTasks } from './make-tasks.ts';
import { preferredSource } from './preferred-source.ts';
import type { RelinkContext } from './relink.ts';
import { sameRow } from './same-row.ts';
import { isFound, taskEntry } from './search-entries.ts';
import { taskWords } from './tasks/leaf-units.ts';

type Changed = { readonly row: DirectiveRow; readonly tasks: readonly TaskRow[] };
type EntryChange = { readonly put: readonly SearchEntry[]; readonly remove: readonly { readonly kind: 'task'; readonly id: string }[] };

/** What stands around a task, or beside it, comes from these facts of its document. */
const naming = ({ kind, kindName, symbol, issuerNames, placeId, issuedOn }: DirectiveRow) => ({ kind, kindName, symbol, issuerNames, placeId, issuedOn });

/**
 * How tasks are found after a change: those of texts that are new or were read again, of directives whose tasks are others now, and
 * of those that are named otherwise.
 */
export function changedTaskEntries(
  context: RelinkContext,
  rows: readonly DirectiveRow[],
  changed: readonly Changed[],
  placesOf: (row: DirectiveRow) => readonly PlaceRow[],
): EntryChange {
  const others = new Set(changed.map(({ row }) => row.id));
  const texts = new Map(context.sources.map(({ facts, text }) => [facts.source.id, text]));
  const factsOf = new Map(context.names.directives.map(({ id, sources }) => [id, preferredSource(sources.filter(({ active }) => active))]));
  const fresh = new Set(context.added.map((facts) => facts.source.id));
  const put = rows.flatMap((row): readonly SearchEntry[] => {
    const facts = row.held ? (factsOf.get(row.id) ?? null) : null;
    if (facts === null) return [];
    const stored = context.storedDirectives.get(row.id);
    const text = texts.get(facts.source.id) ?? null;
    const renamed = text !== null && stored !== undefined && !sameRow(naming(row), naming(stored));
    if (!others.has(row.id) && !fresh.has(facts.source.id) && !renamed) return [];
    const words = text === null ? [] : taskWords(facts.read, text);
    const places = placesOf(row);
    return makeTasks(row.id, facts).flatMap((task) => (isFound(task) ? [taskEntry(task, row, words[task.ordinal]?.text ?? task.text, places)] : []));
  });
  const now = new Set(put.map(({ id }) => id));
  const before = groupBy(context.storedTasks, (task) => task.directiveId);
  const remove = [...others, ...context.names.removed].flatMap((id) => (before.get(id) ?? []).filter((task) => isFound(task) && !now.has(task.id)));
  return { put, remove: remove.map(({ id }) => ({ kind: 'task', id })) };
}
