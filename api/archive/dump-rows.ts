import type { Actor } from '../domain/actor.ts';
import type { DumpPart, DumpRows } from '../store/dump.ts';
import type { GraphStore } from '../store/port.ts';
import { isMark } from './loading-mark.ts';

/** The key of a part's rows in a dump, and how many rows of it are taken at once: few of those that may be large. */
const KEYS: Readonly<Record<Exclude<DumpPart, 'version'>, { readonly key: keyof DumpRows; readonly page: number }>> = {
  directives: { key: 'putDirectives', page: 500 },
  aliases: { key: 'putAliases', page: 500 },
  sources: { key: 'putSources', page: 500 },
  texts: { key: 'putTexts', page: 10 },
  originals: { key: 'putOriginals', page: 1 },
  readings: { key: 'putReadings', page: 10 },
  mentions: { key: 'putMentions', page: 200 },
  edges: { key: 'putEdges', page: 500 },
  proofs: { key: 'putProofs', page: 100 },
  organs: { key: 'putOrgans', page: 500 },
  places: { key: 'putPlaces', page: 500 },
  tasks: { key: 'putTasks', page: 20 },
  taskLinkings: { key: 'putTaskLinkings', page: 20 },
  duties: { key: 'putDuties', page: 50 },
  search: { key: 'putSearch', page: 500 },
  jobs: { key: 'putJobs', page: 500 },
  items: { key: 'putItems', page: 500 },
  tombstones: { key: 'putTombstones', page: 500 },
  decisions: { key: 'putDecisions', page: 500 },
  changes: { key: 'putChanges', page: 500 },
};

/** The rows of one part, page by page, without the mark of a loading; for `version` the number alone. */
export async function* rowsOf(store: Pick<GraphStore, 'dump'>, actor: Actor, part: DumpPart): AsyncGenerator<unknown> {
  const { key, page } = part === 'version' ? { key: 'setVersion' as const, page: 1 } : KEYS[part];
  for (let after: string | null = null; ; ) {
    const { rows, next } = await store.dump(actor, part, after, page);
    const found: unknown = rows[key];
    if (Array.isArray(found)) yield* found.filter((row) => part !== 'originals' || !isMark(row));
    else if (found !== undefined) yield found;
    if (next === null) return;
    after = next;
  }
}

/** Rows of one part as a dump has them. They are taken as they were dumped: the sums of the archive vouch for them. */
export function dumpRows(part: DumpPart, rows: readonly unknown[]): DumpRows {
  return part === 'version' ? { setVersion: Number(rows.at(-1) ?? 0) } : { [KEYS[part].key]: rows };
}

export const pageOfPart = (part: DumpPart): number => (part === 'version' ? 1 : KEYS[part].page);
