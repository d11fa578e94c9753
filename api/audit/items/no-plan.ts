import { printDate } from '../../domain/dates.ts';
import { isOpen } from '../expectations/open-expectation.ts';
import { documentWords, makeItem, ofExpectation } from './make-item.ts';
import type { ItemRule } from './rule.ts';

/** An organ that a rule or a person expects to issue a document, without a stated term, and of which none has come. */
export const noPlan: ItemRule = {
  id: 'no-plan',
  list: 'A',
  needs: ['expectations'],
  message: {
    vi: 'Đến {asOf}, chưa nhận được văn bản của {organ} triển khai {document}.',
    en: 'As of {asOf}, no document of {organ} carrying out {document} has been received.',
  },
  owner: 'organ',
  due: 'none',
  thresholds: {},
  find: ({ index, expectations, options }) =>
    expectations
      .filter((row) => row.kind === 'issue' && row.origin !== 'stated' && isOpen(row) && row.time !== 'overdue' && row.time !== 'in-term')
      .map((row) =>
        makeItem('no-plan', 'A', {
          ...ofExpectation(row),
          subjects: [row.key],
          facts: { asOf: printDate(options.asOf), organ: row.organName, document: documentWords(index, row.directiveId) },
        }),
      ),
};
