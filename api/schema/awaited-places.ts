import type { AuditIndex } from '../audit/coverage/audit-index.ts';
import type { Level } from '../domain/lists.ts';
import { arrange, laneOf } from '../lineage/arrange.ts';
import { reduction } from '../lineage/reduction.ts';

/** Where an organ that issued nothing yet stands in the picture of a lineage. */
export type AwaitedPlace = {
  /** Sub-column inside the lane of its level, as of documents. */
  readonly column: number;
  /** Place inside the sub-column on the same scale as that of documents: between two of them, never equal to one. */
  readonly order: number;
};

export type Places = {
  /** Of the organ at a place in the list of those awaited under a document. */
  readonly awaited: (underId: string, level: Level | null, at: number, of: number) => AwaitedPlace;
  /** Documents right below one, without short cuts. */
  readonly lower: (id: string) => readonly string[];
  readonly of: (id: string) => AwaitedPlace;
};

/**
 * Places for what is awaited under documents of a lineage: behind everything below the document and below those
 * before it in its column, so that holes stand near the one they are expected under, and stay there whatever is drawn.
 * `ids` are the documents of the lineage, its root among them.
 */
export function awaitedPlaces(index: AuditIndex, ids: readonly string[]): Places {
  const inside = new Set(ids);
  const rows = ids.flatMap((id) => index.directive(id) ?? []);
  const edges = ids.flatMap((id) => index.upwards(id)).filter((edge) => inside.has(edge.to));
  const { component, reduced: graph } = reduction(ids, edges);
  const places = arrange(rows, graph, component);
  const lanes = new Map(rows.map((row) => [row.id, laneOf(row.level)]));
  const columnOf = (id: string): string => `${lanes.get(id) ?? 0}/${places.get(id)?.column ?? 0}`;
  const columns = new Map<string, string[]>();
  for (const id of ids.toSorted((a, b) => (places.get(a)?.order ?? 0) - (places.get(b)?.order ?? 0))) {
    const own = columns.get(columnOf(id));
    if (own) own.push(id);
    else columns.set(columnOf(id), [id]);
  }
  /** By document: the last place taken in every sub-column by what is below it or below those before it. */
  const lasts = new Map<string, ReadonlyMap<string, number>>();
  const walk = (column: string): void => {
    const running = new Map<string, number>();
    const seen = new Set<string>();
    for (const start of columns.get(column) ?? []) {
      const open = [start];
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (seen.has(id)) continue;
        seen.add(id);
        if (id !== start) running.set(columnOf(id), Math.max(running.get(columnOf(id)) ?? -1, places.get(id)?.order ?? 0));
        open.push(...[...graph.lower(id)].filter((other) => inside.has(other)));
      }
      lasts.set(start, new Map(running));
    }
  };
  const awaited: Places['awaited'] = (underId, level, at, of) => {
    const lane = laneOf(level);
    const under = places.get(underId) ?? { column: 0, order: 0 };
    const column = lanes.get(underId) === lane ? under.column + 1 : 0;
    if (!lasts.has(underId)) walk(columnOf(underId));
    const after = lasts.get(underId)?.get(`${lane}/${column}`) ?? -1;
    return { column, order: after + (under.order + (at + 1) / (of + 1)) / (ids.length + 1) };
  };
  return { awaited, lower: (id) => [...graph.lower(id)], of: (id) => places.get(id) ?? { column: 0, order: 0 } };
}
