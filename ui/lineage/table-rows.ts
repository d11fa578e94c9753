import { dateText, issuersText, kindText, symbolText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { csvText } from '../lib/csv.ts';
import { LANE_IDS, laneOf } from './lanes.ts';
import type { LineageNode } from './lineage-query.ts';
import type { VisibleLineage } from './visible.ts';

/** A card as a row of the table twin: the same documents, the same words. */
export type LineageRow = {
  readonly id: string;
  readonly node: LineageNode;
  readonly symbol: string;
  readonly organ: string;
  readonly level: string;
  /** Where the card stands: lane, sub-column, place in it. */
  readonly rank: number;
  readonly line: string;
  readonly kind: string;
  readonly date: string;
  readonly state: string;
  readonly edition: string;
  readonly upper: readonly { readonly id: string; readonly symbol: string }[];
};

export function tableRows(visible: VisibleLineage, t: Translate): readonly LineageRow[] {
  const symbols = new Map(visible.nodes.map((node) => [node.id, symbolText(node.directive, t)]));
  const upper = new Map<string, { id: string; symbol: string }[]>();
  for (const edge of visible.edges) {
    const there = upper.get(edge.from.id) ?? [];
    there.push({ id: edge.to.id, symbol: symbols.get(edge.to.id) ?? '' });
    upper.set(edge.from.id, there);
  }
  return visible.nodes
    .map((node): LineageRow => {
      const { directive } = node;
      const edition = directive.source?.edition;
      return {
        id: node.id,
        node,
        symbol: symbols.get(node.id) ?? '',
        organ: issuersText(directive, t) || t('lineage.card.noOrgan'),
        level: directive.level === null ? t('common.level.none') : t(`common.level.${directive.level}`),
        rank: (LANE_IDS.indexOf(laneOf(directive.level)) * 1000 + node.column) * 1_000_000 + node.order,
        line: directive.line === null ? '' : t(`common.line.${directive.line}`),
        kind: kindText(directive, t),
        date: dateText(directive, t),
        state: t(directive.withdrawn ? 'common.held.withdrawn' : directive.held ? 'common.held.yes' : 'common.held.no'),
        edition: directive.held && edition ? t(`common.edition.${edition}`) : '',
        upper: upper.get(node.id) ?? [],
      };
    })
    .sort((a, b) => a.rank - b.rank);
}

/** The rows as they are shown, for Excel. */
export function tableCsv(rows: readonly LineageRow[], t: Translate): string {
  const heads = ['level', 'line', 'organ', 'symbol', 'kind', 'date', 'subject', 'state', 'edition', 'upper', 'lower', 'lowerShown', 'hidden'] as const;
  return csvText([
    heads.map((head) => t(`lineage.table.${head}`)),
    ...rows.map((row) => [
      row.level,
      row.line,
      row.organ,
      row.symbol,
      row.kind,
      row.date,
      row.node.directive.subject,
      row.state,
      row.edition,
      row.upper.map((one) => one.symbol).join('; '),
      row.node.lowerTotal,
      row.node.lowerShown,
      row.node.belowHidden,
    ]),
  ]);
}
