import DataLoader from 'dataloader';

/** One answer per id, all ids of a moment in one call; null where there is none. */
export function oneLoader<Row>(fetch: (ids: readonly string[]) => Promise<readonly Row[]>, idOf: (row: Row) => string): DataLoader<string, Row | null> {
  return new DataLoader(async (ids: readonly string[]) => {
    const byId = new Map((await fetch(ids)).map((row) => [idOf(row), row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/** All rows that belong to each id, all ids of a moment in one call; a row may belong to several. */
export function manyLoader<Row>(
  fetch: (ids: readonly string[]) => Promise<readonly Row[]>,
  idsOf: (row: Row) => readonly string[],
): DataLoader<string, readonly Row[]> {
  return new DataLoader(async (ids: readonly string[]) => {
    const groups = new Map<string, Row[]>(ids.map((id) => [id, []]));
    for (const row of await fetch(ids)) {
      for (const id of new Set(idsOf(row))) groups.get(id)?.push(row);
    }
    return ids.map((id) => groups.get(id) ?? []);
  });
}
