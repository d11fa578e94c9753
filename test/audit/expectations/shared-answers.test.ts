import { expect, it } from 'vitest';
import { sharedAnswers } from '../../../api/audit/expectations/shared-answers.ts';
import type { Expectation } from '../../../api/domain/coverage.ts';
import { expectation } from '../coverage/rows.ts';

const issued = (organId: string, metBy: readonly string[], parts: Partial<Expectation> = {}): Expectation =>
  expectation(organId, { state: 'issued', metBy, ...parts });
const told = (rows: readonly Expectation[]) => sharedAnswers(rows).map(({ directiveIds, rows: own }) => [directiveIds, own.map(({ organId }) => organId)]);

it('tells the very same documents that several organs are counted by, and who holds the work of merged ones', () => {
  const heir = { presentHolderIds: ['o:party:p34:24'] };
  const merged = [issued('o:party:d63:24', ['d_1'], heir), issued('o:party:d63:27', ['d_1'], heir)];
  expect(told([...merged, issued('c', ['d_2']), issued('d', ['d_1', 'd_3'])])).toEqual([[['d_1'], ['o:party:d63:24', 'o:party:d63:27']]]);
  expect(sharedAnswers(merged)[0]?.heirs).toHaveLength(1);
});

it('tells of organs that sign together nobody who took over', () => {
  expect(sharedAnswers([issued('a', ['d_1']), issued('b', ['d_1'])])).toMatchObject([{ directiveIds: ['d_1'], heirs: [] }]);
});

it('tells nothing of what one organ owes twice, of other duties and of what was not issued', () => {
  expect(told([issued('a', ['d_1']), issued('a', ['d_1'], { key: 'another' })])).toEqual([]);
  expect(told([issued('a', ['d_1']), issued('b', ['d_1'], { kind: 'report' })])).toEqual([]);
  expect(told([issued('a', ['d_1']), issued('b', ['d_1'], { directiveId: 'd_other' })])).toEqual([]);
  expect(told([issued('a', ['d_1']), expectation('b', { state: 'other-form', metBy: ['d_1'] })])).toEqual([]);
});
