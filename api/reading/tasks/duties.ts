import type { DutyKind } from '../../domain/lists.ts';
import type { ReadAssignment, ReadDuty } from '../../domain/read-directive.ts';
import { evidenceAt, type Page } from '../layout/page.ts';

/**
 * What a task makes somebody owe: to issue a document of one's own, to study, report, review, inspect, to deliver a
 * named product. Only where the words are an order; "quá trình xây dựng kế hoạch" is none.
 */
const FORMS: readonly { readonly kind: DutyKind; readonly pattern: RegExp }[] = [
  {
    kind: 'issue',
    pattern:
      /(?:xây dựng|ban hành|xây dựng và ban hành|xây dựng, ban hành|cụ thể hóa bằng)\s(?:và\s)?(?:các\s|văn bản\s)?(?:kế hoạch|chương trình|văn bản (?:chỉ đạo|triển khai|lãnh đạo)|chương trình hành động|hướng dẫn|nghị quyết|đề án)(?!\s(?:này|đã|của Bộ))/giu,
  },
  {
    kind: 'study',
    pattern:
      /(?:tổ chức\s|tuyên truyền,?\s|phổ biến,?\s|học tập,?\s|nghiên cứu,?\s){1,4}quán triệt|quán triệt,? (?:và\s)?(?:tuyên truyền|phổ biến|triển khai|học tập|sâu sắc|đầy đủ)/giu,
  },
  {
    kind: 'report',
    pattern:
      /(?:định kỳ\s|tổng hợp,?\s|kịp thời\s|hằng năm\s|hàng năm\s)?báo cáo(?! viên)(?:\s(?:kết quả|tình hình|về|UBND|Ủy ban|Uỷ ban|Ban|Tỉnh|Thành|cấp|Sở|theo|Thủ tướng|Chính phủ|Bộ|kết)|\s*$)/giu,
  },
  { kind: 'review', pattern: /sơ kết(?:,? (?:và )?tổng kết)?|tổng kết (?:việc|công tác|thực hiện|đánh giá|vào)/giu },
  {
    kind: 'inspect',
    pattern:
      /(?:kiểm tra,? (?:và )?(?:giám sát|đôn đốc|đánh giá)|giám sát,? (?:kiểm tra|đôn đốc)|đôn đốc,? (?:kiểm tra|giám sát|hướng dẫn)|theo dõi,? (?:kiểm tra|giám sát|đôn đốc))/giu,
  },
];

/** The duties of one stretch of the flow; the organ is the task's only lead, else null. */
export function findDuties(page: Page, from: number, to: number, assignments: readonly ReadAssignment[]): ReadDuty[] {
  const text = page.flow.slice(from, to);
  const leads = assignments.filter((assignment) => assignment.role === 'lead');
  const organ = leads.length === 1 ? (leads[0]?.organ ?? null) : null;
  const duties: ReadDuty[] = [];
  for (const { kind, pattern } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      duties.push({ kind, organ, evidence: evidenceAt(page, from + match.index, from + match.index + match[0].length) });
      if (kind === 'study' || kind === 'inspect') break;
    }
  }
  return duties;
}
