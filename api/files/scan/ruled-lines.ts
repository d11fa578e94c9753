import type { PageRule } from '../page/page.ts';
import { type Grey, inkShade } from './picture.ts';

/** A run of ink in one row or column of a picture. */
type Run = { readonly at: number; from: number; to: number };

/** Lengths as parts of the shorter side: what is longer than any stroke of a letter. */
const LEVEL = 0.045;
const UPRIGHT = 0.034;
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

/** Runs in neighbouring rows as one line; a blot thicker than a line is none. */
function linesOf(runs: readonly Run[]): { readonly first: number; readonly last: number; readonly from: number; readonly to: number }[] {
  const lines: { first: number; last: number; from: number; to: number }[] = [];
  for (const run of runs) {
    const touching = lines.find((line) => run.at - line.last <= 2 && run.from <= line.to + HOLE && run.to >= line.from - HOLE);
    if (touching === undefined) lines.push({ first: run.at, last: run.at, from: run.from, to: run.to });
    else {
      touching.last = run.at;
      touching.from = Math.min(touching.from, run.from);
      touching.to = Math.max(touching.to, run.to);
    }
  }
  return lines.filter((line) => line.last - line.first <= THICK);
}

const MOST_RUNS = 40_000;

/** The straight lines in a picture, level and upright, and the picture without them. Lengths in pixels. */
export function ruledLines(grey: Grey): { readonly rules: readonly PageRule[]; readonly without: Grey } {
  const { width, height, shades } = grey;
  const limit = Math.min(190, inkShade(grey) + 25);
  const side = Math.min(width, height);
  const levels = runsAlong((y, x) => (shades[y * width + x] ?? 255) < limit, height, width, side * LEVEL);
  const uprights = runsAlong((x, y) => (shades[y * width + x] ?? 255) < limit, width, height, side * UPRIGHT);
  if (levels.length + uprights.length > MOST_RUNS) return { rules: [], without: grey };
  const clean = new Uint8Array(shades);
  const rules: PageRule[] = [];
  for (const line of linesOf(levels)) {
    const y = (line.first + line.last) / 2;
    rules.push({ x1: line.from, y1: y, x2: line.to, y2: y });
  }
  for (const line of linesOf(uprights)) {
    const x = (line.first + line.last) / 2;
    rules.push({ x1: x, y1: line.from, x2: x, y2: line.to });
  }
  for (const run of levels)
    for (let y = Math.max(0, run.at - 1); y <= Math.min(height - 1, run.at + 1); y += 1) clean.fill(255, y * width + run.from, y * width + run.to + 1);
  for (const run of uprights) {
    for (let y = run.from; y <= run.to; y += 1) clean.fill(255, y * width + Math.max(0, run.at - 1), y * width + Math.min(width, run.at + 2));
  }
  return { rules, without: { width, height, shades: clean } };
}
