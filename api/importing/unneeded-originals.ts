import type { Actor } from '../domain/actor.ts';
import type { ImportItemRow } from '../domain/rows.ts';
import type { GraphStore } from '../store/port.ts';

/** Open items that are looked at; more than an office has waiting at once. */
const LOOKED_AT = 100_000;

const keyOf = (item: ImportItemRow): string => `${item.jobId} ${item.index}`;

/**
 * Hashes of the files of items that will not be read any more, but for those that another item still waits for: what
 * `removeOriginals` may name. The store keeps the bytes of every source.
 */
export async function unneededOriginals(store: GraphStore, actor: Actor, ended: readonly ImportItemRow[]): Promise<readonly string[]> {
  const hashes = new Set(ended.map((item) => item.bytesHash).filter((hash) => hash !== ''));
  if (hashes.size === 0) return [];
  const own = new Set(ended.map(keyOf));
  for (const item of await store.openItems(actor, LOOKED_AT)) if (!own.has(keyOf(item))) hashes.delete(item.bytesHash);
  return [...hashes];
}
