import type { ReadTarget } from './read-directive.ts';

/** A number to reach as people read it ("≥ 45 %", "100–120 huy chương"): so drift between tasks names its two sides. */
export function printTarget(target: Pick<ReadTarget, 'value' | 'unit'> & { readonly comparator: string }): string {
  const value = typeof target.value === 'number' ? number(target.value) : `${number(target.value[0])}–${number(target.value[1])}`;
  const sign = target.comparator === '>=' ? '≥ ' : target.comparator === '<=' ? '≤ ' : target.comparator === '=' ? '' : `${target.comparator} `;
  return `${sign}${value} ${target.unit}`.trim();
}

/** Decimal comma, as Vietnamese prints it. */
const number = (value: number): string => String(value).replace('.', ',');
