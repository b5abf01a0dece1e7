import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DisclosureMessage } from './disclosure-worker.ts';
import type { Disclosed, Order, Progress } from './types.ts';

/** Beside the program as it was built, or beside this file as it was written. */
const workerFile = new URL(`./disclosure-worker${path.extname(import.meta.url)}`, import.meta.url);
/** The steps look at the clock themselves; this is for one that no longer does. */
const graceMilliseconds = 5_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Protects a table and audits what would be published, in a thread of its own, one table at a time. The thread is ended when the limits
 * are over. Nothing that failed its audit, or whose audit did not end, is given back.
 */
export function discloseTable(order: Order, progress: Progress = () => undefined): Promise<Disclosed> {
  const next = last.then(() => inThread(order, progress));
  last = next.catch(() => undefined);
  return next;
}

function inThread(order: Order, progress: Progress): Promise<Disclosed> {
  const { protect, audit, integers } = order.limits;
  // Without the options of this process: a test runner's or a debugger's are none of the thread's business.
  let worker: Worker;
  try {
    worker = new Worker(workerFile, { execArgv: [], workerData: order });
  } catch {
    return Promise.resolve({ refused: 'thread_not_started' });
  }
  return new Promise((resolve) => {
    const end = (disclosed: Disclosed) => {
      clearTimeout(timer);
      resolve(disclosed);
      void worker.terminate();
    };
    const timer = setTimeout(
      () => end({ refused: 'thread_ended' }),
      protect + audit + integers + graceMilliseconds,
    );
    worker.on('message', (message: DisclosureMessage) => {
      if ('disclosed' in message) end(message.disclosed);
      else progress(...message.progress);
    });
    worker.on('error', () => end({ refused: 'thread_ended' }));
    worker.on('exit', () => end({ refused: 'thread_ended' }));
  });
}
