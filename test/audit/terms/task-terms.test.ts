import { describe, expect, it } from 'vitest';
import { taskTermsInSteps } from '../../../api/audit/terms/task-terms.ts';
import type { ReadDeadline, ReadTask } from '../../../api/domain/read-directive.ts';
import { atOnce } from '../../../api/domain/steps.ts';
import { provincial, reading, snapshotOf, TODAY, task, words } from '../coverage/rows.ts';
import { carriesOut, centre, directive, duty, ROOT } from '../expectations/rows.ts';

const deadline = (on: string, start: number, parts: Partial<ReadDeadline> = {}): ReadDeadline => ({
  text: on,
  kind: 'date',
  on,
  evidence: words('trước ngày đã nêu', start),
  ...parts,
});

const read = (text: string, start: number, deadlines: readonly ReadDeadline[], parts: Partial<ReadTask> = {}): ReadTask => ({
  path: 'II.1',
  unit: 'item',
  parent: null,
  text,
  ordering: true,
  numbered: true,
  assignments: [],
  deadlines,
  targets: [],
  duties: [],
  evidence: words(text, start),
  ...parts,
});

const LONG = 'Hoàn thành việc rà soát bộ máy và xếp lại phòng, ban trước ngày đã nêu; '.repeat(2);
const SHORT = 'Hoàn thành việc rà soát bộ máy trước ngày đã nêu.';

/** Terms under the root of a plan with these tasks, each a row of its own. */
function termsOf(tasks: readonly ReadTask[], parts: Parameters<typeof snapshotOf>[0] = {}, options = TODAY) {
  const rows = tasks.map((one, ordinal) => task('d_plan', `${ordinal + 1}`, one.text, { ordinal, evidence: one.evidence }));
  const snapshot = snapshotOf({ directives: [centre(), directive('d_plan', provincial())], edges: [carriesOut('d_plan', ROOT)], tasks: rows, ...parts }, [
    reading('d_plan', { tasks }),
  ]);
  return atOnce(taskTermsInSteps(snapshot, options));
}

describe('terms of tasks that nobody is told to report on', () => {
  const at = (on: string, parts: Partial<ReadDeadline> = {}) => read(SHORT, 100, [deadline(on, 120, parts)]);

  it('are told, passed or coming, with who is in charge', () => {
    const lead = { organ: 'Sở Nội vụ', role: 'lead' as const, source: 'own' as const, evidence: words('Sở Nội vụ') };
    expect(termsOf([{ ...at('2025-12-31'), assignments: [lead] }])).toMatchObject([{ taskId: 'd_plan#1', dueOn: '2025-12-31', leads: ['Sở Nội vụ'] }]);
    expect(termsOf([at('2026-12', { kind: 'month' })])).toMatchObject([{ dueOn: '2026-12-31', leads: [] }]);
  });

  it('are none where somebody has to hand something in by that very term', () => {
    const term = { kind: 'date' as const, text: '2025-12-31', on: '2025-12-31', evidence: words('trước ngày đã nêu', 120) };
    expect(termsOf([at('2025-12-31')], { duties: [duty({ directiveId: 'd_plan', kind: 'report', term })] })).toEqual([]);
    const other = { ...term, evidence: words('trước ngày khác', 400) };
    expect(termsOf([at('2025-12-31')], { duties: [duty({ directiveId: 'd_plan', kind: 'report', term: other })] })).toHaveLength(1);
  });

  it('stand once, at the finest part that states them', () => {
    const item = read(LONG, 90, [deadline('2025-12-31', 120)]);
    expect(termsOf([item, at('2025-12-31')]).map(({ taskId }) => taskId)).toEqual(['d_plan#2']);
  });

  it('are no days before the document, and of what returns the next turn', () => {
    expect(termsOf([at('2020-01-31')])).toEqual([]);
    const yearly = at('10-20', { kind: 'yearly', text: 'hằng năm trước 20/10' });
    expect(termsOf([yearly]).map(({ dueOn }) => dueOn)).toEqual(['2026-10-20']);
    expect(termsOf([yearly], {}, { ...TODAY, asOf: '2026-10-20' }).map(({ dueOn }) => dueOn)).toEqual(['2026-10-20']);
  });

  it('follow the scope by the place of the document', () => {
    const of = (placeIds: readonly string[]) => termsOf([at('2025-12-31')], {}, { ...TODAY, scope: { placeIds, lines: null } });
    expect(of([provincial().placeId ?? ''])).toHaveLength(1);
    expect(of(['p:01'])).toEqual([]);
  });
});
