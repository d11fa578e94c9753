import { Pause, Play } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { IconButton } from '../components/icon-button.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import type { LineageNode } from './lineage-query.ts';

const DAY = 86_400_000;
/** Ticks of the histogram over the whole length. */
const BINS = 60;
/** One pass from the first document to today, when it runs by itself. */
const STEPS = 120;
const PACE = 120;

export type TimeSliderProps = {
  readonly nodes: readonly LineageNode[];
  readonly root: string;
  /** Today in Viet Nam, as the server says. */
  readonly today: string;
  /** The day that is looked at; null: today. */
  readonly day: string | null;
  /** Every step by hand. */
  readonly onSlide: (day: string | null) => void;
  /** Where it came to rest. */
  readonly onRest: (day: string | null) => void;
};

/** The as-of day by hand: how documents came out over time, and a handle to go through it. */
export function TimeSlider({ nodes, root, today, day, onSlide, onRest }: TimeSliderProps) {
  const t = useT();
  const [running, setRunning] = useState(false);
  const { first, last, bins } = useMemo(() => spanOf(nodes, root, today), [nodes, root, today]);
  const value = Math.min(last, Math.max(first, day === null ? last : dayNumber(day)));
  const toDay = (at: number): string | null => (at >= last ? null : dayText(at));
  useEffect(() => {
    if (!running) return;
    const step = Math.max(1, Math.round((last - first) / STEPS));
    const timer = setTimeout(() => {
      const next = Math.min(last, value + step);
      if (next >= last) {
        setRunning(false);
        onRest(null);
      } else onSlide(dayText(next));
    }, PACE);
    return () => clearTimeout(timer);
  }, [running, value, first, last, onSlide, onRest]);
  const issued = nodes.filter((node) => node.id !== root && node.directive.issuedOn !== null && dayNumber(node.directive.issuedOn) <= value).length;
  const tallest = Math.max(1, ...bins);
  return (
    <div className="lineage-time">
      <IconButton
        label={running ? t('lineage.time.stop') : t('lineage.time.run')}
        onClick={() => {
          if (!running && value >= last) onSlide(dayText(first));
          if (running) onRest(toDay(value));
          setRunning(!running);
        }}
      >
        {running ? <Pause size={15} aria-hidden /> : <Play size={15} aria-hidden />}
      </IconButton>
      <div className="lineage-time__track">
        <svg viewBox={`0 0 ${BINS} 20`} preserveAspectRatio="none" aria-hidden="true">
          {bins.map((count, at) =>
            count === 0 ? null : (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: places on a fixed scale
                key={at}
                x={at + 0.1}
                width="0.8"
                y={20 - Math.max(3, (18 * count) / tallest)}
                height={Math.max(3, (18 * count) / tallest)}
                data-later={first + ((at + 0.5) * (last - first)) / BINS > value}
              />
            ),
          )}
        </svg>
        <input
          type="range"
          min={first}
          max={last}
          value={value}
          aria-label={t('lineage.time.slider')}
          aria-valuetext={t('lineage.time.value', { date: formatDate(dayText(value)), n: issued })}
          onChange={(event) => onSlide(toDay(Number(event.target.value)))}
          onPointerUp={(event) => onRest(toDay(Number(event.currentTarget.value)))}
          onKeyUp={(event) => onRest(toDay(Number(event.currentTarget.value)))}
        />
      </div>
      <output className="numeric">{t('lineage.time.value', { date: formatDate(dayText(value)), n: issued })}</output>
    </div>
  );
}

/** From the root's day, or the first that is known, to today; and how many came out in each stretch between. */
function spanOf(
  nodes: readonly LineageNode[],
  root: string,
  today: string,
): { readonly first: number; readonly last: number; readonly bins: readonly number[] } {
  const own = nodes.flatMap((node) => (node.id !== root && node.directive.issuedOn !== null ? [dayNumber(node.directive.issuedOn)] : []));
  const start = nodes.find((node) => node.id === root)?.directive.issuedOn ?? null;
  const last = dayNumber(today);
  const first = Math.min(last - 1, ...own, ...(start === null ? [] : [dayNumber(start)]));
  const bins = Array<number>(BINS).fill(0);
  for (const at of own) {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor((BINS * (at - first)) / (last - first))));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return { first, last, bins };
}

/** Days since 1970; a month or a year counts by its first day. */
function dayNumber(day: string): number {
  const [year = '1970', month = '01', date = '01'] = day.split('-');
  return Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(date)) / DAY);
}

function dayText(at: number): string {
  return new Date(at * DAY).toISOString().slice(0, 10);
}
