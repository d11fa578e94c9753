import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreUnavailableError } from '../../api/domain/errors.ts';
import type { ImportItemRow } from '../../api/domain/rows.ts';
import { type Keeper, keepWorking } from '../../api/keep-working.ts';
import type { StoreHealth } from '../../api/store/port.ts';

const WELL: StoreHealth = { kind: 'neo4j', ready: true, problem: null, schemaVersion: 1 };
const AWAY: StoreHealth = { kind: 'neo4j', ready: false, problem: 'Không kết nối được.', schemaVersion: null };
const WAITING = { jobId: 'j', index: 0, state: 'waiting' } as ImportItemRow;

/** A store that can be taken away, and what was done meanwhile. */
function scene() {
  const now = { health: WELL, open: [] as readonly ImportItemRow[], version: 0, failing: false };
  const done = { begun: 0, resumed: 0, said: [] as string[] };
  const keeper = keepWorking({
    store: { health: async () => now.health, openItems: async () => now.open, graphVersion: async () => now.version },
    importer: {
      resume: async () => {
        done.resumed += 1;
      },
    },
    begin: async () => {
      done.begun += 1;
      if (now.failing) throw new StoreUnavailableError('Không kết nối được.');
    },
    say: (line) => done.said.push(line),
    pauses: { quiet: 40, waiting: 10, abandoned: 100 },
  });
  return { now, done, keeper };
}

describe('a server over a store that may be away', () => {
  let keeper: Keeper | null = null;
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    keeper?.stop();
    vi.useRealTimers();
  });
  const begin = () => {
    const at = scene();
    keeper = at.keeper;
    return at;
  };

  it('begins once when the store answers', async () => {
    const { done } = begin();
    await vi.advanceTimersByTimeAsync(150);
    expect(done).toEqual({ begun: 1, resumed: 0, said: [] });
  });

  it('says once that the store is away, waits for it, and begins when it is there', async () => {
    const { now, done } = begin();
    now.health = AWAY;
    await vi.advanceTimersByTimeAsync(100);
    expect(done.said).toEqual([expect.stringContaining('Không kết nối được.')]);
    const before = done.begun;
    now.health = WELL;
    await vi.advanceTimersByTimeAsync(100);
    expect(done.begun).toBe(before + 1);
    expect(done.said.at(-1)).toBe('The store answers again.');
  });

  it('begins again after something failed because the store was away for a moment that nobody saw, and says so', async () => {
    const { done } = begin();
    await vi.advanceTimersByTimeAsync(20);
    expect(done.begun).toBe(1);
    keeper?.lost();
    await vi.advanceTimersByTimeAsync(100);
    expect(done.begun).toBe(2);
    expect(done.said).toEqual(['The store did not answer for a moment.', 'The store answers again.']);
  });

  it('tries again when the store goes away while it begins', async () => {
    const { now, done } = begin();
    now.failing = true;
    await vi.advanceTimersByTimeAsync(50);
    expect(done.begun).toBeGreaterThan(2);
    now.failing = false;
    const before = done.begun;
    await vi.advanceTimersByTimeAsync(150);
    expect(done.begun).toBe(before + 1);
  });

  it('takes over files that wait while nothing is written, once; not those that somebody works on', async () => {
    const { now, done } = begin();
    now.open = [WAITING];
    for (let step = 0; step < 6; step += 1) {
      now.version += 1;
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(done.resumed).toBe(0);
    await vi.advanceTimersByTimeAsync(150);
    expect(done.resumed).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(done.resumed).toBe(1);
  });

  it('looks no more once it is stopped', async () => {
    const { now, done } = begin();
    await vi.advanceTimersByTimeAsync(20);
    expect(done.begun).toBe(1);
    keeper?.stop();
    now.health = AWAY;
    await vi.advanceTimersByTimeAsync(100);
    expect(done.said).toEqual([]);
  });
});
