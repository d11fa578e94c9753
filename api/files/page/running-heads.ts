import type { Line } from './paragraphs.ts';

/** How much of a page's height at each end may hold running heads and page numbers. */
const MARGIN = 0.13;
const EDGE_LINES = 3;
const PAGE_NUMBER = /^[-–—\s.|]*(?:[Tt]rang\s*:?\s*)?\d{1,4}(?:\s*(?:\/|trên|of)\s*\d{1,4})?[-–—\s.|]*$/u;

export type PrintedPage = { readonly height: number; readonly lines: readonly Line[] };

const alike = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

/** Lines at the upper or lower edge of a page, the outermost first. */
function edges(page: PrintedPage): readonly (readonly Line[])[] {
  const sorted = [...page.lines].sort((a, b) => a.base - b.base);
  const upper = sorted.filter((line) => line.base < page.height * MARGIN).slice(0, EDGE_LINES);
  const lower = sorted
    .filter((line) => line.base > page.height * (1 - MARGIN))
    .reverse()
    .slice(0, EDGE_LINES);
  return [upper, lower];
}

/**
 * The lines of each page that are its running head or foot: a page number that stands outermost, and what at least two
 * pages, and half of all but the first, print at the same height in the same words, numbers aside.
 */
export function runningHeads(pages: readonly PrintedPage[]): readonly ReadonlySet<Line>[] {
  const key = (page: PrintedPage, line: Line): string => `${Math.round((100 * line.base) / page.height / 2)} ${alike(line.text)}`;
  const counts = new Map<string, number>();
  for (const page of pages) {
    const seen = new Set(edges(page).flatMap((edge) => edge.map((line) => key(page, line))));
    for (const each of seen) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil((pages.length - 1) / 2));
  return pages.map((page) => {
    const heads = new Set<Line>();
    for (const edge of edges(page)) {
      for (const line of edge) {
        const repeated = (counts.get(key(page, line)) ?? 0) >= often;
        if (!repeated && !PAGE_NUMBER.test(line.text)) break;
        heads.add(line);
      }
    }
    return heads;
  });
}
