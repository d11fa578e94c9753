import { axisX, axisY, dot, gridY, lineY, type PlotOptions, pointer, ruleX, ruleY, text, tip } from '@observablehq/plot';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatDate, formatNumber } from '../lib/format.ts';
import { type Curve, lastDay } from './curves.ts';
import { levelStyle } from './level-style.ts';
import { PlotHost } from './plot-host.tsx';

export type CascadePlotProps = {
  readonly curves: readonly Curve[];
  /** Day of the directive itself; null when not known. */
  readonly start: string | null;
  readonly label: string;
};

const HEIGHT = 300;
const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** How many documents each level had issued by each day: a stair for each level, named at its end. */
export function CascadePlot({ curves, start, label }: CascadePlotProps) {
  const t = useT();
  const language = useLanguage();
  const draw = useMemo(() => {
    const name = (level: Curve['level']): string => t(level === null ? 'common.level.none' : `common.level.${level}`);
    const points = curves.flatMap(({ level, points: own }) => own.filter(({ count }) => count > 0).map((point) => ({ ...point, level })));
    const most = Math.max(1, ...points.map((point) => point.total));
    const ends = spread(
      curves.flatMap(({ level, points: own }) => {
        const last = own.at(-1);
        return last === undefined ? [] : [{ level, at: last.at, total: last.total }];
      }),
      most,
    );
    return (width: number): PlotOptions => ({
      height: HEIGHT,
      marginLeft: 34,
      marginRight: width < 420 ? 12 : 138,
      marginBottom: 30,
      marginTop: 22,
      x: { type: 'utc', label: null },
      y: { domain: [0, most * 1.06], label: null },
      marks: [
        gridY({ stroke: 'var(--line-strong)', strokeOpacity: 0.6, ticks: Math.min(5, most) }),
        ruleY([0], { stroke: 'var(--control-line)' }),
        axisX({ color: 'var(--ink-soft)', tickFormat: (date: Date) => formatDate(iso(date)), ticks: tickInterval(curves, Math.floor((width - 170) / 76)) }),
        axisY({ color: 'var(--ink-soft)', tickFormat: (value: number) => formatNumber(value, language), ticks: Math.min(5, most), tickSize: 0 }),
        text([t('overview.cascade.axis')], { frameAnchor: 'top-left', dy: -16, dx: -30, fill: 'var(--ink-soft)' }),
        ...(start === null ? [] : [ruleX([lastDay(start)], { stroke: 'var(--lane-central)', strokeDasharray: '2 3' })]),
        ...curves.map(({ level, points: own }) =>
          lineY(own, {
            x: 'at',
            y: 'total',
            curve: 'step-after',
            stroke: levelStyle(level).colour,
            strokeWidth: 2,
            ...(levelStyle(level).dash === 'none' ? {} : { strokeDasharray: levelStyle(level).dash }),
          }),
        ),
        ...curves.map(({ level, points: own }) =>
          dot(
            own.filter(({ count }) => count > 0),
            { x: 'at', y: 'total', symbol: levelStyle(level).symbol, fill: levelStyle(level).colour, r: points.length > 120 ? 1.8 : 3.6 },
          ),
        ),
        ...(width < 420
          ? []
          : ends.map(({ level, at, total, y }) =>
              text([{ at, y }], {
                x: 'at',
                y: 'y',
                text: () => `${name(level)}: ${formatNumber(total, language)}`,
                textAnchor: 'start',
                dx: 8,
                fill: levelStyle(level).colour,
                fontWeight: 500,
              }),
            )),
        tip(
          points,
          pointer({
            x: 'at',
            y: 'total',
            title: (point: (typeof points)[number]) =>
              `${formatDate(iso(point.at))}\n${name(point.level)}: ${t('overview.cascade.step', { count: point.count, total: point.total })}`,
            fill: 'var(--surface-raised)',
            stroke: 'var(--line-strong)',
          }),
        ),
      ],
      style: { background: 'none', color: 'var(--ink)', fontFamily: 'var(--font)', fontSize: '12px', overflow: 'visible' },
    });
  }, [curves, start, language, t]);
  return <PlotHost label={label} draw={draw} />;
}

const INTERVALS = [
  ['month', 1],
  ['3 months', 3],
  ['6 months', 6],
  ['year', 12],
  ['2 years', 24],
] as const;
const MONTH_MS = 30.4 * 86_400_000;

/** The shortest stretch between the dates of the axis that gives no more than `most` of them. */
function tickInterval(curves: readonly Curve[], most: number): string {
  const days = curves.flatMap(({ points }) => points.map(({ at }) => at.getTime()));
  const months = (Math.max(...days) - Math.min(...days)) / MONTH_MS;
  return INTERVALS.find(([, each]) => months / each <= Math.max(2, most))?.[0] ?? '5 years';
}

type End = { readonly level: Curve['level']; readonly at: Date; readonly total: number };

/** Names at the ends of curves, moved apart where they would lie on each other; heights in figures of the axis. */
function spread(ends: readonly End[], most: number): readonly (End & { readonly y: number })[] {
  const apart = (most * 1.06 * 16) / (HEIGHT - 52);
  let floor = Number.NEGATIVE_INFINITY;
  return ends
    .toSorted((a, b) => a.total - b.total)
    .map((end) => {
      const y = Math.max(end.total, floor);
      floor = y + apart;
      return { ...end, y };
    });
}
