import type { ReadTarget } from './read-directive.ts';

/** A number to reach as people read it ("≥ 45 %", "100–120 huy chương"): so drift between tasks names its two sides. */
export function printTarget(target: Pick<ReadTarget, 'value' | 'unit'> & { readonly comparator: string }): string {
  const value = typeof target.value === 'number' ? number(target.value) : `${number(target.value[0])}–${number(target.value[1])}`;
  const sign = target.comparator === '>=' ? '≥ ' : target.comparator === '<=' ? '≤ ' : target.comparator === '=' ? '' : `${target.comparator} `;
  return `${sign}${value} ${target.unit}`.trim();
}

/** Decimal comma, as Vietnamese prints it. */
const number = (value: number): string => String(value).replace('.', ',');

/** A number to reach with what it counts, in the words of its text: "60% số xã có thư viện", "Tỷ lệ hộ nghèo: dưới 5%". */
export function targetWords({ text, of }: Pick<ReadTarget, 'text' | 'of'>): string {
  const measure = of.trim().replace(/[\s:;,]+$/u, '');
  const [number, counted] = [text.toLowerCase(), measure.toLowerCase()];
  if (number.includes(counted)) return text;
  if (counted.includes(number)) return measure;
  // A measure that begins its sentence stands before its number.
  return /^\p{Lu}/u.test(measure) ? `${measure}: ${text}` : `${text} ${measure}`;
}
