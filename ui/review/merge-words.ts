import type { Translate } from '../i18n/use-t.ts';
import { formatInstant, formatNumber } from '../lib/format.ts';

export type TextShown = {
  readonly edition: 'ORIGINAL' | 'COPY' | 'SCAN' | 'EXCERPT' | 'CONDENSED';
  readonly fileName: string;
  readonly addedAt: string;
  readonly pages: number | null;
  readonly length: number;
};

/** One text so that it is told from another of the same name: whole or condensed, its file, how long it is, when it came. */
export function textName({ edition, fileName, addedAt, pages, length }: TextShown, t: Translate, language: Parameters<typeof formatNumber>[1]): string {
  const whole = edition !== 'CONDENSED' && edition !== 'EXCERPT';
  return [
    whole ? t('review.text.whole', { edition: t(`common.edition.${edition}`) }) : t(`common.edition.${edition}`),
    fileName,
    pages === null
      ? t('review.text.words', { n: formatNumber(length, language) })
      : t('review.text.pages', { n: pages, words: formatNumber(length, language) }),
    t('review.text.added', { at: formatInstant(addedAt) }),
  ].join(' · ');
}
