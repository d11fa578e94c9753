import type { EdgeRow } from '../../api/domain/rows.ts';
import { edgeRow } from './fixtures.ts';

/** Graphs that lineages are like at their worst. An edge goes from the lower document to the higher. */

const two = (number: number): string => String(number).padStart(2, '0');
const five = (number: number): string => String(number).padStart(5, '0');
const upTo = <T>(count: number, each: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => each(index));

/** `count` diamonds one below the other, from `top` down: 2^count paths. */
export function ladder(count: number): readonly EdgeRow[] {
  const joint = (index: number): string => (index === 0 ? 'top' : `j${two(index)}`);
  return upTo(count, (index) => index).flatMap((index) =>
    ['l', 'r'].flatMap((side) => [
      edgeRow({ from: `${side}${two(index)}`, to: joint(index) }),
      edgeRow({ from: joint(index + 1), to: `${side}${two(index)}` }),
    ]),
  );
}

/** `k00` above `k01` above … */
export function chain(depth: number): readonly EdgeRow[] {
  return upTo(depth, (index) => edgeRow({ from: `k${two(index + 1)}`, to: `k${two(index)}` }));
}

export function cycle(length: number): readonly EdgeRow[] {
  return upTo(length, (index) => edgeRow({ from: `c${two((index + 1) % length)}`, to: `c${two(index)}` }));
}

/** `root` above `s00000`, `s00001`, … */
export function star(count: number): readonly EdgeRow[] {
  return upTo(count, (index) => edgeRow({ from: `s${five(index)}`, to: 'root' }));
}

/** One document that carries out `count` others, which all carry out `root`. */
export function manyParents(count: number): readonly EdgeRow[] {
  return upTo(count, (index) => `p${five(index)}`).flatMap((parent) => [edgeRow({ from: parent, to: 'root' }), edgeRow({ from: 'child', to: parent })]);
}

/** `count` documents below `root`, at most `width` directly below each. */
export function tree(count: number, width: number): readonly EdgeRow[] {
  const name = (index: number): string => (index === 0 ? 'root' : `t${five(index)}`);
  return upTo(count, (index) => edgeRow({ from: name(index + 1), to: name(Math.floor(index / width)) }));
}
