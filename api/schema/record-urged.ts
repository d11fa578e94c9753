import { LIMITS, listWithinLimit } from '../access/limits.ts';
import { requireEditor } from '../access/permission.ts';
import { caseValue } from '../audit/cases/case-value.ts';
import { BadInputError } from '../domain/errors.ts';
import { builder } from './builder.ts';
import { REQUEST_ID, reasonOf, requestIdOf } from './change-arguments.ts';
import { DecisionRef } from './refs.ts';

builder.mutationField('recordUrged', (t) =>
  t.field({
    type: [DecisionRef],
    complexity: { field: 50, multiplier: 1 },
    description:
      'Đã đôn đốc: one letter that was sent about several things, recorded for each of them as the step URGED of its case, all or none. Sent again with the same request id, it changes nothing. Never empty: a decision for each.',
    args: {
      keys: t.arg.idList({ required: true, description: `Keys of items, or \`caseKey\` of expectations, 1 to ${LIMITS.exportItems}.` }),
      letterNumber: t.arg.string({ description: 'Number of the letter. Null or empty: none was given yet.' }),
      letterOn: t.arg({ type: 'PlainDate', required: true, description: 'Date of the letter.' }),
      reason: t.arg.string({ description: 'A note, for the log. Null or empty: none.' }),
      requestId: t.arg.id({ required: true, description: REQUEST_ID }),
    },
    resolve: async (_root, { keys, letterNumber, letterOn, reason, requestId }, { actor, store, clock, loaders }) => {
      requireEditor(actor);
      const subjects = [...new Set(listWithinLimit('keys', keys, LIMITS.exportItems))];
      if (subjects.length === 0 || subjects.some((key) => key.trim() === '' || key.length > LIMITS.textCharacters)) {
        throw new BadInputError('Thiếu đối tượng của quyết định.', { argument: 'keys' });
      }
      const number = letterNumber?.trim() ? letterNumber.trim() : null;
      const value = caseValue.safeParse({ step: 'urged', facts: null, number, on: letterOn });
      if (!value.success) throw new BadInputError('Ngày của công văn chưa đúng.', { argument: 'letterOn' });
      const request = requestIdOf(requestId);
      const common = { type: 'case', value: value.data, reason: reasonOf(reason), at: clock(), expectedVersion: null } as const;
      const rows = await store.decideAll(
        actor,
        subjects.map((subjectKey, at) => ({ ...common, subjectKey, requestId: `${request} ${at + 1}` })),
      );
      loaders.clear();
      return [...rows];
    },
  }),
);
