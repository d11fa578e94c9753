import type { PageRule } from '../page/page.ts';
import { type Grey, inkShade, pageWidth } from './picture.ts';

/** A run of ink in one row or column of a picture. */
type Run = { readonly at: number; from: number; to: number };

/** Lengths as parts of the page's width: level lines longer than any stroke, upright ones as low as a row. */
const LEVEL = 0.12;
const UPRIGHT = 0.025;
const HOLE = 4;
const THICK = 12;

/** Runs along one direction, at least `shortest` long, small holes bridged. */
function runsAlong(ink: (at: number, along: number) => boolean, count: number, length: number, shortest: number): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < count; at += 1) {
    let from = -1;
    let last = -1;
    for (let along = 0; along <= length; along += 1) {
      if (along < length && ink(at, along)) {
        if (from === -1) from = along;
        last = along;
      } else if (from !== -1 && (along === length || along - last > HOLE)) {
        if (last - from >= shortest) runs.push({ at, from, to: last });
        from = -1;
      }
    }
  }
  return runs;
}

/** A line of runs that touch, from its first row or column to its last. */
type Line = { first: number; last: number; from: number; to: number; readonly runs: Run[] };

/** Runs in neighbouring rows as one line; a blot thicker than a line is none. */
function linesOf(runs: readonly Run[]): Line[] {
  const lines: Line[] = [];
  let open: Line[] = [];
  for (const run of runs) {
    open = open.filter((line) => run.at - line.last <= 2);
    const touching = open.find((line) => run.from <= line.to + HOLE && run.to >= line.from - HOLE);
    if (touching === undefined) {
      const line = { first: run.at, last: run.at, from: run.from, to: run.to, runs: [run] };
      lines.push(line);
      open.push(line);
    } else {
      touching.last = run.at;
      touching.from = Math.min(touching.from, run.from);
      touching.to = Math.max(touching.to, run.to);
      touching.runs.push(run);
    }
  }
  return lines.filter((line) => line.last - line.first <= THICK);
}

const NEAR = 8;
/** An upright stroke is a line of a table where level lines end it above and below; by itself it may be a letter's. */
const isHeld = (upright: Line, levels: readonly Line[]): boolean =>
  [upright.from, upright.to].every((end) =>
    levels.some((level) => level.first - NEAR <= end && end <= level.last + NEAR && level.from - NEAR <= upright.last && upright.first <= level.to + NEAR),
  );

const MOST_RUNS = 40_000;

/** The straight lines in a picture, level and upright, and the picture without them. Lengths in pixels. */
export function ruledLines(grey: Grey): { readonly rules: readonly PageRule[]; readonly without: Grey } {
  const { width, height, shades } = grey;
  const limit = Math.min(190, inkShade(grey) + 25);
  const side = pageWidth(grey);
  const levels = runsAlong((y, x) => (shades[y * width + x] ?? 255) < limit, height, width, side * LEVEL);
  const uprights = runsAlong((x, y) => (shades[y * width + x] ?? 255) < limit, width, height, side * UPRIGHT);
  if (levels.length + uprights.length > MOST_RUNS) return { rules: [], without: grey };
  const clean = new Uint8Array(shades);
  const rules: PageRule[] = [];
  const levelLines = linesOf(levels);
  for (const line of levelLines) {
    const y = (line.first + line.last) / 2;
    rules.push({ x1: line.from, y1: y, x2: line.to, y2: y });
    for (const run of line.runs)
      for (let row = Math.max(0, run.at - 1); row <= Math.min(height - 1, run.at + 1); row += 1)
        clean.fill(255, row * width + run.from, row * width + run.to + 1);
  }
  for (const line of linesOf(uprights)) {
    if (!isHeld(line, levelLines)) continue;
    const x = (line.first + line.last) / 2;
    rules.push({ x1: x, y1: line.from, x2: x, y2: line.to });
    for (const run of line.runs)
      for (let row = run.from; row <= run.to; row += 1) clean.fill(255, row * width + Math.max(0, run.at - 1), row * width + Math.min(width, run.at + 2));
  }
  return { rules, without: { width, height, shades: clean } };
}
