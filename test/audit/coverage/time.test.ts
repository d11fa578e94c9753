import { describe, expect, it } from 'vitest';
import { cascadeOf } from '../../../api/audit/coverage/cascade.ts';
import { coverageOf } from '../../../api/audit/coverage/coverage-of.ts';
import { daysBetween } from '../../../api/audit/coverage/day-number.ts';
import { delaysOf } from '../../../api/audit/coverage/delays.ts';
import { presentHoldersOf } from '../../../api/audit/coverage/present-holders.ts';
import { carriesOut, centre, directive, ROOT } from '../expectations/rows.ts';
import { snapshotOf, TODAY } from './rows.ts';

const rows = snapshotOf({
  directives: [
    directive('d_d', { level: 'district', issuerIds: ['o:party:d63:178'] }),
    directive('d_c', { issuedOn: '2024-03', level: 'district', issuerIds: ['o:state:d63:178'] }),
    centre(),
    directive('d_a', { issuedOn: '2024-02-15', level: 'province', issuerIds: ['o:party:p:20'] }),
    directive('d_b', { issuedOn: '2024-03-01', level: 'province', issuerIds: ['o:state:p:20'] }),
  ],
  edges: [carriesOut('d_a', ROOT), carriesOut('d_b', 'd_a'), carriesOut('d_b', ROOT), carriesOut('d_c', ROOT), carriesOut('d_d', 'd_a')],
});
const coverage = coverageOf(rows, [], TODAY);

describe('documents over time', () => {
  it('are counted by day and level, undated ones apart', () => {
    const { steps, undatedIds } = cascadeOf(coverage);
    expect(steps.map(({ day, level, total }) => [day, level, total])).toEqual([
      ['2024-02-15', 'province', 1],
      ['2024-03-01', 'province', 2],
      ['2024-03', 'district', 1],
    ]);
    expect(undatedIds).toEqual(['d_d']);
  });

  it('come so many days after the newest document above them; a date without a day is left out', () => {
    const { all, levels } = delaysOf(rows, coverage);
    expect(all).toMatchObject({ count: 2, denominator: 2, excluded: 2 });
    expect(levels.map(({ level, medianDays, first, last }) => [level, medianDays, first.days, last.days])).toEqual([['province', 23, 15, 31]]);
  });

  it('count whole days over leap years and turns of the year', () => {
    expect([daysBetween('2024-02-28', '2024-03-01'), daysBetween('2023-02-28', '2023-03-01'), daysBetween('2024-12-31', '2025-01-01')]).toEqual([2, 1, 1]);
    expect(daysBetween('2000-01-01', '2100-01-01')).toBe(36_525);
  });
});

describe('who holds an organ’s work today', () => {
  it('is the merged province’s organ, and its namesake for a department of a province', () => {
    expect(presentHoldersOf('o:party:p63:06')).toEqual(['o:party:p34:19']);
    expect(presentHoldersOf('o:state:p63:27/so-y-te')).toEqual(['o:state:p34:24/so-y-te']);
  });

  it('is nobody for an organ of a district, and itself for one that lives', () => {
    expect(presentHoldersOf('o:state:d63:261')).toEqual([]);
    expect(presentHoldersOf('o:state:d63:261/phong-van-hoa')).toEqual([]);
    expect(presentHoldersOf('o:party:p:20')).toEqual(['o:party:p:20']);
  });
});
