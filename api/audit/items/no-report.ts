import type { ReadDirective } from '../../domain/read-directive.ts';
import type { DirectiveRow } from '../../domain/rows.ts';
import { flatInSteps } from '../../domain/steps.ts';
import { makeItem, ofIssuer, type Proof, proofs } from './make-item.ts';
import { isCut, plansUnder } from './plans-under.ts';
import type { ItemRule, RuleInput } from './rule.ts';

/**
 * A plan that asks nobody to report, or asks for reports without saying when. Where the text is cut off nothing is
 * said: the rest may say it, and `incomplete-document` asks for it.
 */
export const noReport: ItemRule = {
  id: 'no-report',
  list: 'B',
  needs: ['readings'],
  message: { vi: '{stated}.', en: '{stated}.' },
  owner: 'issuer',
  due: 'none',
  thresholds: {},
  find: (input) =>
    flatInSteps(plansUnder(input), ({ row, read }) => {
      const broken = input.index.duties(row.id).some((duty) => duty.kind === 'report' && duty.term.kind === 'cut-off');
      if (broken || isCut(read) || read.tasks.length === 0) return [];
      const reports = reportsIn(input, row, read);
      if (reports.some((one) => one.timed)) return [];
      const stated = reports.length === 0 ? 'Không nêu chế độ báo cáo' : 'Có nêu chế độ báo cáo, không nêu thời điểm';
      const facts = { stated, variant: reports.length === 0 ? 'none' : 'no-time', organ: row.issuerNames.join(', ') };
      return [makeItem('no-report', 'B', { ...ofIssuer(row), subjects: [row.id], facts, evidence: reports.map((one) => one.proof) })];
    }),
};

type Report = { readonly timed: boolean; readonly proof: Proof };

/** Reporting on the carrying out, not speakers ("báo cáo viên"), single difficulties or works put before somebody. */
const REPORT_WORDS =
  /(?:định kỳ|tổng hợp|chế độ)[^.;]{0,40}báo cáo(?!\s+viên)|báo cáo\s+(?:\p{L}+\s+){0,3}(?:kết quả|tình hình|tiến độ|định kỳ)|(?:thông tin|chế độ),?\s+báo cáo/iu;
const TIMED = /\d{1,2}\/\d{1,2}|\bngày\s+\d|\btháng\s+\d|\b(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng|tuần)|06 tháng|6 tháng|\bquý\s+[IVX]|trước ngày|hàng năm/iu;

function reportsIn({ index }: RuleInput, row: DirectiveRow, read: ReadDirective): readonly Report[] {
  const owed = index
    .duties(row.id)
    .filter((duty) => duty.kind === 'report')
    .toSorted((a, b) => a.evidence.start - b.evidence.start)
    .flatMap((duty) => proofs(row.id, [duty.evidence], duty.where).map((proof) => ({ timed: isTimed(duty.term.kind, duty.evidence.quote), proof })));
  const told = read.tasks.flatMap((task) => {
    const own = task.duties.some((duty) => duty.kind === 'report') || (task.ordering && REPORT_WORDS.test(task.evidence.quote));
    if (!own) return [];
    const timed = task.deadlines.some((deadline) => isTimed(deadline.kind, '')) || TIMED.test(aroundReport(task.evidence.quote));
    return proofs(row.id, [task.evidence], task.path).map((proof) => ({ timed, proof }));
  });
  return [...owed, ...told];
}

function isTimed(kind: string, quote: string): boolean {
  return DAYS.has(kind) || TIMED.test(quote);
}

/** Kinds of terms that give a time; "định kỳ", "theo quy định" give none. */
const DAYS: ReadonlySet<string> = new Set(['date', 'month', 'year', 'range', 'yearly', 'recurring', 'from-receipt']);

/** The sentence that speaks of the report. */
function aroundReport(text: string): string {
  return text
    .split(/[.;](?:\s|$)/u)
    .filter((sentence) => REPORT_WORDS.test(sentence))
    .join('. ');
}
