import type { LabelledParagraph } from './doc-paragraphs.ts';

/** Lines that a paragraph is looked for ahead: what was deleted under tracked changes is in the file, not in the text. */
const AHEAD = 60;

/** Signs around a field: it begins, its instruction ends, it ends. The instruction is not printed. */
const FIELD = ['\u0013', '\u0014', '\u0015'];

function withoutInstructions(text: string): string {
  let [out, hidden] = ['', false];
  for (const sign of text) {
    if (FIELD.includes(sign)) hidden = sign === FIELD[0];
    else if (!hidden) out += sign;
  }
  return out;
}

/** The first printed line of a paragraph, without marks and with single spaces. */
const plain = (text: string): string => {
  const lines = withoutInstructions(text).split(/[\v\f\n]/);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return first
    .replace(/(?![\t ])\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
};

/** The lines of a text with the labels of the paragraphs they are; both in the same order. */
export function withLabels(lines: readonly string[], paragraphs: readonly LabelledParagraph[]): string[] {
  const out = [...lines];
  const keys = lines.map(plain);
  let at = 0;
  for (const { text, label } of paragraphs) {
    const key = plain(text);
    if (key === '') continue;
    const found = keys.slice(at, at + AHEAD).indexOf(key);
    if (found === -1) continue;
    at += found;
    if (label !== '') out[at] = `${label} ${(out[at] ?? '').trimStart()}`;
    at += 1;
  }
  return out;
}
