import type { Actor } from '../domain/actor.ts';
import { BusyError } from '../domain/errors.ts';
import type { GraphStore } from '../store/port.ts';

const TRIES = 8;

/**
 * What `load` gives of one version of the graph: read again when the graph changed meanwhile.
 * Errors: BusyError when it kept changing.
 */
export async function steadily<T>(store: GraphStore, actor: Actor, load: (graphVersion: number) => Promise<T>): Promise<T> {
  let before = await store.graphVersion(actor);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const loaded = await load(before);
    const after = await store.graphVersion(actor);
    if (after === before) return loaded;
    before = after;
  }
  throw new BusyError('Dữ liệu đang thay đổi liên tục vì có tệp đang được nhập. Thử lại sau ít giây.');
}
