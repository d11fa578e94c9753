import { foldMarked } from '../../domain/fold.ts';
import type { Level, Line } from '../../domain/lists.ts';
import { LEVEL_WORDS, LINE_WORDS, type LineWords } from './line-words.ts';

/** A line named as the doer; `levels` is null where the words hold for every level. */
export type NamedLine = { readonly line: Line; readonly levels: readonly Level[] | null };

type Entry = { readonly words: readonly string[]; readonly lines: readonly Line[] };
const entries: readonly Entry[] = LINE_WORDS.map((row: LineWords) => ({ words: row.words.split(' '), lines: row.lines })).toSorted(
  (a, b) => b.words.length - a.words.length,
);
/** Words that may stand between names of lines. */
const FILLERS: ReadonlySet<string> = new Set(
  foldMarked('các và của cùng với toàn mỗi những Việt Nam trước hết là người đứng đầu cấp cơ sở từ đến địa phương').split(' '),
);

/** The lines that the words of an assignment name. Empty where they name none as such. */
export function linesInWords(phrase: string): readonly NamedLine[] {
  const words = foldMarked(phrase).split(' ');
  const found: Line[] = [];
  for (let at = 0; at < words.length; ) {
    const entry = entryAt(words, at);
    if (entry) found.push(...entry.lines);
    at += entry?.words.length ?? 1;
  }
  const levels = levelsIn(words.join(' '));
  return [...new Set(found)].map((line) => ({ line, levels }));
}

/** The lines that a sentence begins with ("Cấp ủy, chính quyền các cấp tăng cường …"): its doers. */
export function linesAtStart(text: string): readonly NamedLine[] {
  const words = foldMarked(text.slice(0, 240)).split(' ');
  const found: Line[] = [];
  let end = 0;
  for (let at = 0; at < words.length; ) {
    const entry = entryAt(words, at);
    if (entry) found.push(...entry.lines);
    else if (!FILLERS.has(words[at] ?? '')) break;
    at += entry?.words.length ?? 1;
    if (entry) end = at;
  }
  const levels = levelsIn(words.slice(0, end + 2).join(' '));
  return [...new Set(found)].map((line) => ({ line, levels }));
}

/** The lines whose part is to be strengthened or whose work it is ("phát huy vai trò của Mặt trận Tổ quốc"). */
export function linesByRole(text: string): readonly NamedLine[] {
  const found = /(?:phát huy|nâng cao|tăng cường|đề cao)\s+(?:tốt\s+|hơn nữa\s+)?(?:vai trò|trách nhiệm)[^.;]{0,80}/giu;
  const lines = (text.match(found) ?? []).flatMap((words) => linesInWords(words).map((named) => named.line));
  return [...new Set(lines)].map((line) => ({ line, levels: null }));
}

function entryAt(words: readonly string[], at: number): Entry | null {
  return entries.find((entry) => entry.words.every((word, index) => words[at + index] === word)) ?? null;
}

function levelsIn(words: string): readonly Level[] | null {
  const found = LEVEL_WORDS.filter((row) => ` ${words} `.includes(` ${row.words} `)).flatMap((row) => row.levels);
  return found.length === 0 || ` ${words} `.includes(' các cấp ') ? null : [...new Set(found)];
}
