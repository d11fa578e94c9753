import { fold } from '../../domain/fold.ts';
import { ABBREVIATIONS } from '../../registry/abbreviations.ts';
import { WORK_ABBREVIATIONS } from './abbreviation-table.ts';
import { cutSyllables, foldSyllable, type Syllable } from './syllables.ts';

/** What a document abbreviates: capital letters as printed to the syllables they stand for. */
export type Definitions = ReadonlyMap<string, readonly string[]>;

const open = (words: string): readonly string[] => words.split(' ').map(foldSyllable);
const COMMON: Definitions = new Map(Object.entries(WORK_ABBREVIATIONS).map(([letters, words]) => [letters.normalize('NFC'), open(words)]));

const DEFINED = /\(\s*(?:sau đây\s+)?(?:(?:gọi|viết)\s+(?:tắt|chung)?\s*(?:là)?\s*:?\s*)?["“]?(\p{Lu}[\p{Lu}&-]{1,9})["”]?\s*\)/gu;

/** Finds "(TDTT)", "(viết tắt là CĐS)" after the words whose first letters they are. */
export function findDefinitions(texts: readonly string[]): Definitions {
  const found = new Map<string, readonly string[]>();
  for (const raw of texts) {
    const text = raw.normalize('NFC');
    for (const match of text.matchAll(DEFINED)) {
      const letters = match[1] ?? '';
      const initials = letters.replace(/[&-]/g, '').toLowerCase();
      const before = cutSyllables(text.slice(Math.max(0, match.index - 120), match.index));
      const words = wordsOfInitials(before, initials);
      if (words !== null && !found.has(letters)) found.set(letters, words);
    }
  }
  return found;
}

/** The last words whose first letters spell the abbreviation; "và" may be left out of it. */
function wordsOfInitials(before: readonly Syllable[], initials: string): readonly string[] | null {
  const words: string[] = [];
  let letter = initials.length - 1;
  for (let at = before.length - 1; at >= 0 && letter >= 0; at -= 1) {
    const word = before[at]?.word ?? '';
    if (fold(word).charAt(0) === fold(initials.charAt(letter))) letter -= 1;
    else if (word !== 'và') return null;
    words.unshift(word);
  }
  return letter < 0 ? words : null;
}

const CAPITALS = /^\p{Lu}[\p{Lu}\p{N}]*$/u;

/**
 * Opens abbreviations where they stand: the syllables they stand for share their offsets.
 * "KH&CN" and "KT-XH" are cut into two pieces first; the pieces are read as one.
 */
export function openAbbreviations(text: string, cut: readonly Syllable[], definitions: Definitions): readonly Syllable[] {
  const opened: Syllable[] = [];
  for (let at = 0; at < cut.length; at += 1) {
    const syllable = cut[at];
    if (syllable === undefined) continue;
    const printed = text.slice(syllable.start, syllable.end).normalize('NFC');
    if (!CAPITALS.test(printed)) {
      opened.push(syllable);
      continue;
    }
    const next = cut[at + 1];
    const pair = next === undefined || next.start - syllable.end > 1 ? null : text.slice(syllable.start, next.end).normalize('NFC');
    const joined = pair === null ? undefined : meaning(pair, definitions);
    const words = joined ?? meaning(printed, definitions);
    if (words === undefined) {
      opened.push(syllable);
      continue;
    }
    const end = joined === undefined || next === undefined ? syllable.end : next.end;
    if (joined !== undefined) at += 1;
    words.forEach((word, place) => {
      opened.push({ word, start: syllable.start, end, gap: place === 0 ? syllable.gap : 'none', letters: false });
    });
  }
  return opened;
}

function meaning(letters: string, definitions: Definitions): readonly string[] | undefined {
  const known = definitions.get(letters) ?? COMMON.get(letters.toUpperCase());
  if (known !== undefined) return known;
  const organ = letters.length >= 3 ? ABBREVIATIONS[fold(letters)] : undefined;
  return organ === undefined ? undefined : open(organ);
}
