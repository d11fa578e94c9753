import { requireEditor } from '../access/permission.ts';
import { builder } from './builder.ts';
import { reasonOf, requestIdOf } from './change-arguments.ts';
import { EdgeDecisionRef } from './enums.ts';
import { linkOf, TaskLinkRef } from './task-link.ts';

const VERSION = 'Graph version the person was looking at; the error CONFLICT when the subject changed since. Null: no check.';
const REQUEST = 'An id the caller makes for this request: sent again, it changes nothing and gives the first answer.';

builder.mutationFields((t) => ({
  decideTaskLink: t.field({
    type: TaskLinkRef,
    description: 'Confirms or rejects a link between two tasks. Stands also when the texts are read again; a later decision overrules an earlier one.',
    args: {
      key: t.arg.id({ required: true, description: 'Key of the link.' }),
      decision: t.arg({ type: EdgeDecisionRef, required: true, description: 'What is said of it.' }),
      reason: t.arg.string({ description: 'Why, for the log. Null or empty: no reason given.' }),
      expectedVersion: t.arg.int({ description: VERSION }),
      requestId: t.arg.id({ required: true, description: REQUEST }),
    },
    resolve: async (_root, { key, decision, reason, expectedVersion, requestId }, context) => {
      requireEditor(context.actor);
      await context.importer.decideTaskLink(context.actor, key, decision, reasonOf(reason), expectedVersion ?? null, requestIdOf(requestId));
      context.loaders.clear();
      return linkOf(context, key);
    },
  }),
  addTaskLink: t.field({
    type: TaskLinkRef,
    description:
      'States that one task carries out another where the linker did not see it. The two must be of a document and one above it; BAD_INPUT otherwise.',
    args: {
      lower: t.arg.id({ required: true, description: 'Id of the task that carries out.' }),
      upper: t.arg.id({ required: true, description: 'Id of the task that is carried out.' }),
      reason: t.arg.string({ description: 'Why, for the log. Null or empty: no reason given.' }),
      expectedVersion: t.arg.int({ description: VERSION }),
      requestId: t.arg.id({ required: true, description: REQUEST }),
    },
    resolve: async (_root, { lower, upper, reason, expectedVersion, requestId }, context) => {
      requireEditor(context.actor);
      await context.importer.addTaskLink(context.actor, lower, upper, reasonOf(reason), expectedVersion ?? null, requestIdOf(requestId));
      context.loaders.clear();
      return linkOf(context, `${lower}>${upper}`);
    },
  }),
}));
