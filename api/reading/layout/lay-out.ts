import { habitOf, joins } from './join.ts';
import type { Block, Page } from './page.ts';
import { type Piece, toPieces } from './pieces.ts';

/** Lays a text out as blocks over a clean flow. Pure and linear in the length of the text. */
export function layOut(textId: string, source: string): Page {
  const pieces = toPieces(source);
  const habit = habitOf(pieces);
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups[groups.length - 1];
    const before = group?.[group.length - 1];
    if (group && before && joins(before, piece, habit)) group.push(piece);
    else groups.push([piece]);
  }
  return assemble(textId, source, groups);
}

function assemble(textId: string, source: string, groups: readonly (readonly Piece[])[]): Page {
  const texts: string[] = [];
  const at: number[] = [];
  const bold: number[] = [];
  const blocks: Block[] = [];
  let length = 0;
  for (const [index, group] of groups.entries()) {
    const first = group[0];
    if (!first) continue;
    const start = length;
    let text = '';
    for (const [place, piece] of group.entries()) {
      if (place > 0) {
        const before = group[place - 1];
        const lastAt = before?.at[before.at.length - 1] ?? piece.at[0] ?? 0;
        text += ' ';
        at.push(lastAt + 1);
        bold.push(before?.bold[before.bold.length - 1] === true && piece.bold[0] === true ? 1 : 0);
      }
      text += piece.text;
      for (let i = 0; i < piece.text.length; i += 1) {
        at.push(piece.at[i] ?? 0);
        bold.push(piece.bold[i] === true ? 1 : 0);
      }
    }
    length = start + text.length;
    blocks.push({ index, start, end: length, text, cell: first.cell, row: first.row, gap: first.gap, rule: first.rule });
    texts.push(text);
    // The line feed between blocks.
    at.push((at[at.length - 1] ?? 0) + 1);
    bold.push(0);
    length += 1;
  }
  return { textId, source, flow: texts.join('\n'), at: Uint32Array.from(at), bold: Uint8Array.from(bold), blocks };
}
