import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { readText } from './read-text.ts';
import { type ApartLimits, endOf, startApart, workerFile } from './start-apart.ts';
import type { FileStore } from './store.ts';

/** So much of one file is read: a book of five hundred pages. */
export const mostCharacters = 1_000_000;
export const mostPages = 2000;

/**
 * The text of a file, page by page where it has pages. `none`: no words are in it, as in a scan or a picture. `failed`: they could not
 * be read. `cut`: there is more than is read.
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

/** Reads the words of a kept PDF, Word, OpenDocument or plain text. Throws when this machine starts no process more. */
export async function readPages(
  store: Store,
  file: Kept,
  limits: Partial<ApartLimits> = {},
): Promise<ReadPages> {
  if (file.type === 'application/pdf') return within(await pagesOfPdf(store, file, limits), true);
  if (officeTexts.includes(file.type)) return within(wholeOf(await readText(store, file)), false);
  if (file.type === 'text/plain') {
    const content = await store.read(file.sha256);
    return within(content && [await text(content)], false);
  }
  return { state: 'none' };
}

const wholeOf = (words: string | undefined) => (words === undefined ? undefined : [words]);

async function pagesOfPdf(
  store: Store,
  { sha256 }: Kept,
  limits: Partial<ApartLimits>,
): Promise<readonly string[] | undefined> {
  const content = await store.read(sha256);
  if (!content) return undefined;
  const child = startApart([], { ...usual, ...limits }, { reads: true });
  const end = endOf(child, unstarted);
  if (!child?.stdin || !child.stdout) throw new Error('No process can be started to read a file.');
  // What ends before it has read all breaks the pipe: the code says so.
  const sent = pipeline(Readable.fromWeb(content as never), child.stdin).catch(() => undefined);
  const answer = await text(child.stdout);
  await sent;
  const code = await end;
  if (code === unstarted) throw new Error('No process can be started to read a file.');
  return code === 0 ? (JSON.parse(answer) as string[]) : undefined;
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
