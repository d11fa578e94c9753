import { describe, expect, it } from 'vitest';
import { BusyError } from '../../api/domain/errors.ts';
import { openSqliteStore } from '../../api/store/sqlite/open-sqlite-store.ts';
import { ACTOR } from '../contract/fixtures.ts';
import { temporaryFolder } from './temporary-folder.ts';

const NOW = Date.parse('2026-03-01T00:00:00.000Z');

/** A store whose clock shows what the test says. */
async function storeAt(path: string, clock: { at: number }) {
  return openSqliteStore({ path, thread: false, clock: () => new Date(clock.at).toISOString() });
}

describe('a lease nobody renews', () => {
  const at = temporaryFolder();

  it('holds for ten seconds, then goes to who asks, and the old one commits no more', async () => {
    const clock = { at: NOW };
    const gone = await storeAt(at('graph.db'), { at: NOW });
    const next = await storeAt(at('graph.db'), clock);
    const lost = await gone.acquireLease(ACTOR, 0);
    clock.at = NOW + 9_999;
    await expect(next.acquireLease(ACTOR, 0)).rejects.toBeInstanceOf(BusyError);
    clock.at = NOW + 10_000;
    const lease = await next.acquireLease(ACTOR, 0);
    await expect(gone.commit(ACTOR, lost, {})).rejects.toBeInstanceOf(BusyError);
    await lost.release();
    expect(await next.commit(ACTOR, lease, {})).toBe(1);
    await next.close();
    await gone.close();
  });

  it('still holds after its time while nobody else took it', async () => {
    const clock = { at: NOW };
    const store = await storeAt(at('graph.db'), clock);
    const lease = await store.acquireLease(ACTOR, 0);
    clock.at = NOW + 60_000;
    expect(await store.commit(ACTOR, lease, {})).toBe(1);
    await store.close();
  });

  it('that ends later than any can, because a clock was set back, holds up nobody', async () => {
    const ahead = await storeAt(at('graph.db'), { at: NOW + 3_600_000 });
    await ahead.acquireLease(ACTOR, 0);
    const store = await storeAt(at('graph.db'), { at: NOW });
    await (await store.acquireLease(ACTOR, 0)).release();
    await store.close();
    await ahead.close();
  });
});
