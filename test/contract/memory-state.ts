import type { ChangeRow, DutyRow, TaskLinkingRow } from '../../api/domain/propagation.ts';
import type {
  DecisionRow,
  DirectiveRow,
  EdgeProofRow,
  EdgeRow,
  GraphChange,
  ImportItemRow,
  ImportJobRow,
  MentionRow,
  OrganRow,
  PlaceRow,
  ReadingRow,
  SearchEntry,
  SourceRow,
  TaskRow,
} from '../../api/domain/rows.ts';
import { changeEntries } from '../../api/store/change-entries.ts';
import { identityTaken, looseRow } from '../../api/store/failures.ts';

/** Everything a store keeps, as plain maps. A change makes a new state; the old one stays as it was. */
export type MemoryState = {
  readonly version: number;
  readonly directives: Map<string, DirectiveRow>;
  readonly aliases: Map<string, string>;
  readonly sources: Map<string, SourceRow>;
  readonly texts: Map<string, string>;
  readonly originals: Map<string, Uint8Array>;
  readonly readings: Map<string, ReadingRow>;
  readonly mentions: Map<string, MentionRow>;
  readonly edges: Map<string, EdgeRow>;
  /** By edge key, in the order they were put. */
  readonly proofs: Map<string, readonly EdgeProofRow[]>;
  readonly organs: Map<string, OrganRow>;
  readonly places: Map<string, PlaceRow>;
  /** By directive id. */
  readonly tasks: Map<string, readonly TaskRow[]>;
  /** By directive id. */
  readonly linkings: Map<string, TaskLinkingRow>;
  /** By directive id. */
  readonly duties: Map<string, readonly DutyRow[]>;
  /** By kind and id. */
  readonly search: Map<string, SearchEntry>;
  readonly jobs: Map<string, ImportJobRow>;
  /** By job id and index. */
  readonly items: Map<string, ImportItemRow>;
  readonly tombstones: Map<string, NonNullable<GraphChange['putTombstones']>[number]>;
  readonly changes: readonly ChangeRow[];
  readonly decisions: readonly { readonly row: DecisionRow; readonly version: number }[];
};

export function emptyState(): MemoryState {
  return {
    version: 0,
    directives: new Map(),
    aliases: new Map(),
    sources: new Map(),
    texts: new Map(),
    originals: new Map(),
    readings: new Map(),
    mentions: new Map(),
    edges: new Map(),
    proofs: new Map(),
    organs: new Map(),
    places: new Map(),
    tasks: new Map(),
    linkings: new Map(),
    duties: new Map(),
    search: new Map(),
    jobs: new Map(),
    items: new Map(),
    tombstones: new Map(),
    changes: [],
    decisions: [],
  };
}

function copyOf(state: MemoryState): MemoryState {
  return {
    version: state.version,
    directives: new Map(state.directives),
    aliases: new Map(state.aliases),
    sources: new Map(state.sources),
    texts: new Map(state.texts),
    originals: new Map(state.originals),
    readings: new Map(state.readings),
    mentions: new Map(state.mentions),
    edges: new Map(state.edges),
    proofs: new Map(state.proofs),
    organs: new Map(state.organs),
    places: new Map(state.places),
    tasks: new Map(state.tasks),
    linkings: new Map(state.linkings),
    duties: new Map(state.duties),
    search: new Map(state.search),
    jobs: new Map(state.jobs),
    items: new Map(state.items),
    tombstones: new Map(state.tombstones),
    changes: state.changes,
    decisions: state.decisions,
  };
}

/** The id that answers for an id now. */
export function resolved(state: MemoryState, id: string): string {
  return state.aliases.get(id) ?? id;
}

export const searchKey = (entry: { readonly kind: string; readonly id: string }): string => `${entry.kind} ${entry.id}`;

function removeSources(state: MemoryState, ids: readonly string[]): void {
  const gone = new Set(ids);
  for (const id of gone) {
    state.sources.delete(id);
    state.readings.delete(id);
  }
  for (const mention of [...state.mentions.values()]) if (gone.has(mention.sourceId)) state.mentions.delete(mention.id);
  for (const [key, proofs] of [...state.proofs]) {
    state.proofs.set(
      key,
      proofs.filter((proof) => !gone.has(proof.sourceId)),
    );
  }
}

function removeEdges(state: MemoryState, keys: readonly string[]): void {
  for (const key of keys) {
    state.edges.delete(key);
    state.proofs.delete(key);
  }
}

function removeDirectives(state: MemoryState, ids: readonly string[]): void {
  const gone = new Set(ids);
  for (const id of gone) {
    state.directives.delete(id);
    state.tasks.delete(id);
    state.linkings.delete(id);
    state.duties.delete(id);
  }
  for (const [id, linking] of [...state.linkings]) {
    state.linkings.set(id, { ...linking, links: linking.links.filter((link) => !gone.has(link.toDirectiveId)) });
  }
  removeEdges(
    state,
    [...state.edges.values()].filter((edge) => gone.has(edge.from) || gone.has(edge.to)).map((edge) => edge.key),
  );
}

/** Texts and originals go when the last source that had them went or turned to others. */
function dropReleased(state: MemoryState, before: MemoryState, touched: readonly string[], originals: readonly string[]): void {
  const sources = [...state.sources.values()];
  const dropUnused = (hash: string): void => {
    if (!sources.some((source) => source.bytesHash === hash)) state.originals.delete(hash);
  };
  for (const id of touched) {
    const old = before.sources.get(id);
    if (old === undefined) continue;
    if (!sources.some((source) => source.textId === old.textId)) state.texts.delete(old.textId);
    dropUnused(old.bytesHash);
  }
  for (const hash of originals) dropUnused(hash);
}

/** Aliases are kept one step long. An alias to itself lifts it; one that turns an older one round takes its place. */
function putAlias(state: MemoryState, oldId: string, id: string): void {
  if (id === oldId) {
    state.aliases.delete(oldId);
    return;
  }
  const turned = resolved(state, id) === oldId;
  if (turned) state.aliases.delete(id);
  const answers = resolved(state, id);
  state.aliases.set(oldId, answers);
  for (const [other, to] of [...state.aliases]) if (to === oldId) state.aliases.set(other, answers);
}

function mustHold(state: MemoryState): void {
  const identities = new Map<string, string>();
  for (const row of state.directives.values()) {
    if (identities.has(row.identityKey)) throw identityTaken(row.identityKey);
    identities.set(row.identityKey, row.id);
  }
  const loose =
    [...state.edges.values()].some((edge) => !state.directives.has(edge.from) || !state.directives.has(edge.to)) ||
    [...state.proofs].some(([key, proofs]) => proofs.length > 0 && !state.edges.has(key)) ||
    [...state.tasks].some(([id, tasks]) => tasks.length > 0 && !state.directives.has(id)) ||
    [...state.duties].some(([id, duties]) => duties.length > 0 && !state.directives.has(id)) ||
    [...state.linkings].some(([id, { links }]) => !state.directives.has(id) || links.some((link) => !state.directives.has(link.toDirectiveId)));
  if (loose) throw looseRow();
}

/** The state after a change, in the order the port tells: removals, then what is put. ConflictError when it cannot stand. */
export function changed(before: MemoryState, given: GraphChange): MemoryState {
  const change = structuredClone(given);
  const state = copyOf(before);
  removeSources(state, change.removeSources ?? []);
  for (const id of change.removeMentions ?? []) state.mentions.delete(id);
  removeEdges(state, change.removeEdges ?? []);
  removeDirectives(state, change.removeDirectives ?? []);
  for (const entry of change.removeSearch ?? []) state.search.delete(searchKey(entry));
  for (const row of change.putDirectives ?? []) {
    state.directives.set(row.id, row);
    state.aliases.delete(row.id);
  }
  for (const alias of change.putAliases ?? []) putAlias(state, alias.oldId, alias.id);
  for (const row of change.putSources ?? []) state.sources.set(row.id, row);
  for (const row of change.putTexts ?? []) state.texts.set(row.textId, row.text);
  for (const row of change.putOriginals ?? []) state.originals.set(row.bytesHash, row.bytes);
  for (const row of change.putReadings ?? []) state.readings.set(row.sourceId, row);
  for (const row of change.putMentions ?? []) state.mentions.set(row.id, row);
  for (const row of change.putEdges ?? []) state.edges.set(row.key, row);
  for (const entry of change.putProofs ?? []) state.proofs.set(entry.edgeKey, entry.proofs);
  for (const row of change.putOrgans ?? []) state.organs.set(row.id, row);
  for (const row of change.putPlaces ?? []) state.places.set(row.id, row);
  for (const entry of change.putTasks ?? []) state.tasks.set(entry.directiveId, entry.tasks);
  for (const row of change.putTaskLinkings ?? []) state.linkings.set(row.directiveId, row);
  for (const entry of change.putDuties ?? []) state.duties.set(entry.directiveId, entry.duties);
  for (const row of change.putSearch ?? []) state.search.set(searchKey(row), row);
  for (const row of change.putJobs ?? []) state.jobs.set(row.id, row);
  for (const row of change.putItems ?? []) state.items.set(`${row.jobId} ${row.index}`, row);
  for (const row of change.putTombstones ?? []) state.tombstones.set(row.bytesHash, row);
  dropReleased(state, before, [...(change.removeSources ?? []), ...(change.putSources ?? []).map((source) => source.id)], change.removeOriginals ?? []);
  mustHold(state);
  return state;
}

/** The feed with what one change adds to it. */
export function fed(
  state: MemoryState,
  change: GraphChange,
  made: { readonly version: number; readonly at: string | null; readonly by: string; readonly decisionId: string | null },
): readonly ChangeRow[] {
  const { decisionId, ...common } = made;
  return [...state.changes, ...changeEntries(change, decisionId).map((entry, index) => ({ ...entry, ...common, sequence: state.changes.length + index + 1 }))];
}
