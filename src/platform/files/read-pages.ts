import { Readable, type Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { readText } from './read-text.ts';
import { type ApartLimits, endOf, startApart, workerFile } from './start-apart.ts';
import type { FileStore } from './store.ts';

/** So much of one file is read: a book of five hundred pages. */
export const mostCharacters = 1_000_000;
export const mostPages = 2000;
/** More than the longest text takes, with each of its characters escaped. */
const mostBytes = 8_000_000;
/** The code with which the process says that a PDF cannot be read. */
export const unreadable = 3;

/**
 * The text of a file, page by page where it has pages. `none`: no words are in it, as in a scan or a picture. `failed`: they cannot be
 * read, however often it is tried. `cut`: there is more than is read.
 */
export type ReadPages =
  | { readonly state: 'read' | 'cut'; readonly pages: readonly string[]; readonly numbered: boolean }
  | { readonly state: 'none' | 'failed' };

type Kept = { readonly sha256: string; readonly type: string };
type Store = Pick<FileStore, 'read'>;
const officeTexts = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
];
const usual: ApartLimits = {
  worker: workerFile('pdf-text-worker'),
  milliseconds: 60_000,
  kilobytes: 1_500_000,
};
const unstarted = -1;
/** With these somebody ends a process; with any other it ended by what it did, or by a limit. */
const fromOutside: readonly string[] = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'];

/** Reads the words of a kept PDF, Word, OpenDocument or plain text. Throws when the store or this machine fails: another try may read it. */
export async function readPages(
  store: Store,
  file: Kept,
  limits: Partial<ApartLimits> = {},
): Promise<ReadPages> {
  if (![...officeTexts, 'application/pdf', 'text/plain'].includes(file.type)) return { state: 'none' };
  const content = await store.read(file.sha256);
  if (!content) throw new Error('The file is not in the store.');
  if (file.type === 'application/pdf') return within(await pagesOfPdf(content, limits), true);
  if (file.type === 'text/plain') return within([await text(content)], false);
  const words = await readText({ read: async () => content }, file);
  return within(words === undefined ? undefined : [words], false);
}

/** Undefined when the PDF cannot be read or hits a limit. */
async function pagesOfPdf(
  content: ReadableStream,
  limits: Partial<ApartLimits>,
): Promise<readonly string[] | undefined> {
  const child = startApart([], { ...usual, ...limits }, { reads: true });
  const end = endOf(child, unstarted);
  if (!child?.stdin || !child.stdout) throw new Error('No process can be started to read a file.');
  try {
    const source = Readable.fromWeb(content as never);
    const sent = send(source, child.stdin);
    const answer = await answerOf(child.stdout);
    if (answer === undefined) return undefined;
    const failure = await sent;
    if (failure !== undefined) throw failure;
    const code = await end;
    if (child.killed && !source.readableEnded) throw new Error('The file did not come in time.');
    return resultOf(code, answer);
  } finally {
    child.kill('SIGKILL');
  }
}

/** Gives the content to a process. Returns how the store failed; of a process that does not read it to its end, the code tells. */
async function send(source: Readable, to: Writable): Promise<unknown> {
  let failure: unknown;
  // A pipe that the process broke breaks the source in turn.
  source.once('error', (error) => {
    if (!to.destroyed) failure = error;
  });
  await pipeline(source, to).catch(() => undefined);
  return failure;
}

/** What a process says; undefined when that is more than any text. */
async function answerOf(said: Readable): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of said) {
    bytes += part.length;
    if (bytes > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The pages; undefined when the process says that there are none to read, or a limit ended it. Throws when it ended otherwise. */
function resultOf(end: number | string, answer: string): readonly string[] | undefined {
  if (end === 0) return JSON.parse(answer) as string[];
  if (end === unreadable || (typeof end === 'string' && !fromOutside.includes(end))) return undefined;
  throw new Error('The process that reads a file ended before it had read it.');
}

/** Keeps within what is read of one file. */
function within(pages: readonly string[] | undefined, numbered: boolean): ReadPages {
  if (!pages) return { state: 'failed' };
  if (!pages.some((page) => /[\p{L}\p{N}]/u.test(page))) return { state: 'none' };
  const kept: string[] = [];
  let left = mostCharacters;
  for (const page of pages.slice(0, mostPages)) {
    if (left <= 0) break;
    kept.push(page.slice(0, left));
    left -= page.length;
  }
  return { state: left < 0 || kept.length < pages.length ? 'cut' : 'read', pages: kept, numbered };
}
