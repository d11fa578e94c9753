import type { Actor } from '../domain/actor.ts';
import { leaseBusy, storeClosed } from './failures.ts';
import type { Lease } from './port.ts';

/** How a store gives its one lease away and takes it back. */
export type LeaseCalls = {
  /** A lease id, renewed until it is given back; null while somebody else holds it. */
  readonly take: (actor: Actor) => Promise<string | null>;
  readonly release: (id: string) => Promise<void>;
  /** How often the first in line asks again. */
  readonly pollMs: number;
};

type Turn = { readonly start: () => void; readonly refuse: (error: Error) => void };

export type LeaseQueue = {
  readonly acquire: (actor: Actor, waitMs: number) => Promise<Lease>;
  /** Sends everybody away who still waits. */
  readonly close: () => void;
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Within a process turns are given in the order they were asked for; only the first in line asks the store. */
export function createLeaseQueue(calls: LeaseCalls): LeaseQueue {
  const line: Turn[] = [];
  let closed = false;

  const leave = (turn: Turn): void => {
    const place = line.indexOf(turn);
    if (place === -1) return;
    line.splice(place, 1);
    if (place === 0) line[0]?.start();
  };

  /** Resolves at the head of the line. */
  const queued = (until: number): Promise<Turn> =>
    new Promise((resolve, reject) => {
      const turn: Turn = {
        start: () => {
          clearTimeout(timer);
          resolve(turn);
        },
        refuse: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      const timer = setTimeout(() => {
        leave(turn);
        reject(leaseBusy());
      }, until - Date.now());
      line.push(turn);
      if (line[0] === turn) turn.start();
    });

  const taken = async (actor: Actor, until: number): Promise<string> => {
    for (;;) {
      if (closed) throw storeClosed();
      const id = await calls.take(actor);
      if (id !== null) return id;
      const left = until - Date.now();
      if (left <= 0) throw leaseBusy();
      await pause(Math.min(calls.pollMs, left));
    }
  };

  return {
    acquire: async (actor, waitMs) => {
      if (closed) throw storeClosed();
      const until = Date.now() + waitMs;
      const turn = await queued(until);
      try {
        const id = await taken(actor, until);
        let released = false;
        const release = async (): Promise<void> => {
          if (released) return;
          released = true;
          try {
            await calls.release(id);
          } finally {
            leave(turn);
          }
        };
        return { id, release };
      } catch (error) {
        leave(turn);
        throw error;
      }
    },
    close: () => {
      closed = true;
      for (const turn of line.splice(0)) turn.refuse(storeClosed());
    },
  };
}
