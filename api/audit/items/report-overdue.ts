import { printDate, yearOf } from '../../domain/dates.ts';
import { makeItem, ofExpectation, whereWords } from './make-item.ts';
import { isOpen } from './open-expectation.ts';
import type { ItemRule } from './rule.ts';

/** A report whose day has passed. A duty to report that names no day is no item here. */
export const reportOverdue: ItemRule = {
  id: 'report-overdue',
  list: 'A',
  needs: ['expectations'],
  message: { vi: 'Chưa nhận được báo cáo kỳ {period} (hạn {due}).', en: 'The report for {period} has not been received (due {due}).' },
  owner: 'organ',
  due: 'term',
  thresholds: {},
  find: ({ expectations }) =>
    expectations
      .filter((row) => row.kind === 'report' && isOpen(row) && row.time === 'overdue')
      .flatMap((row) => {
        if (row.dueOn === null) return [];
        const period =
          row.term.kind === 'yearly' || row.term.kind === 'recurring' ? `năm ${yearOf(row.dueOn)}` : (row.what ?? row.term.text ?? printDate(row.dueOn));
        return [
          makeItem('report-overdue', 'A', {
            ...ofExpectation(row),
            subjects: [row.key, row.dueOn],
            facts: { period, due: printDate(row.dueOn), where: whereWords(row.where), organ: row.organName, days: String(row.daysLate ?? 0) },
          }),
        ];
      }),
};
