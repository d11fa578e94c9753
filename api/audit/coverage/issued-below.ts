import type { Expectation } from '../../domain/coverage.ts';
import { LEVELS, type Level } from '../../domain/lists.ts';
import { byText } from '../../domain/order.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import type { Coverage } from './coverage-of.ts';
import { inScope } from './in-scope.ts';

export type IssuedBelow = {
  readonly row: DirectiveRow;
  /** Whether it is what an organ owed directly under the root, so that the organ counts as one that has issued. */
  readonly answersRoot: boolean;
};

/** The documents below the root within the scope, held or only cited: by level, from the centre down, then by day, undated ones last. */
export function issuedBelow(coverage: Coverage, expectations: readonly Expectation[], rootId: string): readonly IssuedBelow[] {
  const answers = new Set(expectations.flatMap((one) => (one.directiveId === rootId && one.kind === 'issue' && one.state === 'issued' ? one.metBy : [])));
  return coverage.documents
    .filter(({ row }) => inScope(coverage.scope, row))
    .map(({ row }): IssuedBelow => ({ row, answersRoot: answers.has(row.id) }))
    .sort((a, b) => rankOf(a.row.level) - rankOf(b.row.level) || byText(a.row.issuedOn ?? '~', b.row.issuedOn ?? '~') || byText(a.row.id, b.row.id));
}

const rankOf = (level: Level | null): number => (level === null ? LEVELS.length : LEVELS.indexOf(level));
