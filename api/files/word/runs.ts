import { tableOfFont, throughTable } from '../legacy/recognise.ts';

/** A stretch of a paragraph in one font. */
export type Run = { readonly text: string; readonly font: string };

/** Letters that only Unicode has: text with them is Vietnamese already, whatever its font is called. */
const UNICODE = /[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/** The words of runs, those in fonts from before Unicode through their tables; signs of one letter may stand in two runs. */
export function textOfRuns(runs: readonly Run[]): string {
  let text = '';
  let at = 0;
  while (at < runs.length) {
    const known = tableOfFont(runs[at]?.font ?? '');
    let to = at;
    let stretch = '';
    while (to < runs.length) {
      const next = runs[to];
      const other = tableOfFont(next?.font ?? '');
      if (next === undefined || other?.table !== known?.table || other?.capitals !== known?.capitals) break;
      stretch += next.text;
      to += 1;
    }
    if (known !== null && !UNICODE.test(stretch)) {
      const read = throughTable(known.table, stretch);
      text += known.capitals ? read.toUpperCase() : read;
    } else text += stretch;
    at = Math.max(to, at + 1);
  }
  return text;
}
