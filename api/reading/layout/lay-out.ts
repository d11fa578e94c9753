import { habitOf, joins, standsAlone } from './join.ts';
import type { Block, Page } from './page.ts';
import { type Piece, toPieces } from './pieces.ts';

/** Lays a text out as blocks over a clean flow. Pure and linear in the length of the text. */
export function layOut(textId: string, source: string): Page {
  const pieces = toPieces(source);
  const habit = habitOf(pieces);
  const groups: Piece[][] = [];
  let aloneBefore = true;
  for (const piece of pieces) {
    const alone = standsAlone(piece.text);
    const group = groups[groups.length - 1];
    const before = group?.[group.length - 1];
    if (!alone && !aloneBefore && group && before && joins(before, piece, habit, group[0])) group.push(piece);
    else groups.push([piece]);
    aloneBefore = alone;
  }
  return assemble(textId, source, groups);
}

function assemble(textId: string, source: string, groups: readonly (readonly Piece[])[]): Page {
  const size = groups.reduce((sum, group) => sum + group.reduce((length, piece) => length + piece.text.length + 1, 0), 0);
  const at = new Uint32Array(size);
  const bold = new Uint8Array(size);
  const texts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  for (const [index, group] of groups.entries()) {
    const first = group[0];
    if (!first) continue;
    const start = length;
    let before: Piece | null = null;
    for (const piece of group) {
      // A joined line: the space stands for the line feed.
      if (before !== null) {
        at[length] = (before.at[before.at.length - 1] ?? 0) + 1;
        bold[length] = before.bold[before.bold.length - 1] === true && piece.bold[0] === true ? 1 : 0;
        length += 1;
      }
      for (let i = 0; i < piece.text.length; i += 1) {
        at[length] = piece.at[i] ?? 0;
        bold[length] = piece.bold[i] === true ? 1 : 0;
        length += 1;
      }
      before = piece;
    }
    const text = group.map((piece) => piece.text).join(' ');
    blocks.push({ index, start, end: length, text, cell: first.cell, row: first.row, tabular: first.tabular, gap: first.gap, rule: first.rule });
    texts.push(text);
    // The line feed between blocks.
    at[length] = (at[length - 1] ?? 0) + 1;
    length += 1;
  }
  return { textId, source, flow: texts.join('\n'), at, bold, blocks };
}
