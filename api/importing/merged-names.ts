import type { Actor } from '../domain/actor.ts';
import type { MergedGroup } from '../linking/merges.ts';
import type { OrganRegister } from '../linking/organ-register.ts';
import type { GraphStore } from '../store/port.ts';
import { loadFacts } from './load-facts.ts';

/** What an edit touches, by the names under which merged directives are known. */
type Touched = { readonly symbolKeys: readonly string[]; readonly directiveIds: readonly string[]; readonly sourceIds: readonly string[] };

export type MergedNames = { readonly groups: readonly MergedGroup[]; readonly symbolKeys: readonly string[]; readonly directiveIds: readonly string[] };

/**
 * The merged directives that an edit may touch, with all symbols and rows they are made of: a directive that two
 * symbols lead to is resolved again as a whole. One may lead to the next.
 */
export async function mergedNames(
  store: GraphStore,
  actor: Actor,
  register: OrganRegister,
  groups: readonly MergedGroup[],
  touched: Touched,
): Promise<MergedNames> {
  const found = new Set<MergedGroup>();
  const keys = new Set(touched.symbolKeys);
  const ids = new Set(touched.directiveIds);
  const sources = new Set(touched.sourceIds);
  for (;;) {
    const more = groups.filter(
      (group) =>
        !found.has(group) &&
        group.members.some(
          (member) => ids.has(member.id) || (member.symbolKey !== null && keys.has(member.symbolKey)) || member.sourceIds.some((id) => sources.has(id)),
        ),
    );
    if (more.length === 0) break;
    for (const group of more) found.add(group);
    const members = more.flatMap((group) => group.members);
    for (const member of members) {
      ids.add(member.id);
      if (member.symbolKey !== null) keys.add(member.symbolKey);
    }
    const rows = await store.directives(
      actor,
      members.map((member) => member.id),
    );
    const texts = await store.sourcesOf(
      actor,
      rows.map((row) => row.id),
    );
    for (const row of rows) {
      ids.add(row.id);
      if (row.symbolKey !== null) keys.add(row.symbolKey);
    }
    for (const facts of await loadFacts(store, actor, texts, () => true, register)) {
      sources.add(facts.source.id);
      if (facts.symbolKey !== null) keys.add(facts.symbolKey);
    }
  }
  return { groups: [...found], symbolKeys: found.size === 0 ? [] : [...keys], directiveIds: [...ids] };
}
