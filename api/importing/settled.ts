import type { Actor } from '../domain/actor.ts';
import { groupBy } from '../domain/group-by.ts';
import type { DirectiveRow, MentionRow } from '../domain/rows.ts';
import { mentionClaims, ownClaim } from '../linking/claims.ts';
import { saysAll } from '../linking/compose-directive.ts';
import type { OrganRegister } from '../linking/organ-register.ts';
import { preferredSource } from '../linking/preferred-source.ts';
import type { GraphStore } from '../store/port.ts';
import { loadFacts } from './load-facts.ts';

/**
 * Symbols whose group need not be resolved again, with the directive they mean: its text is held and says all of
 * itself, and the mentions that come or go name it by organ and full year, so that no other mention can come out
 * differently and its row cannot change. Without this a conclusion that thousands of plans carry out would have
 * all of their mentions loaded with each further plan.
 */
export async function settledSymbols(
  store: GraphStore,
  actor: Actor,
  group: readonly DirectiveRow[],
  mentions: readonly MentionRow[],
  register: OrganRegister,
): Promise<ReadonlyMap<string, string>> {
  const held = new Map(group.filter((row) => row.held && !row.withdrawn).map((row) => [row.identityKey, row]));
  const wanted = [...groupBy(mentions, (mention) => mention.symbolKey)].flatMap(([symbolKey, named]) => {
    const claims = mentionClaims(named, () => null, register);
    const keys = new Set(claims.map((claim) => `${claim.numbering}|${symbolKey}|${claim.year}`));
    const [key] = keys;
    const target = keys.size === 1 && key !== undefined ? held.get(key) : undefined;
    return target ? [{ symbolKey, target, days: new Set(claims.flatMap((claim) => claim.day ?? [])) }] : [];
  });
  const sources = await store.sourcesOf(
    actor,
    wanted.map(({ target }) => target.id),
  );
  const facts = groupBy(await loadFacts(store, actor, sources, () => true, register), (one) => one.source.directiveId);
  const settled = new Map<string, string>();
  for (const { symbolKey, target, days } of wanted) {
    const preferred = preferredSource(facts.get(target.id) ?? []);
    const claim = preferred === null ? null : ownClaim(preferred, register);
    if (preferred === null || claim === null || !saysAll(preferred)) continue;
    const founded = `${claim.numbering}|${symbolKey}|${claim.year}` === target.identityKey && claim.day === target.issuedOn;
    if (founded && [...days].every((day) => day === claim.day)) settled.set(symbolKey, target.id);
  }
  return settled;
}
