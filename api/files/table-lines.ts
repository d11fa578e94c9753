import { fold } from '../domain/fold.ts';

/** Rows of a table, each with the lines of its cells; a cell that goes on from the row above, or under a wide one, is empty. */
export type TableRows = readonly (readonly (readonly string[])[])[];

const FURNITURE = /\b(cong hoa xa hoi chu nghia|dang cong san viet nam|doc lap tu do|noi nhan|kinh gui)\b/;

/** A table that only frames a text or sets blocks side by side: letterhead, recipients and signature. */
function isLayout(rows: TableRows, ruled: boolean): boolean {
  const columns = Math.max(...rows.map((cells) => cells.length));
  // A frame around a text, and what holds a table of its own.
  if (columns === 1 || (columns === 2 && rows.flat(2).some((line) => line.startsWith('| ')))) return true;
  const widest = Math.max(...rows.map((cells) => cells.filter((lines) => lines.length > 0).length));
  if (rows.length > 6 || widest > 3) return false;
  if (FURNITURE.test(fold(rows.flat(2).join(' ')))) return true;
  return !ruled && rows.length <= 4;
}

const cellText = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    // A row of a table inside the cell.
    .map((line) => (/^\| .* \|$/.test(line) ? `${line.slice(2, -2)};` : line))
    .filter(Boolean)
    .join(' ')
    .replace(/\s*[\n\f]\s*/g, ' ')
    .replace(/\s*\|\s*/g, ' / ');

/** One row as the reader expects it: bars between cells. */
export const barLine = (cells: readonly (readonly string[])[]): string => `| ${cells.map(cellText).join(' | ')} |`;

/** The lines of a table: a `|` line a row; where it only sets blocks side by side, block after block. `ruled`: it has visible lines. */
export function tableLines(rows: TableRows, ruled: boolean): string[] {
  const filled = rows.filter((cells) => cells.some((lines) => lines.some((line) => line.trim() !== '')));
  if (filled.length === 0) return [];
  const blocks = filled.map((cells) => cells.map((lines) => lines.filter((line) => line.trim() !== '')));
  if (isLayout(blocks, ruled)) return ['', ...blocks.flatMap((cells) => cells.filter((lines) => lines.length > 0).flatMap((lines) => [...lines, '']))];
  return ['', ...filled.map(barLine), ''];
}
