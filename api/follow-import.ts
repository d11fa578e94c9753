import type { Actor } from './domain/actor.ts';
import { StoreUnavailableError } from './domain/errors.ts';
import type { ImportItemRow } from './domain/rows.ts';
import type { Importer } from './importing/importer.ts';
import type { GraphStore } from './store/port.ts';

const LOOK_AGAIN_MS = 300;
const ASK_AGAIN_MS = 2_000;
/** Tries in a row in which a store that answers took nothing in. */
const MOST_TRIES = 5;
/** Open files that are looked at to see whether anything moves. */
const LOOKED_AT = 1_000;
/** How long a store may be away before whoever waits at a command line is told to come back later. */
const MOST_AWAY_MS = 10 * 60_000;

const OPEN: ReadonlySet<string> = new Set(['waiting', 'reading', 'linking']);

export type Following = {
  readonly store: Pick<GraphStore, 'health' | 'items' | 'openItems'>;
  readonly importer: Pick<Importer, 'idle' | 'resume'>;
  readonly actor: Actor;
  /** Receives one line for the person who waits. */
  readonly say: (line: string) => void;
  /** Aborted when the person who waits has had enough; its reason is the error that ends the waiting. */
  readonly signal: AbortSignal;
};

const LEFT_OPEN = 'Phần còn lại được giữ trong kho; nhập tiếp bằng lệnh: npm run import -- --resume';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves when the store answers. Errors: StoreUnavailableError after ten minutes without it. */
async function untilBack({ store, say, signal }: Following): Promise<void> {
  const until = Date.now() + MOST_AWAY_MS;
  let told = false;
  for (;;) {
    const { ready, problem } = await store.health();
    if (ready) return;
    if (!told) say(`The store does not answer; waiting for it. ${problem ?? ''}`.trimEnd());
    told = true;
    if (Date.now() > until) throw new StoreUnavailableError(`${problem ?? ''} ${LEFT_OPEN}`.trimStart());
    await pause(ASK_AGAIN_MS);
    signal.throwIfAborted();
  }
}

/** Does something that needs the store, once more whenever the store went away meanwhile. */
export async function outlasting<T>(following: Following, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      following.signal.throwIfAborted();
      if (!(error instanceof StoreUnavailableError)) throw error;
      await pause(LOOK_AGAIN_MS);
      await untilBack(following);
    }
  }
}

/** Gives up on a store that answers and yet takes nothing in (a full disk): `moved` says whether anything changed since. */
function patience(): (moved: boolean) => Promise<void> {
  let tries = 0;
  return async (moved) => {
    tries = moved ? 0 : tries + 1;
    if (tries >= MOST_TRIES) throw new StoreUnavailableError(`Kho dữ liệu chưa nhận được thay đổi. ${LEFT_OPEN}`);
    await pause(tries === 0 ? LOOK_AGAIN_MS : ASK_AGAIN_MS);
  };
}

/**
 * Tells of each file of an import as it ends, until all have. A store that goes away meanwhile is waited for, and the
 * import goes on where it stood. Errors: StoreUnavailableError after ten minutes without the store; the signal's reason.
 */
export async function followImport(following: Following, jobId: string, tell: (item: ImportItemRow) => void): Promise<void> {
  const { store, importer, actor, signal } = following;
  const told = new Set<number>();
  const goOn = patience();
  for (;;) {
    const before = told.size;
    let working = true;
    const idle = importer.idle().then(() => {
      working = false;
    });
    for (let last = false; !last; ) {
      last = !working;
      const items = await outlasting(following, () => store.items(actor, jobId));
      for (const item of items.filter(({ state, index }) => !OPEN.has(state) && !told.has(index))) {
        told.add(item.index);
        tell(item);
      }
      if (last && !items.some(({ state }) => OPEN.has(state))) return;
      if (!last) await Promise.race([idle, pause(LOOK_AGAIN_MS)]);
    }
    signal.throwIfAborted();
    await goOn(told.size > before);
    await outlasting(following, () => importer.resume(actor));
  }
}

/** Goes on with all that is open in the store, until nothing is. Errors: as `followImport`. */
export async function finishOpen(following: Following): Promise<void> {
  const { store, importer, actor, signal } = following;
  const goOn = patience();
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    await outlasting(following, () => importer.resume(actor));
    await importer.idle();
    signal.throwIfAborted();
    const left = (await outlasting(following, () => store.openItems(actor, LOOKED_AT))).length;
    if (left === 0) return;
    await goOn(left < before);
    before = left;
  }
}
