import type { Actor } from '../domain/actor.ts';
import { groupBy } from '../domain/group-by.ts';
import type { EdgeState } from '../domain/lists.ts';
import type { DirectiveRow, GraphChange, MentionRow } from '../domain/rows.ts';
import { composeDirective } from '../linking/compose-directive.ts';
import type { LinkedSource } from '../linking/contributions.ts';
import { correctRow } from '../linking/correct-row.ts';
import { formerKeys, renamedKey } from '../linking/merges.ts';
import type { OrganRegister } from '../linking/organ-register.ts';
import { keysToLoad, relink } from '../linking/relink.ts';
import { type ResolvedNames, resolveNames } from '../linking/resolve-names.ts';
import { sameRow } from '../linking/same-row.ts';
import type { SourceFacts } from '../linking/source-facts.ts';
import type { GraphStore } from '../store/port.ts';
import type { GraphEdit } from './graph-edit.ts';
import { loadFacts } from './load-facts.ts';
import { type LoadedNames, loadNames } from './load-names.ts';
import { NOTHING_SAID, type Said } from './said.ts';
import { loadStatedEdges, statedEdgesOf } from './stated-edges.ts';
import { withCorrections, withSilence } from './wider-edit.ts';

export type PlannedChange = {
  readonly change: GraphChange;
  /** The directive each new or touched source is a text of. */
  readonly directiveOfSource: ReadonlyMap<string, string>;
  /** Directives whose tasks, whose text or whose way up changes: task links are made again from here. */
  readonly touched: readonly string[];
};

/**
 * All that an edit changes, as one change to commit. The caller holds the lease from before this call
 * until the commit: the answer is right only for the graph as it was read. `said` is what people said as it stands
 * after the edit.
 */
export function planChange(store: GraphStore, actor: Actor, asked: GraphEdit, register: OrganRegister, said: Said = NOTHING_SAID): Promise<PlannedChange> {
  return planned(store, actor, asked, register, said, new Map());
}

async function planned(
  store: GraphStore,
  actor: Actor,
  asked: GraphEdit,
  register: OrganRegister,
  said: Said,
  pins: ReadonlyMap<string, string>,
): Promise<PlannedChange> {
  const edit = await withLiveIds(store, actor, asked);
  const loaded = await loadNames(store, actor, edit, register, said);
  const names = withSettled(await namesWithFreeIds(store, actor, loaded, register, pins), loaded.settled);
  const wider = withSilence(edit, loaded, names) ?? withCorrections(edit, names, said);
  if (wider !== null) {
    const known = [...names.directiveOfSource].filter(([id]) => said.corrections.has(names.directiveOfSource.get(id) ?? '') || pins.has(id));
    return planned(store, actor, wider, register, said, new Map([...known, ...pins]));
  }
  const composed = names.directives.map((directive) => {
    const sources = directive.sources.filter((facts) => facts.active);
    const withdrawn = directive.sources.length > 0 ? sources.length === 0 : loaded.withdrawn(directive.id);
    const row = composeDirective({ ...directive, sources: withdrawn ? directive.sources : sources }, withdrawn, register);
    return correctRow(row, said.corrections.get(row.id) ?? [], register);
  });
  const affected = await affectedSources(store, actor, loaded, names, composed);
  const texts = await loadLinked(store, actor, affected, loaded, names, edit, register);
  const meant = [...new Set(texts.now.flatMap((linked) => linked.mentions.flatMap((mention) => mention.resolvesTo ?? [])))];
  const owners = texts.now.map((linked) => linked.facts.source.directiveId).filter(Boolean);
  const storedDirectives = new Map((await store.directives(actor, [...meant, ...owners])).map((row) => [row.id, row]));
  for (const [id, row] of loaded.storedDirectives) storedDirectives.set(id, row);
  const stated = await loadStatedEdges(store, actor, statedEdgesOf(said), new Set([...names.directives.map((directive) => directive.id), ...names.removed]));
  for (const row of stated.directives) if (!storedDirectives.has(row.id)) storedDirectives.set(row.id, row);
  const keys = [
    ...new Set([...keysToLoad(texts.former, texts.now, (id) => names.directiveOfSource.get(id)), ...stated.edges.map((edge) => edge.key), ...edit.edges]),
  ];
  const owned = names.directives.map((directive) => directive.id).concat(names.removed);
  const [decided, storedEdges, storedProofs, storedTasks, storedDuties] = await Promise.all([
    decidedStates(store, actor, keys, said),
    store.edges(actor, keys),
    store.proofs(actor, keys),
    store.tasksOf(actor, owned),
    store.dutiesOf(actor, owned),
  ]);
  const linked = relink(
    {
      names,
      composed,
      storedDirectives,
      sources: texts.now,
      formerSources: texts.former,
      storedMentions: new Map([...loaded.storedMentions, ...texts.storedMentions]),
      storedSources: loaded.storedSources,
      storedEdges,
      storedProofs,
      storedTasks,
      storedDuties,
      decided: (key) => decided.get(key) ?? null,
      moreKeys: keys,
      judgedAnew: new Set(edit.edges),
      stated: stated.edges,
      restated: said.restated,
      added: [...loaded.added, ...loaded.replaced],
    },
    register,
  );
  return { change: withTexts(linked, edit, loaded, names), directiveOfSource: names.directiveOfSource, touched: touchedBy(linked, loaded, edit) };
}

function touchedBy(change: GraphChange, loaded: LoadedNames, edit: GraphEdit): readonly string[] {
  const gone = new Set(change.removeDirectives);
  const turned = (change.putDirectives ?? []).filter((row) => {
    const stored = loaded.storedDirectives.get(row.id);
    return (
      row.held !== (stored?.held ?? false) || row.withdrawn !== (stored?.withdrawn ?? false) || row.preferredSourceId !== (stored?.preferredSourceId ?? null)
    );
  });
  const ways = (change.putEdges ?? []).filter((edge) => edge.relation === 'IMPLEMENTS').map((edge) => edge.from);
  const cut = (change.removeEdges ?? []).filter((key) => key.includes('>IMPLEMENTS>')).map((key) => key.slice(0, key.indexOf('>')));
  const tasks = (change.putTasks ?? []).map((entry) => entry.directiveId);
  const replaced = edit.replace.map(({ source }) => source.directiveId);
  return [...new Set([...turned.map((row) => row.id), ...tasks, ...ways, ...cut, ...replaced, ...edit.again])].filter((id) => !gone.has(id)).sort();
}

/** Merged directives are asked for by the ids that answer for them. */
async function withLiveIds(store: GraphStore, actor: Actor, edit: GraphEdit): Promise<GraphEdit> {
  if (edit.withdraw.length + edit.restore.length + edit.again.length === 0) return edit;
  const live = async (ids: readonly string[]) => (await store.directives(actor, ids)).map((row) => row.id);
  return { ...edit, withdraw: await live(edit.withdraw), restore: await live(edit.restore), again: [...edit.again, ...(await live(edit.again))] };
}

/** New ids must not be those of directives elsewhere in the graph, nor old names of merged ones. */
async function namesWithFreeIds(
  store: GraphStore,
  actor: Actor,
  loaded: LoadedNames,
  register: OrganRegister,
  pins: ReadonlyMap<string, string>,
): Promise<ResolvedNames> {
  const given = new Set([...pins.values(), ...loaded.context.merged.map((group) => group.id)]);
  const taken = new Set<string>();
  for (;;) {
    const names = resolveNames({ ...loaded.context, pins, taken: (id) => taken.has(id) || given.has(id) }, register);
    const fresh = names.directives.map((directive) => directive.id).filter((id) => !loaded.storedDirectives.has(id) && !given.has(id));
    // Nearly always none is there, which one question tells for all of them.
    if ((await store.directives(actor, fresh)).length === 0) return names;
    let clash = false;
    for (const id of fresh) {
      const [found] = await store.directives(actor, [id]);
      if (found === undefined) continue;
      taken.add(id);
      clash = true;
    }
    if (!clash) return names;
  }
}

const withSettled = (names: ResolvedNames, settled: readonly MentionRow[]): ResolvedNames => ({
  ...names,
  mentions: [
    ...names.mentions,
    ...settled.map((mention) => ({ ...mention, inDirectiveId: names.directiveOfSource.get(mention.sourceId) ?? mention.inDirectiveId })),
  ],
});

/** Facts of a directive that documents which cite it are judged by. */
const judged = (row: DirectiveRow) => ({ held: row.held, kind: row.kind, subject: row.held ? row.subject : null, issuerIds: row.issuerIds });

/** What else its own text is asked for again: how it is judged as the lower one, and how its tasks are found. */
const told = ({ subject, issuedOn, symbol, placeId }: DirectiveRow) => ({ subject, issuedOn, symbol, placeId });

/** Sources whose edges or lower bound may come out differently now. */
async function affectedSources(
  store: GraphStore,
  actor: Actor,
  loaded: LoadedNames,
  names: ResolvedNames,
  composed: readonly DirectiveRow[],
): Promise<ReadonlySet<string>> {
  const affected = new Set(loaded.changed);
  for (const mention of names.mentions) {
    const stored = loaded.storedMentions.get(mention.id);
    if (stored?.resolvesTo !== mention.resolvesTo || stored?.inDirectiveId !== mention.inDirectiveId) affected.add(mention.sourceId);
  }
  for (const [sourceId, directiveId] of names.directiveOfSource) if (loaded.storedSources.get(sourceId)?.directiveId !== directiveId) affected.add(sourceId);
  const citing = groupBy(names.mentions, (mention) => mention.resolvesTo);
  const redated: MentionRow[] = [];
  for (const row of composed) {
    const stored = loaded.storedDirectives.get(row.id);
    if (stored === undefined) continue;
    const mentions = citing.get(row.id) ?? [];
    if (!sameRow(judged(row), judged(stored))) for (const mention of mentions) if (mention.relation === 'BASED_ON') affected.add(mention.sourceId);
    if (row.issuedOn !== stored.issuedOn) redated.push(...mentions);
    // A text whose own subject, issuer or date came out differently is judged anew as the lower one.
    if (!sameRow({ ...judged(row), ...told(row) }, { ...judged(stored), ...told(stored) })) {
      for (const [sourceId, directiveId] of names.directiveOfSource) if (directiveId === row.id) affected.add(sourceId);
    }
  }
  const citers = await store.directives(actor, [...new Set(redated.map((mention) => mention.inDirectiveId))].filter(Boolean));
  const undated = new Set(citers.filter((row) => row.held && row.issuedOn === null).map((row) => row.id));
  for (const mention of redated) if (undated.has(mention.inDirectiveId)) affected.add(mention.sourceId);
  return affected;
}

type LoadedTexts = {
  readonly now: readonly LinkedSource[];
  readonly former: readonly LinkedSource[];
  readonly storedMentions: ReadonlyMap<string, MentionRow>;
};

/** The affected texts, with all other texts of the directives they are or were of: what a directive states is said by all its texts together. */
async function loadLinked(
  store: GraphStore,
  actor: Actor,
  affected: ReadonlySet<string>,
  loaded: LoadedNames,
  names: ResolvedNames,
  edit: GraphEdit,
  register: OrganRegister,
): Promise<LoadedTexts> {
  const known = new Map(loaded.context.sources.map((facts) => [facts.source.id, facts]));
  const rows = await store.sources(
    actor,
    [...affected].filter((id) => !known.has(id)),
  );
  const owners = new Set(
    [...affected]
      .flatMap((id) => [names.directiveOfSource.get(id) ?? known.get(id)?.source.directiveId ?? [], loaded.storedSources.get(id)?.directiveId ?? []].flat())
      .concat(rows.map((row) => row.directiveId)),
  );
  const siblings = await store.sourcesOf(actor, [...owners].filter(Boolean));
  const wanted = new Map([...rows, ...siblings].map((row) => [row.id, row]));
  for (const [id, directiveId] of names.directiveOfSource) {
    const facts = known.get(id);
    if (facts && owners.has(directiveId)) wanted.set(id, facts.source);
  }
  const gone = new Set(edit.removeSources);
  const extra = await loadFacts(
    store,
    actor,
    [...wanted.values()].filter((row) => !known.has(row.id) && !gone.has(row.id)),
    (row) => !loaded.withdrawn(row.directiveId),
    register,
  );
  const facts: SourceFacts[] = [...extra, ...[...wanted.keys()].flatMap((id) => known.get(id) ?? [])].filter((one) => one.active && !gone.has(one.source.id));

  const storedRows = await store.mentionsOfSources(actor, [...new Set([...facts, ...loaded.leaving].map((one) => one.source.id))]);
  const storedMentions = new Map(storedRows.map((mention) => [mention.id, mention]));
  const resolved = new Map([...storedMentions, ...names.mentions.map((mention) => [mention.id, mention] as const)]);
  const moved = [...resolved.values()].map((mention) => ({
    ...mention,
    inDirectiveId: names.directiveOfSource.get(mention.sourceId) ?? mention.inDirectiveId,
  }));
  const nowBySource = groupBy(moved, (mention) => mention.sourceId);
  const formerBySource = groupBy(storedRows, (mention) => mention.sourceId);
  const newTexts = new Map(edit.add.map(({ source, text }) => [source.id, text]));
  const stored = await store.texts(
    actor,
    facts.flatMap((one) => (newTexts.has(one.source.id) ? [] : [one.source.textId])),
  );
  const storedTexts = new Map(stored.map(({ id, text }) => [id, text]));
  const now = facts.map(
    (one): LinkedSource => ({
      facts: one,
      mentions: nowBySource.get(one.source.id) ?? [],
      text: newTexts.get(one.source.id) ?? storedTexts.get(one.source.textId) ?? null,
    }),
  );
  const former = [...facts, ...loaded.leaving].map((one) => ({ facts: one, mentions: formerBySource.get(one.source.id) ?? [], text: null }));
  return { now, former: former.filter((linked) => linked.mentions.length > 0), storedMentions };
}

/** The latest word of a person on each edge, also where it was said of directives that were merged since. */
async function decidedStates(store: GraphStore, actor: Actor, keys: readonly string[], said: Said): Promise<ReadonlyMap<string, EdgeState>> {
  const states = new Map<string, EdgeState>();
  const asked = said.merges.length === 0 ? keys : [...new Set(keys.flatMap((key) => formerKeys(said.merges, key)))];
  for (const decision of await store.decisions(actor, asked)) {
    const key = renamedKey(said.merges, decision.subjectKey);
    if (decision.type === 'confirm-edge') states.set(key, 'confirmed');
    if (decision.type === 'reject-edge') states.set(key, 'rejected');
    if (decision.type === 'reopen') states.delete(key);
  }
  return states;
}

/** The linked rows together with the texts that come and go. */
function withTexts(change: GraphChange, edit: GraphEdit, loaded: LoadedNames, names: ResolvedNames): GraphChange {
  const directiveOf = (sourceId: string): string => names.directiveOfSource.get(sourceId) ?? '';
  const sources = edit.add.map(({ source }) => ({ ...source, directiveId: directiveOf(source.id) }));
  return {
    ...change,
    removeSources: edit.removeSources,
    removeMentions: loaded.goneMentions,
    putSources: [...(change.putSources ?? []), ...sources, ...edit.replace.map(({ source }) => ({ ...source, directiveId: directiveOf(source.id) }))],
    putTexts: edit.add.map(({ source, text }) => ({ textId: source.textId, text })),
    putReadings: [
      ...(change.putReadings ?? []),
      ...[...edit.add, ...edit.replace].map(({ source, read }) => ({ sourceId: source.id, directiveId: directiveOf(source.id), read })),
    ],
    putMentions: [
      ...(change.putMentions ?? []),
      ...loaded.silenced.map((mention) => ({ ...mention, inDirectiveId: names.directiveOfSource.get(mention.sourceId) ?? mention.inDirectiveId })),
    ],
  };
}
