import type { Actor } from '../domain/actor.ts';
import type { SourceRow } from '../domain/rows.ts';
import type { OrganRegister } from '../linking/organ-register.ts';
import { describeSource, type SourceFacts } from '../linking/source-facts.ts';
import type { GraphStore } from '../store/port.ts';

/** The facts of stored sources, read once each. Sources without a reading are left out. */
export async function loadFacts(
  store: GraphStore,
  actor: Actor,
  sources: readonly SourceRow[],
  isActive: (source: SourceRow) => boolean,
  register: OrganRegister,
): Promise<readonly SourceFacts[]> {
  if (sources.length === 0) return [];
  const readings = await store.readings(
    actor,
    sources.map((source) => source.id),
  );
  const byId = new Map(readings.map((row) => [row.sourceId, row.read]));
  return sources.flatMap((source) => {
    const read = byId.get(source.id);
    return read ? [describeSource(source, read, isActive(source), register)] : [];
  });
}
