import type { Piece } from './pieces.ts';

/** A stretch that holds no word: blanks, the signs rules are made of, the number of a slide. */
const EMPTY = /^[\s*_=#.–—-]*(?:\d{1,2}[.)]\s*)?$/u;

/**
 * The parts of one piece between the given offsets (in any order, doubles allowed), each a piece of its own that joins
 * nothing; stretches without a word are left out.
 */
export function splitPiece(piece: Piece, offsets: readonly number[]): Piece[] {
  const bounds = [...new Set([0, ...offsets, piece.text.length])].filter((offset) => offset >= 0 && offset <= piece.text.length).sort((a, b) => a - b);
  const parts: Piece[] = [];
  for (const [place, bound] of bounds.entries()) {
    const next = bounds[place + 1];
    if (next === undefined) break;
    const raw = piece.text.slice(bound, next);
    if (EMPTY.test(raw)) continue;
    const from = bound + (raw.length - raw.trimStart().length);
    parts.push({ ...part(piece, from, bound + raw.trimEnd().length), gap: parts.length > 0 || piece.gap, apart: true, rule: parts.length === 0 && piece.rule });
  }
  return parts;
}

function part(piece: Piece, from: number, to: number): Piece {
  const runs: Piece['runs'][number][] = [];
  let start = 0;
  for (const run of piece.runs) {
    const begin = Math.max(from, start);
    const end = Math.min(to, start + run.length);
    if (begin < end) runs.push({ at: run.at + begin - start, length: end - begin, bold: run.bold });
    start += run.length;
  }
  return { ...piece, text: piece.text.slice(from, to), runs, allBold: runs.every((run) => run.bold) };
}
