import { z } from 'zod';
import type { DecisionRow } from '../domain/rows.ts';

/** By what a directive is found again whatever becomes of its id: its identity as it was, and its texts. */
const anchor = z.object({
  id: z.string(),
  identityKey: z.string(),
  symbolKey: z.string().nullable(),
  sourceIds: z.array(z.string()),
  /** What it was called, for people; absent in older entries. */
  symbol: z.string().nullable().optional(),
  subject: z.string().nullable().optional(),
});

const counted = z.object({ kept: z.number(), other: z.number(), after: z.number() });

/** What a merge changes: the text that comes first afterwards, and how much each had and both have then. */
const mergeEffect = z.object({
  sourceId: z.string().nullable(),
  tasks: counted,
  targets: counted,
  /** Links between tasks; `after` null where it is not known before they are made again. */
  links: counted.extend({ after: z.number().nullable() }),
});

/** Value of `merge`: two directives that a person says are one. */
export const mergeValue = z.object({
  kept: anchor,
  gone: anchor,
  /** State of each edge of the two before, for taking it back. */
  states: z.array(z.object({ key: z.string(), state: z.enum(['stated', 'suggested', 'confirmed', 'rejected', 'suspect']) })),
  /** Absent in older entries. */
  effect: mergeEffect.optional(),
});

/** Value of `unmerge`: takes back what `gone` was merged into. */
export const unmergeValue = z.object({ gone: z.string() });

export type Anchor = z.infer<typeof anchor>;
export type MergeEffect = z.infer<typeof mergeEffect>;
export type Merge = z.infer<typeof mergeValue> & { readonly sequence: number };

/** Directives that are one, by the anchors of all that they were. */
export type MergedGroup = { readonly id: string; readonly members: readonly Anchor[] };

/** The merges that stand, oldest first. `decisions` oldest first; others than merges are passed over. */
export function standingMerges(decisions: readonly DecisionRow[]): readonly Merge[] {
  const standing = new Map<string, Merge>();
  for (const decision of decisions) {
    if (decision.type === 'merge') {
      const value = mergeValue.safeParse(decision.value);
      if (value.success) standing.set(value.data.gone.id, { ...value.data, sequence: decision.sequence });
    }
    if (decision.type === 'unmerge') {
      const value = unmergeValue.safeParse(decision.value);
      if (value.success) standing.delete(value.data.gone);
    }
  }
  return [...standing.values()].sort((a, b) => a.sequence - b.sequence);
}

/** The id that answers for one after these merges. */
export function liveId(merges: readonly Merge[], id: string): string {
  const into = new Map(merges.map((merge) => [merge.gone.id, merge.kept.id]));
  let live = id;
  for (let steps = 0; steps <= merges.length; steps += 1) {
    const next = into.get(live);
    if (next === undefined) break;
    live = next;
  }
  return live;
}

/** The merged directives, each with the anchors of all that it is made of; the one that answers for them comes first. */
export function mergedGroups(merges: readonly Merge[]): readonly MergedGroup[] {
  const groups = new Map<string, Map<string, Anchor>>();
  for (const merge of merges) {
    const id = liveId(merges, merge.kept.id);
    const members = groups.get(id) ?? new Map<string, Anchor>();
    for (const member of [merge.kept, merge.gone]) {
      const known = members.get(member.id);
      members.set(member.id, known === undefined ? member : { ...known, sourceIds: [...new Set([...known.sourceIds, ...member.sourceIds])] });
    }
    groups.set(id, members);
  }
  return [...groups].map(([id, members]) => ({ id, members: [...members.values()].sort((a, b) => Number(b.id === id) - Number(a.id === id)) }));
}

const DIRECTIVE_ID = /d_[0-9a-z]+(?:-\d+)?/g;

/** A key with the ids in it that answer now: a directive's, a task's, a link's, an edge's, an item's. */
export function renamedKey(merges: readonly Merge[], key: string): string {
  return merges.length === 0 ? key : key.replace(DIRECTIVE_ID, (id) => liveId(merges, id));
}

/** All keys under which the same subject may have been decided on, the given one first. */
export function formerKeys(merges: readonly Merge[], key: string): readonly string[] {
  const ids = [...new Set(key.match(DIRECTIVE_ID) ?? [])];
  const formerOf = (id: string): readonly string[] => merges.flatMap(({ gone }) => (gone.id !== id && liveId(merges, gone.id) === id ? [gone.id] : []));
  const found = [key];
  for (const id of ids) {
    const former = formerOf(id);
    if (former.length === 0) continue;
    for (const known of [...found]) found.push(...former.map((old) => known.replace(DIRECTIVE_ID, (each) => (each === id ? old : each))));
  }
  return [...new Set(found)];
}

/** The same with every id in it that answers now; numbers, texts and the rest stay. */
export function renamedValue(merges: readonly Merge[], value: unknown): unknown {
  if (merges.length === 0) return value;
  if (typeof value === 'string') return renamedKey(merges, value);
  if (Array.isArray(value)) return value.map((each) => renamedValue(merges, each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, name === 'text' ? each : renamedValue(merges, each)]));
}

/** A decision under the ids that answer now; those on merging itself stay as they were written. */
export function renamedDecision(merges: readonly Merge[], decision: DecisionRow): DecisionRow {
  if (merges.length === 0 || decision.type === 'merge' || decision.type === 'unmerge') return decision;
  return { ...decision, subjectKey: renamedKey(merges, decision.subjectKey), value: renamedValue(merges, decision.value) };
}
