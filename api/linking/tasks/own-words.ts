import type { Specific, SpecificKind } from '../../domain/propagation.ts';
import type { PreparedUnit } from './prepare-unit.ts';
import { STOP_WORDS } from './stop-words.ts';
import { cutSyllables, foldSyllable } from './syllables.ts';

/** Kinds that are told by common words: what the upper directive says in another order is still its own. */
const COMMON_WORDS: ReadonlySet<SpecificKind> = new Set(['facility', 'measure', 'people']);
/** All bodies of a kind: the same, though the lower task adds its own level. */
const ALL_OF_A_KIND = /^(?:các|từng|mỗi)\s/iu;
const inCommonWords = ({ kind, words }: Specific): boolean => COMMON_WORDS.has(kind) || (kind === 'organ' && ALL_OF_A_KIND.test(words.normalize('NFC')));
/** A phrase is the superior's when one of its clauses, under its headings, holds that share of the words. */
const TAKEN_OVER = 0.75;
/** Verbs of any order; they tell no thing from another. */
const LIGHT: ReadonlySet<string> = new Set(
  'tổ chức xây dựng thành lập triển khai phát kịp thời thêm hệ thống mạng lưới mới'.normalize('NFC').split(' ').map(foldSyllable),
);

/**
 * Leaves out of a lower task's specifics what a clause of the upper directive, anywhere in it, says too, in whatever order
 * and whatever abbreviation: to repeat that makes nothing concrete.
 */
export function ownBeside(upper: readonly PreparedUnit[]): (lower: PreparedUnit, specifics: readonly Specific[]) => readonly Specific[] {
  let clauses: readonly ReadonlySet<string>[] | null = null;
  return (lower, specifics) =>
    specifics.filter((specific) => {
      if (!inCommonWords(specific)) return true;
      const { start, end } = specific;
      const said = lower.syllables.filter((syllable) => syllable.start < end && start < syllable.end).map(({ word }) => word);
      // Few lower tasks name such things.
      clauses ??= upper.flatMap(clausesOf);
      return !clauses.some((clause) => saysSame(clause, said));
    });
}

/** Nearly all telling words, two of them at least side by side: loose words of a long clause make no thing. */
function saysSame(clause: ReadonlySet<string>, said: readonly string[]): boolean {
  const telling = new Set(said.filter((word) => !STOP_WORDS.has(word) && !LIGHT.has(word)));
  const shared = [...telling].filter((word) => clause.has(word)).length;
  return shared >= TAKEN_OVER * telling.size && said.some((word, at) => clause.has(`${said[at - 1]} ${word}`));
}

/** The words and the pairs of neighbours of each clause, with the words of the headings above. */
function clausesOf({ unit, syllables }: PreparedUnit): readonly ReadonlySet<string>[] {
  const above = unit.heading.flatMap((heading) => cutSyllables(heading).map(({ word }) => word));
  const clauses: Set<string>[] = [];
  let last = '';
  for (const { gap, word } of syllables) {
    if (gap === 'hard' || clauses.length === 0) clauses.push(new Set(above));
    else clauses[clauses.length - 1]?.add(`${last} ${word}`);
    clauses[clauses.length - 1]?.add(word);
    last = word;
  }
  return clauses;
}
