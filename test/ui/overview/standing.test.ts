import { describe, expect, it } from 'vitest';
import { translator } from '../../../ui/i18n/use-t.ts';
import { curvesOf, lastDay } from '../../../ui/overview/curves.ts';
import { OVERVIEW_PARAMS } from '../../../ui/overview/overview-params.ts';
import { linesText, mergedText, organsText, placeText } from '../../../ui/overview/places-words.ts';
import { inOrder, placeState, type StandingCount } from '../../../ui/overview/standing.ts';
import { placeRow } from './rows.ts';

const issued: StandingCount = { state: 'ISSUED', time: 'IN_TERM', count: 2 };
const awaited: StandingCount = { state: 'AWAITED', time: 'NO_DEADLINE', count: 3 };
const overdue: StandingCount = { state: 'AWAITED', time: 'OVERDUE', count: 1 };
const ended: StandingCount = { state: 'ENDED', time: null, count: 1 };

describe('how a place stands', () => {
  it('is overdue as soon as something is, and otherwise between all and nothing received', () => {
    expect(placeState([issued])).toBe('received');
    expect(placeState([issued, awaited])).toBe('part');
    expect(placeState([awaited])).toBe('awaited');
    expect(placeState([issued, awaited, overdue])).toBe('overdue');
  });

  it('expects nothing of organs that ended', () => {
    expect(placeState([])).toBe('none');
    expect(placeState([ended])).toBe('none');
    expect(placeState([issued, ended])).toBe('received');
  });

  it('is told in words with every number, and never as not done', () => {
    const t = translator('vi');
    expect(placeText(placeRow('Thái Nguyên', { counts: [issued, awaited, overdue] }), t)).toBe(
      'tỉnh Thái Nguyên (Tỉnh ủy Thái Nguyên): 2 / 6 đã ban hành, 4 chưa nhận được, 1 quá hạn',
    );
    expect(placeText(placeRow('Hà Nội'), t)).toBe('tỉnh Hà Nội: không có cơ quan nào phải ban hành');
  });

  it('names whose numbers they are, some of many by name, and all by line', () => {
    const t = translator('vi');
    const organs = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name, line: 'PARTY' as const }));
    expect(organsText({ organs: organs.slice(0, 4) }, t)).toBe('A, B, C, D');
    expect(organsText({ organs }, t)).toBe('A, B, C, và 2 cơ quan khác');
    expect(
      linesText(
        [
          { organs },
          {
            organs: [
              { name: 'F', line: 'STATE' },
              { name: 'G', line: null },
            ],
          },
        ],
        t,
      ),
    ).toBe('Đảng 5, Chính quyền 1, chưa rõ 1');
  });

  it('names what was merged, and the former name where it only changed', () => {
    const t = translator('vi');
    expect(mergedText(placeRow('Thái Nguyên', { areas: ['Bắc Kạn', 'Thái Nguyên'] }), t)).toBe('hợp nhất Bắc Kạn, Thái Nguyên');
    expect(mergedText(placeRow('Huế', { areas: ['Thừa Thiên Huế'] }), t)).toBe('Thừa Thiên Huế');
    expect(mergedText(placeRow('Cao Bằng'), t)).toBe('');
  });

  it('is in one order on the screen: what has come, what is awaited, what no longer counts', () => {
    expect(inOrder([ended, awaited, overdue, issued]).map(({ state, time }) => `${state} ${time}`)).toEqual([
      'ISSUED IN_TERM',
      'AWAITED OVERDUE',
      'AWAITED NO_DEADLINE',
      'ENDED null',
    ]);
  });
});

describe('the rows that were asked for', () => {
  it('stand in the address and come out of it as they were', () => {
    const { read, write } = OVERVIEW_PARAMS.rows;
    for (const asked of [
      { rootId: 'd_1', state: 'AWAITED', time: 'OVERDUE', placeId: 'p34:19' },
      { rootId: 'd_1', state: 'REST', time: null, placeId: 'p34:19' },
      { rootId: 'd_1', state: null, time: null, placeId: null },
    ] as const) {
      expect(read(write(asked))).toEqual(asked);
    }
    expect(write({ rootId: 'd_1', state: 'ISSUED', time: null, placeId: null })).toBe('d_1~ISSUED');
    expect(read('d_1~NONSENSE')).toEqual({ rootId: 'd_1', state: null, time: null, placeId: null });
    expect(read('')).toBeNull();
  });
});

describe('the curves of a cascade', () => {
  const step = (day: string, level: 'PROVINCE' | 'COMMUNE' | null, count: number, total: number) => ({ day, level, count, total });

  it('start with nothing on the day of the directive and go on to the last day', () => {
    const [curve] = curvesOf([step('2024-03-01', 'PROVINCE', 2, 2), step('2024-05-10', 'PROVINCE', 1, 3)], lastDay('2024-01-31'), lastDay('2026-01-01'));
    expect(curve?.points.map(({ at, total }) => [at.toISOString().slice(0, 10), total])).toEqual([
      ['2024-01-31', 0],
      ['2024-03-01', 2],
      ['2024-05-10', 3],
      ['2026-01-01', 3],
    ]);
  });

  it('are one for each level, the centre first and the unknown last', () => {
    const steps = [step('2024-03-01', null, 1, 1), step('2024-03-02', 'COMMUNE', 1, 1), step('2024-03-03', 'PROVINCE', 1, 1)];
    expect(curvesOf(steps, lastDay('2024'), lastDay('2025')).map(({ level }) => level)).toEqual(['PROVINCE', 'COMMUNE', null]);
  });

  it('put a month or a year without a day at its end', () => {
    expect(lastDay('2024-02').toISOString()).toBe('2024-02-29T00:00:00.000Z');
    expect(lastDay('2024').toISOString()).toBe('2024-12-31T00:00:00.000Z');
  });
});
