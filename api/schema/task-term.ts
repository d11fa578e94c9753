import type { TaskTerm } from '../audit/terms/task-terms.ts';
import { builder } from './builder.ts';
import { defineConnection } from './connection.ts';
import { EvidenceRef, TaskRef } from './refs.ts';
import { taskById } from './task-link.ts';

const TaskTermRef = builder.objectRef<TaskTerm>('TaskTerm').implement({
  description:
    'The term of work itself, where its document tells nobody to hand something in by it. When it has passed nothing is awaited, and whether the work was done is not known.',
  fields: (t) => ({
    key: t.exposeID('key', { description: 'Stable while the text is not read otherwise.' }),
    task: t.field({
      type: TaskRef,
      nullable: true,
      description: 'The finest part of the document that states the term. Null when it was just read anew.',
      resolve: ({ taskId }, _args, context) => taskById(context, taskId),
    }),
    dueOn: t.expose('dueOn', { type: 'PlainDate', description: 'The last day of the term; of what returns that of the next turn.' }),
    stated: t.string({ description: 'The term as stated: an ISO date or month where absolute, else a short phrase.', resolve: ({ stated }) => stated.text }),
    leads: t.exposeStringList('leads', { description: 'Who is in charge of the work, as printed. Empty where nobody is named.' }),
    evidence: t.expose('evidence', { type: EvidenceRef, description: 'The words that state the term.' }),
  }),
});

export const TaskTermConnectionRef = defineConnection<TaskTerm>(
  { connection: 'TaskTermConnection', edge: 'TaskTermEdge', row: 'term of a task', rows: 'terms of tasks' },
  TaskTermRef,
);
