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
import { settledSymbols } from './settled.ts';

/** The part of the graph in which names are resolved again, as it shall be and as it is stored. */
export type LoadedNames = {
  readonly context: Omit<NamesContext, 'taken'>;
  readonly added: readonly SourceFacts[];
  /** Sources that come, go, fall silent or speak again. */
  readonly changed: ReadonlySet<string>;
  /** Stored facts of the sources that go or fall silent. */
  readonly leaving: readonly SourceFacts[];
  readonly storedDirectives: ReadonlyMap<string, DirectiveRow>;
  readonly storedSources: ReadonlyMap<string, SourceRow>;
  readonly storedMentions: ReadonlyMap<string, MentionRow>;
  /** Mentions of texts that fall silent: kept, but meaning nothing. */
  readonly silenced: readonly MentionRow[];
  /** New mentions whose meaning is certain without looking at the rest of their group. */
  readonly settled: readonly MentionRow[];
  readonly withdrawn: (directiveId: string) => boolean;
};

const PENDING = '';

/** Loads what an edit touches: its sources, and the whole group of every symbol they bear or name. */
export async function loadNames(store: GraphStore, actor: Actor, edit: GraphEdit, register: OrganRegister): Promise<LoadedNames> {
  const added = edit.add.map(({ source, read }) => describeSource({ ...source, directiveId: PENDING }, read, !edit.addSilent.includes(source.id), register));
  const toggledSources = await store.sourcesOf(actor, [...edit.withdraw, ...edit.restore]);
  const going = await store.sources(actor, edit.removeSources);
  const edited = [...going, ...toggledSources];
  const editedFacts = await loadFacts(store, actor, edited, () => true, register);
  const editedMentions = await store.mentionsOfSources(
    actor,
    edited.map((source) => source.id),
  );
  const gone = new Set(edit.removeSources);
  const restored = editedFacts.filter((facts) => edit.restore.includes(facts.source.directiveId) && !gone.has(facts.source.id));
  const fresh = [...added.filter((facts) => facts.active), ...restored].flatMap((facts) => makeMentions(facts, facts.source.directiveId, register));
  const ownKeys = [...added, ...editedFacts].flatMap((facts) => facts.symbolKey ?? []);
  const touched = [...fresh, ...editedMentions];
  const allKeys = [...new Set([...ownKeys, ...touched.map((row) => row.symbolKey)])];
  const wholeGroup = await store.directivesBySymbol(actor, allKeys);
  const settled = await settledSymbols(
    store,
    actor,
    wholeGroup,
    touched.filter((mention) => !ownKeys.includes(mention.symbolKey)),
    register,
  );
  const symbolKeys = allKeys.filter((key) => !settled.has(key));
  const group = wholeGroup.filter((row) => row.symbolKey === null || !settled.has(row.symbolKey));
  const others = await store.directives(actor, [...new Set(edited.map((source) => source.directiveId))]);
  const storedDirectives = new Map([...group, ...others].map((row) => [row.id, row]));
  const withdrawn = (id: string): boolean => !edit.restore.includes(id) && (edit.withdraw.includes(id) || storedDirectives.get(id)?.withdrawn === true);

  const groupSources = await store.sourcesOf(actor, [...storedDirectives.keys()]);
  const storedSources = new Map([...groupSources, ...edited].map((source) => [source.id, source]));
  const staying = groupSources.filter((source) => !gone.has(source.id));
  const facts = await loadFacts(store, actor, staying, (source) => !withdrawn(source.directiveId), register);

  const silent = new Set(toggledSources.filter((source) => withdrawn(source.directiveId)).map((source) => source.id));
  const changed = new Set([...added.map((one) => one.source.id), ...gone, ...toggledSources.map((source) => source.id)]);
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
    },
    added,
    changed,
    leaving: editedFacts.filter((one) => gone.has(one.source.id) || silent.has(one.source.id)),
    storedDirectives,
    storedSources,
    storedMentions,
    silenced: [
      ...editedMentions.filter((mention) => silent.has(mention.sourceId) && !gone.has(mention.sourceId)),
      ...added.filter((facts) => !facts.active).flatMap((facts) => makeMentions(facts, PENDING, register)),
    ].map((mention) => ({ ...mention, resolvesTo: null })),
    settled: fresh.flatMap((mention) => {
      const resolvesTo = settled.get(mention.symbolKey);
      return resolvesTo === undefined ? [] : [{ ...mention, resolvesTo }];
    }),
    withdrawn,
  };
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
