import type { GraphChange } from '../../domain/rows.ts';
import type { Cypher } from './cypher.ts';
import { type Put, putNodes } from './put-nodes.ts';

type Alias = NonNullable<GraphChange['putAliases']>[number];

/**
 * The aliases after some more, kept one step long. An alias to itself lifts it; one that turns an older one
 * round takes its place. `known` has every alias from or to an id that is given.
 */
export function aliasesAfter(known: ReadonlyMap<string, string>, given: readonly Alias[]): ReadonlyMap<string, string> {
  const aliases = new Map(known);
  const answering = (id: string): string => aliases.get(id) ?? id;
  for (const { oldId, id } of given) {
    if (oldId === id) {
      aliases.delete(oldId);
      continue;
    }
    if (answering(id) === oldId) aliases.delete(id);
    const target = answering(id);
    aliases.set(oldId, target);
    for (const [other, to] of [...aliases]) if (to === oldId) aliases.set(other, target);
  }
  return aliases;
}

export async function putAliases(cypher: Cypher, put: Put, given: readonly Alias[]): Promise<void> {
  if (given.length === 0) return;
  const ids = [...new Set(given.flatMap(({ oldId, id }) => [oldId, id]))];
  const known = await cypher.all<Alias>('MATCH (a:Alias) WHERE a.oldId IN $ids OR a.id IN $ids RETURN a.oldId AS oldId, a.id AS id', { ids });
  const before = new Map(known.map(({ oldId, id }) => [oldId, id]));
  const after = aliasesAfter(before, given);
  const lifted = [...before.keys()].filter((oldId) => !after.has(oldId));
  if (lifted.length > 0) await cypher.run('MATCH (a:Alias) WHERE a.oldId IN $lifted DETACH DELETE a', { lifted });
  const nodes = [...after].filter(([oldId, id]) => before.get(oldId) !== id).map(([oldId, id]) => ({ oldId, id, name: oldId }));
  await putNodes(cypher, put, 'Alias', nodes);
}
