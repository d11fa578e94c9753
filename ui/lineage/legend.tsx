import type { CanvasModel, EdgeLine } from '../canvas/model.ts';
import { useT } from '../i18n/use-t.ts';

export const LEGEND_LINES: readonly EdgeLine[] = ['stated', 'chain', 'suggested', 'suspect', 'decided', 'shortCut', 'rejected'];
export const LEGEND_CARDS = ['held', 'partial', 'cited'] as const;

/** How many cards and lines of each look are drawn; the root is not counted, as in the header. */
export function legendCounts(model: CanvasModel): {
  readonly cards: Readonly<Record<string, number>>;
  readonly lines: Readonly<Record<string, number>>;
  readonly undated: number;
} {
  const cards: Record<string, number> = {};
  const lines: Record<string, number> = {};
  let undated = 0;
  for (const node of model.nodes) {
    if (node.root) continue;
    cards[node.state] = (cards[node.state] ?? 0) + 1;
    if (node.undated) undated += 1;
  }
  for (const edge of model.edges) lines[edge.line] = (lines[edge.line] ?? 0) + 1;
  return { cards, lines, undated };
}

/** What the forms and lines mean, with how many of each there are; only what occurs. */
export function Legend({ model }: { readonly model: CanvasModel }) {
  const t = useT();
  const { cards, lines, undated } = legendCounts(model);
  return (
    <ul className="lineage-legend" aria-label={t('lineage.legend.label')}>
      {LEGEND_CARDS.filter((state) => (cards[state] ?? 0) > 0).map((state) => (
        <li key={state}>
          <span className={`lineage-legend__card lineage-legend__card--${state}`} aria-hidden />
          {t(`lineage.legend.${state}`)} <b className="numeric">{cards[state]}</b>
        </li>
      ))}
      {undated > 0 ? (
        <li>
          <span className="lineage-legend__undated">{t('lineage.legend.undated')}</span> <b className="numeric">{undated}</b>
        </li>
      ) : null}
      {model.nodes.some((node) => node.hiddenHoles > 0) ? (
        <li>
          <span className="lineage-legend__holes" aria-hidden />
          {t('lineage.legend.hiddenHoles')}
        </li>
      ) : null}
      {LEGEND_LINES.filter((line) => (lines[line] ?? 0) > 0).map((line) => {
        const style = model.theme.edges[line];
        return (
          <li key={line}>
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
                  stroke={model.theme.paper}
                  strokeWidth="3"
                  paintOrder="stroke"
                >
                  {style.sign}
                </text>
              )}
            </svg>
            {t(`lineage.legend.${line}`)} <b className="numeric">{lines[line]}</b>
          </li>
        );
      })}
      <li className="lineage-legend__note">{t('lineage.legend.direction')}</li>
    </ul>
  );
}
