import type { Translate } from '../i18n/use-t.ts';

/** How many texts are held and how many only cited; what there is none of is not said, unless there is nothing at all. */
export function countsText(held: number, cited: number, t: Translate): string {
  const parts = [held > 0 || cited === 0 ? t('lineage.counts.held', { n: held }) : '', cited > 0 ? t('lineage.counts.cited', { n: cited }) : ''];
  return parts.filter((part) => part !== '').join(', ');
}
