import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SYSTEM_ACTOR } from '../../api/domain/actor.ts';
import { StoreUnavailableError } from '../../api/domain/errors.ts';
import type { ImportItemRow } from '../../api/domain/rows.ts';
import { type Following, finishOpen, followImport } from '../../api/follow-import.ts';

const item = (index: number, state: ImportItemRow['state']) => ({ jobId: 'j', index, state, fileName: `${index}.txt` }) as ImportItemRow;

/** An import of three files by an importer that loses heart when the store goes away, and goes on when it is told to. */
function scene(options: { readonly awayAfter?: number; readonly takesNothing?: boolean } = {}) {
  const now = { done: 0, away: false, resumed: 0, looks: 0 };
  const said: string[] = [];
  const stopping = new AbortController();
  const ready = async (): Promise<void> => {
    if (now.away) throw new StoreUnavailableError('Không kết nối được.');
  };
  const rows = (): readonly ImportItemRow[] => [0, 1, 2].map((index) => item(index, index < now.done ? 'done' : 'waiting'));
  const following: Following = {
    actor: SYSTEM_ACTOR,
    say: (line) => said.push(line),
    signal: stopping.signal,
    store: {
      health: async () => {
        now.looks += 1;
        // It comes back after the first look.
        if (now.looks > 1) now.away = false;
        return { kind: 'neo4j', ready: !now.away, problem: now.away ? 'Không kết nối được.' : null, schemaVersion: 1 };
      },
      items: async () => ready().then(rows),
      openItems: async () => ready().then(() => rows().filter(({ state }) => state === 'waiting')),
    },
    importer: {
      idle: async () => {
        while (!options.takesNothing && !now.away && now.done < 3) {
          now.done += 1;
          if (now.done === options.awayAfter && now.resumed === 0) now.away = true;
        }
      },
      resume: async () => {
        await ready();
        now.resumed += 1;
      },
    },
  };
  return { now, said, stopping, following };
}

/** The pauses between one look and the next pass at once. */
async function withoutPauses<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {});
  await vi.advanceTimersByTimeAsync(60_000);
  return work;
}

describe('an import that somebody waits for', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  it('is told file by file, each once, until all have ended', async () => {
    const { following, said } = scene();
    const told: number[] = [];
    await withoutPauses(followImport(following, 'j', ({ index }) => told.push(index)));
    expect(told).toEqual([0, 1, 2]);
    expect(said).toEqual([]);
  });

  it('outlasts a store that goes away in its middle, says so once, and goes on', async () => {
    const { following, said, now } = scene({ awayAfter: 1 });
    const told: number[] = [];
    await withoutPauses(followImport(following, 'j', ({ index }) => told.push(index)));
    expect(told).toEqual([0, 1, 2]);
    expect(said).toEqual([expect.stringContaining('Không kết nối được.')]);
    expect(now.resumed).toBe(1);
  });

  it('gives up on a store that answers and takes nothing in, naming the way to go on', async () => {
    const { following } = scene({ takesNothing: true });
    await expect(withoutPauses(followImport(following, 'j', () => {}))).rejects.toThrow('npm run import -- --resume');
    await expect(withoutPauses(finishOpen(following))).rejects.toBeInstanceOf(StoreUnavailableError);
  });

  it('ends with the reason of whoever stops waiting', async () => {
    const { following, stopping } = scene({ takesNothing: true });
    stopping.abort(new Error('Stopped.'));
    await expect(withoutPauses(followImport(following, 'j', () => {}))).rejects.toThrow('Stopped.');
  });

  it('is brought to its end after another process left it', async () => {
    const { following, now } = scene({ awayAfter: 2 });
    now.resumed = -1;
    await withoutPauses(finishOpen(following));
    expect(now.done).toBe(3);
  });
});
