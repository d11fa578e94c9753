import type { Actor } from '../domain/actor.ts';
import type { DirectiveRow, MentionRow, SourceRow } from '../domain/rows.ts';
import { makeMentions } from '../linking/make-mentions.ts';
import { nationalBody } from '../linking/national-body.ts';
import { namesBody, type OrganRegister } from '../linking/organ-register.ts';
import type { NamesContext } from '../linking/resolve-names.ts';
import { describeSource, type SourceFacts } from '../linking/source-facts.ts';
import type { GraphStore } from '../store/port.ts';
import type { GraphEdit } from './graph-edit.ts';
import { loadFacts } from './load-facts.ts';
import { mergedNames } from './merged-names.ts';
import type { Said } from './said.ts';
import { settledSymbols } from './settled.ts';

/** The part of the graph in which names are resolved again, as it shall be and as it is stored. */
export type LoadedNames = {
  readonly context: Omit<NamesContext, 'taken' | 'pins'>;
  readonly added: readonly SourceFacts[];
  /** Texts that stay and say something else now. */
  readonly replaced: readonly SourceFacts[];
  /** Sources that come, go, say something else, fall silent or speak again. */
  readonly changed: ReadonlySet<string>;
  /** Stored facts of the sources that go, fall silent or say something else now. */
  readonly leaving: readonly SourceFacts[];
  readonly storedDirectives: ReadonlyMap<string, DirectiveRow>;
  readonly storedSources: ReadonlyMap<string, SourceRow>;
  readonly storedMentions: ReadonlyMap<string, MentionRow>;
  /** Mentions of texts that fall silent: kept, but meaning nothing. */
  readonly silenced: readonly MentionRow[];
  /** Stored mentions that their text no longer has. */
  readonly goneMentions: readonly string[];
  /** New mentions whose meaning is certain without looking at the rest of their group. */
  readonly settled: readonly MentionRow[];
  readonly withdrawn: (directiveId: string) => boolean;
};

const PENDING = '';

/** Loads what an edit touches: its sources, and the whole group of every symbol they bear or name. */
export async function loadNames(store: GraphStore, actor: Actor, edit: GraphEdit, register: OrganRegister, said: Said): Promise<LoadedNames> {
  const added = edit.add.map(({ source, read }) => describeSource({ ...source, directiveId: PENDING }, read, !edit.addSilent.includes(source.id), register));
  const toggledSources = await store.sourcesOf(actor, [...edit.withdraw, ...edit.restore]);
  const going = await store.sources(actor, edit.removeSources);
  const replacedIds = new Set(edit.replace.map(({ source }) => source.id));
  const former = await store.sources(actor, [...replacedIds]);
  const edited = [...new Map([...going, ...toggledSources, ...former].map((source) => [source.id, source])).values()];
  const editedFacts = await loadFacts(store, actor, edited, () => true, register);
  const editedMentions = await store.mentionsOfSources(
    actor,
    edited.map((source) => source.id),
  );
  const gone = new Set(edit.removeSources);
  const restored = editedFacts.filter(
    (facts) => edit.restore.includes(facts.source.directiveId) && !gone.has(facts.source.id) && !replacedIds.has(facts.source.id),
  );
  const turned = await store.directives(actor, [...edit.again, ...edited.map((source) => source.directiveId)]);
  const silentNow = new Set(turned.filter((row) => row.withdrawn && !edit.restore.includes(row.id)).map((row) => row.id));
  const keepsSilent = (id: string): boolean => silentNow.has(id) || edit.withdraw.includes(id);
  const replaced = edit.replace.map(({ source, read }) => describeSource(source, read, !keepsSilent(source.directiveId), register));
  const speaking = [...added, ...restored, ...replaced].filter((facts) => facts.active);
  const fresh = asBefore(
    speaking.flatMap((facts) => makeMentions(facts, facts.source.directiveId, register)),
    editedMentions,
  );
  const again = turned.filter((row) => edit.again.includes(row.id)).flatMap((row) => row.symbolKey ?? []);
  const own = [...again, ...[...added, ...editedFacts, ...replaced].flatMap((facts) => facts.symbolKey ?? [])];
  const touched = [...fresh, ...editedMentions];
  const named = [...new Set([...own, ...touched.map((row) => row.symbolKey)])];
  const namedGroup = await store.directivesBySymbol(actor, named);
  const certain = await settledSymbols(
    store,
    actor,
    namedGroup,
    touched.filter((mention) => !own.includes(mention.symbolKey)),
    register,
  );
  const merged = await mergedNames(store, actor, register, said.groups, {
    symbolKeys: named.filter((key) => !certain.has(key)),
    directiveIds: [...edit.again, ...edited.map((source) => source.directiveId)],
    sourceIds: [...added, ...editedFacts].map((facts) => facts.source.id),
  });
  const settled = new Map([...certain].filter(([key]) => !merged.symbolKeys.includes(key)));
  const more = merged.symbolKeys.filter((key) => !named.includes(key));
  const wholeGroup = more.length === 0 ? namedGroup : [...namedGroup, ...(await store.directivesBySymbol(actor, more))];
  const allKeys = [...named, ...more];
  const symbolKeys = allKeys.filter((key) => !settled.has(key));
  const group = wholeGroup.filter((row) => row.symbolKey === null || !settled.has(row.symbolKey));
  const others = await store.directives(actor, [...new Set([...edited.map((source) => source.directiveId), ...edit.again, ...merged.directiveIds])]);
  const storedDirectives = new Map([...group, ...others].map((row) => [row.id, row]));
  const withdrawn = (id: string): boolean => !edit.restore.includes(id) && (edit.withdraw.includes(id) || storedDirectives.get(id)?.withdrawn === true);

  const groupSources = await store.sourcesOf(actor, [...storedDirectives.keys()]);
  const storedSources = new Map([...groupSources, ...edited].map((source) => [source.id, source]));
  const staying = groupSources.filter((source) => !gone.has(source.id));
  const asStored = await loadFacts(
    store,
    actor,
    staying.filter((source) => !replacedIds.has(source.id)),
    (source) => !withdrawn(source.directiveId),
    register,
  );
  const facts = [...asStored, ...replaced];

  const silent = new Set(toggledSources.filter((source) => withdrawn(source.directiveId)).map((source) => source.id));
  const changed = new Set([...added.map((one) => one.source.id), ...gone, ...replacedIds, ...toggledSources.map((source) => source.id)]);
  const stored = await store.mentionsBySymbol(actor, symbolKeys);
  const storedMentions = new Map([...stored, ...editedMentions].map((mention) => [mention.id, mention]));
  const standing = stored.filter((mention) => mention.resolvesTo !== null && !changed.has(mention.sourceId));
  const mentions = [...standing, ...fresh.filter((mention) => !settled.has(mention.symbolKey))];
  const provinces = await provincesOfSpeakers(store, actor, mentions, [...added, ...facts, ...editedFacts], register);
  return {
    context: {
      symbolKeys,
      directives: [...storedDirectives.values()],
      sources: [...facts, ...added],
      mentions,
      directiveOfSource: new Map(staying.map((source) => [source.id, source.directiveId])),
      provinceOfSource: (sourceId) => provinces.get(sourceId) ?? null,
      merged: merged.groups,
    },
    added,
    replaced,
    changed,
    leaving: editedFacts.filter((one) => gone.has(one.source.id) || silent.has(one.source.id) || replacedIds.has(one.source.id)),
    storedDirectives,
    storedSources,
    storedMentions,
    silenced: [
      ...editedMentions.filter((mention) => silent.has(mention.sourceId) && !gone.has(mention.sourceId)),
      ...[...added, ...replaced].filter((facts) => !facts.active).flatMap((facts) => makeMentions(facts, PENDING, register)),
    ].map((mention) => ({ ...mention, resolvesTo: null })),
    goneMentions: leftOver(replaced, editedMentions, register),
    settled: fresh.flatMap((mention) => {
      const resolvesTo = settled.get(mention.symbolKey);
      return resolvesTo === undefined ? [] : [{ ...mention, resolvesTo }];
    }),
    withdrawn,
  };
}

/** Mentions made again, with what the stored ones at the same place meant: a text that says the same keeps its ids. */
function asBefore(fresh: readonly MentionRow[], stored: readonly MentionRow[]): readonly MentionRow[] {
  const placeOf = (mention: MentionRow): string => `${mention.sourceId} ${mention.evidence.start} ${mention.symbolKey}`;
  const meant = new Map(stored.map((mention) => [placeOf(mention), mention.resolvesTo]));
  return meant.size === 0 ? fresh : fresh.map((mention) => ({ ...mention, resolvesTo: meant.get(placeOf(mention)) ?? null }));
}

/** Stored mentions that a text which says something else now does not make again. */
function leftOver(replaced: readonly SourceFacts[], stored: readonly MentionRow[], register: OrganRegister): readonly string[] {
  const now = new Set(replaced.flatMap((facts) => makeMentions(facts, facts.source.directiveId, register).map((mention) => mention.id)));
  const ids = new Set(replaced.map((facts) => facts.source.id));
  return stored.filter((mention) => ids.has(mention.sourceId) && !now.has(mention.id)).map((mention) => mention.id);
}

/** Provinces of the texts that name a symbol without saying whose it is; only there they are asked for. */
async function provincesOfSpeakers(
  store: GraphStore,
  actor: Actor,
  mentions: readonly MentionRow[],
  known: readonly SourceFacts[],
  register: OrganRegister,
): Promise<ReadonlyMap<string, string | null>> {
  const provinces = new Map(known.map((facts) => [facts.source.id, facts.provinceId]));
  const wanted = mentions.filter((mention) => !namesBody(mention.organId) && nationalBody(mention.symbol) === null && !provinces.has(mention.sourceId));
  const sources = await store.sources(actor, [...new Set(wanted.map((mention) => mention.sourceId))]);
  for (const facts of await loadFacts(store, actor, sources, () => true, register)) provinces.set(facts.source.id, facts.provinceId);
  return provinces;
}
