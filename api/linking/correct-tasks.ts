import type { Evidence } from '../domain/evidence.ts';
import { foldMarked } from '../domain/fold.ts';
import type { ReadAssignment, ReadDeadline, ReadDirective, ReadTarget, ReadTask } from '../domain/read-directive.ts';
import type { Correction, StatedTarget, TaskAnchor } from './corrections.ts';
import { taskIds } from './make-tasks.ts';
import { withMissedTasks } from './missed-tasks.ts';
import { likeness } from './task-decisions.ts';

/** From here on two texts are one task in other words. */
const LIKE_ENOUGH = 0.6;
/** From here on a task at the same place of the outline is the one that was meant; below, a person is asked. */
const LIKE_AT_ITS_PLACE = 0.25;

type Placed = { readonly id: string; readonly path: string; readonly text: string };

function placeOf(tasks: readonly Placed[], anchor: TaskAnchor): number | null {
  const part = (id: string): string => id.slice(id.indexOf('#'));
  const byId = tasks.findIndex(({ id }) => part(id) === part(anchor.taskId));
  if (byId >= 0) return byId;
  const words = foldMarked(anchor.text);
  const same = tasks.findIndex((task) => foldMarked(task.text) === words);
  if (same >= 0) return same;
  const [like] = tasks.map((task, at) => ({ at, share: likeness(task.text, anchor.text) })).sort((a, b) => b.share - a.share || a.at - b.at);
  if (like !== undefined && like.share >= LIKE_ENOUGH) return like.at;
  const atPath = tasks.findIndex((task) => task.path === anchor.path && likeness(task.text, anchor.text) >= LIKE_AT_ITS_PLACE);
  return atPath < 0 ? null : atPath;
}

/** The place in a reading of a task that a person spoke of; null where nothing is like it any more. */
export function taskPlace(read: ReadDirective, directiveId: string, anchor: TaskAnchor): number | null {
  const ids = taskIds(directiveId, read.tasks);
  return placeOf(
    read.tasks.map(({ path, text }, at) => ({ id: ids[at] ?? '', path, text })),
    anchor,
  );
}

/** The same among the tasks of a directive as they stand. */
export function anchoredTask<Task extends Placed>(tasks: readonly Task[], anchor: TaskAnchor): Task | null {
  const at = placeOf(tasks, anchor);
  return at === null ? null : (tasks[at] ?? null);
}

function statedDeadline(due: string, { evidence }: ReadTask): ReadDeadline {
  const kind = due.length === 5 ? 'yearly' : due.length === 10 ? 'date' : due.length === 7 ? 'month' : 'year';
  const [month, date] = due.split('-');
  return { text: kind === 'yearly' ? `hằng năm trước ${Number(date)}/${Number(month)}` : due, kind, on: due, evidence };
}

const NOT_BY_TIME: ReadonlySet<string> = new Set(['study', 'inspect']);

function withDue(task: ReadTask, due: string | null): ReadTask {
  const deadline = due === null ? null : statedDeadline(due, task);
  return {
    ...task,
    deadlines: deadline === null ? [] : [deadline],
    duties: task.duties.map((duty) => (NOT_BY_TIME.has(duty.kind) && duty.deadline === null ? duty : { ...duty, deadline, cutOff: false })),
  };
}

function withOrgans(task: ReadTask, role: ReadAssignment['role'], organs: readonly string[]): ReadTask {
  const own = organs.map((organ): ReadAssignment => ({ organ, role, source: 'own', evidence: task.evidence }));
  return { ...task, assignments: [...task.assignments.filter((assignment) => assignment.role !== role), ...own] };
}

const SIGNS = { '=': '', '>': '> ', '>=': '≥ ', '<': '< ', '<=': '≤ ' } as const;
const figure = (value: number): string => String(value).replace('.', ',');

function asRead(target: StatedTarget, task: ReadTask): ReadTarget {
  const range = target.high === null ? figure(target.low) : `${figure(target.low)}–${figure(target.high)}`;
  return {
    section: task.path,
    text: [`${SIGNS[target.comparator]}${range}${target.unit === '%' ? '%' : ` ${target.unit}`}`.trim(), target.of].join(' '),
    value: target.high === null ? target.low : [target.low, target.high],
    comparator: target.comparator,
    unit: target.unit,
    by: target.by,
    of: target.of,
    evidence: task.evidence,
  };
}

function correctedTask(task: ReadTask, { fact, to }: Correction): ReadTask {
  if (fact === 'due') return withDue(task, to as string | null);
  if (fact === 'leads') return withOrgans(task, 'lead', to as readonly string[]);
  if (fact === 'coordinates') return withOrgans(task, 'coordinate', to as readonly string[]);
  if (fact === 'targets') return { ...task, targets: (to as readonly StatedTarget[]).map((target) => asRead(target, task)) };
  // What orders nothing owes nothing.
  if (fact === 'orders') return to === true ? { ...task, ordering: true } : { ...task, ordering: false, duties: [] };
  return task;
}

/** Tasks, and with them the list of all targets, with what people corrected; nothing where nothing of a task was. */
export function correctTasks(read: ReadDirective, directiveId: string, corrections: readonly Correction[]): Partial<Pick<ReadDirective, 'tasks' | 'targets'>> {
  const missed = corrections.flatMap(({ fact, to }) => (fact === 'missed-tasks' ? (to as readonly Evidence[]) : []));
  const found = withMissedTasks(read.tasks, missed, read.textId);
  const tasks = [...found];
  const gone = new Set<ReadTarget>();
  const added: ReadTarget[] = [];
  let touched = found !== read.tasks;
  for (const correction of corrections) {
    const at = correction.task === null ? null : taskPlace({ ...read, tasks: found }, directiveId, correction.task);
    const task = at === null ? undefined : tasks[at];
    if (at === null || task === undefined) continue;
    const now = correctedTask(task, correction);
    tasks[at] = now;
    touched = true;
    if (correction.fact !== 'targets') continue;
    for (const old of task.targets) gone.add(old);
    added.push(...now.targets);
  }
  if (!touched) return {};
  const same = (a: ReadTarget, b: ReadTarget): boolean => a.evidence.start === b.evidence.start && a.text === b.text;
  const kept = read.targets.filter((target) => ![...gone].some((old) => same(old, target)));
  return { tasks, ...(gone.size + added.length === 0 ? {} : { targets: [...kept, ...added] }) };
}
