import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { leaseLost } from '../failures.ts';
import type { CorePart } from './core.ts';
import type { Sql } from './sql.ts';

/** A lease that nobody renews ends after this time: a process that died holds up the others no longer. */
const LIFE_MS = 10_000;
const HEARTBEAT_MS = 2_000;
/** A lease that ends later than any could was made before the machine's clock was set back. */
const CLOCK_DRIFT_MS = 5_000;

export type Leases = CorePart<'takeLease' | 'releaseLease'> & {
  /** Inside the writing transaction: LeaseLost (BusyError) unless the lease is still the one in the file. */
  readonly mustHold: (id: string) => void;
  /** Gives back what is held; stops the heartbeat. */
  readonly releaseAll: () => void;
};

/**
 * The lease for writing: one row, seen by every process on the file. `now` gives milliseconds.
 * A lease that ran out but was taken by nobody still holds: the row decides, not the clock. It outlives no loss of power,
 * and need not: nobody who held it is left.
 */
export function createLeases(sql: Sql, now: () => number): Leases {
  const held = new Map<string, NodeJS.Timeout>();

  const forget = (id: string): void => {
    clearInterval(held.get(id));
    held.delete(id);
  };

  const renew = (id: string): boolean => {
    const at = now();
    return sql.run('UPDATE write_lease SET renewed_at = ?, expires_at = ? WHERE id = ?', at, at + LIFE_MS, id) === 1;
  };

  const beat = (id: string): void => {
    try {
      if (!sql.marking(() => renew(id))) forget(id);
    } catch {
      // The file is busy or gone for the moment: the next beat tries again, a commit checks for itself.
    }
  };

  const releaseLease = (id: string): void => {
    forget(id);
    sql.marking(() => sql.run('DELETE FROM write_lease WHERE id = ?', id));
  };

  return {
    takeLease: (actor) => {
      const at = now();
      const id = randomUUID();
      const taken = sql.marking(() =>
        sql.run(
          `INSERT INTO write_lease VALUES (1, ?, ?, ?, ?) ON CONFLICT (slot)
         DO UPDATE SET id = excluded.id, holder = excluded.holder, renewed_at = excluded.renewed_at, expires_at = excluded.expires_at
         WHERE write_lease.expires_at <= excluded.renewed_at OR write_lease.expires_at > excluded.expires_at + ${CLOCK_DRIFT_MS}`,
          id,
          `${actor.id} @ ${hostname()}:${process.pid}`,
          at,
          at + LIFE_MS,
        ),
      );
      if (taken === 0) return null;
      const timer = setInterval(() => beat(id), HEARTBEAT_MS);
      timer.unref();
      held.set(id, timer);
      return id;
    },
    releaseLease,
    mustHold: (id) => {
      if (!renew(id)) throw leaseLost();
    },
    releaseAll: () => {
      for (const id of [...held.keys()]) releaseLease(id);
    },
  };
}
