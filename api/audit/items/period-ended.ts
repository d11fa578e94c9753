import { yearOf } from '../../domain/dates.ts';
import { flatInSteps } from '../../domain/steps.ts';
import { makeItem, ofIssuer, proofs } from './make-item.ts';
import { heldUnder } from './plans-under.ts';
import type { ItemRule } from './rule.ts';

const PERIOD = /giai đoạn\s+(?:từ\s+)?(?:năm\s+)?(20\d\d)\s*(?:[-–—]|đến(?:\s+năm)?)\s*(20\d\d)/iu;

/** A document whose own title gives a period that is over. */
export const periodEnded: ItemRule = {
  id: 'period-ended',
  list: 'B',
  needs: ['readings'],
  message: { vi: 'Giai đoạn {period} đã kết thúc.', en: 'The period {period} is over.' },
  owner: 'issuer',
  due: 'none',
  thresholds: {},
  find: (input) =>
    flatInSteps(heldUnder(input), ({ row, read }) => {
      const [, from, until] = PERIOD.exec(ownPart(row.subject ?? '')) ?? [];
      if (from === undefined || until === undefined || Number(until) >= yearOf(input.options.asOf)) return [];
      const facts = { period: `${from} - ${until}`, organ: row.issuerNames.join(', ') };
      return [makeItem('period-ended', 'B', { ...ofIssuer(row), subjects: [row.id], facts, evidence: proofs(row.id, read.subject?.evidence ?? []) })];
    }),
};

/** What a title says of its own document: what follows "thực hiện Kế hoạch …" is the title of another one. */
function ownPart(subject: string): string {
  const other = /(?:thực hiện|theo|triển khai)\s+(?:\p{L}+\s+){0,3}?(?:kế hoạch|chương trình|đề án|chiến lược|nghị quyết|chỉ thị|kết luận|quyết định)/iu.exec(
    subject,
  );
  return other ? `${subject.slice(0, other.index)} ${afterOther(subject.slice(other.index))}` : subject;
}

/** A period after "trên địa bàn …" is the lower document's own. */
function afterOther(rest: string): string {
  const at = rest.search(/trên địa bàn/iu);
  return at === -1 ? '' : rest.slice(at);
}
