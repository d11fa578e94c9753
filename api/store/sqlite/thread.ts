import { parentPort, workerData } from 'node:worker_threads';
import { createCore } from './create-core.ts';
import { type Answer, type Ask, failureOf } from './messages.ts';

/** The store's own thread: opens the file named in `workerData.path`, then answers one message after the other. */

type Method = (...args: readonly never[]) => unknown;

/** What the other side sent has the types it was called with there. */
type Asked = Omit<Ask, 'args'> & { readonly args: readonly never[] };

/** Message 0 is the answer to opening the file. */
function open(): ReadonlyMap<string, Method> | null {
  try {
    const methods = new Map<string, Method>(Object.entries<Method>(createCore(workerData.path, Date.now)));
    reply({ number: 0, value: null });
    return methods;
  } catch (error) {
    reply({ number: 0, failure: failureOf(error) });
    return null;
  }
}

function reply(answer: Answer): void {
  parentPort?.postMessage(answer);
}

const methods = open();
if (methods === null) parentPort?.close();

parentPort?.on('message', ({ number, method, args }: Asked) => {
  try {
    const value = methods?.get(method)?.(...args);
    reply({ number, value });
  } catch (error) {
    reply({ number, failure: failureOf(error) });
  }
  if (method === 'close') parentPort?.close();
});
