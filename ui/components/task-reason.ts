import type { Translate } from '../i18n/use-t.ts';
import { wordsOf } from './shared-words.ts';

const REASONS = ['same-wording', 'same-work', 'same-subject', 'organisation', 'cited-programme', 'person'] as const;
/** So many phrases are quoted, each of at most so many characters. */
const MOST = 3;
const LENGTH = 80;
/** Up to so many syllables a phrase is one common word, which says little beside a longer one. */
const WORD = 2;

/** The words of the lower and of the upper task, and the stretches that mean the same in both, as offsets side by side. */
export type LinkedWords = { readonly lower: string; readonly upper: string; readonly shared: readonly { readonly lower: Stretch; readonly upper: Stretch }[] };
type Stretch = { readonly start: number; readonly end: number };

/**
 * Why two tasks are linked. Some rules rest on a kind of work rather than on words of the texts: only words printed in one of
 * them are quoted, and where the upper task says the same otherwise, its words as well.
 */
export function taskReasonText(reason: string, reasonWords: readonly string[], { lower, upper, shared }: LinkedWords, t: Translate): string {
  const known = REASONS.find((one) => one === reason);
  const said = known === undefined ? t('tasks.link.reason.other', { code: reason }) : t(`tasks.link.reason.${known}`);
  const above = plain(upper);
  const quoted = phrases(reasonWords, [lower, upper]).map((words) => {
    const pair = above.includes(plain(words)) ? undefined : shared.find((one) => plain(lower.slice(one.lower.start, one.lower.end)) === plain(words));
    return pair === undefined ? `“${words}”` : t('tasks.link.reasonOtherwise', { words, upper: cut(upper.slice(pair.upper.start, pair.upper.end)) });
  });
  return quoted.length === 0 ? said : t('tasks.link.reasonWords', { reason: said, words: quoted.join(', ') });
}

/** The words of a reason, common ones within the phrase that both texts share, longest first; single words only where there is nothing longer. */
function phrases(reasonWords: readonly string[], texts: readonly string[]): readonly string[] {
  const printed = plain(texts.join('\n'));
  const [text = '', other = ''] = texts;
  const whole = reasonWords
    .filter((one) => printed.includes(plain(one)))
    .map((one) => (syllables(one) > WORD ? one : widened(one, text, other)))
    .sort((a, b) => b.length - a.length);
  const apart = whole.filter((one, at) => !whole.slice(0, at).some((longer) => plain(longer).includes(plain(one))));
  const long = apart.filter((one) => syllables(one) > WORD);
  return (long.length > 0 ? long : apart).slice(0, MOST).map(cut);
}

/** The longest phrase around a word that stands in both texts, as the first writes it; the word itself where there is none. */
function widened(word: string, text: string, other: string): string {
  const own = wordsOf(text);
  const joined = (from: number, to: number): string =>
    own
      .slice(from, to)
      .map(({ plain: one }) => one)
      .join(' ');
  const there = ` ${wordsOf(other)
    .map(({ plain: one }) => one)
    .join(' ')} `;
  const isThere = (from: number, to: number): boolean => there.includes(` ${joined(from, to)} `);
  const sought = wordsOf(word).map(({ plain: one }) => one);
  let best = word;
  for (let start = 0; start + sought.length <= own.length; start += 1) {
    let from = start;
    let to = start + sought.length;
    if (joined(from, to) !== sought.join(' ') || !isThere(from, to)) continue;
    while (to < own.length && isThere(from, to + 1)) to += 1;
    while (from > 0 && isThere(from - 1, to)) from -= 1;
    const phrase = text.slice(own[from]?.start, own[to - 1]?.end);
    if (phrase.length > best.length) best = phrase;
  }
  return best;
}

const plain = (words: string): string => words.normalize('NFC').toLocaleLowerCase('vi');
const syllables = (words: string): number => words.split(/\s+/).length;

function cut(words: string): string {
  return words.length <= LENGTH ? words : `${words.slice(0, LENGTH).replace(/\s+\S*$/, '')}…`;
}
