import { afterEach, beforeEach, type TestContext } from 'vitest';
import type { GraphStore } from '../../api/store/port.ts';

/** An empty store for one test, and what else can be done with where it keeps its rows. */
export type OpenedStore = {
  readonly store: GraphStore;
  /** The same rows once more, as another process would open them. Absent where stores share nothing. */
  readonly another?: () => Promise<GraphStore>;
  /**
   * Everything the store has written to disk by now. Absent where that cannot be looked at. Of a server it is what
   * stands in its graph: its files and logs are in other hands, and it writes over deleted records in its own time.
   */
  readonly bytes?: () => Promise<Uint8Array>;
  readonly cleanup: () => Promise<void>;
};

export type OpenStore = () => Promise<OpenedStore>;

export type StoreAtHand = {
  readonly store: GraphStore;
  /** Another store on the same rows; the test is skipped, visibly, where there can be none. */
  readonly another: (context: TestContext) => Promise<GraphStore>;
  readonly bytes: (context: TestContext) => Promise<Uint8Array>;
};

/** A fresh store for each test of the surrounding block, closed and cleaned up after it. */
export function freshStores(open: OpenStore): StoreAtHand {
  let opened: OpenedStore | null = null;
  let others: GraphStore[] = [];
  const now = (): OpenedStore => {
    if (opened === null) throw new Error('A store is there only inside a test.');
    return opened;
  };
  beforeEach(async () => {
    others = [];
    opened = await open();
  });
  afterEach(async () => {
    for (const other of others) await other.close();
    await opened?.store.close();
    await opened?.cleanup();
    opened = null;
  });
  return {
    get store() {
      return now().store;
    },
    another: async (context) => {
      const make = now().another ?? context.skip('this store shares its rows with nobody');
      const other = await make();
      others.push(other);
      return other;
    },
    bytes: async (context) => {
      const read = now().bytes ?? context.skip('what this store writes cannot be looked at');
      return read();
    },
  };
}
