import type { Actor } from '../domain/actor.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import { type DuplicatePair, duplicatePairs } from '../linking/duplicates.ts';
import { liveId, renamedKey } from '../linking/merges.ts';
import { subjectPairs } from '../linking/subject-words.ts';
import { sketchLikeness, sketchOf } from '../linking/text-likeness.ts';
import type { GraphStore } from '../store/port.ts';
import type { DecisionLog } from './decision-log.ts';
import { apartKey } from './keep-apart.ts';

/** From here on two texts are taken for copies of one. */
const NEARLY_EQUAL = 0.7;
const KEPT_SKETCHES = 20_000;
const KEPT_TITLES = 100_000;

export type ProposedDuplicate = DuplicatePair & {
  /** How much the two texts share, 0 to 1; null where one of them has none. */
  readonly likeness: number | null;
};

/** Finds what may be one directive. Texts are looked at only where their names already say so, each once. */
export function createDuplicateFinder(store: GraphStore, log: DecisionLog) {
  const sketches = new Map<string, readonly string[]>();
  const titles = new Map<string, ReadonlySet<string>>();

  const wordsOf = (subject: string): ReadonlySet<string> => {
    const known = titles.get(subject) ?? subjectPairs(subject);
    if (titles.size > KEPT_TITLES) titles.clear();
    titles.set(subject, known);
    return known;
  };

  const sketchesOf = async (actor: Actor, rows: readonly DirectiveRow[]): Promise<ReadonlyMap<string, readonly string[]>> => {
    const sources = await store.sources(
      actor,
      rows.flatMap((row) => row.preferredSourceId ?? []),
    );
    const textOf = new Map(sources.map((source) => [source.directiveId, source.textId]));
    if (sketches.size > KEPT_SKETCHES) sketches.clear();
    for (const { id, text } of await store.texts(
      actor,
      [...textOf.values()].filter((id) => !sketches.has(id)),
    )) {
      sketches.set(id, sketchOf(text));
    }
    return new Map([...textOf].flatMap(([id, textId]) => [[id, sketches.get(textId) ?? []] as const]));
  };

  /** The pairs that a person said are two. */
  const keptApart = async (actor: Actor, pairs: readonly DuplicatePair[]): Promise<ReadonlySet<string>> => {
    const { merges } = await log.said(actor);
    const former = (id: string): readonly string[] => [
      id,
      ...merges.flatMap(({ gone }) => (liveId(merges, gone.id) === id && gone.id !== id ? [gone.id] : [])),
    ];
    const asked = pairs.flatMap(({ keep, other }) => former(keep).flatMap((a) => former(other).map((b) => apartKey(a, b))));
    const apart = new Map<string, boolean>();
    for (const decision of await store.decisions(actor, asked)) {
      const [, a = '', b = ''] = renamedKey(merges, decision.subjectKey).split('|');
      if (decision.type === 'keep-apart') apart.set(apartKey(a, b), (decision.value as { readonly apart?: unknown } | null)?.apart !== false);
    }
    return new Set([...apart].flatMap(([key, stands]) => (stands ? [key] : [])));
  };

  return {
    /** What may be one of these directives, whatever people said. */
    propose: async (actor: Actor, rows: readonly DirectiveRow[]): Promise<readonly ProposedDuplicate[]> => {
      const pairs = duplicatePairs(rows, wordsOf);
      const byId = new Map(rows.map((row) => [row.id, row]));
      const hasText = (id: string): boolean => (byId.get(id)?.preferredSourceId ?? null) !== null;
      const both = pairs.filter(({ keep, other }) => hasText(keep) && hasText(other));
      const texts = await sketchesOf(
        actor,
        [...new Set(both.flatMap(({ keep, other }) => [keep, other]))].flatMap((id) => byId.get(id) ?? []),
      );
      return pairs.flatMap((pair): ProposedDuplicate[] => {
        const [a, b] = [texts.get(pair.keep), texts.get(pair.other)];
        const likeness = a === undefined || b === undefined ? null : sketchLikeness(a, b);
        const equal = likeness !== null && likeness >= NEARLY_EQUAL;
        if (pair.onlyByText && !equal) return [];
        return [{ ...pair, reason: equal ? 'same-text' : pair.reason, likeness }];
      });
    },
    /** Those of them that nobody said are two. */
    waiting: async (actor: Actor, pairs: readonly ProposedDuplicate[]): Promise<readonly ProposedDuplicate[]> => {
      if (pairs.length === 0) return pairs;
      const apart = await keptApart(actor, pairs);
      return pairs.filter(({ keep, other }) => !apart.has(apartKey(keep, other)));
    },
  };
}
