import { storeClosed } from '../failures.ts';
import { isUnreachable, storeFailure } from './neo4j-failure.ts';

/** What every call goes through. */
export type Gate = {
  /** A call of the port: refused once closed, made ready first, failing in our words. */
  readonly through: <T>(call: () => Promise<T>) => Promise<T>;
  /** Makes the next call find out anew whether the server is ready. */
  readonly doubt: () => void;
  readonly isClosed: () => boolean;
  /** Refuses further calls and waits for those under way. */
  readonly close: () => Promise<void>;
};

/**
 * Lets calls through to a server that `prepare` has found ready. That is asked once, by the first call, and again
 * after the connection failed: the server that comes back may be another one.
 */
export function createGate(prepare: () => Promise<void>): Gate {
  const under = new Set<Promise<unknown>>();
  let prepared: Promise<void> | null = null;
  let closed = false;

  const ready = (): Promise<void> => {
    if (prepared === null) {
      const trying = prepare();
      prepared = trying;
      trying.catch(() => {
        if (prepared === trying) prepared = null;
      });
    }
    return prepared;
  };

  const guarded = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      await ready();
      return await call();
    } catch (error) {
      const failure = storeFailure(error);
      if (isUnreachable(error)) prepared = null;
      throw failure;
    }
  };

  return {
    through: async (call) => {
      if (closed) throw storeClosed();
      const going = guarded(call);
      under.add(going);
      const over = () => under.delete(going);
      going.then(over, over);
      return going;
    },
    doubt: () => {
      prepared = null;
    },
    isClosed: () => closed,
    close: async () => {
      closed = true;
      await Promise.allSettled([...under]);
    },
  };
}
