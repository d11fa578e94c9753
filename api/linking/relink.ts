import { groupBy } from '../domain/group-by.ts';
import type { EdgeState } from '../domain/lists.ts';
import { byText } from '../domain/order.ts';
import type { DutyRow } from '../domain/propagation.ts';
import type { DirectiveRow, EdgeProofRow, EdgeRow, GraphChange, MentionRow, OrganRow, SourceRow, TaskRow } from '../domain/rows.ts';
import { contributionsOf, type LinkedSource, possibleKeys } from './contributions.ts';
import { deriveEdges, type StatedEdge } from './derive-edges.ts';
import { makeDuties, organsOfDuties } from './make-duties.ts';
import { makeTasks } from './make-tasks.ts';
import { notBefore } from './not-before.ts';
import type { OrganRegister } from './organ-register.ts';
import { preferredSource } from './preferred-source.ts';
import { outwards, registerRows } from './register-rows.ts';
import type { ResolvedNames } from './resolve-names.ts';
import { sameRow } from './same-row.ts';
import { directiveEntry } from './search-entries.ts';
import type { SourceFacts } from './source-facts.ts';
import { changedTaskEntries } from './task-entries.ts';

/** Everything the last step needs. "Stored" means: as it is before this change. */
export type RelinkContext = {
  readonly names: ResolvedNames;
  /** Rows composed for the directives of `names`, without their lower bound. */
  readonly composed: readonly DirectiveRow[];
  /** Stored rows of every directive that is touched or meant. */
  readonly storedDirectives: ReadonlyMap<string, DirectiveRow>;
  /** All active texts, with mentions as resolved now, of every directive whose edges are looked at again. */
  readonly sources: readonly LinkedSource[];
  /** The same texts and the ones that go, with mentions as they are stored. */
  readonly formerSources: readonly LinkedSource[];
  readonly storedMentions: ReadonlyMap<string, MentionRow>;
  readonly storedSources: ReadonlyMap<string, SourceRow>;
  readonly storedEdges: readonly EdgeRow[];
  readonly storedProofs: readonly EdgeProofRow[];
  /** Stored tasks of the directives of `names`. */
  readonly storedTasks: readonly TaskRow[];
  /** Stored duties of the same directives. */
  readonly storedDuties: readonly DutyRow[];
  readonly decided: (key: string) => EdgeState | null;
  /** Every edge key to look at again, those of `keysToLoad` with them. */
  readonly moreKeys: readonly string[];
  /** Keys whose stored state tells nothing any more. */
  readonly judgedAnew: ReadonlySet<string>;
  /** What people said that directives carry out. */
  readonly stated: readonly StatedEdge[];
  /** For taking a merge back: edge states as they were before it, in place of those that were carried over. */
  readonly restated: ReadonlyMap<string, EdgeState> | null;
  /** New texts with their facts, and those that say something else now: their organs and places are noted down. */
  readonly added: readonly SourceFacts[];
};

/** The edge keys to load before `relink`. */
export function keysToLoad(
  former: readonly LinkedSource[],
  now: readonly LinkedSource[],
  directiveOf: (sourceId: string) => string | undefined,
): readonly string[] {
  const before = former.flatMap((linked) => possibleKeys(linked, linked.mentions[0]?.inDirectiveId ?? linked.facts.source.directiveId));
  const after = now.flatMap((linked) => possibleKeys(linked, directiveOf(linked.facts.source.id) ?? linked.facts.source.directiveId));
  return [...new Set([...before, ...after])].sort();
}

/** A person's word on an edge follows its ends to the ids that answer for them now. */
function carried(context: RelinkContext): (key: string) => EdgeState | null {
  const heirs = new Map(context.names.aliases.map(({ oldId, id }) => [oldId, id]));
  const states = new Map<string, EdgeState>();
  for (const edge of context.storedEdges) {
    if (!['confirmed', 'rejected', 'suspect'].includes(edge.state)) continue;
    const key = `${heirs.get(edge.from) ?? edge.from}>${edge.relation}>${heirs.get(edge.to) ?? edge.to}`;
    if (!context.judgedAnew.has(key) && (key === edge.key || !states.has(key))) states.set(key, edge.state);
  }
  return (key) => states.get(key) ?? context.decided(key) ?? context.restated?.get(key) ?? null;
}

function changedTasks(context: RelinkContext, rows: readonly DirectiveRow[], register: OrganRegister) {
  const factsOf = new Map(context.names.directives.map((directive) => [directive.id, directive.sources]));
  const stored = groupBy(context.storedTasks, (task) => task.directiveId);
  const changed = rows.flatMap((row) => {
    const sources = factsOf.get(row.id);
    if (sources === undefined) return [];
    const preferred = row.held ? preferredSource(sources.filter((facts) => facts.active)) : null;
    const tasks = preferred === null ? [] : makeTasks(row.id, preferred);
    const byOrder = [...(stored.get(row.id) ?? [])].sort((a, b) => a.ordinal - b.ordinal);
    return sameRow(tasks, byOrder) ? [] : [{ row, tasks }];
  });
  const duties = changedDuties(context, rows, factsOf, register);
  return {
    putTasks: changed.map(({ row, tasks }) => ({ directiveId: row.id, tasks })),
    putDuties: duties.map(({ directiveId, duties: own }) => ({ directiveId, duties: own })),
    dutyOrgans: duties.flatMap(({ organs }) => organs),
    search: changedTaskEntries(context, rows, changed, (row) => outwards(row.placeId, register)),
  };
}

function changedDuties(
  context: RelinkContext,
  rows: readonly DirectiveRow[],
  factsOf: ReadonlyMap<string, readonly SourceFacts[]>,
  register: OrganRegister,
): readonly { readonly directiveId: string; readonly duties: readonly DutyRow[]; readonly organs: readonly OrganRow[] }[] {
  const stored = groupBy(context.storedDuties, (duty) => duty.directiveId);
  return rows.flatMap((row) => {
    const sources = factsOf.get(row.id);
    if (sources === undefined) return [];
    const preferred = row.held ? preferredSource(sources.filter((facts) => facts.active)) : null;
    const duties = preferred === null ? [] : makeDuties(row.id, row, preferred, makeTasks(row.id, preferred), register);
    const inOrder = (all: readonly DutyRow[]) => all.toSorted((a, b) => byText(a.id, b.id));
    if (sameRow(inOrder(duties), inOrder(stored.get(row.id) ?? []))) return [];
    return [{ directiveId: row.id, duties, organs: preferred === null ? [] : organsOfDuties(row, preferred, duties, register) }];
  });
}

/**
 * The difference between the rows as they are and as they should be, once names are resolved. One function for
 * a document that comes, goes, is withdrawn or comes back. Texts, readings and originals are the caller's.
 */
export function relink(context: RelinkContext, register: OrganRegister): GraphChange {
  const { names } = context;
  const removed = new Set(names.removed);
  const current = new Map([...context.storedDirectives].filter(([id]) => !removed.has(id)));
  for (const row of context.composed) current.set(row.id, row);
  const rowOf = (id: string): DirectiveRow | undefined => current.get(id);

  const directiveOf = (facts: SourceFacts): string => names.directiveOfSource.get(facts.source.id) ?? facts.source.directiveId;
  const textsOf = groupBy(context.sources, (linked) => directiveOf(linked.facts));
  const bounded = [...new Set([...context.composed.map((row) => row.id), ...textsOf.keys()])].sort().flatMap((id): DirectiveRow[] => {
    const row = current.get(id);
    if (row === undefined) return [];
    const stored = context.storedDirectives.get(id);
    const mentions = textsOf.get(id)?.flatMap((linked) => linked.mentions);
    const bound =
      mentions === undefined ? { notBefore: stored?.notBefore ?? null, notBeforeFrom: stored?.notBeforeFrom ?? null } : notBefore(row, mentions, rowOf);
    return [{ ...row, ...(row.held && row.issuedOn === null ? bound : { notBefore: null, notBeforeFrom: null }) }];
  });
  const putDirectives = bounded.filter((row) => !sameRow(row, context.storedDirectives.get(row.id)));

  const contributions = [...textsOf].flatMap(([id, linked]) => {
    const row = current.get(id);
    return row ? contributionsOf(row, linked, rowOf, register) : [];
  });
  const edges = deriveEdges({
    keys: context.moreKeys,
    contributions,
    stated: context.stated,
    edges: context.storedEdges,
    proofs: context.storedProofs,
    affected: new Set([...context.formerSources, ...context.sources].map((linked) => linked.facts.source.id)),
    decided: carried(context),
  });

  const tasks = changedTasks(context, bounded, register);
  const places = (row: DirectiveRow) => registerRows([], row.placeId === null ? [] : [row.placeId], register).places;
  const noted = registerRows(
    [
      ...context.added.flatMap((facts) => facts.issuers.map((issuer) => issuer.resolution.organ)),
      ...mentionOrgans(context, register),
      ...tasks.dutyOrgans,
      ...putDirectives.flatMap((row) => (row.issuerBySymbol ? row.issuerIds.flatMap((id) => register.organ(id) ?? []) : [])),
    ],
    putDirectives.flatMap((row) => row.placeId ?? []),
    register,
  );
  const moved = names.directives.flatMap((directive) =>
    directive.sources.filter((facts) => {
      const stored = context.storedSources.get(facts.source.id);
      return stored !== undefined && stored.directiveId !== directive.id;
    }),
  );
  return {
    putDirectives,
    removeDirectives: names.removed,
    putAliases: names.aliases,
    putSources: moved.map((facts) => ({ ...facts.source, directiveId: directiveOf(facts) })),
    putReadings: moved.map((facts) => ({ sourceId: facts.source.id, directiveId: directiveOf(facts), read: facts.read })),
    putMentions: [...mentionsNow(context).values()].filter((mention) => !sameRow(mention, context.storedMentions.get(mention.id))),
    ...edges,
    putOrgans: noted.organs,
    putPlaces: noted.places,
    putTasks: tasks.putTasks,
    putDuties: tasks.putDuties,
    putSearch: [...putDirectives.map((row) => directiveEntry(row, places(row))), ...tasks.search.put, ...noted.entries],
    removeSearch: [...names.removed.map((id) => ({ kind: 'directive' as const, id })), ...tasks.search.remove],
  };
}

/** The resolved mentions, and with them all others of texts that may have moved to another directive. */
function mentionsNow(context: RelinkContext): ReadonlyMap<string, MentionRow> {
  const ofTexts = context.sources.flatMap((linked) => linked.mentions);
  return new Map([...context.names.mentions, ...ofTexts].map((mention) => [mention.id, mention]));
}

function mentionOrgans(context: RelinkContext, register: OrganRegister) {
  const fresh = new Set(context.added.map((facts) => facts.source.id));
  return context.names.mentions.flatMap((mention) => {
    if (!fresh.has(mention.sourceId) || mention.organId === null) return [];
    return [
      register.organ(mention.organId) ??
        register.resolve(mention.organName ?? '', { province: null, district: null, commune: null, line: null, level: null, asOf: mention.issuedOn }).organ,
    ];
  });
}
