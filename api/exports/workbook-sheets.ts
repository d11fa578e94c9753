import { caseKeyOf, caseKeysOf } from '../audit/cases/case-key.ts';
import { caseWithoutItem } from '../audit/cases/case-of.ts';
import { holdingSteps } from '../audit/cases/holding-steps.ts';
import { cellMarks, OUTSIDE_STATES } from '../audit/coverage/cell-figures.ts';
import { heirNames } from '../audit/expectations/held-now.ts';
import { itemMessage } from '../audit/items/item-message.ts';
import { TASK_STATES, type TaskCell } from '../domain/coverage.ts';
import { printDate } from '../domain/dates.ts';
import { printPath } from '../domain/print-path.ts';
import type { TaskLinkRow } from '../domain/propagation.ts';
import { statedTerm } from '../domain/stated-term.ts';
import { createRegister } from '../registry/register.ts';
import { issuedRow } from './issued-row.ts';
import { doubledItems, mayBeOneWith, pairsTold } from './may-be-one.ts';
import { otherDocuments } from './other-documents.ts';
import { othersSheet } from './others-sheet.ts';
import { quotedText } from './quoted-text.ts';
import { coveredWords } from './report/frame.ts';
import { mayLeave, type ReportData } from './report-data.ts';
import { type Cell, dayCell, type Sheet } from './sheet.ts';
import { type ShownState, shownState } from './shown-cell.ts';
import {
  CASE_WORDS,
  DUTY_WORDS,
  expectationWords,
  LEVEL_WORDS,
  LINE_WORDS,
  LIST_WORDS,
  TASK_STATE_WORDS,
  taskStateWords,
  UNNUMBERED,
  YET_ANSWERED,
} from './words.ts';

const column = (head: string, width: number) => ({ head, width });
const joined = (parts: readonly (string | null | undefined)[]): string | null => parts.filter((part): part is string => !!part).join('; ') || null;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The day of the one document that met it as a day; several as they are printed. */
function daysCell(days: readonly (string | null)[]): Cell {
  return days.length === 1 ? dayCell(days[0] ?? null) : joined(days.map((day) => (day === null ? null : printDate(day))));
}

/** Who owes what, and what came of it: one row for each organ and duty. */
export function standingSheet(data: ReportData): Sheet {
  const register = createRegister();
  const rows = data.expectations.map((row, at): readonly Cell[] => {
    const met = row.metBy.flatMap((id) => data.index.directive(id) ?? []);
    const steps = holdingSteps(caseWithoutItem(caseKeyOf(row), caseKeysOf(row).flatMap(data.index.decisions)).steps);
    const urged = steps.flatMap(({ letter }) => (letter === null ? [] : [[letter.number, printDate(letter.on)].filter(Boolean).join(', ')]));
    return [
      at + 1,
      row.organName,
      row.line === null ? null : LINE_WORDS[row.line],
      row.level === null ? null : LEVEL_WORDS[row.level],
      row.placeId === null ? null : (register.place(row.placeId)?.name ?? null),
      joined(heirNames(row)),
      joined([DUTY_WORDS[row.kind], row.what]),
      row.where === null ? null : printPath(row.where),
      joined(row.evidence.map(({ quote }) => quotedText(quote))),
      row.dueOn === null ? (row.term.text === null ? null : statedTerm(row.term.text)) : dayCell(row.dueOn),
      joined(met.map((directive) => directive.symbol)),
      daysCell(met.map((directive) => directive.issuedOn)),
      daysCell(met.map((directive) => data.index.source(directive.id)?.addedAt.slice(0, 10) ?? null)),
      joined(met.map((directive) => directive.subject)),
      expectationWords(row),
      row.time === 'overdue' ? row.daysLate : null,
      joined(urged),
      joined([steps.findLast((step) => step.to !== null)?.to]),
      row.note,
    ];
  });
  return {
    name: 'Tình hình',
    columns: [
      column('STT', 6),
      column('Cơ quan', 34),
      column('Hệ thống', 16),
      column('Cấp', 14),
      column('Địa bàn', 18),
      column('Cơ quan kế thừa', 28),
      column('Việc phải làm', 26),
      column('Giao tại', 12),
      column('Trích nguyên văn', 48),
      column('Hạn', 14),
      column('Số, ký hiệu', 20),
      column('Ngày ban hành', 14),
      column('Ngày nhận', 14),
      column('Trích yếu', 40),
      column('Tình trạng', 28),
      column('Số ngày quá hạn', 12),
      column('Đã đôn đốc', 22),
      column('Người theo dõi', 20),
      column('Ghi chú', 28),
    ],
    rows,
  };
}

const stateWords = (state: ShownState, { options }: ReportData): string => (state === 'unconfirmed' ? 'Chưa xác nhận' : taskStateWords(state, options));

/** Why the result of a cell is not told: what speaks against an organ may not leave the office before a person stands up for it. */
const UNCONFIRMED_WHY = 'Kết quả máy đối chiếu, chưa ai xác nhận nên không nêu ở tệp này; xem trên Bảng đối chiếu';

/** A column of the comparison that has 1 once for each organ and task: its sum is what "Cách tính" counts, where rows are contents. */
const TURN = 'Lượt (mỗi dòng là một nội dung; mỗi cơ quan × nhiệm vụ ghi 1 ở dòng đầu)';

const ROWS_TOLD =
  'Mỗi dòng là một nội dung cụ thể hóa, không phải một lượt đối chiếu: một cơ quan có thể có nhiều nội dung cho một nhiệm vụ, nên lọc theo “Mức độ” ra nhiều dòng hơn số lượt ở trên. Cộng cột “Lượt” thì bằng số lượt.';

/** Outside every denominator, and the organ's document answers the task all the same. */
const answeredOutside = ({ state, links }: TaskCell): boolean => OUTSIDE_STATES.has(state) && links.length > 0;

/**
 * Each task of the directive held against each organ that it is expected of, or that answers it all the same; where something answers, one row for each answering task, and one for
 * what was issued where the task orders that. What
 * nobody confirmed of list B is one row that says no more than that.
 */
export function comparisonSheet(data: ReportData): Sheet {
  const links = new Map(data.snapshot.taskLinks.map((link) => [link.key, link]));
  const rows: Cell[][] = [];
  for (const [at, upper] of data.coverage.columns.entries()) {
    for (const organ of data.coverage.rows) {
      const cell = organ.cells[at];
      if (cell === undefined || (cell.state === 'not-applicable' && cell.links.length === 0)) continue;
      const state = shownState(data, cell);
      const words = stateWords(state, data);
      const degree = answeredOutside(cell) ? `${words}, ${YET_ANSWERED}` : words;
      const found = state === 'unconfirmed' ? [] : cell.links.flatMap((key) => links.get(key) ?? []);
      const issued = state === 'unconfirmed' ? null : issuedRow(data, cell);
      const before = rows.length;
      const numbers = (): readonly Cell[] => [rows.length + 1, rows.length === before ? 1 : null];
      const about = [`${printPath(upper.path)} ${oneLine(wordsOf(data, upper.taskId) ?? upper.text)}`, organ.organName, joined(heirNames(organ))];
      if (issued !== null) {
        const review = issued.unreviewed ? 'Máy đề xuất' : null;
        rows.push([...numbers(), ...about, issued.symbols, null, issued.words, degree, null, null, null, null, null, review, null]);
      }
      const lines: readonly (TaskLinkRow | null)[] = found.length === 0 && issued === null ? [null] : found;
      const among = new Set(found.map((link) => link.fromDirectiveId));
      for (const link of lines) {
        const from = link === null ? null : link.fromDirectiveId;
        const symbol = from === null ? null : (data.index.directive(from)?.symbol ?? UNNUMBERED);
        const note = from === null ? null : mayBeOneWith(data, from, among);
        const review = state === 'unconfirmed' ? UNCONFIRMED_WHY : reviewOf(link);
        rows.push([...numbers(), ...about, symbol, ...answering(data, link, degree), review, note]);
      }
    }
  }
  return {
    name: 'Đối chiếu',
    columns: [
      column('STT', 6),
      column(TURN, 20),
      column('Nhiệm vụ cấp trên', 48),
      column('Cơ quan', 32),
      column('Cơ quan kế thừa', 28),
      column('Văn bản', 20),
      column('Mục', 10),
      column('Nội dung cụ thể hóa', 48),
      column('Mức độ', 24),
      column('Chủ trì', 24),
      column('Phối hợp', 24),
      column('Thời hạn', 16),
      column('Chỉ tiêu cấp trên', 20),
      column('Chỉ tiêu kế hoạch', 20),
      column('Xác nhận', 16),
      column('Ghi chú', 40),
    ],
    rows,
  };
}

const wordsOf = ({ index }: ReportData, taskId: string): string | null => {
  const task = index.task(taskId);
  return task === null ? null : index.words(task);
};

function answering(data: ReportData, link: TaskLinkRow | null, state: string): readonly Cell[] {
  const task = link === null ? null : data.index.task(link.from);
  if (link === null || task === null) return [null, null, state, null, null, null, null, null];
  const drift = link.drift.filter(({ about }) => about === 'target');
  return [
    printPath(task.path),
    oneLine(data.index.words(task)),
    state,
    joined(task.leads),
    joined(task.coordinates),
    joined(task.deadlines.map(statedTerm)),
    joined(drift.map(({ upper }) => upper)) ?? joined(data.index.task(link.to)?.targets ?? []),
    joined(task.targets),
  ];
}

function reviewOf(link: TaskLinkRow | null): string | null {
  if (link === null) return null;
  return { confirmed: 'Đã xác nhận', suggested: 'Máy đề xuất', suspect: 'Cần xác nhận lại', rejected: 'Không liên quan' }[link.state];
}

/** What is to be handled and may leave the office. */
export function itemsSheet(data: ReportData): Sheet {
  const leaving = data.items.filter(mayLeave);
  const doubled = doubledItems(data, leaving);
  const rows = leaving.map((item, at): readonly Cell[] => {
    const { state, steps: log } = data.caseOf(item);
    const steps = holdingSteps(log);
    const document = item.directiveId ?? item.againstId;
    return [
      at + 1,
      LIST_WORDS[item.list],
      item.organName,
      joined(heirNames(item)),
      itemMessage(item, 'vi'),
      document === null ? null : (data.index.directive(document)?.symbol ?? null),
      joined(item.evidence.map(({ evidence }) => quotedText(evidence.quote))),
      dayCell(item.dueOn),
      state === null ? null : CASE_WORDS[state],
      joined([steps.findLast((step) => step.to !== null)?.to]),
      joined([...steps.map((step) => step.note), doubled.get(item.key)]),
    ];
  });
  return {
    name: 'Cần xử lý',
    columns: [
      column('STT', 6),
      column('Danh mục', 20),
      column('Cơ quan', 34),
      column('Cơ quan kế thừa', 28),
      column('Nội dung', 60),
      column('Văn bản', 20),
      column('Trích nguyên văn', 48),
      column('Hạn', 14),
      column('Tình trạng xử lý', 20),
      column('Người theo dõi', 20),
      column('Ghi chú', 30),
    ],
    rows,
  };
}

const missingMeans = ({ confirmedOnly }: ReportData['options']): string =>
  confirmedOnly
    ? 'Nội dung chỉ do máy đề xuất, chưa ai xác nhận, không được tính ở tệp này; không có nghĩa là văn bản không có nội dung tương ứng.'
    : 'Đối chiếu trong các văn bản đã có; không có nghĩa là nhiệm vụ chưa được thực hiện.';

/** How the figures were made, so that the report can be made again. */
export function methodSheet(data: ReportData): Sheet {
  const { options, snapshot, coverage } = data;
  const cells = coverage.rows.flatMap((row) => row.cells);
  const places = options.scope?.placeIds?.map((id) => createRegister().place(id)?.name ?? id) ?? null;
  const lines = options.scope?.lines?.map((line) => LINE_WORDS[line]) ?? null;
  const suggested = snapshot.taskLinks.filter((link) => link.state === 'suggested' || link.state === 'suspect').length;
  const kept = data.items.filter(mayLeave).length;
  return {
    name: 'Cách tính',
    columns: [column('Mục', 46), column('Giá trị', 80)],
    rows: [
      ['Tính đến ngày', dayCell(options.asOf)],
      ['Phiên bản dữ liệu', snapshot.graphVersion],
      ['Phạm vi: văn bản', coveredWords(data)],
      ['Phạm vi: địa bàn', places === null ? 'Tất cả' : places.join('; ')],
      ['Phạm vi: hệ thống', lines === null ? 'Tất cả' : lines.join('; ')],
      ['Liên kết được tính', options.confirmedOnly ? 'Chỉ liên kết đọc được từ văn bản hoặc đã xác nhận' : 'Cả liên kết do máy đề xuất'],
      ['Liên kết nhiệm vụ chưa được xác nhận', suggested],
      ['Việc phải làm (cơ quan × việc)', data.expectations.length],
      ['Văn bản khác đã ban hành', otherDocuments(data).length],
      ['Cơ quan × nhiệm vụ đã đối chiếu', cells.length],
      ...TASK_STATES.map((state): readonly Cell[] => [`Trong đó: ${taskStateWords(state, options)}`, cells.filter((cell) => cell.state === state).length]),
      ['Chờ xác nhận, trong số tính vào mẫu số', options.confirmedOnly ? 'Không đếm khi chỉ tính liên kết đã xác nhận' : cellMarks(coverage).unreviewed],
      [`Ngoài tổng số, ${YET_ANSWERED}`, cells.filter(answeredOutside).length],
      ['Trang tính “Đối chiếu”', ROWS_TOLD],
      ['Cặp văn bản có thể là một, chưa gộp', pairsTold(data)],
      ['Không tính vào mẫu số', `${TASK_STATE_WORDS['not-applicable']}; ${TASK_STATE_WORDS.exempt}`],
      ['Nội dung đưa vào tệp này', `${kept} (danh mục “${LIST_WORDS.A}” và nội dung trao đổi đã xác nhận)`],
      ['Không đưa vào tệp này', `${data.items.length - kept} (nội dung chưa xác nhận và việc hoàn thiện dữ liệu của cơ quan theo dõi)`],
      ['“Chưa xác nhận”', `${UNCONFIRMED_WHY}.`],
      ['“Chưa nhận được”', 'Hệ thống chưa có văn bản; không có nghĩa là cơ quan chưa ban hành hay chưa thực hiện.'],
      [`“${taskStateWords('missing', options)}”`, missingMeans(options)],
    ],
  };
}

/** The five sheets of the workbook. */
export function workbookSheets(data: ReportData): readonly Sheet[] {
  return [standingSheet(data), othersSheet(data), comparisonSheet(data), itemsSheet(data), methodSheet(data)];
}
