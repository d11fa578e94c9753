import type { FileChild } from 'docx';
import { holdingSteps } from '../../audit/cases/holding-steps.ts';
import { itemMessage } from '../../audit/items/item-message.ts';
import { documentWords } from '../../audit/items/make-item.ts';
import type { Item } from '../../domain/coverage.ts';
import { printDate } from '../../domain/dates.ts';
import { groupBy } from '../../domain/group-by.ts';
import { printPlace } from '../../domain/print-path.ts';
import { doubledItems } from '../may-be-one.ts';
import { organNow } from '../organ-now.ts';
import { quotedShort } from '../quoted-text.ts';
import { mayLeave, type ReportData } from '../report-data.ts';
import { LIST_WORDS } from '../words.ts';
import { figureWords, UNNAMED } from './frame.ts';
import { PORTRAIT_WIDTH } from './page.ts';
import type { TableNumber } from './table-number.ts';
import { body, caption, figure, partHead, subHead } from './text.ts';
import { type WordCell, type WordColumn, wordTable } from './word-table.ts';

const COLUMNS: readonly WordColumn[] = [
  { head: 'TT', weight: 9, align: 'center' },
  { head: 'Cơ quan', weight: 24 },
  { head: 'Nội dung', weight: 32 },
  { head: 'Trích nguyên văn', weight: 36 },
  { head: 'Hạn', weight: 17, align: 'center' },
];

/** What may leave the office and is still open: what a person has closed needs nothing more. */
export function openItems(data: ReportData): readonly Item[] {
  return data.items.filter((item) => mayLeave(item) && isOpen(data, item));
}

const CLOSED: ReadonlySet<string | null> = new Set(['done', 'ended-without', 'exempt']);

const isOpen = (data: ReportData, item: Item): boolean => !CLOSED.has(data.caseOf(item).state);

/** That nobody confirmed what stands on the screen: it is not told here, and no reader takes that for nothing. `none`: nothing is confirmed. */
function unconfirmed(data: ReportData, none: boolean): string | null {
  const count = data.items.filter((item) => item.list === 'B' && !mayLeave(item) && isOpen(data, item)).length;
  if (count === 0) return null;
  const left = `${figure(count)} nội dung chưa được xác nhận, không nêu trong báo cáo này.`;
  return none ? `chưa có nội dung nào được xác nhận; còn ${left}` : `còn ${left}`;
}

/** Organ by organ in the order of the tables: level, line, place; never by how much an organ has. */
function byOrgan(data: ReportData, items: readonly Item[]): readonly Item[] {
  const order = new Map<string, number>();
  for (const { organId, organName } of [...data.expectations, ...data.coverage.rows, ...items]) {
    const key = organId ?? organName ?? '';
    if (!order.has(key)) order.set(key, order.size);
  }
  const at = (item: Item): number => order.get(item.organId ?? item.organName ?? '') ?? order.size;
  return items.toSorted((a, b) => at(a) - at(b));
}

/** Quotes of one item that are printed; of more, how many. */
const QUOTES = 3;

function quotes(data: ReportData, item: Item): string {
  const all = item.evidence.map(({ evidence, directiveId, where }) => {
    const place = where === null || where === '' ? '' : `${printPlace(where)}, `;
    return `“${quotedShort(evidence.quote)}” (${place}${documentWords(data.index, directiveId)})`;
  });
  const more = all.length - QUOTES;
  return more > 0 ? `${all.slice(0, QUOTES).join('; ')}; và ${figure(more)} đoạn khác` : all.join('; ');
}

/** Each cell of quotes once: a row that would say the same as one above names that row. */
function quotedOnce(cells: readonly string[]): readonly string[] {
  const first = new Map<string, number>();
  return cells.map((cell, at) => {
    const before = first.get(cell);
    if (before !== undefined && cell !== '') return `Như trích tại dòng ${before + 1}`;
    first.set(cell, at);
    return cell;
  });
}

/** The message, its organ left to the column beside it, and the letters by which that was already asked. */
function message(data: ReportData, item: Item): string {
  const letters = holdingSteps(data.caseOf(item).steps).flatMap(({ letter }) =>
    letter === null ? [] : [[letter.number, printDate(letter.on)].filter(Boolean).join(', ')],
  );
  const said = item.organName === null ? itemMessage(item, 'vi') : itemMessage(item, 'vi').replace(` của ${item.organName}`, '');
  return letters.length === 0 ? said : `${said} Đã đôn đốc: ${letters.join('; ')}.`;
}

/** In the place of a quote where it rests on a rule, or on what is not there. */
const UNQUOTED = 'Không có đoạn trích';

/** What a row says, and of whom. */
type Told = { readonly organs: readonly string[]; readonly says: string; readonly quote: string; readonly unquoted: string; readonly due: string };

const toldOf = (data: ReportData, item: Item, doubled: ReadonlyMap<string, string>): Told => ({
  organs: [organNow(item) || UNNAMED],
  says: [message(data, item), doubled.get(item.key)].filter(Boolean).join(' '),
  quote: quotes(data, item),
  unquoted: item.rule === 'no-plan' ? `Theo quy tắc chung. ${UNQUOTED}` : UNQUOTED,
  due: item.dueOn === null ? '–' : printDate(item.dueOn),
});

/** The very same of several organs is said once, where the first of them stands. */
function toldTogether(rows: readonly Told[]): readonly Told[] {
  return [...groupBy(rows, ({ says, quote, due }) => JSON.stringify([says, quote, due])).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ ...first, organs: same.flatMap(({ organs }) => organs) }];
  });
}

/** Organs that are named in a cell; more are named below the table. */
const NAMED = 6;

const organWords = (organs: readonly string[]): string => (organs.length > NAMED ? `${figure(organs.length)} cơ quan, nêu tên dưới bảng` : organs.join('; '));

/** `untold`: what else there is and is not told, as words that follow a colon. */
function listOf(data: ReportData, items: readonly Item[], head: string, title: () => string, untold: string | null = null): readonly FileChild[] {
  if (items.length === 0) return [subHead(head), body(`${figureWords(data)}: ${untold ?? 'không có.'}`)];
  const doubled = doubledItems(data, items);
  const told = toldTogether(byOrgan(data, items).map((item) => toldOf(data, item, doubled)));
  const quoted = quotedOnce(told.map(({ quote }) => quote));
  const rows = told.map(({ organs, says, unquoted, due }, at): readonly WordCell[] => [at + 1, organWords(organs), says, quoted[at] || unquoted, due]);
  const below = told.flatMap(({ organs }, at) => (organs.length > NAMED ? [body(`Cơ quan tại dòng ${at + 1}: ${organs.join('; ')}.`)] : []));
  const rest = untold === null ? [] : [body(`${figureWords(data)}: ${untold}`)];
  return [subHead(head), ...caption(title(), figureWords(data)), wordTable({ columns: COLUMNS, rows }, PORTRAIT_WIDTH), ...below, ...rest];
}

/** III. What is to go on, organ by organ, quoted: list A, and what a person confirmed of list B. */
export function partItems(data: ReportData, next: TableNumber): readonly FileChild[] {
  const open = openItems(data);
  const closed = data.items.filter(mayLeave).length - open.length;
  const talks = open.filter(({ list }) => list === 'B');
  return [
    partHead('III. NỘI DUNG CẦN TIẾP TỤC THỰC HIỆN'),
    ...listOf(
      data,
      open.filter(({ list }) => list === 'A'),
      `1. ${LIST_WORDS.A}`,
      () => `Bảng ${next()}. Việc cần đôn đốc`,
    ),
    ...listOf(data, talks, `2. ${LIST_WORDS.B}`, () => `Bảng ${next()}. Nội dung cần trao đổi, đã được xác nhận`, unconfirmed(data, talks.length === 0)),
    ...(closed === 0 ? [] : [body(`${figureWords(data)}: ${figure(closed)} nội dung đã kết thúc xử lý, không nêu lại ở trên.`)]),
  ];
}
