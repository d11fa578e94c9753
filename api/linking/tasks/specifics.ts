import { foldMarked } from '../../domain/fold.ts';
import type { Specific } from '../../domain/propagation.ts';
import { settleTones } from '../../domain/settle-tones.ts';
import { symbolKey } from '../../domain/symbols.ts';
import { findBodies } from './find-bodies.ts';
import { DOCUMENT_OF, NAME_PATTERNS, SPECIFIC_PATTERNS, type SpecificPattern, SYMBOL, WORK_PATTERNS } from './specific-patterns.ts';

type Taken = { readonly kind: Specific['kind']; readonly start: number; end: number };

/** What stands in the title of another document is that document's. */
const TITLE = new RegExp(
  '(?:Đề án|Dự án|Chương trình|Chiến lược|Quy hoạch|Quyết định|Nghị quyết|Chỉ thị|Luật|Nghị định)\\s(?!này|phát thanh|truyền hình)[^,.;:\\u0000]*'.normalize(
    'NFC',
  ),
  'gu',
);

/** As long as a line break, but no space. */
const LINE_END = '\u0000';
/** No letter and no space: nothing begins in words so covered, nor goes on over them. */
const COVERED = '\u0001';

/**
 * What a text says concretely: numbers, dates, bodies, places, programmes, groups of people, sums of money, facilities,
 * measures. Offsets are of the text given, whichever Unicode form it is in; no two overlap; in the order of the text.
 */
export function findSpecifics(text: string): readonly Specific[] {
  const { composed, at } = compose(text);
  // A heading ends with its line: no name goes on in the paragraph below it.
  const lines = settleTones(composed).replaceAll('\n', LINE_END);
  const taken: Taken[] = [];
  const used = new Uint8Array(lines.length);
  const take = (words: string, { kind, pattern }: SpecificPattern): void => {
    for (const match of words.matchAll(pattern)) {
      const lead = match[0].length - match[0].trimStart().length;
      const start = match.index + lead;
      const end = match.index + match[0].trimEnd().length;
      if (end <= start || used.subarray(start, end).includes(1)) continue;
      taken.push({ start, end, kind });
      used.fill(1, start, end);
    }
  };
  for (const pattern of SPECIFIC_PATTERNS) take(lines, pattern);
  for (const body of findBodies(cover(lines, taken))) {
    const issued = issuedBy(lines, body.start, taken);
    if (issued === null) taken.push({ ...body, kind: 'organ' });
    else if (issued !== 'named') issued.end = body.end;
    used.fill(1, body.start, body.end);
  }
  for (const pattern of NAME_PATTERNS) take(lines, pattern);
  const rest = cover(lines, taken).replace(TITLE, (title) => COVERED.repeat(title.length));
  for (const pattern of WORK_PATTERNS) take(rest, pattern);
  return taken
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, kind }) => {
      const from = at[start] ?? 0;
      const to = at[end] ?? text.length;
      return { kind, words: text.slice(from, to), start: from, end: to };
    });
}

const OF = /\scủa\s$/u;

/**
 * Whose document is named is part of its name: the document that a body behind "của" has issued, `named` where that one
 * has no number and is not to be written yet, null for any other body.
 */
function issuedBy(words: string, start: number, taken: readonly Taken[]): Taken | 'named' | null {
  const of = OF.exec(words.slice(Math.max(0, start - 5), start));
  if (of === null) return null;
  const document = taken.find(({ kind, end }) => kind === 'programme' && end === start - of[0].length);
  return document ?? (DOCUMENT_OF.test(words.slice(Math.max(0, start - 60), start)) ? 'named' : null);
}

function cover(words: string, taken: readonly Taken[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of taken.toSorted((a, b) => a.start - b.start)) {
    parts.push(words.slice(from, start), COVERED.repeat(end - start));
    from = end;
  }
  return parts.join('') + words.slice(from);
}

const IN_WORDS = new RegExp(SYMBOL, 'u');

/** Without the documents a plan carries out: to name them makes nothing concrete. `carriedOut`: their symbol keys. */
export function withoutNamed(specifics: readonly Specific[], carriedOut: ReadonlySet<string>): readonly Specific[] {
  return specifics.filter(({ kind, words }) => {
    const symbol = kind === 'programme' ? IN_WORDS.exec(words.normalize('NFC'))?.[0] : undefined;
    return symbol === undefined || !carriedOut.has(symbolKey(symbol));
  });
}

/** What the lower text makes concrete and the upper one does not say. */
export function madeConcrete(lower: readonly Specific[], upperText: string): readonly Specific[] {
  const said = ` ${foldMarked(upperText)} `;
  return lower.filter((specific) => !said.includes(` ${foldMarked(specific.words)} `));
}

/** The text in composed form, and for each of its places the place in the text given. */
function compose(text: string): { readonly composed: string; readonly at: readonly number[] } {
  if (text.normalize('NFC') === text) return { composed: text, at: Array.from({ length: text.length + 1 }, (_, place) => place) };
  const at: number[] = [];
  let composed = '';
  for (const match of text.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gu)) {
    const piece = match[0].normalize('NFC');
    for (let k = 0; k < piece.length; k += 1) at.push(match.index);
    composed += piece;
  }
  at.push(text.length);
  return { composed, at };
}
