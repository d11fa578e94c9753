import { parentPort } from 'node:worker_threads';
import { type Answer, type Ask, failureOf } from './extract-messages.ts';
import { doWork } from './extract-work.ts';

/** A thread that reads files: one piece of work at a time, told by message. */

function reply(answer: Answer): void {
  parentPort?.postMessage(answer);
}

parentPort?.on('message', (ask: Ask) => {
  doWork(ask, (page, pages) => reply({ page, pages })).then(
    (value) => reply({ value }),
    (error: unknown) => reply({ failure: failureOf(error) }),
  );
});
