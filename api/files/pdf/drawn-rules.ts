import type { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageRule } from '../page/page.ts';

/** A transformation of the plane, as PDF has it. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Operators of a page as the library lists them, and its numbers for them. */
export type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[]; readonly codes: typeof OPS };

const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0];
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;
/** How thick a filled shape is at most to be a line. */
const THIN = 2.5;
const SHORT = 4;
const MOST = 20_000;

const imagesOf = (codes: typeof OPS): ReadonlySet<number> =>
  new Set([codes.paintImageXObject, codes.paintImageMaskXObject, codes.paintInlineImageXObject, codes.paintImageXObjectRepeat]);
const strokesOf = (codes: typeof OPS): ReadonlySet<number> =>
  new Set([codes.stroke, codes.closeStroke, codes.fillStroke, codes.eoFillStroke, codes.closeFillStroke, codes.closeEOFillStroke]);

/** One transformation after another: what `b` says, under `a`. */
export const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

export const isNumbers = (value: unknown): value is ArrayLike<number> => Array.isArray(value) || ArrayBuffer.isView(value);

const matrixOf = (value: unknown): Matrix | null => {
  if (!isNumbers(value) || value.length < 6) return null;
  return [value[0] ?? 1, value[1] ?? 0, value[2] ?? 0, value[3] ?? 1, value[4] ?? 0, value[5] ?? 0];
};

type Point = readonly [number, number];
const at = (matrix: Matrix, x: number, y: number): Point => [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];

/** Straight stretches of a path and the corners of each of its shapes. */
function shapesOf(path: ArrayLike<number>, matrix: Matrix): { readonly lines: (readonly [Point, Point])[]; readonly shapes: Point[][] } {
  const lines: (readonly [Point, Point])[] = [];
  const shapes: Point[][] = [];
  let shape: Point[] = [];
  for (let i = 0; i < path.length; ) {
    const kind = path[i];
    if (kind === MOVE || kind === LINE) {
      const point = at(matrix, path[i + 1] ?? 0, path[i + 2] ?? 0);
      const before = shape[shape.length - 1];
      if (kind === MOVE) {
        if (shape.length > 0) shapes.push(shape);
        shape = [point];
      } else {
        if (before !== undefined) lines.push([before, point]);
        shape.push(point);
      }
      i += 3;
    } else if (kind === CURVE) {
      shape.push(at(matrix, path[i + 5] ?? 0, path[i + 6] ?? 0));
      i += 7;
    } else if (kind === CLOSE) {
      const [first, last] = [shape[0], shape[shape.length - 1]];
      if (first !== undefined && last !== undefined) lines.push([last, first]);
      i += 1;
    } else if (kind === QUADRATIC) {
      shape.push(at(matrix, path[i + 3] ?? 0, path[i + 4] ?? 0));
      i += 5;
    } else break;
  }
  if (shape.length > 0) shapes.push(shape);
  return { lines, shapes };
}

function ruleOf([x1, y1]: Point, [x2, y2]: Point): PageRule | null {
  const [dx, dy] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
  if (dy <= 1 && dx > SHORT) return { x1, y1: (y1 + y2) / 2, x2, y2: (y1 + y2) / 2 };
  return dx <= 1 && dy > SHORT ? { x1: (x1 + x2) / 2, y1, x2: (x1 + x2) / 2, y2 } : null;
}

/** A filled shape that is as thin as a line. */
function thinRule(shape: readonly Point[]): PageRule | null {
  const xs = shape.map(([x]) => x);
  const ys = shape.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= THIN && right - left > SHORT) return { x1: left, y1: (top + bottom) / 2, x2: right, y2: (top + bottom) / 2 };
  return right - left <= THIN && bottom - top > SHORT ? { x1: (left + right) / 2, y1: top, x2: (left + right) / 2, y2: bottom } : null;
}

/** Every operator with the transformation it is drawn under; those that keep and give back a state come behind their effect. */
export function* drawn(operators: Operators, view: Matrix): Generator<{ readonly fn: number; readonly args: unknown; readonly matrix: Matrix }> {
  const { codes } = operators;
  const stack: Matrix[] = [];
  let matrix = view;
  for (const [index, fn] of operators.fnArray.entries()) {
    const args = operators.argsArray[index];
    if (fn === codes.save) stack.push(matrix);
    else if (fn === codes.restore || fn === codes.paintFormXObjectEnd) matrix = stack.pop() ?? view;
    else if (fn === codes.transform) matrix = times(matrix, matrixOf(args) ?? UNCHANGED);
    else if (fn === codes.paintFormXObjectBegin) {
      stack.push(matrix);
      matrix = times(matrix, matrixOf(Array.isArray(args) ? args[0] : null) ?? UNCHANGED);
    }
    yield { fn, args, matrix };
  }
}

/** The straight lines a page draws, level and upright, in the unit that `view` leads to. */
export function drawnRules(operators: Operators, view: Matrix): PageRule[] {
  const rules: PageRule[] = [];
  const strokes = strokesOf(operators.codes);
  for (const { fn, args, matrix } of drawn(operators, view)) {
    if (fn !== operators.codes.constructPath || !Array.isArray(args)) continue;
    const [paint, data] = args;
    const path: unknown = Array.isArray(data) ? data[0] : null;
    if (typeof paint !== 'number' || !isNumbers(path) || path.length > MOST) continue;
    const { lines, shapes } = shapesOf(path, matrix);
    const found = strokes.has(paint) ? lines.map(([from, to]) => ruleOf(from, to)) : shapes.map(thinRule);
    for (const rule of found) if (rule !== null) rules.push(rule);
    if (rules.length > MOST) return [];
  }
  return rules;
}

/** Area of the largest picture a page draws, in the unit that `view` leads to, squared. */
export function largestPicture(operators: Operators, view: Matrix): number {
  let largest = 0;
  const images = imagesOf(operators.codes);
  for (const { fn, matrix } of drawn(operators, view)) if (images.has(fn)) largest = Math.max(largest, Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  return largest;
}
