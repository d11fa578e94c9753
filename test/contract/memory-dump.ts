import { byText } from '../../api/domain/order.ts';
import type { DumpPage, DumpPart, DumpRows } from '../../api/store/dump.ts';
import { changed, type MemoryState } from './memory-state.ts';

/** Rows under the keys that a page of a dump goes by. */
type Keyed = readonly (readonly [key: string, rows: DumpRows])[];

const number = (value: number): string => String(value).padStart(12, '0');

/** Every part of the state as single rows, each by its key. */
function keyed(state: MemoryState, part: DumpPart): Keyed {
  const from = <T>(rows: ReadonlyMap<string, T>, wrap: (row: T, key: string) => DumpRows): Keyed => [...rows].map(([key, row]) => [key, wrap(row, key)]);
  switch (part) {
    case 'directives':
      return from(state.directives, (row) => ({ putDirectives: [row] }));
    case 'aliases':
      return from(state.aliases, (id, oldId) => ({ putAliases: [{ oldId, id }] }));
    case 'sources':
      return from(state.sources, (row) => ({ putSources: [row] }));
    case 'texts':
      return from(state.texts, (text, textId) => ({ putTexts: [{ textId, text }] }));
    case 'originals':
      return from(state.originals, (bytes, bytesHash) => ({ putOriginals: [{ bytesHash, bytes }] }));
    case 'readings':
      return from(state.readings, (row) => ({ putReadings: [row] }));
    case 'mentions':
      return from(state.mentions, (row) => ({ putMentions: [row] }));
    case 'edges':
      return from(state.edges, (row) => ({ putEdges: [row] }));
    case 'proofs':
      return from(state.proofs, (proofs, edgeKey) => ({ putProofs: proofs.length === 0 ? [] : [{ edgeKey, proofs }] }));
    case 'organs':
      return from(state.organs, (row) => ({ putOrgans: [row] }));
    case 'places':
      return from(state.places, (row) => ({ putPlaces: [row] }));
    case 'tasks':
      return from(state.tasks, (tasks, directiveId) => ({
        putTasks: tasks.length === 0 ? [] : [{ directiveId, tasks: tasks.toSorted((a, b) => byText(a.id, b.id)) }],
      }));
    case 'taskLinkings':
      return from(state.linkings, (row) => ({ putTaskLinkings: [{ ...row, links: row.links.toSorted((a, b) => byText(a.key, b.key)) }] }));
    case 'duties':
      return from(state.duties, (duties, directiveId) => ({
        putDuties: duties.length === 0 ? [] : [{ directiveId, duties: duties.toSorted((a, b) => byText(a.id, b.id)) }],
      }));
    case 'search':
      return from(state.search, (row) => ({ putSearch: [row] }));
    case 'jobs':
      return from(state.jobs, (row) => ({ putJobs: [row] }));
    case 'items':
      return [...state.items.values()].map((row) => [`${row.jobId} ${number(row.index)}`, { putItems: [row] }]);
    case 'tombstones':
      return from(state.tombstones, (row) => ({ putTombstones: [row] }));
    case 'decisions':
      return state.decisions.map((entry) => [number(entry.row.sequence), { putDecisions: [entry] }]);
    case 'changes':
      return state.changes.map((row) => [number(row.sequence), { putChanges: [row] }]);
    case 'version':
      return [['version', { setVersion: state.version }]];
  }
}

/** One page of a dump: rows by key, those without anything in them left out. */
export function dumpOf(state: MemoryState, part: DumpPart, after: string | null, limit: number): DumpPage {
  const rest = keyed(state, part)
    .filter(([key, rows]) => (after === null || byText(key, after) > 0) && Object.values(rows).some((value) => !Array.isArray(value) || value.length > 0))
    .sort(([a], [b]) => byText(a, b));
  const page = rest.slice(0, limit);
  const rows: Record<string, unknown> = {};
  for (const [, row] of page)
    for (const [name, value] of Object.entries(row)) rows[name] = Array.isArray(value) ? [...((rows[name] as unknown[]) ?? []), ...value] : value;
  return { rows, next: rest.length > limit ? (page.at(-1)?.[0] ?? null) : null };
}

/** The state with dumped rows put as they are. */
export function loaded(before: MemoryState, rows: DumpRows): MemoryState {
  const { putDecisions = [], putChanges = [], setVersion, ...change } = structuredClone(rows);
  const bySequence = <T>(list: readonly T[], sequence: (row: T) => number): readonly T[] => list.toSorted((a, b) => sequence(a) - sequence(b));
  return {
    ...changed(before, change),
    version: setVersion ?? before.version,
    decisions: bySequence([...before.decisions, ...putDecisions], ({ row }) => row.sequence),
    changes: bySequence([...before.changes, ...putChanges], (row) => row.sequence),
  };
}
