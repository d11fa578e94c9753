import { isOpen } from '../expectations/open-expectation.ts';
import { documentWords, makeItem, ofExpectation, whereWords } from './make-item.ts';
import type { ItemRule } from './rule.ts';

/** An organ that the words of a document give the making of a plan, without a term. */
export const assigneeSilent: ItemRule = {
  id: 'assignee-silent',
  list: 'A',
  needs: ['expectations'],
  message: { vi: 'Được giao xây dựng kế hoạch tại {where}; chưa nhận được.', en: 'Told to make a plan in {where}; not received.' },
  owner: 'organ',
  due: 'none',
  thresholds: {},
  find: ({ index, expectations }) =>
    expectations
      .filter((row) => row.kind === 'issue' && row.origin === 'stated' && isOpen(row) && row.time !== 'overdue' && row.time !== 'in-term')
      .map((row) =>
        makeItem('assignee-silent', 'A', {
          ...ofExpectation(row),
          subjects: [row.key],
          facts: { where: whereWords(row.where), organ: row.organName, document: documentWords(index, row.directiveId) },
        }),
      ),
};
