import { SYSTEM_ACTOR } from './domain/actor.ts';
import { BusyError, StoreUnavailableError } from './domain/errors.ts';
import type { Importer } from './importing/importer.ts';
import type { GraphStore } from './store/port.ts';

export type KeepWorking = {
  readonly store: Pick<GraphStore, 'health' | 'openItems' | 'graphVersion'>;
  readonly importer: Pick<Importer, 'resume'>;
  /** What is to be done once the store answers, at the start and whenever it comes back; may be done again. */
  readonly begin: () => Promise<void>;
  /** Receives one line for an operator. */
  readonly say: (line: string) => void;
  readonly pauses?: Partial<Pauses>;
};

/** Milliseconds. */
export type Pauses = {
  /** Between two looks while all is well. */
  readonly quiet: number;
  /** Between two looks while the store does not answer. */
  readonly waiting: number;
  /** For how long nothing is written, while files wait, until they count as left behind. */
  readonly abandoned: number;
};

export type Keeper = {
  /** Something failed because the store did not answer: look again soon, and go on with what was left open. */
  lost(): void;
  /** Looks no more; what is under way is not waited for. */
  stop(): void;
};

const PAUSES: Pauses = { quiet: 15_000, waiting: 2_000, abandoned: 60_000 };

/**
 * Keeps a server at work over a store that may be away at times: waits for it, says so, and goes on where it stood when
 * it is back, without a restart. Files that another process left open when it died are taken over as well.
 */
export function keepWorking({ store, importer, begin, say, pauses }: KeepWorking): Keeper {
  const { quiet, waiting, abandoned } = { ...PAUSES, ...pauses };
  let stopped = false;
  let toBegin = true;
  let problem: string | null = null;
  /** Something failed because the store did not answer, and no look has found it away yet. */
  let missed = false;
  let failing: string | null = null;
  let wake = (): void => {};
  let still = { version: -1, since: 0, takenOver: false };

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (stopped) wake();
    });

  const takeOver = async (): Promise<void> => {
    if ((await store.openItems(SYSTEM_ACTOR, 1)).length === 0) return;
    const version = await store.graphVersion(SYSTEM_ACTOR);
    if (version !== still.version) still = { version, since: Date.now(), takenOver: false };
    if (still.takenOver || Date.now() - still.since < abandoned) return;
    still = { ...still, takenOver: true };
    await importer.resume(SYSTEM_ACTOR);
  };

  const look = async (): Promise<void> => {
    const health = await store.health();
    if (!health.ready) {
      missed = false;
      if (problem !== health.problem) say(`The store does not answer; it is tried again by itself. ${health.problem ?? ''}`.trimEnd());
      problem = health.problem;
      toBegin = true;
      return;
    }
    if (missed) say('The store did not answer for a moment.');
    if (missed || problem !== null) say('The store answers again.');
    missed = false;
    problem = null;
    if (toBegin) {
      toBegin = false;
      await begin();
    } else {
      await takeOver();
    }
  };

  const run = async (): Promise<void> => {
    while (!stopped) {
      try {
        await look();
      } catch (error) {
        toBegin = true;
        const told = error instanceof StoreUnavailableError || error instanceof BusyError ? null : `Looking after the store failed: ${String(error)}`;
        if (told !== null && told !== failing) say(told);
        failing = told;
      }
      await pause(toBegin ? waiting : quiet);
    }
  };
  void run();

  return {
    lost: () => {
      toBegin = true;
      missed = problem === null;
      // Not at once: a store that answers and yet fails must not be asked without end.
      setTimeout(() => wake(), waiting).unref();
    },
    stop: () => {
      stopped = true;
      wake();
    },
  };
}
