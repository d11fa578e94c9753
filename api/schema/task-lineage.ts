import { todayIn } from '../access/clock.ts';
import { LIMITS } from '../access/limits.ts';
import { inScope } from '../audit/coverage/in-scope.ts';
import { LimitError } from '../domain/errors.ts';
import type { TaskLinkRow } from '../domain/propagation.ts';
import type { TaskRow } from '../domain/rows.ts';
import { buildTaskLineage, countingLinks, orderingLeaves, type TaskLineage, type TaskStep } from '../lineage/task-lineage.ts';
import { dayArgument, scopeArgument } from './audit-arguments.ts';
import { scopeOf } from './audit-scope.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { LevelRef } from './enums.ts';
import { DirectiveRef, TaskRef } from './refs.ts';
import { steadily } from './steady.ts';
import { directiveOfTask, TaskLinkRef, taskById } from './task-link.ts';

type Shown = TaskLineage & { readonly asOf: string; readonly graphVersion: number };

const StepRef = builder.objectRef<TaskStep>('TaskStep').implement({
  description: 'One task on the way down, with the links that brought it there.',
  fields: (t) => ({
    task: t.expose('task', { type: TaskRef, description: 'The task.' }),
    directive: t.expose('directive', { type: DirectiveRef, description: 'The document it stands in.' }),
    inScope: t.boolean({
      description: 'Whether its document was issued within a scope. True where nothing limits.',
      args: scopeArgument,
      resolve: ({ directive }, { scope }) => inScope(scopeOf(scope), directive),
    }),
    depth: t.exposeInt('depth', { description: 'Least number of links to the root, from 1.' }),
    links: t.expose('links', { type: [TaskLinkRef], description: 'Its links to tasks of the picture, the surest first. Never empty.' }),
    under: t.expose('under', {
      type: TaskRef,
      description:
        'The task it stands under: of those it answers the one furthest down the way, so that a district’s task stands under the province’s even where it answers the centre’s as well. Following `under` always ends at one of `leaves`.',
    }),
    between: t.field({
      type: [DirectiveRef],
      description:
        'Documents that stand between its document and that of `under` by what the texts state, and of which no task leads there, nearest to its own first: not held, so that there is no text to compare, or held, and this task was matched with none of theirs. Empty where none is known.',
      resolve: ({ between }) => [...between.documents],
    }),
    unknownLevels: t.field({
      type: [LevelRef],
      description:
        'Levels between its document and that of `under` of which no document is known at all, highest first; the district only for documents of before July 2025. Empty where none is passed over, or a level is not known.',
      resolve: ({ between }) => [...between.unknownLevels],
    }),
  }),
});

const TaskLineageRef = builder.objectRef<Shown>('TaskLineage').implement({
  description: 'Theo dõi nhiệm vụ: how one task came down, as of a day.',
  fields: (t) => ({
    root: t.expose('root', { type: TaskRef, description: 'The task it starts from.' }),
    leaves: t.expose('leaves', {
      type: [TaskRef],
      description: 'The parts of the root that order something: itself, or what stands under it. Links end at these. Empty when nothing of it orders.',
    }),
    asOf: t.expose('asOf', { type: 'PlainDate', description: 'The day it stands for. Documents issued later are left out and counted.' }),
    graphVersion: t.exposeInt('graphVersion', { description: 'The version of the graph it was made from.' }),
    steps: t.expose('steps', {
      type: [StepRef],
      complexity: { field: 10, multiplier: 20 },
      description:
        'The tasks that answer it; by depth, level, date, document and place in the text. Empty when none was found: that is not to say that nothing was done.',
    }),
    links: t.exposeInt('links', { description: 'Links of the picture in all.' }),
    unreviewed: t.exposeInt('unreviewed', { description: 'How many of them nobody confirmed, or are to be confirmed again.' }),
    laterThanAsOf: t.exposeInt('laterThanAsOf', { description: 'Documents left out because they were issued after the day.' }),
  }),
});

/** Walks down level by level: each step asks the store once for the links and once for the rows at their ends. */
async function load(context: GraphContext, root: TaskRow, options: { readonly asOf: string; readonly confirmedOnly: boolean }): Promise<TaskLineage> {
  const { store, actor } = context;
  const own = await store.tasksOf(actor, [root.directiveId]);
  const tasks = new Map(own.map((task) => [task.id, task]));
  const links = new Map<string, TaskLinkRow>();
  let layer = new Set(orderingLeaves(root, own).map((task) => task.id));
  while (layer.size > 0) {
    const near = await store.taskLinksOf(actor, [...new Set([...layer].map(directiveOfTask))]);
    const found = countingLinks(near, layer, options.confirmedOnly).filter((link) => !links.has(link.key));
    for (const link of found) links.set(link.key, link);
    if (links.size > LIMITS.lineageNodes) throw new LimitError('Nhiệm vụ này có quá nhiều liên kết để hiện cùng lúc.', { max: LIMITS.lineageNodes });
    const fresh = [...new Set(found.map((link) => link.from))].filter((id) => !tasks.has(id));
    for (const task of await store.tasksOf(actor, [...new Set(fresh.map(directiveOfTask))])) tasks.set(task.id, task);
    layer = new Set(fresh);
  }
  const lower = [...new Set([...links.values()].map((link) => link.fromDirectiveId))];
  const above = await store.reach(actor, { from: lower, direction: 'up', relations: ['IMPLEMENTS'], maxDepth: null, maxNodes: LIMITS.lineageNodes });
  const ids = [...new Set([...above.nodes.map(({ id }) => id), ...[...links.values()].map((link) => link.toDirectiveId)])];
  const [directives, edges] = [await store.directives(actor, ids), await store.edgesAmong(actor, ids, ['IMPLEMENTS'])];
  return buildTaskLineage(root, { tasks: [...tasks.values()], directives, links: [...links.values()], edges }, options);
}

builder.queryField('taskLineage', (t) =>
  t.field({
    type: TaskLineageRef,
    nullable: true,
    complexity: { field: 50, multiplier: 1 },
    description: 'Theo dõi nhiệm vụ: the tasks below that carry one task out, through all levels. Null when there is no such task.',
    args: {
      of: t.arg.id({ required: true, description: 'Id of the task; for a heading, all that stands under it is followed.' }),
      ...dayArgument,
      confirmedOnly: t.arg.boolean({
        defaultValue: false,
        description: 'True: follow only links that somebody confirmed. Null or false: follow suggested ones as well.',
      }),
    },
    resolve: async (_root, { of, asOf, confirmedOnly }, context): Promise<Shown | null> => {
      const root = await taskById(context, of);
      if (root === null) return null;
      const options = { asOf: asOf ?? todayIn(context.clock), confirmedOnly: confirmedOnly === true };
      return steadily(context.store, context.actor, async (graphVersion) => ({ ...(await load(context, root, options)), asOf: options.asOf, graphVersion }));
    },
  }),
);
