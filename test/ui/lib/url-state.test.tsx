// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  choiceParam,
  choicesParam,
  dateParam,
  flagParam,
  idsParam,
  numberParam,
  rangeParam,
  readParams,
  textParam,
  useAsOf,
  useUrlState,
  withShared,
  writeParams,
} from '../../../ui/lib/url-state.ts';

const TABLE = {
  q: textParam,
  depth: numberParam(3, 0, 10),
  on: flagParam(true),
  held: choiceParam(['any', 'yes', 'no'], 'any'),
  level: choicesParam(['CENTRAL', 'PROVINCE', 'DISTRICT']),
  open: idsParam,
  at: rangeParam,
  asof: dateParam,
};

beforeEach(() => window.history.replaceState(null, '', '/x'));
afterEach(cleanup);

describe('params', () => {
  it('fall back where the URL says nothing or nonsense', () => {
    const empty = { q: null, depth: 3, on: true, held: 'any', level: [], open: [], at: null, asof: null };
    expect(readParams(TABLE, '')).toEqual(empty);
    expect(readParams(TABLE, '?depth=99&on=maybe&held=x&level=MOON&at=9-3&asof=hôm-qua')).toEqual(empty);
  });

  it('come back as they were written', () => {
    const values = {
      q: 'kế hoạch',
      depth: 5,
      on: false,
      held: 'no',
      level: ['PROVINCE', 'DISTRICT'],
      open: ['d_1', 'd_2'],
      at: { start: 3, end: 9 },
      asof: '2025-06-30',
    } as const;
    expect(readParams(TABLE, writeParams(TABLE, '', values))).toEqual(values);
  });

  it('leave out what equals the fallback, and what they do not know alone', () => {
    expect(writeParams(TABLE, '?other=1&depth=5', { depth: 3, held: 'any' })).toBe('other=1');
  });

  it('keep lists in the order of the closed list', () => {
    expect(writeParams(TABLE, '', { level: ['DISTRICT', 'CENTRAL'] })).toBe('level=CENTRAL,DISTRICT');
  });
});

describe('useUrlState', () => {
  it('pushes a step that Back undoes', async () => {
    const { result } = renderHook(() => useUrlState(TABLE));
    const before = window.history.length;
    act(() => result.current[1]({ held: 'yes' }));
    expect(result.current[0].held).toBe('yes');
    expect(window.location.search).toBe('?held=yes');
    expect(window.history.length).toBe(before + 1);
  });

  it('replaces without a step, and does nothing where nothing changes', () => {
    const { result } = renderHook(() => useUrlState(TABLE));
    const before = window.history.length;
    act(() => result.current[1]({ q: 'a' }, 'replace'));
    act(() => result.current[1]({ q: 'a' }));
    expect(window.history.length).toBe(before);
    expect(result.current[0].q).toBe('a');
  });

  it('keeps two changes made at once', () => {
    const { result } = renderHook(() => useUrlState(TABLE));
    act(() => {
      result.current[1]({ depth: 4 });
      result.current[1]({ held: 'no' });
    });
    expect(window.location.search).toBe('?depth=4&held=no');
  });
});

describe('the as-of date', () => {
  it('is shared by every screen and carried along by links', () => {
    const { result } = renderHook(() => useAsOf());
    act(() => result.current[1]('2025-06-30'));
    expect(result.current[0]).toBe('2025-06-30');
    expect(withShared('/lineage/d_1', window.location.search)).toBe('/lineage/d_1?asof=2025-06-30');
    expect(withShared('/directives?q=a', window.location.search)).toBe('/directives?q=a&asof=2025-06-30');
    expect(withShared('/directives?asof=2024-01-01', window.location.search)).toBe('/directives?asof=2024-01-01');
  });
});
