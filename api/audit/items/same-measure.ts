import { fold } from '../../domain/fold.ts';
import type { ReadTarget } from '../../domain/read-directive.ts';

const STOP: ReadonlySet<string> = new Set(
  'va cua cac nhung mot tren trong co cho den dat phan dau dau ty le tong so muc it nhat toi thieu tro len hang nam moi duoc la voi theo tai nguoi tinh thanh pho huyen quan xa phuong dia ban toan'.split(
    ' ',
  ),
);

/** Whether two targets count the same thing: the same unit, and mostly the same words for what is counted. */
export function isSameMeasure(a: ReadTarget, b: ReadTarget, least: number): boolean {
  const [{ unit, words: left }, { unit: other, words: right }] = [measureOf(a), measureOf(b)];
  if (unit !== other) return false;
  const smaller = Math.min(left.size, right.size);
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return smaller >= 2 && shared / smaller >= least && shared / Math.max(left.size, right.size) >= least / 2;
}

type Measure = { readonly unit: string; readonly words: ReadonlySet<string> };
const measures = new WeakMap<ReadTarget, Measure>();

/** What a target counts; worked out once, as each is held against many. */
function measureOf(target: ReadTarget): Measure {
  const known = measures.get(target);
  if (known) return known;
  const made = { unit: fold(target.unit), words: wordsOf(target.of) };
  measures.set(target, made);
  return made;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    fold(text)
      .split(' ')
      .filter((word) => !STOP.has(word)),
  );
}

/** Whether the lower target asks for less than the upper one. Ranges count by the end that is easier to reach. */
export function isWeaker(upper: ReadTarget, lower: ReadTarget): boolean {
  const atMost = upper.comparator === '<' || upper.comparator === '<=';
  return atMost ? easiest(lower, true) > easiest(upper, true) : easiest(lower, false) < easiest(upper, false);
}

function easiest(target: ReadTarget, atMost: boolean): number {
  if (typeof target.value === 'number') return target.value;
  return atMost ? target.value[1] : target.value[0];
}
