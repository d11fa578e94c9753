import type { Translate } from '../i18n/use-t.ts';

/** How many texts are held and of how many there is no full text (only cited, or an excerpt alone) beside the root, which is named; what there is none of is not said. */
export function countsText(held: number, cited: number, root: string, t: Translate): string {
  if (held + cited === 0) return t('lineage.counts.none');
  const parts = [held > 0 ? t('lineage.counts.held', { n: held }) : '', cited > 0 ? t('lineage.counts.cited', { n: cited }) : ''];
  return t('lineage.counts.besides', { symbol: root, counts: parts.filter((part) => part !== '').join(', ') });
}
