import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Actor } from '../../domain/actor.ts';
import { leaseLost } from '../failures.ts';
import type { Cypher, Work } from './cypher.ts';
import { isHeldUp } from './neo4j-failure.ts';

export type LeaseLife = {
  /** A lease that nobody renews ends after this time: a process that died holds up the others no longer. */
  readonly lifeMs: number;
  readonly heartbeatMs: number;
};

/** Enough for a small statement; one that waits behind a long commit gives up and asks again. */
const SHORT_MS = 3_000;

/** Only the server's clock counts: those of several machines need not agree. */
const FREE = 'l.id IS NULL OR l.id = $id OR l.expiresAt <= timestamp()';
const IS_FREE = `MATCH (l:WriteLease {slot: 1}) RETURN ${FREE} AS free`;
const LOCK = 'MATCH (l:WriteLease {slot: 1}) SET l.lock = $id RETURN l.id AS id';
const TAKE = `MATCH (l:WriteLease {slot: 1}) WHERE ${FREE}
  SET l.id = $id, l.holder = $holder, l.takenAt = timestamp(), l.renewedAt = timestamp(), l.expiresAt = timestamp() + $lifeMs
  REMOVE l.lock, l.commitId, l.commitVersion
  RETURN l.id AS id`;
const RENEW = `MATCH (l:WriteLease {slot: 1}) WHERE l.id = $id
  SET l.renewedAt = timestamp(), l.expiresAt = timestamp() + $lifeMs
  RETURN l.id AS id`;
const RELEASE = `MATCH (l:WriteLease {slot: 1}) WHERE l.id = $id
  SET l.expiresAt = 0
  REMOVE l.id, l.holder, l.lock`;
const HELD = `MATCH (l:WriteLease {slot: 1}) SET l.lock = $commitId
  RETURN l.id AS id, l.commitId AS commitId, l.commitVersion AS version`;
const DONE = `MATCH (l:WriteLease {slot: 1})
  SET l.commitId = $commitId, l.commitVersion = $version, l.renewedAt = timestamp(), l.expiresAt = timestamp() + $lifeMs
  REMOVE l.lock`;

export type Leases = {
  readonly take: (actor: Actor) => Promise<string | null>;
  readonly release: (id: string) => Promise<void>;
  /**
   * Inside the writing transaction, before its first change: BusyError unless the lease is still the one in the
   * graph, which from here on nobody can take until the transaction ends. Gives the version this very commit made
   * when it was tried before and only the answer got lost; null otherwise.
   */
  readonly mustHold: (cypher: Cypher, id: string, commitId: string) => Promise<number | null>;
  /** Runs a commit under a lease. */
  readonly during: <T>(id: string, commit: () => Promise<T>) => Promise<T>;
  readonly committed: (cypher: Cypher, commitId: string, version: number) => Promise<void>;
  /** Gives back what is held; stops the heartbeat. */
  readonly releaseAll: () => Promise<void>;
};

/**
 * The lease for writing: one node, seen by every process on the graph. A lease that ran out but was taken by
 * nobody still holds: the node decides, not the clock. Taking it is a write, so whoever has it also has the
 * bookmark of whatever was committed before, by whichever process.
 */
export function createLeases(write: <T>(work: Work<T>, timeoutMs?: number) => Promise<T>, { lifeMs, heartbeatMs }: LeaseLife): Leases {
  const held = new Map<string, NodeJS.Timeout>();
  /** A commit holds the node and renews the lease itself: a heartbeat would only wait for it. */
  const committing = new Set<string>();

  const forget = (id: string): void => {
    clearInterval(held.get(id));
    held.delete(id);
  };

  const beat = async (id: string): Promise<void> => {
    if (committing.has(id)) return;
    try {
      const found = await write((cypher) => cypher.one<{ id: string }>(RENEW, { id, lifeMs }), SHORT_MS);
      if (found?.id !== id) forget(id);
    } catch {
      // The server is busy or away for the moment: the next beat tries again, a commit checks for itself.
    }
  };

  /** A lease that ran out while its holder commits cannot be locked: then it is not free after all. */
  const taken = async (id: string, holder: string): Promise<boolean> => {
    try {
      return await write(async (cypher) => {
        if ((await cypher.one<{ free: boolean }>(IS_FREE, { id }))?.free !== true) return false;
        await cypher.run(LOCK, { id });
        return (await cypher.one(TAKE, { id, holder, lifeMs })) !== undefined;
      }, SHORT_MS);
    } catch (error) {
      if (isHeldUp(error)) return false;
      throw error;
    }
  };

  const release = async (id: string): Promise<void> => {
    forget(id);
    await write((cypher) => cypher.run(RELEASE, { id }), SHORT_MS);
  };

  return {
    take: async (actor) => {
      const id = randomUUID();
      if (!(await taken(id, `${actor.id} @ ${hostname()}:${process.pid}`))) return null;
      const timer = setInterval(() => void beat(id), heartbeatMs);
      timer.unref();
      held.set(id, timer);
      return id;
    },
    release,
    mustHold: async (cypher, id, commitId) => {
      const lease = await cypher.one<{ id: string | null; commitId: string | null; version: number }>(HELD, { commitId });
      if (lease?.id !== id) throw leaseLost();
      return lease.commitId === commitId ? lease.version : null;
    },
    during: async (id, commit) => {
      committing.add(id);
      try {
        return await commit();
      } finally {
        committing.delete(id);
      }
    },
    committed: (cypher, commitId, version) => cypher.run(DONE, { commitId, version, lifeMs }),
    releaseAll: async () => {
      await Promise.allSettled([...held.keys()].map(release));
    },
  };
}
