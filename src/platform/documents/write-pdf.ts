import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Document } from './document.ts';
import type { PdfOrder, PdfResult } from './pdf-worker.ts';
import { type Sheets, type Typeset, typeset, typesetSheets } from './typeset.ts';

/** Beside the program as it was built, or beside this file as it was written. */
const workerFile = new URL(`./pdf-worker${path.extname(import.meta.url)}`, import.meta.url);
const idleMilliseconds = 30_000;
const longestMilliseconds = 60_000;

type Waiting = { resolve(pdf: Uint8Array): void; reject(reason: Error): void; timer: NodeJS.Timeout };
type Typesetter = { readonly worker: Worker; readonly waiting: Map<number, Waiting>; idle?: NodeJS.Timeout };

let typesetter: Typesetter | undefined;
let last = 0;

/**
 * The document as PDF/UA: tagged, with its language and title, A4. The same document gives the same bytes.
 * It is set in a thread of its own, which ends when nobody has asked for half a minute. Throws Error when that thread fails.
 */
export function writePdf(document: Document): Promise<Uint8Array> {
  return print(typeset(document));
}

/** Sheets of another size or language as PDF/UA; the rest as `writePdf`. */
export function printSheets(sheets: Sheets): Promise<Uint8Array> {
  return print(typesetSheets(sheets));
}

function print(document: Typeset): Promise<Uint8Array> {
  const order: PdfOrder = { number: ++last, document };
  const current = typesetter ?? start();
  clearTimeout(current.idle);
  current.worker.ref();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => end(current, new Error('setting a PDF took more than a minute')),
      longestMilliseconds,
    );
    current.waiting.set(order.number, { resolve, reject, timer });
    current.worker.postMessage(order);
  });
}

function start(): Typesetter {
  // Without the options of this process: a test runner's or a debugger's are none of the thread's business.
  const worker = new Worker(workerFile, { execArgv: [] });
  const started: Typesetter = { worker, waiting: new Map() };
  worker.on('message', (result: PdfResult) => answer(started, result));
  worker.on('error', (error) => end(started, error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => end(started, new Error('the PDF thread ended')));
  typesetter = started;
  return started;
}

function answer(current: Typesetter, result: PdfResult) {
  const asked = current.waiting.get(result.number);
  if (!asked) return;
  current.waiting.delete(result.number);
  clearTimeout(asked.timer);
  if ('pdf' in result) asked.resolve(result.pdf);
  else asked.reject(new Error(`the PDF could not be set: ${result.error}`));
  if (current.waiting.size > 0) return;
  // An idle thread neither keeps the process alive nor its memory for long.
  current.worker.unref();
  current.idle = setTimeout(() => end(current, new Error('idle')), idleMilliseconds).unref();
}

/** The thread is given up: whoever waits is told, and the next document starts another. */
function end(current: Typesetter, reason: Error) {
  if (typesetter === current) typesetter = undefined;
  clearTimeout(current.idle);
  for (const { reject, timer } of current.waiting.values()) {
    clearTimeout(timer);
    reject(reason);
  }
  current.waiting.clear();
  void current.worker.terminate();
}
