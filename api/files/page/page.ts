/** A stretch of letters as it stands on a page. Lengths in the page's own unit, y downwards. */
export type PageItem = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its letters stand on. */
  readonly base: number;
  /** Height of its letters, as the size of a font. */
  readonly size: number;
};

/** A straight line drawn on a page, level or upright. */
export type PageRule = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** What is drawn on one page. */
export type PageContent = { readonly width: number; readonly height: number; readonly items: readonly PageItem[]; readonly rules: readonly PageRule[] };

/** Words of one line that stand together. */
export type Segment = { readonly text: string; readonly left: number; readonly right: number; readonly base: number; readonly size: number };

/** A white stretch between two columns, from left to right. */
export type Gap = readonly [from: number, to: number];

export const topOf = (item: { readonly base: number; readonly size: number }): number => item.base - item.size * 0.8;
export const bottomOf = (item: { readonly base: number; readonly size: number }): number => item.base + item.size * 0.2;

/** The middle one of some numbers; `otherwise` where there are none. */
export function median(numbers: readonly number[], otherwise: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? otherwise;
}
