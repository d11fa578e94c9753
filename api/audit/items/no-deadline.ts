import { flatInSteps } from '../../domain/steps.ts';
import { makeItem, ofIssuer } from './make-item.ts';
import { isCut, plansUnder } from './plans-under.ts';
import type { ItemRule } from './rule.ts';

/** Words that give a time: a yearly rhythm, a period, a year or a month to reach something by. */
const TIME_WORDS =
  /\b(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng|tuần)|\btháng\s+\d{1,2}\b|\bquý\s+[IVX]+\b|\bngày\s+\d{1,2}\/\d{1,2}|trước ngày|(?:đến|trong|từ)\s+(?:năm\s+)?20\d\d/iu;

/** A plan that states no time at all for any of its tasks, targets or duties. Once for each document. */
export const noDeadline: ItemRule = {
  id: 'no-deadline',
  list: 'B',
  needs: ['readings'],
  message: { vi: 'Không nêu mốc thời gian{cut}.', en: 'No time is stated{cut}.' },
  owner: 'issuer',
  due: 'none',
  thresholds: {},
  find: (input) =>
    flatInSteps(plansUnder(input), ({ row, read }) => {
      const stated =
        read.tasks.some((task) => task.deadlines.length > 0 || task.targets.some((target) => target.by !== null)) ||
        read.targets.some((target) => target.by !== null || target.unit.includes('/')) ||
        input.index.duties(row.id).some((duty) => duty.term.on !== null) ||
        read.tasks.some((task) => task.ordering && TIME_WORDS.test(withoutNames(task.evidence.quote.replace(/\s+/gu, ' '))));
      if (stated || read.tasks.length === 0) return [];
      const cut = isCut(read) ? ' (bản trong hệ thống thiếu phần cuối)' : '';
      return [makeItem('no-deadline', 'B', { ...ofIssuer(row), subjects: [row.id], facts: { organ: row.issuerNames.join(', '), cut } })];
    }),
};

/** Years in the names and dates of documents and programmes are no terms of this plan. */
function withoutNames(text: string): string {
  return text
    .replace(/[“"][^”"]*[”"]/gu, ' ')
    .replace(/số\s+\S*\d\S*(?:,?\s+ngày\s+\S+)?/giu, ' ')
    .replace(/(?:giai đoạn|năm)\s+(?:năm\s+)?\d{4}\s*[-–]\s*\d{4}/giu, ' ')
    .replace(/(?:chương trình|kế hoạch|nghị quyết|nhiệm vụ|công tác)[^.;,]{0,60}(?:hằng|hàng) năm/giu, ' ')
    .replace(
      /(?:Chiến lược|Đề án|Chương trình|Quy hoạch|Kế hoạch)\s[^.;]{0,120}?đến năm 20\d\d(?:,?\s+(?:tầm nhìn|định hướng)\s+đến\s+(?:năm\s+)?20\d\d)?/gu,
      ' ',
    )
    .replace(/(?:đến năm|tầm nhìn đến năm|định hướng đến năm)\s+20\d\d,?\s+(?:tầm nhìn|định hướng)\s+đến\s+(?:năm\s+)?20\d\d/giu, ' ');
}
