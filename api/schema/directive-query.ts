import { BadInputError } from '../domain/errors.ts';
import { builder } from './builder.ts';
import { directiveBySymbol } from './find-directive.ts';
import { DirectiveRef } from './refs.ts';

builder.queryField('directive', (t) =>
  t.field({
    type: DirectiveRef,
    nullable: true,
    description:
      'One directive, by id, or by symbol and, where several have that symbol, organ and year. Null when there is none. Several that fit are the error BAD_INPUT with the candidates.',
    args: {
      id: t.arg.id({ description: 'Id of the directive; when given, the other arguments are passed over. Null: search by symbol.' }),
      symbol: t.arg.string({ description: 'Số, ký hiệu in any spelling (“70-KL/TW”). Null only when `id` is given.' }),
      organ: t.arg.string({ description: 'Words of the issuer’s name, with or without tone marks. Null: every issuer.' }),
      year: t.arg.int({ description: 'Year of issue; leaves out undated ones. Null: every year.' }),
    },
    resolve: (_root, { id, symbol, organ, year }, context) => {
      if (id !== null && id !== undefined) return context.loaders.directive.load(id);
      if (!symbol) throw new BadInputError('Cần «id» hoặc «symbol».', { argument: 'id' });
      return directiveBySymbol(context, { symbol, organ: organ ?? null, year: year ?? null });
    },
  }),
);
