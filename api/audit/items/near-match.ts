import { fold } from '../../domain/fold.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';

export type NearMatch = (columnId: string, text: string, directiveIds: readonly string[]) => boolean;

/**
 * Whether some task of a document shares so much wording with a task above that nobody should say that nothing
 * matches: at least `pairs` pairs of neighbouring syllables and that part (0 to 1) of the upper task's. Pairs that the
 * upper document uses throughout, or in its title, say nothing. Such a task is left to the reviewers' eyes.
 */
export function nearMatcher(index: AuditIndex, rootId: string, least: { readonly pairs: number; readonly part: number }): NearMatch {
  const common = commonPairs(index, rootId);
  const tasks = new Map<string, readonly ReadonlySet<string>[]>();
  const pairsIn = (directiveId: string): readonly ReadonlySet<string>[] => {
    const there = tasks.get(directiveId) ?? index.tasks(directiveId).map((task) => pairsOf(task.evidence.quote));
    tasks.set(directiveId, there);
    return there;
  };
  const own = new Map<string, readonly string[]>();
  return (columnId, text, directiveIds) => {
    const pairs = own.get(columnId) ?? [...pairsOf(text)].filter((pair) => !common.has(pair));
    own.set(columnId, pairs);
    const enough = Math.max(least.pairs, pairs.length * least.part);
    return directiveIds.some((id) => pairsIn(id).some((other) => other.size >= enough && pairs.filter((pair) => other.has(pair)).length >= enough));
  };
}

function commonPairs(index: AuditIndex, rootId: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const tasks = index.tasks(rootId);
  for (const task of tasks) for (const pair of pairsOf(task.evidence.quote)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count > Math.max(3, tasks.length / 10)).map(([pair]) => pair);
  return new Set([...often, ...pairsOf(index.directive(rootId)?.subject ?? '')]);
}

function pairsOf(text: string): ReadonlySet<string> {
  const words = fold(text).split(' ');
  return new Set(words.flatMap((word, at) => (at + 1 < words.length ? [`${word} ${words[at + 1]}`] : [])));
}
