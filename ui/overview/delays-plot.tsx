import { axisX, binX, dodgeY, dot, gridX, type PlotOptions, pointer, rectY, ruleX, text, tickX, tip } from '@observablehq/plot';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { delaysText } from './delays-text.ts';
import { levelStyle } from './level-style.ts';
import type { LevelDelays } from './pace-query.ts';
import { PlotHost } from './plot-host.tsx';

/** Up to so many documents each is a dot; more are counted in columns. */
const DOTS = 240;
const ROW = 78;
const LINE = 16;
const FONT = 12;
const MARGINS = 40;
/** Width of a letter of the labels, in pixels, rather too wide. */
const LETTER = 6.8;

/** How many days after the document above each one came, by level; the line is the middle value. */
export function DelaysPlot({ levels, label }: { readonly levels: readonly LevelDelays[]; readonly label: string }) {
  const t = useT();
  const language = useLanguage();
  const draw = useMemo(() => {
    const name = (level: LevelDelays['level']): string => t(level === null ? 'common.level.none' : `common.level.${level}`);
    const all = levels.flatMap(({ level, days }) => days.map((count) => ({ days: count, level: name(level), style: levelStyle(level) })));
    const middles = levels.map(({ level, medianDays, documents }) => ({ days: medianDays, documents, level: name(level), style: levelStyle(level) }));
    const asDots = all.length <= DOTS;
    const most = Math.max(10, ...all.map(({ days }) => days));
    const labels = middles.map((one) => delaysText(one.level, one.documents, one.days, t));
    return (width: number): PlotOptions => {
      const room = width - MARGINS;
      // Labels that are longer than the plot is wide go on below; the marks make room.
      const lines = Math.max(1, ...labels.map((label) => Math.ceil((label.length * LETTER) / room)));
      return options(width, room, lines - 1);
    };
    function options(width: number, room: number, more: number): PlotOptions {
      return {
        height: levels.length * (ROW + more * LINE) + 64,
        marginLeft: 12,
        marginRight: 24,
        marginBottom: 30,
        marginTop: 24,
        x: { domain: [0, most * 1.03], label: null },
        fy: { domain: levels.map(({ level }) => name(level)), axis: null, padding: 0.12 },
        ...(asDots ? {} : { y: { axis: null, label: null } }),
        marks: [
          gridX({ stroke: 'var(--line-strong)', strokeOpacity: 0.6, ticks: Math.max(3, Math.floor(width / 90)) }),
          ruleX([0], { stroke: 'var(--control-line)' }),
          axisX({
            anchor: 'bottom',
            color: 'var(--ink-soft)',
            ticks: Math.max(3, Math.floor(width / 90)),
            tickFormat: (days: number) => formatNumber(days, language),
          }),
          text(middles, {
            fy: 'level',
            frameAnchor: 'top-left',
            dx: 4,
            dy: -4,
            text: labels,
            lineWidth: room / FONT,
            lineHeight: LINE / FONT,
            fill: 'var(--ink)',
            stroke: 'var(--surface)',
            strokeWidth: 4,
          }),
          ...levels.flatMap(({ level }) => {
            const own = all.filter((one) => one.level === name(level));
            const { colour, symbol } = levelStyle(level);
            return [
              asDots
                ? dot(own, dodgeY({ x: 'days', fy: 'level', anchor: 'bottom', r: 4.2, padding: 1, fill: colour, symbol }))
                : rectY(own, { ...binX({ y: 'count' }, { x: 'days' }), fy: 'level', fill: colour, inset: 0.5 }),
              tickX(
                middles.filter((one) => one.level === name(level)),
                { x: 'days', fy: 'level', stroke: colour, strokeWidth: 2, insetTop: 22 + more * LINE },
              ),
            ];
          }),
          tip(
            all,
            pointer({
              x: 'days',
              fy: 'level',
              frameAnchor: 'middle',
              title: (one: (typeof all)[number]) => `${one.level}: ${t('overview.delays.days', { n: one.days })}`,
              fill: 'var(--surface-raised)',
              stroke: 'var(--line-strong)',
            }),
          ),
        ],
        style: { background: 'none', color: 'var(--ink)', fontFamily: 'var(--font)', fontSize: `${FONT}px`, overflow: 'visible' },
      };
    }
  }, [levels, language, t]);
  return <PlotHost label={label} draw={draw} />;
}
