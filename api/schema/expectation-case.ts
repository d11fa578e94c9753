import { caseKeyOf } from '../audit/cases/case-key.ts';
import { caseWithoutItem } from '../audit/cases/case-of.ts';
import { builder } from './builder.ts';
import { CaseRef } from './case.ts';
import { ExpectationRef } from './expectation.ts';

builder.objectFields(ExpectationRef, (t) => ({
  caseKey: t.id({
    description: 'What `recordCase` and `recordUrged` name for it: the key of the item that it is, or becomes once its term has passed.',
    resolve: caseKeyOf,
  }),
  case: t.field({
    type: CaseRef,
    description: 'What people have done about it, as they left it.',
    resolve: async (row, _args, { loaders }) => {
      const key = caseKeyOf(row);
      return caseWithoutItem(key, await loaders.decisionsOf.load(key));
    },
  }),
}));
