import type { Translate } from '../i18n/use-t.ts';

/** «Tỉnh, thành phố: 5 văn bản, một nửa trong vòng 70 ngày»: `days` is the middle value. One document has no half. */
export function delaysText(level: string, documents: number, days: number, t: Translate): string {
  return documents === 1 ? t('overview.delays.rowOne', { level, days }) : t('overview.delays.row', { level, n: documents, days });
}
