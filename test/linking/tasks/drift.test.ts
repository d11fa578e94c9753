import { describe, expect, it } from 'vitest';
import { driftOf } from '../../../api/linking/tasks/drift.ts';
import type { TaskTarget } from '../../../api/linking/tasks/task-unit.ts';
import { unit } from './unit.ts';

const target = (value: number, more: Partial<TaskTarget> = {}): TaskTarget => ({
  text: '',
  value,
  comparator: '>=',
  unit: '%',
  by: null,
  of: 'số hộ có tủ sách gia đình',
  ...more,
});
const drift = (above: readonly TaskTarget[], below: readonly TaskTarget[]): unknown =>
  driftOf(unit('a', '', { targets: below }), unit('1', '', { targets: above })).map(({ about, upper, lower, turn }) => [about, upper, lower, turn]);

describe('drift between an upper and a lower task', () => {
  it('tells a weaker target, also where its unit is worded otherwise', () => {
    expect(drift([target(60)], [target(45)])).toEqual([['target', '≥ 60 %', '≥ 45 %', 'weaker']]);
    expect(drift([target(60)], [target(45, { unit: 'phần trăm' })])).toEqual([['target', '≥ 60 %', '≥ 45 phần trăm', 'weaker']]);
  });

  it('tells a stronger target, and turns about where the number is a ceiling', () => {
    expect(drift([target(60)], [target(80)])).toEqual([['target', '≥ 60 %', '≥ 80 %', 'stronger']]);
    expect(drift([target(5, { comparator: '<=' })], [target(7, { comparator: '<=' })])).toEqual([['target', '≤ 5 %', '≤ 7 %', 'weaker']]);
  });

  it('tells a later year of the same target', () => {
    expect(drift([target(60, { by: '2025' })], [target(60, { by: '2026' })])).toEqual([['deadline', '2025', '2026', 'later']]);
  });

  it('tells that the lower task states none', () => {
    expect(drift([target(60)], [])).toEqual([['target', '≥ 60 %', null, 'missing']]);
  });

  it('does not compare another measure or another unit', () => {
    expect(drift([target(60)], [target(45, { of: 'diện tích rừng ngập mặn' })])).toEqual([]);
    expect(drift([target(60)], [target(45, { unit: 'tủ sách' })])).toEqual([]);
  });

  it('compares absolute times as far as both say them', () => {
    const above = unit('1', '', { deadlines: [{ text: '2025-06-30', kind: 'date', on: '2025-06-30' }] });
    const year = unit('a', '', { deadlines: [{ text: '2025', kind: 'year', on: '2025' }] });
    const later = unit('a', '', { deadlines: [{ text: '2026-03', kind: 'month', on: '2026-03' }] });
    expect(driftOf(year, above)).toEqual([]);
    expect(driftOf(later, above)).toEqual([{ about: 'deadline', upper: '2025-06-30', lower: '2026-03', turn: 'later' }]);
  });
});
