import { printDate } from '../../domain/dates.ts';
import { isOpen } from '../expectations/open-expectation.ts';
import { makeItem, ofExpectation, whereWords } from './make-item.ts';
import type { ItemRule } from './rule.ts';

/** A named document or thing that an organ is told to deliver and that has not come, unless its term still runs. */
export const productDue: ItemRule = {
  id: 'product-due',
  list: 'A',
  needs: ['expectations'],
  message: { vi: 'Được giao ban hành {product} tại {where}; chưa nhận được.', en: 'Told to issue {product} in {where}; not received.' },
  owner: 'organ',
  due: 'term',
  thresholds: {},
  find: ({ expectations }) =>
    expectations
      .filter((row) => row.kind === 'product' && isOpen(row) && row.time !== 'in-term')
      .map((row) =>
        makeItem('product-due', 'A', {
          ...ofExpectation(row),
          subjects: [row.key],
          facts: {
            product: row.what ?? 'văn bản, sản phẩm',
            where: whereWords(row.where),
            organ: row.organName,
            ...(row.dueOn === null ? {} : { due: printDate(row.dueOn) }),
          },
        }),
      ),
};
