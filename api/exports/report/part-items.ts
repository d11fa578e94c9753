import type { FileChild } from 'docx';
import { itemMessage } from '../../audit/items/item-message.ts';
import { documentWords } from '../../audit/items/make-item.ts';
import type { Item } from '../../domain/coverage.ts';
import { printDate } from '../../domain/dates.ts';
import { mayLeave, type ReportData } from '../report-data.ts';
import { LIST_WORDS } from '../words.ts';
import { figureWords, UNNAMED } from './frame.ts';
import { PORTRAIT_WIDTH } from './page.ts';
import { body, caption, figure, partHead, subHead } from './text.ts';
import { type WordCell, type WordColumn, wordTable } from './word-table.ts';

const COLUMNS: readonly WordColumn[] = [
  { head: 'TT', weight: 6, align: 'center' },
  { head: 'Cơ quan', weight: 20 },
  { head: 'Nội dung', weight: 38 },
  { head: 'Trích nguyên văn', weight: 32 },
  { head: 'Hạn', weight: 17, align: 'center' },
];

/** What may leave the office and is still open: what a person has closed needs nothing more. */
export function openItems(data: ReportData): readonly Item[] {
  const closed = new Set<string | null>(['done', 'ended-without', 'exempt']);
  return data.items.filter((item) => mayLeave(item) && !closed.has(data.caseOf(item).state));
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

function quotes(data: ReportData, item: Item): string {
  return item.evidence
    .map(({ evidence, directiveId, where }) => {
      const place = where === null || where === '' ? '' : `mục ${where}, `;
      return `“${evidence.quote.replace(/\s+/g, ' ').trim()}” (${place}${documentWords(data.index, directiveId)})`;
    })
    .join('; ');
}

/** The message, and the letters by which the organ was already asked. */
function message(data: ReportData, item: Item): string {
  const letters = data.caseOf(item).steps.flatMap(({ letter }) => (letter === null ? [] : [[letter.number, printDate(letter.on)].filter(Boolean).join(', ')]));
  const said = itemMessage(item, 'vi');
  return letters.length === 0 ? said : `${said} Đã đôn đốc: ${letters.join('; ')}.`;
}

function listOf(data: ReportData, items: readonly Item[], head: string, title: string): readonly FileChild[] {
  if (items.length === 0) return [subHead(head), body(`${figureWords(data)}: không có.`)];
  const rows = byOrgan(data, items).map((item, at): readonly WordCell[] => [
    at + 1,
    item.organName || UNNAMED,
    message(data, item),
    quotes(data, item),
    item.dueOn === null ? null : printDate(item.dueOn),
  ]);
  return [subHead(head), ...caption(title, figureWords(data)), wordTable({ columns: COLUMNS, rows }, PORTRAIT_WIDTH)];
}

/** III. What is to go on, organ by organ, quoted: list A, and what a person confirmed of list B. */
export function partItems(data: ReportData): readonly FileChild[] {
  const open = openItems(data);
  const closed = data.items.filter(mayLeave).length - open.length;
  return [
    partHead('III. NỘI DUNG CẦN TIẾP TỤC THỰC HIỆN'),
    ...listOf(
      data,
      open.filter(({ list }) => list === 'A'),
      `1. ${LIST_WORDS.A}`,
      'Bảng 4. Việc cần đôn đốc',
    ),
    ...listOf(
      data,
      open.filter(({ list }) => list === 'B'),
      `2. ${LIST_WORDS.B}`,
      'Bảng 5. Nội dung cần trao đổi, đã được xác nhận',
    ),
    ...(closed === 0 ? [] : [body(`${figureWords(data)}: ${figure(closed)} nội dung đã kết thúc xử lý, không nêu lại ở trên.`)]),
  ];
}
