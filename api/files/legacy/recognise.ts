import { markedWords } from './syllable.ts';
import { fromTcvn3, restoreCapitals } from './tcvn3.ts';
import { fromVni } from './vni.ts';

/** Tables of letters from before Unicode. */
export type LegacyTable = 'tcvn3' | 'vni';

/** A text through such a table. */
export function throughTable(table: LegacyTable, text: string): string {
  return table === 'vni' ? fromVni(text) : restoreCapitals(fromTcvn3(text));
}

const SUSPECT = /[\u00a1-\u00ff\uf0a1-\uf0ff]/;
/** Share of the words with marks that have to be Vietnamese syllables before a table is believed. */
const BELIEVED = 0.7;

const share = (text: string): number => {
  const { right, all } = markedWords(text);
  return all === 0 ? 0 : right / all;
};

/** The table a text was surely written with, seen by how many of its words become Vietnamese; null when it is as it should be. */
export function tableOf(text: string): LegacyTable | null {
  if (!SUSPECT.test(text)) return null;
  const asItIs = share(text);
  const [tcvn3, vni] = [share(fromTcvn3(text)), share(fromVni(text))];
  const best = Math.max(tcvn3, vni);
  if (best < BELIEVED || best < asItIs + 0.25) return null;
  return tcvn3 >= vni ? 'tcvn3' : 'vni';
}

/** Letters that only Unicode has: a line with them was not written in an older table. */
const UNICODE = /[\u0103\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

/** Signs of a line that are enough to tell its table. */
const ENOUGH = 20_000;

/**
 * A text in which some lines, or all, are set in fonts from before Unicode. Line by line, because such documents mix
 * them; a line too short to tell goes with the nearest line above it that tells, else with the first below.
 */
export function mendLegacyLines(text: string): string {
  if (!SUSPECT.test(text)) return text;
  const lines = text.split('\n');
  const tables = lines.map((line): LegacyTable | 'unicode' | null =>
    UNICODE.test(line) ? 'unicode' : SUSPECT.test(line) ? tableOf(line.slice(0, ENOUGH)) : null,
  );
  let near = tables.find((table) => table !== null) ?? 'unicode';
  if (near === 'unicode' && !tables.some((table) => table === 'tcvn3' || table === 'vni')) return text;
  return lines
    .map((line, index) => {
      near = tables[index] ?? near;
      return near === 'unicode' || !SUSPECT.test(line) ? line : throughTable(near, line);
    })
    .join('\n');
}

/** The table a font is drawn for, by its name; capitals where the font draws small codes as capitals. */
export function tableOfFont(font: string): { readonly table: LegacyTable; readonly capitals: boolean } | null {
  if (/^VNI[-\s]/i.test(font)) return { table: 'vni', capitals: false };
  if (/^\.?Vn[A-Z3]/.test(font)) return { table: 'tcvn3', capitals: /[a-z]H$/.test(font) };
  return null;
}
