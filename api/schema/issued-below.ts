import { issuedBelow } from '../audit/coverage/issued-below.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import { builder } from './builder.ts';
import { defineConnection } from './connection.ts';
import { CoverageRef } from './coverage.ts';
import { pageArguments } from './page-arguments.ts';
import { cut, pageOf, type Slice } from './paging.ts';
import { DirectiveRef } from './refs.ts';

const USUAL = 50;

const ConnectionRef = defineConnection<DirectiveRow>(
  { connection: 'IssuedBelowConnection', edge: 'IssuedBelowEdge', row: 'document', rows: 'documents below' },
  DirectiveRef,
);

builder.objectField(CoverageRef, 'issued', (t) =>
  t.field({
    type: ConnectionRef,
    complexity: ({ first }) => ({ field: 10, multiplier: first ?? USUAL }),
    description:
      'The documents below the directive as of the day, issued within the scope, held or only cited: those that `cascade` and `undated` count. From the centre down, then by day, undated ones last.',
    args: {
      answersRoot: t.arg.boolean({
        description:
          'True: only those that an organ owed directly under the directive, so that the organ counts as one that has issued. False: only the others. Null: both.',
      }),
      undated: t.arg.boolean({ description: 'True: only those whose date nobody knows. False: only dated ones. Null: both.' }),
      ...pageArguments(USUAL, ' With 0 only their number is given.'),
    },
    resolve: ({ coverage, expectations, snapshot }, { answersRoot, undated, ...args }): Slice<DirectiveRow> => {
      const fits = (asked: boolean | null | undefined, is: boolean): boolean => asked == null || asked === is;
      const rows = issuedBelow(coverage, expectations, snapshot.rootId)
        .filter((one) => fits(answersRoot, one.answersRoot) && fits(undated, one.row.issuedOn === null))
        .map(({ row }) => row);
      return cut(pageOf(args, USUAL), rows);
    },
  }),
);
