import type { CanvasTheme } from '../canvas/model.ts';
import type { PictureWords } from '../canvas/picture.ts';
import { dateText, issuersText, symbolText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { formatDate, formatInstant, formatNumber, type Language } from '../lib/format.ts';
import { countsText } from './counts-text.ts';
import { LEGEND_LINES, type LegendCounts, LISTS } from './legend.tsx';
import { type Lens, legendText } from './lens.ts';
import type { LineageAnswer } from './lineage-query.ts';

export type Pictured = {
  readonly answer: LineageAnswer;
  /** Documents that are drawn. */
  readonly shown: number;
  /** Cards that filters took away. */
  readonly removed: number;
  /** The day it stands for. */
  readonly day: string;
  readonly counts: LegendCounts;
  readonly lens: Lens;
  readonly theme: CanvasTheme;
};

/** What is written around the exported picture, so that it stands by itself: of what, as of when, what the signs mean. */
export function pictureWords({ answer, shown, removed, day, counts, lens, theme }: Pictured, now: string, t: Translate, language: Language): PictureWords {
  const { root, totals } = answer;
  const label = (text: string, n: number | undefined): string => `${text}: ${formatNumber(n ?? 0, language)}`;
  const parts = [
    countsText(totals.held - (root.held ? 1 : 0), totals.citedNotHeld - (root.held ? 0 : 1), symbolText(root, t), t),
    shown < totals.nodes ? t('lineage.counts.shown', { shown, total: totals.nodes }) : '',
    removed > 0 ? t('lineage.filter.removed', { n: removed }) : '',
  ];
  return {
    title: t('lineage.titleOf', { symbol: symbolText(root, t) }),
    subtitle: [root.subject ?? '', issuersText(root, t), dateText(root, t)].filter((part) => part !== '').join(' · '),
    note: [...parts, t('lineage.pngNote', { date: formatDate(day), now: formatInstant(now), version: answer.graphVersion })]
      .filter((part) => part !== '')
      .join(' · '),
    legend: [
      ...lens.values
        .filter((tone) => (counts.tones.get(tone) ?? 0) > 0)
        .map((tone) => ({
          label: label(legendText(tone, t, counts), counts.tones.get(tone)),
          mark:
            lens.id === 'state'
              ? { form: FORMS[tone] ?? ('expected' as const), color: theme.stripe[STATES[tone] ?? 'awaited'] }
              : { form: 'tone' as const, color: theme.tones[tone] ?? theme.holeLine },
        })),
      ...(counts.later > 0 ? [{ label: label(t('lineage.card.tag.later'), counts.later), mark: { form: 'tone' as const, color: theme.holeLine } }] : []),
      ...(counts.missing > 0
        ? [{ label: label(t('lineage.missing.state'), counts.missing), mark: { form: 'expected' as const, color: theme.stripe.awaited } }]
        : []),
      ...(counts.outside > 0 ? [{ label: label(t('scope.outside'), counts.outside), mark: { form: 'outside' as const, color: theme.stripe.held } }] : []),
      ...LEGEND_LINES.filter((line) => (counts.lines.get(line) ?? 0) > 0).map((line) => ({
        label: label(t(`lineage.legend.${line}`), counts.lines.get(line)),
        mark: theme.edges[line],
      })),
      ...LISTS.filter((list) => (counts.items.get(list) ?? 0) > 0).map((list) => ({
        label: label(`${list} ${t(`items.list.${list}`)}`, counts.items.get(list)),
        mark: null,
      })),
      { label: t('lineage.legend.direction'), mark: null },
    ],
  };
}

const FORMS: Readonly<Record<string, 'held' | 'partial' | 'cited' | 'expected'>> = {
  held: 'held',
  partial: 'partial',
  cited: 'cited',
  awaited: 'expected',
  overdue: 'expected',
};
const STATES: Readonly<Record<string, 'held' | 'partial' | 'cited' | 'awaited' | 'overdue'>> = {
  held: 'held',
  partial: 'partial',
  cited: 'cited',
  awaited: 'awaited',
  overdue: 'overdue',
};

/** A name for a file: letters and digits of the symbol, the rest as hyphens. */
export function fileName(symbol: string, t: Translate): string {
  return t('lineage.table.file', { symbol: symbol.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') });
}
