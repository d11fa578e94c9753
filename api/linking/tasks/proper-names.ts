import { foldSyllable, type Syllable } from './syllables.ts';

/** What the proper name of a body begins with. */
const HEADS: ReadonlySet<string> = new Set(
  [
    'bộ',
    'sở',
    'phòng',
    'ban',
    'cục',
    'vụ',
    'viện',
    'đài',
    'ủy ban',
    'chi cục',
    'tổng cục',
    'trung tâm',
    'hội đồng',
    'văn phòng',
    'công an',
    'đảng ủy',
    'tỉnh ủy',
    'thành ủy',
    'huyện ủy',
    'liên đoàn',
    'hội',
  ].map((words) => words.split(' ').map(foldSyllable).join(' ')),
);
const AND = foldSyllable('và');
const LONGEST = 9;

/** In a text set in capitals nothing can be told from them. */
const MOSTLY = 0.6;

/**
 * Which syllables belong to a proper name: of a body ("Sở Giáo dục và Đào tạo") or of a place or person ("Khánh Hòa").
 * What is named so is not what the task is about. A body's head must be followed by a capital; its name runs on while
 * capitals come back within two syllables. Elsewhere, but not where a clause begins, two
 * capitals in a row make a name. An opened abbreviation is none.
 */
export function namedSyllables(text: string, syllables: readonly Syllable[]): ReadonlySet<number> {
  const inside = new Set<number>();
  const capital = syllables.map(
    (syllable, at) => startsCapital(text, syllable) && syllables[at + 1]?.start !== syllable.start && syllables[at - 1]?.start !== syllable.start,
  );
  if (capital.filter(Boolean).length > MOSTLY * syllables.length) return inside;
  const follows = (at: number): boolean => (capital[at] ?? false) && syllables[at]?.gap !== 'hard';
  for (let at = 0; at < syllables.length; at += 1) {
    const length = headLength(syllables, at);
    let end = at;
    if (length > 0 && follows(at + length)) {
      end = at + length;
      for (let next = end; next < syllables.length && next - at < LONGEST; next += 1) {
        if (syllables[next]?.gap === 'hard') break;
        if (capital[next]) end = next + 1;
        else if (next - end >= 1 && syllables[next]?.word !== AND) break;
      }
      // "Đào tạo" has one capital, "Yên Lập" two.
      if (capital[end - 1] && !capital[end - 2] && syllables[end]?.gap === 'none') end += 1;
    } else if (capital[at] && syllables[at]?.gap !== 'hard') {
      end = at + 1;
      while (follows(end) && syllables[end]?.gap === 'none' && headLength(syllables, end) === 0) end += 1;
      if (end - at < 2) continue;
    } else continue;
    for (let place = at; place < end; place += 1) inside.add(place);
    at = end - 1;
  }
  return inside;
}

function headLength(syllables: readonly Syllable[], at: number): number {
  const first = syllables[at]?.word ?? '';
  if (HEADS.has(`${first} ${syllables[at + 1]?.word ?? ''}`)) return 2;
  return HEADS.has(first) ? 1 : 0;
}

function startsCapital(text: string, syllable: Syllable): boolean {
  if (syllable.letters) return false;
  const first = text.charAt(syllable.start);
  return first !== first.toLowerCase();
}
