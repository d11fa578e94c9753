import type { FileChild } from 'docx';
import { Paragraph } from 'docx';
import { TASK_STATES } from '../../domain/coverage.ts';
import { printDate } from '../../domain/dates.ts';
import { printPath } from '../../domain/print-path.ts';
import { organNow } from '../organ-now.ts';
import { otherDocuments } from '../other-documents.ts';
import type { ReportData } from '../report-data.ts';
import type { Cell } from '../sheet.ts';
import { DUTY_WORDS, taskStateWords, UNNUMBERED } from '../words.ts';
import { standingSheet } from '../workbook-sheets.ts';
import { ANSWERED_COLUMNS, answeredRows } from './answered-rows.ts';
import { figureWords, UNNAMED } from './frame.ts';
import { LANDSCAPE_WIDTH } from './page.ts';
import { body, line, run, subHead } from './text.ts';
import { type WordCell, type WordColumn, type WordTable, wordTable } from './word-table.ts';

const annexHead = (data: ReportData, name: string, title: string, breaks: boolean): readonly FileChild[] => [
  new Paragraph({ alignment: 'center', pageBreakBefore: breaks, keepNext: true, heading: 'Heading1', children: [run(name, { bold: true })] }),
  line([run(title, { bold: true })], { keepNext: true }),
  line([run(`(${figureWords(data)})`, { italics: true, size: 26 })], { after: 120, keepNext: true }),
];

const NOTHING = 'Không có.';

const tableOrNothing = (table: WordTable): FileChild => (table.rows.length === 0 ? body(NOTHING) : wordTable(table, LANDSCAPE_WIDTH));

const plain = (cell: Cell): WordCell => (cell !== null && typeof cell === 'object' ? printDate(cell.day) : cell);

/** The columns of the workbook's first sheet that a page can hold. */
const ORGANS: readonly WordColumn[] = [
  { head: 'STT', weight: 10, align: 'center' },
  { head: 'Cơ quan', weight: 34 },
  { head: 'Hệ thống', weight: 17 },
  { head: 'Cấp', weight: 15 },
  { head: 'Việc phải làm', weight: 30 },
  { head: 'Hạn', weight: 18, align: 'center' },
  { head: 'Số, ký hiệu', weight: 24 },
  { head: 'Ngày ban hành', weight: 18, align: 'center' },
  { head: 'Tình trạng', weight: 34 },
];

/** Where the organ stands among them. */
const ORGAN = 1;

function organs(data: ReportData): readonly FileChild[] {
  const sheet = standingSheet(data);
  const at = ORGANS.map(({ head }) => sheet.columns.findIndex((column) => column.head === head));
  const rows = data.expectations.map((owed, row) =>
    at.map((index, place) => (place === ORGAN ? organNow(owed) || UNNAMED : plain(sheet.rows[row]?.[index] ?? null) || null)),
  );
  return [
    ...annexHead(data, 'PHỤ LỤC I', 'Danh sách cơ quan, việc phải làm và văn bản đã ban hành', false),
    subHead('1. Cơ quan và việc phải làm'),
    tableOrNothing({ columns: ORGANS, rows }),
    ...others(data),
  ];
}

const OTHERS: readonly WordColumn[] = [
  { head: 'TT', weight: 9, align: 'center' },
  { head: 'Cơ quan ban hành', weight: 38 },
  { head: 'Văn bản', weight: 28 },
  { head: 'Ngày ban hành', weight: 20, align: 'center' },
  { head: 'Trích yếu', weight: 62 },
  { head: 'Ghi chú', weight: 43 },
];

function others(data: ReportData): readonly FileChild[] {
  const rows = otherDocuments(data).map(({ row, notes }, at): readonly WordCell[] => [
    at + 1,
    row.issuerNames.join(', ') || UNNAMED,
    row.symbol ?? `${row.kindName ?? 'Văn bản'}, ${UNNUMBERED}`,
    row.issuedOn === null ? 'chưa rõ ngày' : printDate(row.issuedOn),
    row.subject,
    notes,
  ]);
  return [
    subHead('2. Văn bản khác đã ban hành'),
    body('Văn bản triển khai của cơ quan trong phạm vi tổng hợp, ngoài văn bản tính cho việc theo chính văn bản được theo dõi.'),
    rows.length === 0 ? body('Chưa nhận được văn bản khác.') : wordTable({ columns: OTHERS, rows }, LANDSCAPE_WIDTH),
  ];
}

const COUNTED = TASK_STATES.filter((state) => state !== 'not-applicable' && state !== 'exempt');

function comparison(data: ReportData): readonly FileChild[] {
  const { coverage } = data;
  const counts = coverage.columns.map((upper, at): readonly WordCell[] => {
    const cells = coverage.rows.flatMap((organ) => organ.cells[at] ?? []);
    return [at + 1, `${printPath(upper.path)} ${upper.text}`, ...COUNTED.map((state) => cells.filter((cell) => cell.state === state).length)];
  });
  return [
    ...annexHead(data, 'PHỤ LỤC II', 'Đối chiếu nhiệm vụ', true),
    subHead('1. Số cơ quan theo từng nhiệm vụ của văn bản cấp trên'),
    tableOrNothing({
      columns: [
        { head: 'TT', weight: 9, align: 'center' },
        { head: 'Nhiệm vụ cấp trên', weight: 80 },
        ...COUNTED.map((state): WordColumn => ({ head: taskStateWords(state, data.options), weight: 17, align: 'center' })),
      ],
      rows: counts,
    }),
    subHead('2. Nội dung cụ thể hóa đã được xác nhận'),
    tableOrNothing({ columns: ANSWERED_COLUMNS, rows: answeredRows(data, false, ({ state }) => state === 'confirmed') }),
  ];
}

function unconfirmed(data: ReportData): readonly FileChild[] {
  const documents = data.expectations.filter(({ state, unreviewed }) => state === 'issued' && unreviewed);
  const rows = documents.map((row, at): readonly WordCell[] => [
    at + 1,
    organNow(row) || UNNAMED,
    [DUTY_WORDS[row.kind], row.what].filter(Boolean).join('; '),
    row.metBy.map((id) => data.index.directive(id)?.symbol ?? UNNUMBERED).join('; '),
  ]);
  return [
    ...annexHead(data, 'PHỤ LỤC III', 'Nội dung chưa được xác nhận', true),
    body('Các nội dung dưới đây do máy đề xuất, chưa có người xác nhận; nêu để kiểm tra, chưa dùng làm căn cứ nhận xét.'),
    subHead('1. Văn bản được tính nhờ liên kết chưa được xác nhận'),
    tableOrNothing({
      columns: [
        { head: 'TT', weight: 9, align: 'center' },
        { head: 'Cơ quan', weight: 50 },
        { head: 'Việc phải làm', weight: 50 },
        { head: 'Văn bản', weight: 40 },
      ],
      rows,
    }),
    subHead('2. Nội dung cụ thể hóa chưa được xác nhận'),
    tableOrNothing({ columns: ANSWERED_COLUMNS, rows: answeredRows(data, true, ({ state }) => state === 'suggested' || state === 'suspect') }),
  ];
}

/** The lying pages: the list of organs, the comparison, and apart from it what nobody has confirmed. */
export function annexes(data: ReportData): readonly FileChild[] {
  return [...organs(data), ...comparison(data), ...unconfirmed(data)];
}
