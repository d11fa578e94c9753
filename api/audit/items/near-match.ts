import { fold } from '../../domain/fold.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { type MainAction, mainAction, ordersToo } from './same-action.ts';

export type NearMatch = (taskId: string, directiveIds: readonly string[]) => boolean;

/**
 * Whether some task of a document shares so much wording with one of these tasks above that nobody should say that
 * nothing matches: at least `pairs` pairs of neighbouring syllables and that part (0 to 1) of the upper task's. Pairs
 * that the upper document uses throughout, or in its title, say nothing. So it is where a clause below orders the
 * upper task's main action on its objects. Such a task is left to the reviewers' eyes.
 */
export function nearMatcher(
  index: AuditIndex,
  rootId: string,
  taskIds: readonly string[],
  least: { readonly pairs: number; readonly part: number },
): NearMatch {
  const common = commonPairs(index, rootId);
  const title = new Set(pairsOf(index.directive(rootId)?.subject ?? ''));
  const enough = new Map<string, number>();
  const tasksWith = new Map<string, string[]>();
  const actions: (readonly [string, MainAction])[] = [];
  for (const taskId of taskIds) {
    const task = index.task(taskId);
    const words = task === null ? '' : index.words(task);
    const action = mainAction(words, title);
    if (action !== null) actions.push([taskId, action]);
    const pairs = [...new Set(pairsOf(words))].filter((pair) => !common.has(pair));
    enough.set(taskId, Math.max(least.pairs, pairs.length * least.part));
    for (const pair of pairs) tasksWith.set(pair, [...(tasksWith.get(pair) ?? []), taskId]);
  }
  const near = new Map<string, ReadonlySet<string>>();
  const nearIn = (directiveId: string): ReadonlySet<string> => {
    const there = near.get(directiveId);
    if (there) return there;
    const texts = index.tasks(directiveId).map((task) => index.words(task));
    const found = new Set(texts.flatMap((words) => nearTo(words, tasksWith, enough)));
    for (const [taskId, action] of actions) if (!found.has(taskId) && texts.some((words) => ordersToo(words, action))) found.add(taskId);
    near.set(directiveId, found);
    return found;
  };
  return (taskId, directiveIds) => directiveIds.some((id) => nearIn(id).has(taskId));
}

/** The upper tasks a text comes near to. */
function nearTo(text: string, tasksWith: ReadonlyMap<string, readonly string[]>, enough: ReadonlyMap<string, number>): readonly string[] {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const pair of pairsOf(text)) {
    const upper = tasksWith.get(pair);
    if (!upper || seen.has(pair)) continue;
    seen.add(pair);
    for (const taskId of upper) counts.set(taskId, (counts.get(taskId) ?? 0) + 1);
  }
  return [...counts].flatMap(([taskId, count]) => (count >= (enough.get(taskId) ?? Number.POSITIVE_INFINITY) ? [taskId] : []));
}

function commonPairs(index: AuditIndex, rootId: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const tasks = index.tasks(rootId);
  for (const task of tasks) for (const pair of new Set(pairsOf(index.words(task)))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count > Math.max(3, tasks.length / 10)).map(([pair]) => pair);
  return new Set([...often, ...pairsOf(index.directive(rootId)?.subject ?? '')]);
}

function pairsOf(text: string): readonly string[] {
  const words = fold(text).split(' ');
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}
