import { byText } from '../domain/order.ts';
import type { DecisionRow, TaskRow } from '../domain/rows.ts';
import { anchoredTask } from '../linking/correct-tasks.ts';
import type { CorrectedFact, Correction } from '../linking/corrections.ts';
import { type DecidedEnd, decidedLink, likeness, standingDecisions } from '../linking/task-decisions.ts';

/** A person's word that stands in the log, and whose task is in no present reading of its directive. */
export type LostDecision = {
  /** The task's id for a correction, the key of a link; where the word stands in the log. */
  readonly key: string;
  /** Which fact of the task was corrected; null for a word on a link. */
  readonly fact: CorrectedFact | null;
  /** The entry of the log. */
  readonly said: DecisionRow;
  /** The task as it was; of a link that lost both, the lower one. */
  readonly former: DecidedEnd;
  /** For a link: its other task as it was. */
  readonly other: DecidedEnd | null;
  /** The present task that is nearest to it by its words, else at its place of the outline, and the key that the word would have there; null where none is near. */
  readonly nearest: { readonly task: TaskRow; readonly key: string } | null;
};

/** From here on two texts have so much in common that a person may recognise one in the other. */
const NEAR = 0.25;

/** The ordering task of the same directive that is most like a lost one, else the one at its place, of those that `free` leaves. */
function nearestTo(former: DecidedEnd, tasks: readonly TaskRow[], free: (task: TaskRow) => boolean): TaskRow | null {
  const left = tasks.filter((task) => task.directiveId === former.directiveId && task.ordering && free(task));
  const [first] = left.map((task) => ({ task, share: likeness(task.text, former.text) })).sort((a, b) => b.share - a.share || a.task.ordinal - b.task.ordinal);
  return first !== undefined && first.share >= NEAR ? first.task : (left.find((task) => task.path === former.path) ?? null);
}

/** Corrections of tasks that match none of a directive's tasks. `log`: entries on facts under the ids that answer now. */
export function lostCorrections(
  directiveId: string,
  corrections: readonly Correction[],
  tasks: readonly TaskRow[],
  log: ReadonlyMap<number, DecisionRow>,
): readonly LostDecision[] {
  const placed = corrections.map((correction) => ({ correction, task: correction.task === null ? null : anchoredTask(tasks, correction.task) }));
  return placed.flatMap(({ correction: { fact, task: anchor, sequence }, task }): LostDecision[] => {
    const said = log.get(sequence);
    if (anchor === null || task !== null || said === undefined) return [];
    const former = { ...anchor, directiveId };
    const taken = new Set(placed.flatMap((each) => (each.correction.fact === fact && each.task !== null ? [each.task.id] : [])));
    const near = nearestTo(former, tasks, (each) => !taken.has(each.id));
    return [{ key: anchor.taskId, fact, said, former, other: null, nearest: near === null ? null : { task: near, key: near.id } }];
  });
}

/** Words on links between tasks of which one is gone. `decisions` oldest first; links at directives other than `held` wait. */
export function lostLinks(decisions: readonly DecisionRow[], tasks: readonly TaskRow[], held: ReadonlySet<string>): readonly LostDecision[] {
  const standing = standingDecisions(decisions, tasks);
  const taken = new Set(standing.map(({ from, to }) => `${from}>${to}`));
  const known = new Set(tasks.map((task) => task.id));
  const lost = standing.flatMap(({ from, to, decision }): LostDecision[] => {
    const link = decidedLink(decision);
    if (link === null || !held.has(link.from.directiveId) || !held.has(link.to.directiveId)) return [];
    const gone = { from: !known.has(from), to: !known.has(to) };
    if (!gone.from && !gone.to) return [];
    const keyAt = (task: TaskRow): string => (gone.from ? `${task.id}>${to}` : `${from}>${task.id}`);
    const [former, other] = gone.from ? [link.from, link.to] : [link.to, link.from];
    const near = gone.from && gone.to ? null : nearestTo(former, tasks, (task) => !taken.has(keyAt(task)));
    return [{ key: `${from}>${to}`, fact: null, said: decision, former, other, nearest: near === null ? null : { task: near, key: keyAt(near) } }];
  });
  return lost.toSorted((a, b) => byText(a.key, b.key));
}
