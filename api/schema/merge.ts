import { requireEditor } from '../access/permission.ts';
import { BadInputError, NotFoundError } from '../domain/errors.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import { apartKey } from '../importing/keep-apart.ts';
import { builder } from './builder.ts';
import { askedOf, changeArguments } from './change-arguments.ts';
import type { GraphContext } from './context.ts';
import { DecisionRef, DirectiveRef } from './refs.ts';

async function known({ loaders }: GraphContext, id: string): Promise<DirectiveRow> {
  const row = await loaders.directive.load(id);
  if (row === null) throw new NotFoundError('Không có văn bản này.', { id });
  return row;
}

builder.mutationFields((t) => ({
  mergeDirectives: t.field({
    type: DirectiveRef,
    description:
      'Gộp: states that two directives are one. Texts, citations, edges, tasks, duties, cases and decisions of the other go with the one kept; both ids lead to it, also after its files are read or imported again. `partDirectives` takes it back. BAD_INPUT when they are one already or one of them is withdrawn.',
    args: {
      kept: t.arg.id({ required: true, description: 'Id of the directive that stays.' }),
      other: t.arg.id({ required: true, description: 'Id of the one that becomes part of it.' }),
      ...changeArguments(),
    },
    resolve: async (_root, { kept, other, ...asked }, context) => {
      requireEditor(context.actor);
      await context.importer.mergeDirectives(context.actor, kept, other, ...askedOf(asked));
      context.loaders.clear();
      return known(context, kept);
    },
  }),
  partDirectives: t.field({
    type: [DirectiveRef],
    description:
      'Tách: takes a merge back; both directives are there again as they were, with what came to each since. The one that had stayed comes first. Empty never. BAD_INPUT when the directive was not merged into another.',
    args: {
      other: t.arg.id({ required: true, description: 'Id of the one that had become part of another (`other` of the merge).' }),
      ...changeArguments(),
    },
    resolve: async (_root, { other, ...asked }, context) => {
      requireEditor(context.actor);
      const before = await known(context, other);
      await context.importer.partDirectives(context.actor, other, ...askedOf(asked));
      context.loaders.clear();
      return [await known(context, before.id), await known(context, other)];
    },
  }),
  keepApart: t.field({
    type: DecisionRef,
    description: 'States that two directives are two, though they look like one: they are not proposed again. Merging them later overrules it.',
    args: {
      ids: t.arg.idList({ required: true, description: 'The two ids, in any order.' }),
      apart: t.arg.boolean({ defaultValue: true, description: 'False takes it back, so that they may be proposed again. Null: true.' }),
      ...changeArguments(),
    },
    resolve: async (_root, { ids, apart, ...asked }, context) => {
      requireEditor(context.actor);
      const [first, second, ...more] = await Promise.all([...new Set(ids)].map((id) => known(context, id)));
      if (first === undefined || second === undefined || more.length > 0 || first.id === second.id) {
        throw new BadInputError('Cần đúng hai văn bản khác nhau.', { argument: 'ids' });
      }
      const [reason, expectedVersion, requestId] = askedOf(asked);
      const subject = { subjectKey: apartKey(first.id, second.id), type: 'keep-apart', value: { apart: apart !== false } } as const;
      const row = await context.store.decide(context.actor, { ...subject, reason, at: context.clock(), requestId, expectedVersion }, {});
      context.loaders.clear();
      return row;
    },
  }),
}));
