import { fold, foldMarked } from '../domain/fold.ts';
import { CONCEPTS } from '../linking/tasks/concept-table.ts';

/** Phrases of two words and more that say the same; those of what is done and by whom say too many things to be looked for. */
const GROUPS: readonly (readonly string[])[] = CONCEPTS.flatMap(([, kind, phrases]) => {
  const several = phrases.split('|').filter((phrase) => phrase.includes(' '));
  return kind === 'subject' && several.length > 1 ? [several] : [];
});

/** A text with one of its phrases put otherwise. */
export type Alike = { readonly text: string; readonly phrase: string; readonly instead: string };

const spaced = (text: string): string => ` ${text} `;

/** Whether one of two phrases holds the other: what is found by the longer is found by the shorter. */
const overlap = (a: string, b: string): boolean => spaced(fold(a)).includes(spaced(fold(b))) || spaced(fold(b)).includes(spaced(fold(a)));

/**
 * Typed words with a phrase of theirs as others write it («thể thao trường học» as «giáo dục thể chất»): the longest phrase of
 * which the table of concepts knows other words, in every way it knows; none where it knows nothing.
 */
export function alikeTexts(typed: string): readonly Alike[] {
  const words = typed.trim().split(/\s+/);
  const bare = fold(typed) === foldMarked(typed);
  const form = bare ? fold : foldMarked;
  const own = words.map(form);
  for (let length = own.length; length > 1; length -= 1) {
    for (let from = 0; from + length <= own.length; from += 1) {
      const phrase = own.slice(from, from + length).join(' ');
      const group = GROUPS.find((phrases) => phrases.some((one) => form(one) === phrase));
      if (group === undefined) continue;
      const [before, after] = [words.slice(0, from), words.slice(from + length)];
      return group
        .filter((one) => !overlap(one, phrase))
        .map((instead) => ({
          text: [...before, bare ? fold(instead) : instead, ...after].join(' '),
          phrase: words.slice(from, from + length).join(' '),
          instead,
        }));
    }
  }
  return [];
}
