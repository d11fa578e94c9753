// @vitest-environment happy-dom
import { act } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorState } from '../../../ui/components/states.tsx';
import { RequestError } from '../../../ui/lib/request-error.ts';
import { blankPage, draw } from '../screen.tsx';

/** Fails again whenever it is tried again, and writes down when. */
function Failing({ asked }: { readonly asked: number[] }) {
  const [error, setError] = useState(new RequestError('STORE_UNAVAILABLE', ''));
  const retry = (): void => {
    asked.push(Date.now());
    setError(new RequestError('STORE_UNAVAILABLE', ''));
  };
  return <ErrorState error={error} onRetry={retry} />;
}

beforeEach(() => {
  blankPage('/');
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('a failure that passes by itself', () => {
  it.each(['STORE_UNAVAILABLE', 'BUSY', 'OFFLINE'])('%s is tried again without being asked', async (code) => {
    const retry = vi.fn();
    const { getByText } = draw(<ErrorState error={new RequestError(code, '')} onRetry={retry} />);
    expect(getByText(/Đang tự thử lại/)).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(3_000));
    expect(retry).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(retry).toHaveBeenCalledOnce();
  });

  it('is asked for less often the longer it lasts', async () => {
    const asked: number[] = [];
    draw(<Failing asked={asked} />);
    for (let second = 0; second < 120; second += 1) await act(() => vi.advanceTimersByTimeAsync(1_000));
    const waits = asked.slice(1).map((at, index) => Math.round((at - (asked[index] ?? 0)) / 1_000));
    expect(waits.slice(0, 3)).toEqual([8, 16, 30]);
    expect(Math.max(...waits)).toBeLessThanOrEqual(30);
  });

  it('is left alone where trying again changes nothing, and stops with the screen', async () => {
    const retry = vi.fn();
    const { unmount } = draw(<ErrorState error={new RequestError('FORBIDDEN', '')} onRetry={retry} />);
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    unmount();
    draw(<ErrorState error={new RequestError('BUSY', '')} onRetry={retry} />).unmount();
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(retry).not.toHaveBeenCalled();
  });
});
