import { type PlainDate, printDate, yearOf } from '../../domain/dates.ts';
import type { DutyTerm } from '../../domain/propagation.ts';
import { isOpen } from '../expectations/open-expectation.ts';
import { documentWords, makeItem, ofExpectation, whereWords } from './make-item.ts';
import type { ItemRule } from './rule.ts';

/** A report whose day has passed. A duty to report that names no day is no item here. */
export const reportOverdue: ItemRule = {
  id: 'report-overdue',
  list: 'A',
  needs: ['expectations'],
  message: { vi: 'Chưa nhận được báo cáo {period} (hạn {due}){later}.', en: 'The report {period} has not been received (due {due}){later}.' },
  owner: 'organ',
  due: 'term',
  thresholds: {},
  find: ({ index, expectations }) =>
    expectations
      .filter((row) => row.kind === 'report' && isOpen(row) && row.time === 'overdue')
      .flatMap((row) => {
        if (row.dueOn === null) return [];
        const period = periodWords(row.term, row.dueOn, row.what) ?? `${ABOUT} ${documentWords(index, row.directiveId)}`;
        return [
          makeItem('report-overdue', 'A', {
            ...ofExpectation(row),
            subjects: [row.key, row.dueOn],
            facts: {
              period,
              due: printDate(row.dueOn),
              later: laterWords(row.laterDue),
              where: whereWords(row.where),
              organ: row.organName,
              days: String(row.daysLate ?? 0),
            },
          }),
        ];
      }),
};

/** Before the document, where nothing else is said of a report. */
const ABOUT = 'việc thực hiện';

/** That later turns have not come either; empty where there are none. */
function laterWords(days: readonly PlainDate[]): string {
  return days.length === 0 ? '' : `; ${days.length > 1 ? 'các ' : ''}kỳ hạn ${days.map(printDate).join(', ')} cũng chưa nhận được`;
}

/** "kỳ năm 2025", "kỳ 6 tháng năm 2025", "kỳ tháng 11/2025", "kỳ quý IV/2025"; for a report that is asked for once, what it is about; null where the text does not say. */
function periodWords({ kind, text, evidence }: DutyTerm, dueOn: PlainDate, what: string | null): string | null {
  if (kind !== 'yearly' && kind !== 'recurring') return what;
  const [year, month] = [yearOf(dueOn), Number(dueOn.slice(5, 7))];
  if (/(?:hằng|hàng|mỗi) tháng/iu.test(text ?? '')) return `kỳ tháng ${month}/${year}`;
  if (/quý/iu.test(text ?? '')) return `kỳ quý ${['I', 'II', 'III', 'IV'][Math.ceil(month / 3) - 1]}/${year}`;
  const [, months] = /^0?([369])\s+tháng/u.exec(evidence?.quote ?? '') ?? [];
  return `kỳ ${months === undefined ? '' : `${months} tháng `}năm ${year}`;
}
