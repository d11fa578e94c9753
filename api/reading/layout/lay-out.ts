import { canonical } from './canonical.ts';
import { unflatten } from './flattened.ts';
import { unflattenOutline } from './flattened-outline.ts';
import { habitOf, joins, standsAlone } from './join.ts';
import type { Block, Page } from './page.ts';
import { type Piece, toPieces } from './pieces.ts';

/**
 * Lays a text out as blocks over a clean flow. Pure and linear in the length of the text. The source may be composed or
 * not, with any line ends: offsets are always its own.
 */
export function layOut(textId: string, source: string): Page {
  const clean = canonical(source);
  const pieces = unflattenOutline(unflatten(toPieces(clean.text)));
  const habit = habitOf(pieces);
  const lengths = runLengths(pieces);
  const groups: Piece[][] = [];
  let aloneBefore = true;
  let run = '';
  for (const [index, piece] of pieces.entries()) {
    const alone = standsAlone(piece.text);
    const group = groups[groups.length - 1];
    const before = group?.[group.length - 1];
    const runs = { before: run, after: lengths[index] ?? piece.text.length };
    // The rest of a number, a date or an address.
    const goesOn = before !== undefined && !piece.gap && !before.text.endsWith(':') && /^\p{Ll}/u.test(piece.text);
    if (!alone && (!aloneBefore || goesOn) && group && before && joins(before, piece, habit, group[0], runs)) group.push(piece);
    else groups.push([piece]);
    run = piece.gap || piece.apart || alone || groups[groups.length - 1]?.length === 1 ? piece.text : `${run} ${piece.text}`.slice(-400);
    aloneBefore = alone;
  }
  const page = assemble(textId, source, groups);
  const places = clean.at;
  if (places !== null)
    for (let i = 0; i < page.at.length; i += 1) {
      const offset = page.at[i] ?? 0;
      page.at[i] = places[offset] ?? offset;
    }
  return page;
}

/** How long the printed line is that begins with each piece: up to the next blank line. */
function runLengths(pieces: readonly Piece[]): Uint32Array {
  const lengths = new Uint32Array(pieces.length);
  for (let i = pieces.length - 1; i >= 0; i -= 1) {
    const next = pieces[i + 1];
    lengths[i] = (pieces[i]?.text.length ?? 0) + (next && !next.gap && !next.apart ? (lengths[i + 1] ?? 0) + 1 : 0);
  }
  return lengths;
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
      const last = before?.runs.at(-1);
      // A joined line: the space stands for the line feed.
      if (last !== undefined) {
        at[length] = last.at + last.length;
        bold[length] = last.bold && piece.runs[0]?.bold === true ? 1 : 0;
        length += 1;
      }
      for (const run of piece.runs) {
        for (let i = 0; i < run.length; i += 1) at[length + i] = run.at + i;
        if (run.bold) bold.fill(1, length, length + run.length);
        length += run.length;
      }
      before = piece;
    }
    const text = group.length === 1 ? first.text : group.map((piece) => piece.text).join(' ');
    blocks.push({ index, start, end: length, text, cell: first.cell, row: first.row, tabular: first.tabular, gap: first.gap, rule: first.rule });
    texts.push(text);
    // The line feed between blocks.
    at[length] = (at[length - 1] ?? 0) + 1;
    length += 1;
  }
  return { textId, source, flow: texts.join('\n'), at, bold, blocks };
}
