import { printDate } from '../../domain/dates.ts';
import { isOpen } from '../expectations/open-expectation.ts';
import { documentWords, makeItem, ofExpectation, whereWords } from './make-item.ts';
import type { ItemRule } from './rule.ts';

/** A document or another duty whose stated term has passed. Reports, reviews and products have rules of their own. */
export const overdue: ItemRule = {
  id: 'overdue',
  list: 'A',
  needs: ['expectations'],
  message: { vi: 'Hạn {due} ({where}); chưa nhận được.', en: 'Due {due} ({where}); not received.' },
  owner: 'organ',
  due: 'term',
  thresholds: {},
  find: ({ index, expectations }) =>
    expectations
      .filter((row) => (row.kind === 'issue' || row.kind === 'study' || row.kind === 'inspect') && isOpen(row) && row.time === 'overdue' && row.dueOn !== null)
      .map((row) =>
        makeItem('overdue', 'A', {
          ...ofExpectation(row),
          subjects: [row.key],
          facts: {
            due: row.dueOn === null ? '' : printDate(row.dueOn),
            where: whereWords(row.where),
            organ: row.organName,
            document: documentWords(index, row.directiveId),
            days: String(row.daysLate ?? 0),
          },
        }),
      ),
};
