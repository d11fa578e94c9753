import type { LevelName } from './pace-query.ts';

/** How a level is drawn: its lane's colour, and a dash and a sign that tell it apart without colour. */
export type LevelStyle = {
  readonly colour: string;
  readonly dash: string;
  readonly symbol: 'circle' | 'square' | 'diamond2' | 'triangle' | 'cross' | 'star' | 'wye';
};

const STYLES: Readonly<Record<NonNullable<LevelName>, LevelStyle>> = {
  CENTRAL: { colour: 'var(--lane-central)', dash: '1 3', symbol: 'star' },
  PROVINCE: { colour: 'var(--lane-province)', dash: 'none', symbol: 'circle' },
  DISTRICT: { colour: 'var(--lane-district)', dash: '7 3', symbol: 'square' },
  BLOC: { colour: 'var(--lane-bloc)', dash: '2 3', symbol: 'diamond2' },
  COMMUNE: { colour: 'var(--lane-commune)', dash: '9 3 2 3', symbol: 'triangle' },
  UNIT: { colour: 'var(--lane-unit)', dash: '4 4', symbol: 'cross' },
};

const UNKNOWN: LevelStyle = { colour: 'var(--lane-unknown)', dash: '1 4', symbol: 'wye' };

export function levelStyle(level: LevelName): LevelStyle {
  return level === null ? UNKNOWN : STYLES[level];
}
