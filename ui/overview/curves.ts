import type { CascadeStep, LevelName } from './pace-query.ts';

/** From the centre down. */
export const LEVEL_ORDER = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BLOC', 'COMMUNE', 'UNIT', null] as const satisfies readonly LevelName[];

export type CurvePoint = { readonly at: Date; readonly total: number; readonly count: number };
export type Curve = { readonly level: LevelName; readonly points: readonly CurvePoint[] };

/** The last day that a date may mean, in UTC: the end of its month or year where day or month is blank. */
export function lastDay(date: string): Date {
  const [year = 0, month, day] = date.split('-').map(Number);
  return new Date(month === undefined ? Date.UTC(year, 11, 31) : day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day));
}

/** One curve for each level that has issued something: how many there were by each day, from nothing at `from` to the last figure at `until`. */
export function curvesOf(steps: readonly CascadeStep[], from: Date, until: Date): readonly Curve[] {
  return LEVEL_ORDER.flatMap((level): readonly Curve[] => {
    const own = steps.filter((step) => step.level === level).map((step) => ({ at: lastDay(step.day), total: step.total, count: step.count }));
    const last = own.at(-1);
    if (last === undefined) return [];
    const start = own[0] !== undefined && own[0].at > from ? [{ at: from, total: 0, count: 0 }] : [];
    return [{ level, points: [...start, ...own, ...(last.at < until ? [{ at: until, total: last.total, count: 0 }] : [])] }];
  });
}
