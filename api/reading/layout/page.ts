import { type Evidence, evidenceOf } from '../../domain/evidence.ts';

/**
 * A text as it reads once the marks of its carrier are gone: `flow` is the clean running text, every character of
 * which knows where it stands in the source. Recognisers work on the flow and hand back evidence of the source.
 */
export type Page = {
  readonly textId: string;
  readonly source: string;
  /** Clean text: single spaces, one line feed between blocks. */
  readonly flow: string;
  /** Source offset of every character of `flow`. */
  readonly at: Uint32Array;
  /** 1 where the source printed the character bold. */
  readonly bold: Uint8Array;
  readonly blocks: readonly Block[];
};

/** One paragraph, heading, list line or table cell. */
export type Block = {
  readonly index: number;
  /** Offsets into the flow. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How many cell bars stand before it: blocks with one number share a cell. */
  readonly cell: number;
  /** How many row ends stand before it. */
  readonly row: number;
  /** A cell of a table (or of a letterhead set as one). */
  readonly tabular: boolean;
  /** A blank line or a bar stands before it. */
  readonly gap: boolean;
  /** A rule ("-----") stands before it. */
  readonly rule: boolean;
};

/** Evidence for a stretch of the flow; white space at its ends is left out. */
export function evidenceAt(page: Page, start: number, end: number): Evidence {
  let from = start;
  let to = end;
  while (from < to && isBlank(page.flow.charCodeAt(from))) from += 1;
  while (to > from && isBlank(page.flow.charCodeAt(to - 1))) to -= 1;
  if (from >= to) {
    const place = page.at[Math.min(from, page.at.length - 1)] ?? 0;
    return evidenceOf(page.textId, page.source, place, place);
  }
  let last = (page.at[to - 1] ?? 0) + 1;
  // The marks of a letter that is not composed belong to it.
  while (isMark(page.source.charCodeAt(last))) last += 1;
  return evidenceOf(page.textId, page.source, page.at[from] ?? 0, last);
}

/** White space as `\s` has it; of the flow's characters hardly any but the blank and the line feed. */
const isBlank = (code: number): boolean => code === 0x20 || (code < 0x21 ? code > 8 && code < 14 : code > 0x9f && /\s/.test(String.fromCharCode(code)));

const isMark = (code: number): boolean => code >= 0x300 && code <= 0x36f;

/** The block that holds an offset of the flow (the last one that starts at or before it). */
export function blockAt(page: Page, offset: number): Block | undefined {
  let low = 0;
  let high = page.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((page.blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return page.blocks[low];
}
