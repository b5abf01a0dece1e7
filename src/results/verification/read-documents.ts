import { listPapers, type Paper, type PaperStore } from '../../papers/index.ts';
import { type AcceptedType, endingsOf } from '../../platform/files/detect-type.ts';
import { isServed } from '../../platform/files/file-state.ts';
import type { Tx } from '../../platform/work.ts';

/** A document of an entry, with its name in the pack. */
export type SampleDocument = { readonly entryId: string; readonly name: string; readonly bytes: Uint8Array };
export type SampleDocuments = {
  readonly inside: readonly SampleDocument[];
  /** What the partner is asked for: the number of the entry and the title. */
  readonly leftOut: readonly { readonly entryId: string; readonly name: string }[];
};

/** How large the documents of one pack are together: it is written in memory. */
export const mostDocumentBytes = 100_000_000;

/**
 * The documents of a sample in the order of its entries. Those that the scanner did not clear, that the store does not have, or that
 * are too large together with those before are left out. `documents/012-1-invoice-7.pdf` is the first document of entry 12.
 */
export async function readDocuments(
  tx: Tx,
  {
    actionId,
    sample,
    store,
    numberOf,
    most = mostDocumentBytes,
  }: {
    readonly actionId: string;
    readonly sample: readonly { readonly id: string }[];
    readonly store: PaperStore;
    readonly numberOf: (id: string) => number;
    readonly most?: number | undefined;
  },
): Promise<SampleDocuments> {
  const ids = sample.map(({ id }) => id);
  const papers = await listPapers(tx, actionId, 'expenditure', ids);
  const inside: SampleDocument[] = [];
  const leftOut: { entryId: string; name: string }[] = [];
  let left = most;
  for (const id of ids) {
    const own = papers.filter((one) => one.ownerId === id && one.sha256 !== null);
    for (const [at, paper] of own.entries()) {
      const number = String(numberOf(id)).padStart(3, '0');
      const bytes = await readPaper(paper, store, left);
      if (!bytes) {
        leftOut.push({ entryId: id, name: `${number}-${at + 1}: ${paper.title}` });
        continue;
      }
      left -= bytes.length;
      const [ending = 'bin'] = endingsOf[paper.type as AcceptedType] ?? [];
      const name = `documents/${number}-${at + 1}-${plainName(paper.title)}.${ending}`;
      inside.push({ entryId: id, name, bytes });
    }
  }
  return { inside, leftOut };
}

/** What is in a file; undefined where it is held back, missing or larger than `most`. */
async function readPaper(
  { sha256, state }: Paper,
  store: PaperStore,
  most: number,
): Promise<Uint8Array | undefined> {
  if (state === null || !isServed(state, { sender: false })) return undefined;
  const content = await store.read(sha256!);
  if (!content) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of content as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What every system takes for the name of a file. */
export function plainName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  return plain.slice(0, 60).toLowerCase() || 'document';
}
