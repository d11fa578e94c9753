import { bottomOf, type PageItem, type Segment, topOf } from './page.ts';

/** Gaps between items, as parts of the letters' size. */
const SPACE = 0.13;
const APART = 1.7;
/** How far a label stands from its words at most, where lists hang. */
const BEHIND_LABEL = 4.5;
/** A label that stands alone: words that follow it on its line belong to it, however far the list hangs. */
const LABEL =
  /^(?:[IVXLC]{1,6}\s?[.)/–-]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}|[a-zđ][.)]|\((?:\d{1,2}|[a-zđ])\)|[-–+*•●○▪]|(?:Điều|Mục|Phần|Chương) [\dIVX]{1,5}[.:])$/u;

/** A row of items whose heights overlap. */
export type Row = { top: number; bottom: number; items: PageItem[] };

/** Items of a page by the heights they stand at, from the top. */
export function rowsOf(items: readonly PageItem[]): Row[] {
  const rows: Row[] = [];
  for (const item of [...items].sort((a, b) => a.base - b.base)) {
    const [top, bottom] = [topOf(item), bottomOf(item)];
    // Items come by height, so only the last rows can still take one.
    let taken = false;
    for (let at = rows.length - 1; at >= Math.max(0, rows.length - 3) && !taken; at -= 1) {
      const row = rows[at];
      if (row === undefined) continue;
      const shared = Math.min(bottom, row.bottom) - Math.max(top, row.top);
      if (shared < 0.55 * Math.min(bottom - top, row.bottom - row.top)) continue;
      row.items.push(item);
      row.top = Math.min(row.top, top);
      row.bottom = Math.max(row.bottom, bottom);
      taken = true;
    }
    if (!taken) rows.push({ top, bottom, items: [item] });
  }
  return rows;
}

/** Whether an item stands a space apart from what ends at `right`. */
export const isSpaced = (right: number, item: PageItem): boolean => item.left - right > SPACE * item.size;

/** A small raised number: a unit's power, or the mark of a note. */
function raised(text: string, item: PageItem, size: number, base: number): string | null {
  if (item.size > size * 0.78 || item.base > base - size * 0.15 || !/^\d{1,3}$/.test(item.text.trim())) return null;
  const digit = item.text.trim();
  if (/(?:^|[\s\d])[kdcm]?m$/.test(text) && (digit === '2' || digit === '3')) return digit === '2' ? '²' : '³';
  return `[${digit}]`;
}

/** Items of a page as segments: words that stand together in a line, in no order but by line and from left to right. */
export function segmentsOf(items: readonly PageItem[]): Segment[] {
  const segments: Segment[] = [];
  for (const row of rowsOf(items)) {
    const sorted = row.items.sort((a, b) => a.left - b.left);
    const size = Math.max(...sorted.map((item) => item.size));
    const bases = sorted.filter((item) => item.size > size * 0.78).map((item) => item.base);
    const base = bases[Math.floor(bases.length / 2)] ?? sorted[0]?.base ?? 0;
    let open: { text: string; left: number; right: number } | null = null;
    const close = (): void => {
      if (open !== null && open.text.trim() !== '') segments.push({ ...open, text: open.text.replace(/\s+/g, ' ').trim(), base, size });
      open = null;
    };
    for (const item of sorted) {
      if (item.text.trim() === '') {
        if (open !== null && !open.text.endsWith(' ')) open.text += ' ';
        continue;
      }
      const gap: number = open === null ? 0 : item.left - open.right;
      const apart = open !== null && LABEL.test(open.text.trim()) ? BEHIND_LABEL : APART;
      if (open !== null && gap > apart * Math.min(size, Math.max(item.size, size * 0.7))) close();
      if (open === null) open = { text: raised('', item, size, base) ?? item.text, left: item.left, right: item.right };
      else {
        open.text += raised(open.text.trimEnd(), item, size, base) ?? (isSpaced(open.right, item) && !open.text.endsWith(' ') ? ` ${item.text}` : item.text);
        open.right = Math.max(open.right, item.right);
      }
    }
    close();
  }
  return segments;
}
