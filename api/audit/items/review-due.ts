import { latestDay, printDate } from '../../domain/dates.ts';
import { daysBetween } from '../coverage/day-number.ts';
import { isOpen } from '../expectations/open-expectation.ts';
import { makeItem, ofExpectation, whereWords } from './make-item.ts';
import type { ItemRule } from './rule.ts';

/** A review (sơ kết, tổng kết) whose day has come or is near. One that is stated without a day never comes due. */
export const reviewDue: ItemRule = {
  id: 'review-due',
  list: 'A',
  needs: ['expectations'],
  message: { vi: 'Đến kỳ sơ kết/tổng kết theo {where} (hạn {due}).', en: 'A review is due by {where} (on {due}).' },
  owner: 'organ',
  due: 'term',
  thresholds: { days: 30 },
  find: ({ expectations, options, thresholds }) =>
    expectations.flatMap((row) => {
      if (row.kind !== 'review' || !isOpen(row) || row.dueOn === null) return [];
      const near = row.time === 'overdue' || daysBetween(latestDay(options.asOf), row.dueOn) <= (thresholds['days'] ?? 0);
      if (!near) return [];
      const facts = { where: whereWords(row.where), due: printDate(row.dueOn), organ: row.organName };
      return [makeItem('review-due', 'A', { ...ofExpectation(row), subjects: [row.key, row.dueOn], facts })];
    }),
};
