import type { CanvasModel } from '../canvas/model.ts';
import type { PictureWords } from '../canvas/picture.ts';
import { dateText, issuersText, symbolText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { formatDate, formatInstant, formatNumber, type Language } from '../lib/format.ts';
import { LEGEND_CARDS, LEGEND_LINES, legendCounts } from './legend.tsx';
import type { LineageAnswer } from './lineage-query.ts';

/** What is written around the exported picture, so that it stands by itself: of what, as of when, what the signs mean. */
export function pictureWords(answer: LineageAnswer, model: CanvasModel, now: string, t: Translate, language: Language): PictureWords {
  const { cards, lines } = legendCounts(model);
  const { root, totals } = answer;
  const label = (text: string, n: number | undefined): string => `${text}: ${formatNumber(n ?? 0, language)}`;
  const counts = [
    t('lineage.counts.held', { n: totals.held - (root.held ? 1 : 0) }),
    t('lineage.counts.cited', { n: totals.citedNotHeld - (root.held ? 0 : 1) }),
    model.nodes.length < totals.nodes ? t('lineage.counts.shown', { shown: model.nodes.length, total: totals.nodes }) : '',
  ];
  return {
    title: t('lineage.titleOf', { symbol: symbolText(root, t) }),
    subtitle: [root.subject ?? '', issuersText(root, t), dateText(root, t)].filter((part) => part !== '').join(' · '),
    note: [...counts, t('lineage.pngNote', { date: formatDate(answer.asOf), now: formatInstant(now), version: answer.graphVersion })]
      .filter((part) => part !== '')
      .join(' · '),
    legend: [
      ...LEGEND_CARDS.filter((state) => (cards[state] ?? 0) > 0).map((state) => ({ label: label(t(`lineage.legend.${state}`), cards[state]), mark: state })),
      ...LEGEND_LINES.filter((line) => (lines[line] ?? 0) > 0).map((line) => ({
        label: label(t(`lineage.legend.${line}`), lines[line]),
        mark: model.theme.edges[line],
      })),
      { label: t('lineage.legend.direction'), mark: null },
    ],
  };
}

/** A name for a file: letters and digits of the symbol, the rest as hyphens. */
export function fileName(symbol: string, t: Translate): string {
  return t('lineage.table.file', { symbol: symbol.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') });
}
