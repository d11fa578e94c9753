import { otherDocuments } from './other-documents.ts';
import type { ReportData } from './report-data.ts';
import { type Cell, dayCell, type Sheet } from './sheet.ts';
import { LEVEL_WORDS, LINE_WORDS } from './words.ts';

/** What organs have issued beside what counts for the directive's own duties: the documents behind the number of its card. */
export function othersSheet(data: ReportData): Sheet {
  const rows = otherDocuments(data).map(({ row, notes }, at): readonly Cell[] => [
    at + 1,
    row.issuerNames.join('; ') || null,
    row.line === null ? null : LINE_WORDS[row.line],
    row.level === null ? null : LEVEL_WORDS[row.level],
    row.kindName,
    row.symbol,
    dayCell(row.issuedOn),
    row.subject,
    notes,
  ]);
  return {
    name: 'Văn bản khác',
    columns: [
      { head: 'STT', width: 6 },
      { head: 'Cơ quan ban hành', width: 38 },
      { head: 'Hệ thống', width: 16 },
      { head: 'Cấp', width: 14 },
      { head: 'Loại văn bản', width: 16 },
      { head: 'Số, ký hiệu', width: 20 },
      { head: 'Ngày ban hành', width: 14 },
      { head: 'Trích yếu', width: 60 },
      { head: 'Ghi chú', width: 48 },
    ],
    rows,
  };
}
