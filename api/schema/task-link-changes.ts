import { requireEditor } from '../access/permission.ts';
import { builder } from './builder.ts';
import { askedOf, changeArguments } from './change-arguments.ts';
import { EdgeDecisionRef } from './enums.ts';
import { linkOf, TaskLinkRef } from './task-link.ts';

builder.mutationFields((t) => ({
  decideTaskLink: t.field({
    type: TaskLinkRef,
    description: 'Confirms or rejects a link between two tasks. Stands also when the texts are read again; a later decision overrules an earlier one.',
    args: {
      key: t.arg.id({ required: true, description: 'Key of the link.' }),
      decision: t.arg({ type: EdgeDecisionRef, required: true, description: 'What is said of it.' }),
      ...changeArguments(),
    },
    resolve: async (_root, { key, decision, ...asked }, context) => {
      requireEditor(context.actor);
      await context.importer.decideTaskLink(context.actor, key, decision, ...askedOf(asked));
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
      ...changeArguments(),
    },
    resolve: async (_root, { lower, upper, ...asked }, context) => {
      requireEditor(context.actor);
      await context.importer.addTaskLink(context.actor, lower, upper, ...askedOf(asked));
      context.loaders.clear();
      return linkOf(context, `${lower}>${upper}`);
    },
  }),
}));
