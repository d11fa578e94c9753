import type { ReactNode } from 'react';
import type { CanvasModel, CanvasTheme, CardBadge, EdgeLine, Tone } from '../canvas/model.ts';
import { Tooltip } from '../components/tooltip.tsx';
import { useLanguage } from '../i18n/language.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { badgesOf, isOutside } from './card-of.ts';
import { edgesAbove, type Filtered } from './filters.ts';
import { LegendMore } from './legend-more.tsx';
import { excerptsAmong, type Lens, legendText, type Seen } from './lens.ts';
import type { AwaitedList } from './lineage-params.ts';
import type { LineageNode } from './lineage-query.ts';
import type { Marks } from './marks-query.ts';

export const LEGEND_LINES = ['stated', 'chain', 'suggested', 'suspect', 'decided', 'shortCut', 'rejected'] as const satisfies readonly EdgeLine[];

export const LISTS = ['A', 'B', 'C'] as const satisfies readonly CardBadge['list'][];

export type LegendCounts = {
  /** By value of the lens; the root is not counted, as in the header. */
  readonly tones: ReadonlyMap<Tone, number>;
  readonly lines: ReadonlyMap<EdgeLine, number>;
  readonly undated: number;
  /** Superiors on the way up of whom no document is known. */
  readonly missing: number;
  /** Issued after the day that is looked at; under no value of the lens. */
  readonly later: number;
  /** States of the counted documents that have excerpts among them. */
  readonly excerpts: ReadonlySet<Tone>;
  /** Documents issued outside of what is followed. */
  readonly outside: number;
  /** Organs of which nothing was received: all in the picture, those with a card of their own, and all there are, also below what is folded or filtered away. */
  readonly awaited: { readonly all: number; readonly drawn: number; readonly whole: number };
  /** Open items on the cards, by list; those on cards in a pile too. */
  readonly items: ReadonlyMap<CardBadge['list'], number>;
};

/** Signs on the cards that are explained only where they occur. */
export type LegendSigns = { readonly bar: boolean; readonly near: boolean; readonly hiddenCited: boolean };

export function legendSigns(nodes: CanvasModel['nodes']): LegendSigns {
  return {
    bar: nodes.some((node) => node.bar !== null),
    near: nodes.some((node) => node.nearTotal > 0),
    hiddenCited: nodes.some((node) => node.bar !== null && node.hidden !== null && node.hidden.cited.count > 0 && node.hidden.awaited.count > 0),
  };
}

/** How many cards and lines of each look there are; holes in a pile one by one. */
export function legendCounts(
  picture: Filtered,
  marks: Marks,
  lens: Lens,
  root: string,
  edges: CanvasModel['edges'],
  isLater: (node: LineageNode) => boolean = () => false,
): LegendCounts {
  const tones = new Map<Tone, number>();
  const lines = new Map<EdgeLine, number>();
  const above = edgesAbove(picture.edges);
  const add = (seen: Seen): void => {
    const tone = lens.of(seen);
    tones.set(tone, (tones.get(tone) ?? 0) + 1);
  };
  const others = picture.nodes.filter((node) => node.id !== root);
  const there = others.filter((node) => !isLater(node));
  for (const node of there) add({ node, mark: marks.of.get(node.id) ?? null, above: above.get(node.id) ?? [], root: false });
  const holes = new Map([...picture.holes.holes, ...picture.holes.piles.flatMap((pile) => pile.holes)].map((hole) => [hole.id, hole]));
  for (const hole of holes.values()) add(hole);
  for (const edge of edges) lines.set(edge.line, (lines.get(edge.line) ?? 0) + 1);
  const items = new Map<CardBadge['list'], number>();
  const badges = [...picture.nodes.map((node) => badgesOf(marks.of.get(node.id) ?? null)), ...[...holes.values()].map((hole) => badgesOf(hole.organ))];
  for (const { list, count } of badges.flat()) items.set(list, (items.get(list) ?? 0) + count);
  return {
    tones,
    lines,
    undated: there.filter((node) => node.undated).length,
    later: others.length - there.length,
    excerpts: excerptsAmong(there),
    missing: picture.missing.length,
    outside: others.filter((node) => isOutside(node, marks.of.get(node.id) ?? null)).length,
    awaited: {
      all: holes.size,
      drawn: new Set(picture.holes.holes.map((hole) => hole.id)).size,
      whole: Math.max(holes.size, marks.of.get(root)?.awaitedBelow ?? 0),
    },
    items,
  };
}

export type LegendProps = {
  readonly counts: LegendCounts;
  readonly lens: Lens;
  readonly theme: CanvasTheme;
  readonly signs: LegendSigns;
  readonly onAwaited: (which: AwaitedList) => void;
};

/** What the forms, colours and lines mean, with how many of each there are; only what occurs. Beside the picture one row, all of it behind a button. */
export function Legend({ counts, lens, theme, signs, onAwaited }: LegendProps) {
  const t = useT();
  const language = useLanguage();
  const count = (n: number | undefined): string => formatNumber(n ?? 0, language);
  const { tones, lines, undated, missing, outside, later, awaited, items } = counts;
  const awaitedHint = t('lineage.legend.awaitedHint', { n: awaited.all, drawn: awaited.drawn, piled: awaited.all - awaited.drawn });
  const words = (tone: Tone): string => legendText(tone, t, counts);
  const tonesAndDays = (
    <>
      {lens.values
        .filter((tone) => (tones.get(tone) ?? 0) > 0)
        .map((tone) => (
          <Entry key={tone} hint={tone === 'awaited' || tone === 'overdue' ? awaitedHint : undefined}>
            {lens.id === 'state' || tone === 'awaited' ? (
              <span className={`lineage-legend__card lineage-legend__card--${tone}`} aria-hidden />
            ) : (
              <span className="lineage-legend__tone" style={{ background: theme.tones[tone] }} aria-hidden />
            )}
            {words(tone)}{' '}
            {tone === 'awaited' || tone === 'overdue' ? (
              <button
                type="button"
                className="lineage-awaited numeric"
                aria-haspopup="dialog"
                aria-label={t('lineage.awaited.open', { tone: words(tone), n: count(tones.get(tone)) })}
                onClick={() => onAwaited(tone === 'overdue' ? 'overdue' : (tones.get('overdue') ?? 0) > 0 ? 'rest' : 'all')}
              >
                {count(tones.get(tone))}
              </button>
            ) : (
              <b className="numeric">{count(tones.get(tone))}</b>
            )}
          </Entry>
        ))}
      {later > 0 ? (
        <li>
          <span className="lineage-legend__tone" style={{ background: theme.holeLine }} aria-hidden />
          {t('lineage.card.tag.later')} <b className="numeric">{count(later)}</b>
        </li>
      ) : null}
      {missing > 0 ? (
        <Entry hint={t('lineage.missing.about')}>
          <span className="lineage-legend__card lineage-legend__card--awaited" aria-hidden />
          {t('lineage.missing.state')} <b className="numeric">{count(missing)}</b>
        </Entry>
      ) : null}
      {outside > 0 ? (
        <Entry hint={t('lineage.legend.outsideHint')}>
          <span className="lineage-legend__card lineage-legend__card--outside" aria-hidden />
          {t('scope.outside')} <b className="numeric">{count(outside)}</b>
        </Entry>
      ) : null}
      {undated > 0 ? (
        <li>
          <span className="lineage-legend__undated">{t('lineage.legend.undated')}</span> <b className="numeric">{count(undated)}</b>
        </li>
      ) : null}
    </>
  );
  const lists = LISTS.filter((list) => (items.get(list) ?? 0) > 0).map((list) => (
    <Entry key={list} hint={t(`lineage.legend.items.${list}`)}>
      <span className="lineage-badge lineage-legend__badge" data-list={list}>
        {list}
      </span>
      {t(`items.list.${list}`)} <b className="numeric">{count(items.get(list))}</b>
    </Entry>
  ));
  const others = (
    <>
      {signs.bar ? (
        <Entry hint={t('lineage.legend.barHint')}>
          <span className="lineage-legend__bar" aria-hidden />
          {t('lineage.legend.bar')}
        </Entry>
      ) : null}
      {lists}
      {signs.near ? (
        <Entry hint={t('lineage.legend.nearHint')}>
          <span className="lineage-legend__near numeric" aria-hidden>
            a / b
          </span>
          {t('lineage.legend.near')}
        </Entry>
      ) : null}
      {signs.hiddenCited ? (
        <Entry hint={t('lineage.legend.nearHint')}>
          <span className="lineage-legend__slip" aria-hidden />
          {t('lineage.legend.hiddenCited')}
        </Entry>
      ) : null}
      {LEGEND_LINES.filter((line) => (lines.get(line) ?? 0) > 0).map((line) => {
        const style = theme.edges[line];
        return (
          <Entry key={line} hint={lineHint(line, t)}>
            <svg width="38" height="10" aria-hidden="true">
              <line x1="9" y1="5" x2="38" y2="5" stroke={style.color} strokeWidth={Math.max(2, style.width)} strokeDasharray={style.dash.join(' ')} />
              <path d="M1 5 L10 1 V9 Z" fill={style.hollowArrow ? 'none' : style.color} stroke={style.color} strokeWidth="1.2" />
              {style.sign === undefined ? null : (
                <text
                  x="24"
                  y="9"
                  textAnchor="middle"
                  fontSize="12"
                  fontWeight="700"
                  fill={style.color}
                  stroke={theme.paper}
                  strokeWidth="3"
                  paintOrder="stroke"
                >
                  {style.sign}
                </text>
              )}
            </svg>
            {t(`lineage.legend.${line}`)} <b className="numeric">{count(lines.get(line))}</b>
          </Entry>
        );
      })}
      <li className="lineage-legend__note">{t('lineage.legend.direction')}</li>
    </>
  );
  return (
    <div className="lineage-legend-row">
      <div className="lineage-legend-lines">
        <ul className="lineage-legend" aria-label={t('lineage.legend.label')}>
          {tonesAndDays}
        </ul>
        {lists.length === 0 ? null : (
          <ul className="lineage-legend" aria-label={t('lineage.legend.lists')}>
            {lists}
          </ul>
        )}
      </div>
      <LegendMore>
        {tonesAndDays}
        {others}
      </LegendMore>
    </div>
  );
}

/** What a line means. */
function lineHint(line: (typeof LEGEND_LINES)[number], t: Translate): string {
  if (line === 'shortCut') return t('lineage.shortCutsHint');
  return line === 'suggested' ? t('lineage.suggestedHint') : t(`lineage.legend.${line}Hint`);
}

/** A sign with its meaning, and more words on what it counts where it is pointed at or has the focus. */
function Entry({ hint, children }: { readonly hint: string | undefined; readonly children: ReactNode }) {
  if (hint === undefined) return <li>{children}</li>;
  return (
    <Tooltip text={hint}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its explanation must be reachable by keyboard */}
      <li tabIndex={0}>{children}</li>
    </Tooltip>
  );
}
