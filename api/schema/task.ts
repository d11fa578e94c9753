import { NotFoundError } from '../domain/errors.ts';
import type { ReadTask } from '../domain/read-directive.ts';
import type { TaskRow } from '../domain/rows.ts';
import { defineConnection } from './connection.ts';
import type { GraphContext } from './context.ts';
import { fallsInto, type Stretch } from './falls-into.ts';
import { AssignmentRef, DeadlineRef, DirectiveRef, EvidenceRef, TargetRef, TaskRef } from './refs.ts';
import { targetShown } from './target.ts';

export const TaskConnectionRef = defineConnection<TaskRow>({ connection: 'TaskConnection', edge: 'TaskEdge', row: 'task', rows: 'tasks' }, TaskRef);

TaskRef.implement({
  description: 'Nhiệm vụ: an item of the outline of a directive that orders something, or that stands above such items.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the task: its directive and an anchor in the text. Stays when the text is read again unchanged.' }),
    path: t.exposeString('path', { description: 'Labels of the outline down to it (“III.2.a”). Repeats and holes of the printed labels stay as they are.' }),
    unit: t.exposeString('unit', { description: 'What it is on paper: `section`, `item`, `letter`, `dash`, `paragraph` or `row` of a table.' }),
    parentId: t.exposeID('parentId', { nullable: true, description: 'The task it stands under. Null at the top.' }),
    ordering: t.exposeBoolean('ordering', { description: 'True where this very unit orders something; false for a heading above such units.' }),
    numbered: t.exposeBoolean('numbered', {
      description:
        'True for the finest numbered item (or dash where a section has no numbers), and for an order that stands in none: what lists and reports speak of.',
    }),
    text: t.exposeString('text', { description: 'The words without label; for an item with parts below, its own heading or lead-in.' }),
    assignments: t.field({
      type: [AssignmentRef],
      description: 'Who leads and who coordinates. Empty when nobody is named.',
      resolve: async (row, _args, context) =>
        ((await readTask(context, row))?.assignments ?? []).map(({ organ, role, source, evidence }) => ({
          organ,
          role,
          inherited: source === 'inherited',
          evidence,
        })),
    }),
    deadlines: t.field({
      type: [DeadlineRef],
      description: 'By when. Empty when no time is stated.',
      resolve: async (row, _args, context) => (await readTask(context, row))?.deadlines ?? [],
    }),
    targets: t.field({
      type: [TargetRef],
      description: 'Numbers to reach that are stated inside it. Empty when there are none.',
      resolve: async (row, _args, context) => ((await readTask(context, row))?.targets ?? []).map(targetShown),
    }),
    evidence: t.expose('evidence', { type: EvidenceRef, description: 'Where it stands in the text.' }),
    directive: t.field({
      type: DirectiveRef,
      description: 'The directive it belongs to.',
      resolve: async (row, _args, { loaders }) => {
        const directive = await loaders.directive.load(row.directiveId);
        if (directive === null) throw new NotFoundError('Văn bản của nhiệm vụ này không còn.', { directiveId: row.directiveId });
        return directive;
      },
    }),
  }),
});

AssignmentRef.implement({
  description: 'Phân công: one organ that a task is given to.',
  fields: (t) => ({
    organ: t.exposeString('organ', { description: 'The organ as printed; may stand for many (“UBND các phường”).' }),
    role: t.exposeString('role', { description: '`lead` (chủ trì) or `coordinate` (phối hợp).' }),
    inherited: t.exposeBoolean('inherited', { description: 'True where it stands in a heading or lead-in above the task.' }),
    evidence: t.expose('evidence', { type: EvidenceRef, description: 'The words that say so.' }),
  }),
});

DeadlineRef.implement({
  description: 'Thời hạn: by when something is to be done.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'ISO date or month where absolute, else a short phrase (“hằng năm trước 20/10”).' }),
    kind: t.exposeString('kind', { description: 'One of `date`, `month`, `year`, `range`, `yearly`, `recurring`, `from-receipt`, `phrase`.' }),
    on: t.exposeString('on', {
      nullable: true,
      description:
        'The day, month or year itself; the end of a range; `MM-DD` for `yearly`. Null for `recurring`, `from-receipt` and `phrase`: no day is computed for them.',
    }),
    evidence: t.expose('evidence', { type: EvidenceRef, description: 'The words that say so.' }),
  }),
});

/** Tasks in the order of the text, each before those that stand under it. */
export function tasksInOrder(rows: readonly TaskRow[]): readonly TaskRow[] {
  return rows.toSorted((a, b) => a.ordinal - b.ordinal);
}

/** Tasks with a deadline that surely falls into a stretch of days, in their order. */
export async function tasksDue(context: GraphContext, tasks: readonly TaskRow[], stretch: Stretch): Promise<readonly TaskRow[]> {
  const due = await Promise.all(tasks.map(async (task) => ((await readTask(context, task))?.deadlines ?? []).some(({ on }) => fallsInto(on, stretch))));
  return tasks.filter((_, index) => due[index] === true);
}

/** The task as it was read: `ordinal` is its place in the reading. Undefined while the reading is being made again. */
async function readTask({ loaders }: GraphContext, row: TaskRow): Promise<ReadTask | undefined> {
  const task = (await loaders.reading.load(row.sourceId))?.read.tasks[row.ordinal];
  return task?.path === row.path ? task : undefined;
}
