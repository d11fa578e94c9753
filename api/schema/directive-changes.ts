import { requireAdmin, requireEditor } from '../access/permission.ts';
import { NotFoundError } from '../domain/errors.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import { builder } from './builder.ts';
import { askedOf, changeArguments, reasonedChangeArguments, reasonedOf } from './change-arguments.ts';
import type { GraphContext } from './context.ts';
import { EdgeDecisionRef } from './enums.ts';
import { DirectiveRef, type EdgeShown, LineageEdgeRef } from './refs.ts';

builder.mutationFields((t) => ({
  withdrawDirective: t.field({
    type: DirectiveRef,
    description: 'Withdraws a directive: its text no longer counts; where it is cited it stays, as not held. Can be restored.',
    args: {
      id: t.arg.id({ required: true, description: 'Id of the directive.' }),
      ...reasonedChangeArguments,
    },
    resolve: async (_root, { id, ...asked }, context) => {
      requireEditor(context.actor);
      await context.importer.withdraw(context.actor, id, ...reasonedOf(asked));
      return changed(context, id);
    },
  }),
  restoreDirective: t.field({
    type: DirectiveRef,
    description: 'Takes a withdrawal back: the text counts again.',
    args: {
      id: t.arg.id({ required: true, description: 'Id of the directive.' }),
      ...changeArguments(),
    },
    resolve: async (_root, { id, ...asked }, context) => {
      requireEditor(context.actor);
      await context.importer.restore(context.actor, id, ...askedOf(asked));
      return changed(context, id);
    },
  }),
  purgeDirective: t.boolean({
    description:
      'Removes a directive’s files, texts, index and quotes for good; only a mark that they were removed stays, and its citations in other documents. Cannot be taken back. Always true; what cannot be done is an error.',
    args: {
      id: t.arg.id({ required: true, description: 'Id of the directive.' }),
      ...reasonedChangeArguments,
    },
    resolve: async (_root, { id, ...asked }, { actor, importer, loaders }) => {
      requireAdmin(actor);
      await importer.purge(actor, id, ...reasonedOf(asked));
      loaders.clear();
      return true;
    },
  }),
  decideEdge: t.field({
    type: LineageEdgeRef,
    description: 'Confirms or rejects an edge. A later decision overrules an earlier one.',
    args: {
      key: t.arg.id({ required: true, description: 'Key of the edge.' }),
      decision: t.arg({ type: EdgeDecisionRef, required: true, description: 'What is said of it.' }),
      ...changeArguments(),
    },
    resolve: async (_root, { key, decision, ...asked }, { actor, importer, loaders }): Promise<EdgeShown> => {
      requireEditor(actor);
      await importer.decideEdge(actor, key, decision, ...askedOf(asked));
      loaders.clear();
      const row = await loaders.edge.load(key);
      if (row === null) throw new NotFoundError('Liên hệ này không còn.', { key });
      return { row, shortCut: false };
    },
  }),
}));

async function changed({ loaders }: GraphContext, id: string): Promise<DirectiveRow> {
  loaders.clear();
  const directive = await loaders.directive.load(id);
  if (directive === null) throw new NotFoundError('Không có văn bản này.', { id });
  return directive;
}
