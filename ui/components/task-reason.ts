import type { Translate } from '../i18n/use-t.ts';

const REASONS = ['same-wording', 'same-work', 'same-subject', 'organisation', 'cited-programme', 'person'] as const;

/** Why two tasks are linked. Some rules rest on a kind of work rather than on words of the texts: only words printed in `texts` are quoted. */
export function taskReasonText(reason: string, reasonWords: readonly string[], texts: readonly string[], t: Translate): string {
  const known = REASONS.find((one) => one === reason);
  const said = known === undefined ? t('tasks.link.reason.other', { code: reason }) : t(`tasks.link.reason.${known}`);
  const printed = texts.join('\n').toLowerCase();
  const words = reasonWords.filter((one) => printed.includes(one.toLowerCase()));
  return words.length === 0 ? said : t('tasks.link.reasonWords', { reason: said, words: words.join('”, “') });
}
