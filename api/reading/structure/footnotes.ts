import type { Page } from '../layout/page.ts';

const NOTE = /^\[\d{1,3}\]\s*\S/u;
const ANNEX = /^(?:PHỤ LỤC|Phụ lục)(?:\s|$)/u;

/**
 * Runs of footnotes behind the signature ("[1] Số liệu …", with their enumerations and tables): each begins with a
 * mark and goes on to the next annex. They may cite; they order nothing and set no aim. Block numbers, `to` exclusive.
 */
export function footnotes(page: Page, from: number, to: number): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  let start: number | null = null;
  for (const block of page.blocks.slice(from, to)) {
    if (start === null && NOTE.test(block.text)) start = block.index;
    if (start !== null && ANNEX.test(block.text)) {
      runs.push([start, block.index]);
      start = null;
    }
  }
  if (start !== null) runs.push([start, to]);
  return runs;
}
