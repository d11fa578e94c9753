import { Worker } from 'node:worker_threads';
import { StoreUnavailableError } from '../../domain/errors.ts';
import { storeClosed } from '../failures.ts';
import type { CoreCall } from './core.ts';
import { type Answer, type Ask, errorOf } from './messages.ts';

type Waiting = { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void };

const died = (cause: string): StoreUnavailableError =>
  new StoreUnavailableError('Luồng xử lý kho dữ liệu đã dừng ngoài ý muốn. Khởi động lại chương trình; dữ liệu đã ghi vẫn còn nguyên.', { cause });

/**
 * Starts the store's thread on a file and gives the way to call it once the file is open.
 * Errors: those of opening; afterwards every call fails with StoreUnavailableError when the thread ends.
 */
export async function startThread(script: URL, path: string): Promise<CoreCall> {
  const worker = new Worker(script, { workerData: { path } });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended: Error | null = null;

  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('message', (answer: Answer) => {
    const call = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ('failure' in answer) call?.reject(errorOf(answer.failure));
    else call?.resolve(answer.value as never);
  });
  worker.on('error', (error) => end(died(error instanceof Error ? error.message : String(error))));
  worker.on('exit', () => end(storeClosed()));

  await new Promise<void>((resolve, reject) => waiting.set(0, { resolve, reject }));
  return (method, ...args) =>
    new Promise((resolve, reject) => {
      if (ended !== null) return reject(ended);
      asked += 1;
      waiting.set(asked, { resolve, reject });
      const ask: Ask = { number: asked, method, args };
      worker.postMessage(ask);
      return undefined;
    });
}
