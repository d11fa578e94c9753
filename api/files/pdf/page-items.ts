import { tableOfFont, throughTable } from '../legacy/recognise.ts';
import type { PageItem } from '../page/page.ts';
import type { Matrix } from './drawn-rules.ts';

/** A stretch of text as the library gives it. */
export type TextStretch = { readonly str: string; readonly transform: readonly number[]; readonly width: number; readonly fontName: string };

/** Stretches of one page beyond which the rest is left out. */
const MOST_ITEMS = 60_000;
const UNICODE = /[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/** Letters of a font from before Unicode through its table; other text as it is. */
export function lettersOfFont(text: string, font: string): string {
  const known = tableOfFont(font.replace(/^[A-Z]{6}\+/, ''));
  if (known === null || UNICODE.test(text)) return text;
  const read = throughTable(known.table, text);
  return known.capitals ? read.toUpperCase() : read;
}

/**
 * By how many degrees, clockwise, a page has to be turned so that most of its letters stand upright: tables too wide for
 * the paper are printed on their side. 0 where most stand upright already.
 */
export function turnOf(stretches: readonly TextStretch[], view: Matrix): 0 | 90 | 180 | 270 {
  const letters = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const { str, transform } of stretches) {
    const [a = 0, b = 0] = transform;
    const [x, y] = [view[0] * a + view[2] * b, view[1] * a + view[3] * b];
    if (Math.abs(y) <= 0.03 * Math.abs(x)) letters[x > 0 ? 0 : 180] += str.trim().length;
    else if (Math.abs(x) <= 0.03 * Math.abs(y)) letters[y > 0 ? 270 : 90] += str.trim().length;
  }
  const most = Math.max(letters[90], letters[180], letters[270]);
  if (most <= letters[0]) return 0;
  return letters[90] === most ? 90 : letters[270] === most ? 270 : 180;
}

/**
 * Text of a page with its places, as `view` shows it. Slanted text (a stamp, a watermark) is left out; so is what does
 * not stand on the page. `fontOf` names a font.
 */
export function pageItems(
  stretches: readonly TextStretch[],
  view: Matrix,
  size: { readonly width: number; readonly height: number },
  fontOf: (name: string) => string,
): PageItem[] {
  const items: PageItem[] = [];
  for (const { str, transform, width, fontName } of stretches.slice(0, MOST_ITEMS)) {
    if (str === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
    const across = [view[0] * a + view[2] * b, view[1] * a + view[3] * b] as const;
    const up = Math.hypot(view[0] * c + view[2] * d, view[1] * c + view[3] * d);
    const scale = Math.hypot(...across);
    if (scale === 0 || up === 0 || across[0] <= 0 || Math.abs(across[1]) > 0.03 * scale) continue;
    const left = view[0] * e + view[2] * f + view[4];
    const base = view[1] * e + view[3] * f + view[5];
    const right = left + width * Math.hypot(view[0], view[1]);
    if (right < 0 || left > size.width || base < 0 || base > size.height) continue;
    items.push({ text: lettersOfFont(str, fontOf(fontName)), left, right, base, size: up });
  }
  return items;
}
