import type { FileChild } from 'docx';
import { cellMarks } from '../../audit/coverage/cell-figures.ts';
import { documentWords } from '../../audit/items/make-item.ts';
import { type Expectation, TASK_STATES } from '../../domain/coverage.ts';
import { DUTY_KINDS, LEVELS } from '../../domain/lists.ts';
import { pairsAmong } from '../may-be-one.ts';
import { otherDocuments } from '../other-documents.ts';
import type { ReportData } from '../report-data.ts';
import { DUTY_WORDS, LEVEL_WORDS, taskStateWords } from '../words.ts';
import { figureWords } from './frame.ts';
import { PORTRAIT_WIDTH } from './page.ts';
import { standingFigures, sumOf } from './standing-figures.ts';
import type { TableNumber } from './table-number.ts';
import { body, caption, figure, partHead, subHead } from './text.ts';
import { type WordCell, type WordColumn, wordTable } from './word-table.ts';

const number = (head: string, weight = 11): WordColumn => ({ head, weight, align: 'center' });

/** Each head says all by itself: a listener hears one at a time. `issued`: what a document that came is called. */
const standingColumns = (first: string, issued: string): readonly WordColumn[] => [
  { head: first, weight: 19 },
  number('Số việc', 8),
  number(`${issued}, trong hạn`),
  number(`${issued}, sau hạn`),
  number(`${issued}, không nêu hạn hoặc chưa rõ ngày`),
  number('Chưa nhận được, còn hạn'),
  number('Chưa nhận được, quá hạn'),
  number('Chưa nhận được, không nêu hạn'),
  number('Khác', 8),
];

function standingCells(rows: readonly Expectation[]): readonly WordCell[] {
  const { total, issued, awaited, other } = standingFigures(rows);
  const open = sumOf(awaited) - awaited['in-term'] - awaited.overdue;
  return [total, issued['in-term'], issued.late, sumOf(issued) - issued['in-term'] - issued.late, awaited['in-term'], awaited.overdue, open, other];
}

type Group = { readonly name: string; readonly rows: readonly Expectation[] };

function standingTable(columns: readonly WordColumn[], groups: readonly Group[]): FileChild {
  const shown = groups.filter(({ rows }) => rows.length > 0);
  return wordTable(
    {
      columns,
      rows: [...shown.map(({ name, rows }) => [name, ...standingCells(rows)]), ['Tổng số', ...standingCells(shown.flatMap(({ rows }) => rows))]],
      summed: true,
    },
    PORTRAIT_WIDTH,
  );
}

/** "Trong 63 việc, đã ban hành 40 (3 dựa trên liên kết chưa được xác nhận); chưa nhận được 20; trường hợp khác 3." */
function standingSentence(rows: readonly Expectation[], came: string): string {
  const { total, issued, awaited, other, unreviewed } = standingFigures(rows);
  const unsure = unreviewed === 0 ? '' : ` (trong đó ${figure(unreviewed)} dựa trên liên kết chưa được xác nhận)`;
  return `Trong ${figure(total)} việc, ${came} ${figure(sumOf(issued))}${unsure}; chưa nhận được ${figure(sumOf(awaited))}; trường hợp khác ${figure(other)}.`;
}

/** What the document itself asks for, told apart from what the documents below it ask for; nothing where all is its own. */
function ownSentence(data: ReportData, rows: readonly Expectation[]): readonly FileChild[] {
  const own = rows.filter(({ directiveId }) => directiveId === data.snapshot.rootId);
  if (own.length === 0 || own.length === rows.length) return [];
  const { total, issued, awaited, other } = standingFigures(own);
  return [
    body(
      `Trong đó, theo chính văn bản này: ${figure(total)} việc, đã ban hành ${figure(sumOf(issued))}; chưa nhận được ${figure(sumOf(awaited))}; trường hợp khác ${figure(other)}. Còn lại là việc theo các văn bản triển khai của cấp dưới.`,
    ),
  ];
}

/** Documents that are named in a sentence; more stand in the annex alone. */
const NAMED = 4;

/** What organs have issued beside what counts for the directive's own duties; nothing where that is all. */
function othersSentence(data: ReportData): readonly FileChild[] {
  const others = otherDocuments(data);
  if (others.length === 0) return [];
  const lower = others.filter(({ answersLower }) => answersLower).length;
  const counted = lower === 0 ? '' : ` (trong đó ${figure(lower)} tính cho việc theo văn bản của cấp dưới)`;
  const names = others.map(({ row }) => {
    const issuer = row.symbol === null ? '' : ` của ${row.issuerNames.join(', ')}`;
    return `${documentWords(data.index, row.id)}${issuer}`;
  });
  const named = names.length > NAMED ? '' : `: ${names.join('; ')}`;
  const pairs = pairsAmong(data, new Set(others.map(({ row }) => row.id))).length;
  const twins = pairs === 0 ? '' : ` Trong các văn bản này có ${figure(pairs)} cặp có thể là một, đang tính là hai.`;
  return [
    body(
      `Ngoài văn bản tính cho việc theo chính văn bản này, cơ quan trong phạm vi có ${figure(others.length)} văn bản khác đã ban hành để triển khai${counted}${named}.${twins} Danh sách tại Phụ lục I, mục 2.`,
    ),
  ];
}

function issuing(data: ReportData, next: TableNumber): readonly FileChild[] {
  const rows = data.expectations.filter(({ kind }) => kind === 'issue');
  const head = subHead('1. Ban hành văn bản triển khai');
  if (rows.length === 0) return [head, body('Không có việc ban hành văn bản nào trong phạm vi tổng hợp.'), ...othersSentence(data)];
  const groups = [...LEVELS, null].map((level) => ({
    name: level === null ? 'Chưa xác định cấp' : LEVEL_WORDS[level],
    rows: rows.filter((row) => row.level === level),
  }));
  return [
    head,
    body(standingSentence(rows, 'đã ban hành')),
    ...ownSentence(data, rows),
    ...othersSentence(data),
    ...caption(`Bảng ${next()}. Ban hành văn bản triển khai theo cấp`, figureWords(data)),
    standingTable(standingColumns('Cấp', 'Đã ban hành'), groups),
  ];
}

function concrete(data: ReportData, next: TableNumber): readonly FileChild[] {
  const { coverage } = data;
  const head = subHead('2. Cụ thể hóa nhiệm vụ');
  if (coverage.state === 'no-text') return [head, body('Chưa có toàn văn văn bản cấp trên trong hệ thống nên chưa đối chiếu nhiệm vụ.')];
  const cells = coverage.rows.flatMap((row) => row.cells);
  const count = (state: (typeof TASK_STATES)[number]): number => cells.filter((cell) => cell.state === state).length;
  const outside = count('not-applicable') + count('exempt');
  return [
    head,
    body(
      `${figure(coverage.columns.length)} nhiệm vụ của văn bản cấp trên đối chiếu với ${figure(coverage.rows.length)} cơ quan, gồm ${figure(cells.length)} lượt đối chiếu, trong đó ${figure(outside)} lượt không thuộc chức năng hoặc không phải thực hiện, không tính vào kết quả; ${reviewed(data)}.`,
    ),
    ...caption(`Bảng ${next()}. Kết quả đối chiếu nhiệm vụ`, figureWords(data)),
    wordTable(
      {
        columns: [
          { head: 'Kết quả đối chiếu (cơ quan × nhiệm vụ)', weight: 70 },
          { head: 'Số lượt', weight: 20, align: 'center' },
        ],
        rows: [...TASK_STATES.map((state) => [taskStateWords(state, data.options), count(state)]), ['Tổng số', cells.length]],
        summed: true,
      },
      PORTRAIT_WIDTH,
    ),
  ];
}

function reviewed({ options, coverage }: ReportData): string {
  if (options.confirmedOnly) return 'chỉ tính liên kết đọc được từ văn bản hoặc đã xác nhận';
  return `trong số tính vào kết quả, ${figure(cellMarks(coverage).unreviewed)} lượt chờ xác nhận vì dựa trên liên kết chưa được xác nhận`;
}

function reporting(data: ReportData, next: TableNumber): readonly FileChild[] {
  const rows = data.expectations.filter(({ kind }) => kind !== 'issue');
  const head = subHead('3. Chế độ báo cáo và các việc khác được giao');
  if (rows.length === 0) return [head, body('Không có việc báo cáo, sơ kết, tổng kết hoặc sản phẩm nào trong phạm vi tổng hợp.')];
  const groups = DUTY_KINDS.filter((kind) => kind !== 'issue').map((kind) => ({ name: DUTY_WORDS[kind], rows: rows.filter((row) => row.kind === kind) }));
  return [
    head,
    body(standingSentence(rows, 'đã có văn bản')),
    ...caption(`Bảng ${next()}. Báo cáo và các việc khác được giao`, figureWords(data)),
    standingTable(standingColumns('Việc', 'Đã có văn bản'), groups),
  ];
}

/** II. What was issued, what was made concrete, what was reported: counted, by level and kind. */
export function partResults(data: ReportData, next: TableNumber): readonly FileChild[] {
  return [partHead('II. KẾT QUẢ TRIỂN KHAI'), ...issuing(data, next), ...concrete(data, next), ...reporting(data, next)];
}
