import type { Translate } from '../i18n/use-t.ts';
import { sharedWords } from './shared-words.ts';

const REASONS = ['same-wording', 'same-work', 'same-subject', 'organisation', 'cited-programme', 'person'] as const;
/** So many phrases are quoted, each of at most so many characters. */
const MOST = 3;
const LENGTH = 80;
/** Up to so many syllables a phrase is one common word, which says little beside a longer one. */
const WORD = 2;

/** Why two tasks are linked. Some rules rest on a kind of work rather than on words of the texts: only words printed in both `texts` or one of them are quoted. */
export function taskReasonText(reason: string, reasonWords: readonly string[], texts: readonly string[], t: Translate): string {
  const known = REASONS.find((one) => one === reason);
  const said = known === undefined ? t('tasks.link.reason.other', { code: reason }) : t(`tasks.link.reason.${known}`);
  const words = phrases(reasonWords, texts);
  return words.length === 0 ? said : t('tasks.link.reasonWords', { reason: said, words: words.join('”, “') });
}

/** The words of a reason within the phrases that both texts share, longest first; single words only where there is nothing longer. */
function phrases(reasonWords: readonly string[], texts: readonly string[]): readonly string[] {
  const printed = plain(texts.join('\n'));
  const [text = '', other = ''] = texts;
  const shared = sharedWords(text, other)
    .map(({ start, end }) => text.slice(start, end))
    .sort(longestFirst);
  const whole = reasonWords
    .filter((one) => printed.includes(plain(one)))
    .map((one) => (syllables(one) > WORD ? one : (shared.find((phrase) => plain(phrase).includes(plain(one))) ?? one)))
    .sort(longestFirst);
  const apart = whole.filter((one, at) => !whole.slice(0, at).some((longer) => plain(longer).includes(plain(one))));
  const long = apart.filter((one) => syllables(one) > WORD);
  return (long.length > 0 ? long : apart).slice(0, MOST).map(cut);
}

const plain = (words: string): string => words.normalize('NFC').toLocaleLowerCase('vi');
const syllables = (words: string): number => words.split(/\s+/).length;
const longestFirst = (a: string, b: string): number => b.length - a.length;

function cut(words: string): string {
  return words.length <= LENGTH ? words : `${words.slice(0, LENGTH).replace(/\s+\S*$/, '')}…`;
}
