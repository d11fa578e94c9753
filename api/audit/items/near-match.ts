import type { TaskRow } from '../../domain/rows.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import type { AuditSnapshot } from '../snapshot.ts';
import { syllableKey } from '../wording/misprints.ts';
import { actionClauses, type MainAction, mainAction, ordersToo, titlePairs } from './same-action.ts';

export type NearMatch = (taskId: string, directiveIds: readonly string[]) => boolean;

/** From how many shared pairs on, and from which part (0 to 1) of the upper task's, wording counts as near. */
export type LeastShared = { readonly pairs: number; readonly part: number };

/** A task below in whose wording one above comes near, and how many pairs the two share. */
export type NearTask = { readonly task: TaskRow; readonly shared: number };

/**
 * Whether some task of a document shares so much wording with one of these tasks above that nobody should say that
 * nothing matches: at least `pairs` pairs of neighbouring syllables and that part (0 to 1) of the upper task's. Pairs
 * that the upper document uses throughout, or in its title, say nothing. So it is where a clause below orders the
 * upper task's main action on its objects. Such a task is left to the reviewers' eyes.
 */
export function nearMatcher(index: AuditIndex, rootId: string, taskIds: readonly string[], least: LeastShared): NearMatch {
  const { enough, tasksWith, actions } = upperSide(index, rootId, taskIds, least);
  const counts = new Uint16Array(taskIds.length);
  const near = foundBefore(index.snapshot, JSON.stringify([rootId, taskIds, least]));
  const nearIn = (directiveId: string): ReadonlySet<string> => {
    const there = near.get(directiveId);
    if (there) return there;
    const texts = index.tasks(directiveId).map((task) => index.words(task));
    const places = new Set<number>();
    for (const words of texts) {
      countShared(words, tasksWith, counts);
      for (const [at, count] of counts.entries()) if (count >= (enough[at] ?? Number.POSITIVE_INFINITY)) places.add(at);
    }
    const clauses = texts.flatMap(actionClauses);
    for (const [at, action] of actions) if (!places.has(at) && ordersToo(clauses, action)) places.add(at);
    const found = new Set([...places].flatMap((at) => taskIds[at] ?? []));
    near.set(directiveId, found);
    return found;
  };
  return (taskId, directiveIds) => directiveIds.some((id) => nearIn(id).has(taskId));
}

/**
 * Which tasks of these documents make `nearMatcher` say so of one task above: those that share most pairs first, then
 * as their documents have them. One above another that is near as well is left out.
 */
export function nearTasks(index: AuditIndex, rootId: string, taskId: string, directiveIds: readonly string[], least: LeastShared): readonly NearTask[] {
  const { enough, tasksWith, actions } = upperSide(index, rootId, [taskId], least);
  const counts = new Uint16Array(1);
  const near = directiveIds
    .flatMap((id) => index.tasks(id))
    .flatMap((task): readonly NearTask[] => {
      const words = index.words(task);
      countShared(words, tasksWith, counts);
      const shared = counts[0] ?? 0;
      const isNear = shared >= (enough[0] ?? Number.POSITIVE_INFINITY) || actions.some(([, action]) => ordersToo(actionClauses(words), action));
      return isNear ? [{ task, shared }] : [];
    });
  const above = new Set(near.map(({ task }) => task.parentId));
  return near.filter(({ task }) => !above.has(task.id)).toSorted((a, b) => b.shared - a.shared);
}

/** Of the parts of a task above, the one that shares most pairs with these words; the first of several. */
export function nearestPart(index: AuditIndex, parts: readonly TaskRow[], words: string): TaskRow | null {
  const there = new Set(pairsOf(words));
  const shared = (part: TaskRow): number => new Set(pairsOf(index.words(part)).filter((pair) => there.has(pair))).size;
  const counted = parts.map((part) => ({ part, count: shared(part) }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.part ?? null;
}

type Upper = {
  /** How many pairs a text has to share with each. */
  readonly enough: readonly number[];
  readonly tasksWith: ReadonlyMap<string, readonly number[]>;
  readonly actions: readonly (readonly [number, MainAction])[];
};

/** What is asked of the texts below for each of these tasks, by its place among them. */
function upperSide(index: AuditIndex, rootId: string, taskIds: readonly string[], least: LeastShared): Upper {
  const common = commonPairs(index, rootId);
  const title = titlePairs(index.directive(rootId)?.subject ?? '');
  const enough: number[] = [];
  const tasksWith = new Map<string, number[]>();
  const actions: (readonly [number, MainAction])[] = [];
  for (const [at, taskId] of taskIds.entries()) {
    const task = index.task(taskId);
    const words = task === null ? '' : index.words(task);
    const action = mainAction(words, title);
    if (action !== null) actions.push([at, action]);
    const pairs = [...new Set(pairsOf(words))].filter((pair) => !common.has(pair));
    enough.push(Math.max(least.pairs, pairs.length * least.part));
    for (const pair of pairs) {
      const places = tasksWith.get(pair);
      if (places) places.push(at);
      else tasksWith.set(pair, [at]);
    }
  }
  return { enough, tasksWith, actions };
}

type Near = Map<string, ReadonlySet<string>>;
const before = new WeakMap<AuditSnapshot['tasks'], Pick<AuditSnapshot, 'taskWords' | 'directives'> & { readonly asked: string; readonly near: Near }>();

/** What was found for the very same words under the same question: most decisions change none. */
function foundBefore({ tasks, taskWords, directives }: AuditSnapshot, asked: string): Near {
  const there = before.get(tasks);
  if (there?.asked === asked && there.taskWords === taskWords && there.directives === directives) return there.near;
  const near: Near = new Map();
  before.set(tasks, { taskWords, directives, asked, near });
  return near;
}

/** Counts, for each upper task, the pairs a text shares with it, each once. */
function countShared(text: string, tasksWith: ReadonlyMap<string, readonly number[]>, counts: Uint16Array): void {
  counts.fill(0);
  const seen = new Set<string>();
  for (const pair of pairsOf(text)) {
    const upper = tasksWith.get(pair);
    if (!upper || seen.has(pair)) continue;
    seen.add(pair);
    for (const at of upper) counts[at] = (counts[at] ?? 0) + 1;
  }
}

function commonPairs(index: AuditIndex, rootId: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const tasks = index.tasks(rootId);
  for (const task of tasks) for (const pair of new Set(pairsOf(index.words(task)))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count > Math.max(3, tasks.length / 10)).map(([pair]) => pair);
  return new Set([...often, ...pairsOf(index.directive(rootId)?.subject ?? '')]);
}

function pairsOf(text: string): readonly string[] {
  const words = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(syllableKey);
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}
