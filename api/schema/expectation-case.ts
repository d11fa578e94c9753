import { caseKeyOf, caseKeysOf } from '../audit/cases/case-key.ts';
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
    description: 'What people have done about it, as they left it, by whatever rule it was listed then.',
    resolve: async (row, _args, { loaders }) => {
      const logs = await Promise.all(caseKeysOf(row).map((key) => loaders.decisionsOf.load(key)));
      return caseWithoutItem(caseKeyOf(row), logs.flat(), row.state !== 'exempt');
    },
  }),
}));
