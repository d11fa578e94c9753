import type { CanvasNode } from '../canvas/model.ts';
import { dateText, issuersText, kindText, symbolText } from '../components/directive-name.ts';
import type { Translate } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { badgesOf, isOutside } from './card-of.ts';
import type { Filtered } from './filters.ts';
import { GROUP_ID, groupPlace } from './group-cards.ts';
import { standing } from './hole-cards.ts';
import type { Hole } from './holes.ts';
import { LANE_IDS, laneOf } from './lanes.ts';
import type { LineageNode } from './lineage-query.ts';
import type { LowerGroup, Marks, MissingLink } from './marks-query.ts';
import { missingLinks } from './missing-links.ts';

/** A card as a row of the table twin: the same documents and holes, the same words. */
export type LineageRow = {
  readonly id: string;
  /** Null for what is no document: an organ of which nothing was received, a missing link, a stack. */
  readonly node: LineageNode | null;
  /** What stands in the place of a symbol where there is none. */
  readonly label: string;
  readonly symbol: string;
  readonly organ: string;
  readonly level: string;
  /** Where the card stands: lane, sub-column, place in it. */
  readonly rank: number;
  readonly line: string;
  readonly kind: string;
  readonly date: string;
  /** ISO day, month or year; null where none is known. */
  readonly issuedOn: string | null;
  readonly subject: string;
  /** What is known of the text, and whether it was issued after the day that is looked at. */
  readonly state: string;
  /** Not issued yet on the day that is looked at. */
  readonly later: boolean;
  readonly edition: string;
  /** Issued outside of what is followed. */
  readonly outside: boolean;
  readonly upper: readonly { readonly id: string; readonly symbol: string }[];
  readonly coverage: { readonly count: number; readonly denominator: number } | null;
  readonly items: Readonly<Record<'A' | 'B' | 'C', number>>;
  readonly lowerTotal: number;
  readonly lowerShown: number;
  /** Below it without a card of its own: documents, and organs of which nothing was received, at any level. */
  readonly hidden: number;
  /** Not received below, at any level, and right below. */
  readonly awaited: { readonly all: number; readonly direct: number };
};

/** One row for each card, and for each organ in a pile, whether it is open or not. `day`: of the slider; null without it. */
export function tableRows(
  { nodes, edges, holes, missing, groups }: Filtered,
  marks: Marks,
  t: Translate,
  { cards, day }: { readonly cards: readonly CanvasNode[]; readonly day: string | null },
): readonly LineageRow[] {
  const cardById = new Map(cards.map((card) => [card.id, card]));
  const symbols = new Map(nodes.map((node) => [node.id, symbolText(node.directive, t)]));
  const upper = new Map<string, { id: string; symbol: string }[]>();
  for (const edge of edges) {
    const there = upper.get(edge.from.id) ?? [];
    there.push({ id: edge.to.id, symbol: symbols.get(edge.to.id) ?? '' });
    upper.set(edge.from.id, there);
  }
  const all = new Map([...holes.holes, ...holes.piles.flatMap((pile) => pile.holes)].map((hole) => [hole.id, hole]));
  const documents = nodes.map((node): LineageRow => {
    const { directive } = node;
    const mark = marks.of.get(node.id) ?? null;
    const card = cardById.get(node.id);
    const later = card?.later === true;
    const held = t(heldWords(directive));
    const edition = directive.source?.edition;
    return {
      id: node.id,
      node,
      label: '',
      symbol: symbols.get(node.id) ?? '',
      organ: issuersText(directive, t) || t('lineage.card.noOrgan'),
      level: levelText(directive.level, t),
      rank: rankOf(laneOf(directive.level), node.column, node.order),
      line: lineText(directive.line, t),
      kind: kindText(directive, t),
      date: dateText(directive, t),
      issuedOn: directive.issuedOn,
      subject: directive.subject ?? '',
      state: later && day !== null ? t('lineage.table.later', { state: held, date: formatDate(day) }) : held,
      later,
      edition: directive.held && edition ? t(`common.edition.${edition}`) : '',
      outside: isOutside(node, mark),
      upper: upper.get(node.id) ?? [],
      coverage: mark?.concrete ?? null,
      items: itemsOf(mark),
      lowerTotal: node.lowerTotal + (mark?.awaitedCount ?? 0),
      lowerShown: node.lowerShown + (holes.drawn.get(node.id) ?? 0),
      hidden: node.belowHidden + (card?.hidden?.awaited.count ?? 0),
      awaited: { all: mark?.awaitedBelow ?? 0, direct: mark?.awaitedCount ?? 0 },
    };
  });
  const hollow = [
    ...[...all.values()].map((hole) => holeRow(hole, symbols, t)),
    ...missingLinks(missing, nodes, t).cards.flatMap((card) => missingRow(card, missing, symbols, t)),
    ...groups.map((group) => stackRow(group, marks.scoped, symbols, t)),
  ];
  return [...documents, ...hollow].sort((a, b) => a.rank - b.rank);
}

/** Where a condensed text is all there is, it is no full text. */
export const isCondensed = ({ withdrawn, held, source }: LineageNode['directive']): boolean => held && !withdrawn && source?.edition === 'CONDENSED';

/** As the mark on the screen says it. */
function heldWords(directive: LineageNode['directive']) {
  const { withdrawn, held, outcome } = directive;
  if (withdrawn) return 'common.held.withdrawn';
  if (isCondensed(directive)) return 'common.edition.CONDENSED';
  if (held) return 'common.held.yes';
  return outcome === 'EXCERPT' ? 'common.held.EXCERPT' : 'common.held.no';
}

/** What a row has that stands for no document. */
const BLANK = {
  node: null,
  symbol: '',
  kind: '',
  date: '',
  issuedOn: null,
  subject: '',
  later: false,
  edition: '',
  outside: false,
  coverage: null,
  items: { A: 0, B: 0, C: 0 },
  lowerTotal: 0,
  lowerShown: 0,
  hidden: 0,
  awaited: { all: 0, direct: 0 },
} as const;

/** A superior on the way up of whom no document is known. */
function missingRow(card: CanvasNode, missing: readonly MissingLink[], symbols: ReadonlyMap<string, string>, t: Translate): readonly LineageRow[] {
  const link = missing.find((one) => one.id === card.id);
  if (!link) return [];
  const names = new Map(missing.map((one) => [one.id, one.organName]));
  return [
    {
      ...BLANK,
      id: link.id,
      label: t('lineage.missing.state'),
      organ: link.organName,
      level: levelText(link.level, t),
      rank: rankOf(laneOf(link.level), card.column, card.order),
      line: lineText(link.line, t),
      state: t(`lineage.missing.${link.kind}`),
      upper: link.aboveIds.map((id) => ({ id, symbol: symbols.get(id) ?? names.get(id) ?? '' })),
    },
  ];
}

/** Lower documents that are too many to draw. */
function stackRow(group: LowerGroup, scoped: boolean, symbols: ReadonlyMap<string, string>, t: Translate): LineageRow {
  return {
    ...BLANK,
    id: `${GROUP_ID}${group.key}`,
    label: t('lineage.group.title', { n: group.hidden }),
    organ: groupPlace(group, t),
    level: levelText(group.level, t),
    rank: rankOf(laneOf(group.level), group.column, group.order),
    line: lineText(group.line, t),
    state: t('lineage.group.held', { n: group.held, total: group.count }),
    outside: scoped && group.hiddenInScope === 0,
    upper: [{ id: group.underId, symbol: symbols.get(group.underId) ?? '' }],
    hidden: group.hidden,
  };
}

const levelText = (level: MissingLink['level'], t: Translate): string => (level === null ? t('common.level.none') : t(`common.level.${level}`));
const lineText = (line: MissingLink['line'], t: Translate): string => (line === null ? '' : t(`common.line.${line}`));

function holeRow({ id, under, lane, column, order, organ }: Hole, symbols: ReadonlyMap<string, string>, t: Translate): LineageRow {
  return {
    ...BLANK,
    id,
    label: t('lineage.table.awaited'),
    organ: organ.organName,
    level: levelText(organ.level, t),
    rank: rankOf(lane, column, order),
    line: lineText(organ.line, t),
    state: standing(organ, t),
    upper: [{ id: under, symbol: symbols.get(under) ?? '' }],
    items: itemsOf(organ),
  };
}

function rankOf(lane: (typeof LANE_IDS)[number], column: number, order: number): number {
  return (LANE_IDS.indexOf(lane) * 1000 + column) * 1_000_000 + order;
}

function itemsOf(mark: Parameters<typeof badgesOf>[0]): LineageRow['items'] {
  const counts = new Map(badgesOf(mark).map(({ list, count }) => [list, count]));
  return { A: counts.get('A') ?? 0, B: counts.get('B') ?? 0, C: counts.get('C') ?? 0 };
}

const HEADS = [
  'level',
  'line',
  'organ',
  'symbol',
  'kind',
  'date',
  'subject',
  'state',
  'edition',
  'scope',
  'upper',
  'concrete',
  'expected',
  'itemsA',
  'itemsB',
  'itemsC',
  'lower',
  'lowerShown',
  'hidden',
  'awaitedBelow',
  'awaitedDirect',
] as const;

/** A cell of a file: text, a number, a day of the calendar as ISO text, or nothing. */
export type Cell = string | number | null | { readonly day: string };

/** The rows as they are shown, for a file: heads first; what lies outside of the scope is told where something does. Whole days are days, symbols are text. */
export function tableCells(rows: readonly LineageRow[], t: Translate): readonly (readonly Cell[])[] {
  const scoped = rows.some((row) => row.outside);
  return [
    HEADS.filter((head) => scoped || head !== 'scope').map((head) => t(`lineage.table.${head}`)),
    ...rows.map((row): readonly Cell[] => [
      row.level,
      row.line,
      row.organ,
      row.symbol === '' ? row.label : row.symbol,
      row.kind,
      row.issuedOn !== null && row.issuedOn.length === 10 ? { day: row.issuedOn } : row.date,
      row.subject,
      row.state,
      row.edition,
      ...(scoped ? [row.outside ? t('scope.outside') : ''] : []),
      row.upper.map((one) => one.symbol).join('; '),
      row.coverage?.count ?? null,
      row.coverage?.denominator ?? null,
      row.items.A,
      row.items.B,
      row.items.C,
      row.lowerTotal,
      row.lowerShown,
      row.hidden,
      row.awaited.all,
      row.awaited.direct,
    ]),
  ];
}
