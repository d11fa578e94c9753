/** Width of a text in units of the picture, in one font. */
export type Measure = (text: string, font: string) => number;

/** The text if it fits; otherwise as much of it as fits, with an ellipsis. */
export function clip(text: string, font: string, width: number, measure: Measure): string {
  if (measure(text, font) <= width) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${text.slice(0, middle).trimEnd()}…`, font) <= width) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low).trimEnd()}…`;
}

/** The end of the text, as many words as fit behind an ellipsis: names of organs end in their place. */
function clipStart(words: readonly string[], font: string, width: number, measure: Measure): string {
  const whole = words.join(' ');
  if (measure(whole, font) <= width) return whole;
  for (let from = 1; from < words.length; from += 1) {
    const end = `… ${words.slice(from).join(' ')}`;
    if (measure(end, font) <= width) return end;
  }
  return clip(whole, font, width, measure);
}

const CAPITAL = /^\p{Lu}/u;

/** How badly a name is torn before this word: “Bắc | Kạn” and “Công | an” are one, “Ban Thường vụ | Tỉnh ủy” are two. */
function torn(before: string, after: string): number {
  if (CAPITAL.test(before)) return CAPITAL.test(after) ? 1 : 0.6;
  return CAPITAL.test(after) ? 0 : 0.2;
}

/** The text in two lines about as long, broken where no name is torn; null where it needs more. */
function halves(words: readonly string[], font: string, width: number, measure: Measure): readonly string[] | null {
  let best: { readonly lines: readonly string[]; readonly cost: number } | null = null;
  for (let at = 1; at < words.length; at += 1) {
    const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const [first = 0, second = 0] = lines.map((line) => measure(line, font));
    if (first > width || second > width) continue;
    const cost = Math.abs(first - second) / width + torn(words[at - 1] ?? '', words[at] ?? '');
    if (best === null || cost < best.cost) best = { lines, cost };
  }
  return best?.lines ?? null;
}

/**
 * The text in at most `most` lines broken at spaces; two that suffice are about as long as each other. Of what does
 * not fit the last line has the end, a single line the beginning.
 */
export function wrap(text: string, font: string, width: number, most: number, measure: Measure): readonly string[] {
  const words = text.split(' ').filter((word) => word !== '');
  const whole = words.join(' ');
  if (words.length === 0 || measure(whole, font) <= width) return words.length === 0 ? [] : [whole];
  const even = most === 2 ? halves(words, font, width, measure) : null;
  if (even) return even;
  const lines: string[] = [];
  while (words.length > 0 && lines.length < most) {
    if (lines.length === most - 1) {
      lines.push(most === 1 ? clip(words.join(' '), font, width, measure) : clipStart(words, font, width, measure));
      break;
    }
    let line = words.shift() ?? '';
    while (words.length > 0 && measure(`${line} ${words[0]}`, font) <= width) line = `${line} ${words.shift()}`;
    lines.push(clip(line, font, width, measure));
  }
  return lines;
}

/** Remembers what was measured and broken; forget it when a font has arrived. */
export class TextCache {
  readonly #measure: Measure;
  readonly #lines = new Map<string, readonly string[]>();
  readonly #widths = new Map<string, number>();

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  lines(text: string, font: string, width: number, most: number): readonly string[] {
    const key = `${font}|${width}|${most}|${text}`;
    const known = this.#lines.get(key);
    if (known) return known;
    const made = wrap(text, font, width, most, this.#measure);
    this.#lines.set(key, made);
    return made;
  }

  line(text: string, font: string, width: number): string {
    return this.lines(text, font, width, 1)[0] ?? '';
  }

  width(text: string, font: string): number {
    const key = `${font}|${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const width = this.#measure(text, font);
    this.#widths.set(key, width);
    return width;
  }

  forget(): void {
    this.#lines.clear();
    this.#widths.clear();
  }
}
