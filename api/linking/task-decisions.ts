import { foldMarked } from '../domain/fold.ts';
import { byText } from '../domain/order.ts';
import type { TaskLinkState } from '../domain/propagation.ts';
import type { DecisionRow, TaskRow } from '../domain/rows.ts';

/** One end of a link as it was when a person decided on it. */
export type DecidedEnd = { readonly directiveId: string; readonly taskId: string; readonly path: string; readonly text: string };

/** The value of `confirm-task-link`, `reject-task-link`, `add-task-link`, and of `reopen` for a link between tasks. */
export type DecidedLink = {
  readonly from: DecidedEnd;
  readonly to: DecidedEnd;
  /** The link that it was said of before, of whose tasks one is no longer found: nothing is said of that one any more. */
  readonly instead?: DecidedLink;
};

/** What a person's word comes to on the tasks as they are now. */
export type StandingDecision = {
  /** The present tasks; the decided ids where a task was not found again. */
  readonly from: string;
  readonly to: string;
  readonly state: Exclude<TaskLinkState, 'suggested'>;
  /** The link is a person's, whether or not it would be derived. */
  readonly added: boolean;
  /** Ends whose words changed since, or that are not there any more. */
  readonly changed: readonly ('from' | 'to')[];
  readonly decision: DecisionRow;
};

type Plain = Readonly<Record<string, unknown>>;
const plain = (value: unknown): Plain | null => (typeof value === 'object' && value !== null ? (value as Plain) : null);

function endOf(value: unknown): DecidedEnd | null {
  const { directiveId, taskId, path, text } = plain(value) ?? {};
  if (typeof directiveId !== 'string' || typeof taskId !== 'string' || typeof path !== 'string' || typeof text !== 'string') return null;
  return { directiveId, taskId, path, text };
}

function linkOf(value: Plain | null): DecidedLink | null {
  const [from, to] = [endOf(value?.['from']), endOf(value?.['to'])];
  return from === null || to === null ? null : { from, to };
}

/** The decided link of a decision on task links; null for any other decision. */
export function decidedLink(decision: DecisionRow): DecidedLink | null {
  if (!['confirm-task-link', 'reject-task-link', 'add-task-link', 'reopen'].includes(decision.type)) return null;
  const value = plain(decision.value);
  const link = linkOf(value);
  const instead = linkOf(plain(value?.['instead']));
  return link === null || instead === null ? link : { ...link, instead };
}

const LIKE_ENOUGH = 0.6;

function pairs(text: string): ReadonlySet<string> {
  const words = foldMarked(text).split(' ');
  return new Set(words.map((word, index) => `${word} ${words[index + 1] ?? ''}`));
}

/** How much two texts share, 0 to 1, by pairs of neighbouring words. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  const both = [...left].filter((pair) => right.has(pair)).length;
  return (2 * both) / (left.size + right.size);
}

/** The task that a decided one is now: by id, by the same words, by like words, by its place in the outline. */
function found(end: DecidedEnd, tasks: readonly TaskRow[]): TaskRow | null {
  const own = tasks.filter((task) => task.directiveId === end.directiveId && task.ordering);
  const words = foldMarked(end.text);
  const same = own.find((task) => task.id === end.taskId) ?? own.find((task) => foldMarked(task.text) === words);
  if (same !== undefined) return same;
  const like = own.map((task) => ({ task, share: likeness(task.text, end.text) })).sort((a, b) => b.share - a.share || a.task.ordinal - b.task.ordinal)[0];
  if (like !== undefined && like.share >= LIKE_ENOUGH) return like.task;
  return own.find((task) => task.path === end.path) ?? null;
}

/**
 * What people decided about links between these tasks, held against the tasks as they are: the latest word on each
 * pair. A confirmed or added link turns `suspect` when the words of either end changed or an end is gone; a rejected
 * one stays rejected; one that was opened again is the machine's, or what a person had added. `decisions` oldest first; the answer is ordered by the ids of the two tasks.
 */
export function standingDecisions(decisions: readonly DecisionRow[], tasks: readonly TaskRow[]): readonly StandingDecision[] {
  const latest = new Map<string, StandingDecision>();
  for (const decision of decisions) {
    const link = decidedLink(decision);
    if (link === null) continue;
    const ends = { from: found(link.from, tasks), to: found(link.to, tasks) };
    const changed = (['from', 'to'] as const).filter((side) => {
      const task = ends[side];
      return task === null || foldMarked(task.text) !== foldMarked(link[side].text);
    });
    const [from, to] = [ends.from?.id ?? link.from.taskId, ends.to?.id ?? link.to.taskId];
    const pair = `${from}>${to}`;
    if (link.instead !== undefined) {
      const { from: lower, to: upper } = link.instead;
      latest.delete(`${found(lower, tasks)?.id ?? lower.taskId}>${found(upper, tasks)?.id ?? upper.taskId}`);
    }
    const before = latest.get(pair);
    if (decision.type === 'reopen' && before?.added !== true) {
      latest.delete(pair);
      continue;
    }
    const rejected = decision.type === 'reject-task-link';
    const state = rejected ? 'rejected' : changed.length > 0 ? 'suspect' : 'confirmed';
    const added = decision.type === 'add-task-link' || (!rejected && before?.added === true);
    latest.set(pair, { from, to, state, added, changed, decision });
  }
  return [...latest].sort(([a], [b]) => byText(a, b)).map(([, standing]) => standing);
}
