import { ALLOWED_PHRASES } from './allowed-phrases.ts';

/** Length of a run, in syllables, that two texts do not share by chance. */
export const RUN = 12;

type Syllable = { readonly text: string; readonly start: number; readonly end: number };

/** A stretch of a seed document whose syllables stand in the same order in another text. */
export type SharedRun = {
  readonly quote: string;
  /** Syllables of the run that no allowed phrase, symbol or date covers. */
  readonly own: number;
};

const SYLLABLE = /[\p{L}\p{M}\p{N}]+/gu;
const SYMBOLS_AND_DATES = [
  /(?:(?:triển khai )?thực hiện\s+)?(?:(?:Kết luận|Kế hoạch|Quyết định|Chương trình hành động)\s+)?số:?\s+\d*\s*[-/]\s*\p{L}+(?:\s*[-/]\s*\p{L}+)*/giu,
  /,?\s*ngày\s+\d{1,2}\/\d{1,2}\/\d{4}/gu,
  /của\s+(?:Ban Thường vụ|UBND|Bộ Chính trị|Ban Thường trực)[^,.;]{0,60}?(?=\s+(?:về|thực hiện|Kế hoạch|triển khai)|[,.;\n(]|$)/gu,
];

function syllablesOf(text: string): readonly Syllable[] {
  const normal = text.normalize('NFC');
  return [...normal.matchAll(SYLLABLE)].map((match) => ({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length }));
}

const runAt = (syllables: readonly Syllable[], at: number): string =>
  syllables
    .slice(at, at + RUN)
    .map((syllable) => syllable.text)
    .join(' ');

/** Every run of `RUN` syllables of these texts. */
export function runsOf(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    const syllables = syllablesOf(text);
    for (let at = 0; at + RUN <= syllables.length; at++) runs.add(runAt(syllables, at));
  }
  return runs;
}

function phrasePattern(phrase: string): RegExp {
  const words = phrase.normalize('NFC').match(SYLLABLE) ?? [];
  return new RegExp(words.join('[^\\p{L}\\p{N}]+'), 'giu');
}

const PATTERNS: readonly RegExp[] = [...SYMBOLS_AND_DATES, ...ALLOWED_PHRASES.flatMap((group) => group.phrases.map(phrasePattern))];

function coveredBy(text: string): (syllable: Syllable) => boolean {
  const covered = new Uint8Array(text.length);
  for (const pattern of PATTERNS) for (const match of text.matchAll(pattern)) covered.fill(1, match.index, match.index + match[0].length);
  return (syllable) => covered[syllable.start] === 1;
}

const PARAGRAPH_END = /\n\s*\n|(?<=[.;:,/])\s*\n|\n(?=\s*(?:[-+*]|\d+[.)]|\p{L}\)|[IVX]+[./-]))/gu;

/** Runs of a document that stand in `runs` too, grown as far as they go inside one paragraph. */
export function sharedRuns(document: string, runs: ReadonlySet<string>): readonly SharedRun[] {
  return document
    .normalize('NFC')
    .split(PARAGRAPH_END)
    .flatMap((paragraph) => sharedRunsOf(paragraph, runs));
}

function sharedRunsOf(text: string, runs: ReadonlySet<string>): readonly SharedRun[] {
  const syllables = syllablesOf(text);
  const isCovered = coveredBy(text);
  const found: SharedRun[] = [];
  for (let at = 0; at + RUN <= syllables.length; at++) {
    if (!runs.has(runAt(syllables, at))) continue;
    let last = at;
    while (last + 1 + RUN <= syllables.length && runs.has(runAt(syllables, last + 1))) last++;
    const run = syllables.slice(at, last + RUN);
    found.push({ quote: text.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0), own: run.filter((syllable) => !isCovered(syllable)).length });
    at = last;
  }
  return found;
}
