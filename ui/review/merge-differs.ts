import { issuersText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import type { ReviewEntry } from './review-query.ts';

type Named = NonNullable<ReviewEntry['left']['directive']>;

/** Letters and figures alone: two spellings of one number, or of one name, are not two. */
const spelt = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase()
    .replace(/^0+(?=\d)/, '');

/** Both are named, and neither is one organ in both nor one name. */
function issuersDiffer(one: Named, other: Named): boolean {
  const [first, second] = [one, other].map(({ issuers, issuerNames }) => [...issuers.map(({ id }) => id), ...issuerNames.map(spelt)]);
  return one.issuerNames.length > 0 && other.issuerNames.length > 0 && first?.some((name) => second?.includes(name)) === false;
}

/** Both days are known, and one does not merely say less than the other. */
const daysDiffer = (one: string, other: string): boolean => !one.startsWith(other) && !other.startsWith(one);

/** What speaks against two documents being one, a sentence each: numbers that differ where both are known, days, and issuers. */
export function differTexts({ subject, left, right }: ReviewEntry, t: Translate): readonly string[] {
  const [one, other] = [left.directive, right?.directive ?? null];
  if (subject.__typename !== 'ProposedDuplicate' || one === null || other === null) return [];
  const numbers = one.symbol !== null && other.symbol !== null && spelt(one.symbol) !== spelt(other.symbol);
  return [
    ...(numbers ? [t('review.differ.symbols', { one: one.symbol ?? '', other: other.symbol ?? '' })] : []),
    ...(one.issuedOn !== null && other.issuedOn !== null && daysDiffer(one.issuedOn, other.issuedOn)
      ? [t('review.differ.days', { one: formatDate(one.issuedOn), other: formatDate(other.issuedOn) })]
      : []),
    ...(issuersDiffer(one, other) ? [t('review.differ.issuers', { one: issuersText(one, t), other: issuersText(other, t) })] : []),
  ];
}
