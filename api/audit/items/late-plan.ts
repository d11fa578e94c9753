import { printDate } from '../../domain/dates.ts';
import { makeItem, ofExpectation, whereWords } from './make-item.ts';
import type { ItemRule } from './rule.ts';

/** A document that came after its stated term. Days after a superior's plan are a figure and never an item. */
export const latePlan: ItemRule = {
  id: 'late-plan',
  list: 'A',
  needs: ['expectations'],
  message: { vi: 'Ban hành {issued}; hạn {due} ({where}).', en: 'Issued {issued}; due {due} ({where}).' },
  owner: 'organ',
  due: 'term',
  thresholds: { days: 0 },
  find: ({ index, expectations, thresholds }) =>
    expectations
      .filter(
        (row) => row.kind === 'issue' && row.state === 'issued' && row.time === 'late' && row.dueOn !== null && (row.daysLate ?? 0) > (thresholds['days'] ?? 0),
      )
      .map((row) => {
        const issued = row.metBy.flatMap((id) => index.directive(id)?.issuedOn ?? []).sort()[0];
        return makeItem('late-plan', 'A', {
          ...ofExpectation(row),
          directiveId: row.metBy[0] ?? null,
          subjects: [row.key],
          facts: {
            issued: issued === undefined ? '' : printDate(issued),
            due: row.dueOn === null ? '' : printDate(row.dueOn),
            where: whereWords(row.where),
            organ: row.organName,
            days: String(row.daysLate ?? 0),
          },
        });
      }),
};
