import { buffer } from 'node:stream/consumers';
import { listPapers, type PaperStore } from '../../papers/index.ts';
import { isServed } from '../../platform/files/file-state.ts';
import type { Tx } from '../../platform/work.ts';

/** A document of an entry, with its name in the pack. */
export type SampleDocument = { readonly entryId: string; readonly name: string; readonly bytes: Uint8Array };

const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** The documents of a sample in the order of its entries: those that the scanner cleared and the store has. `documents/012-1-invoice-7.pdf` is the first of entry 12. */
export async function readDocuments(
  tx: Tx,
  {
    actionId,
    sample,
    store,
    numberOf,
  }: {
    readonly actionId: string;
    readonly sample: readonly { readonly id: string }[];
    readonly store: PaperStore;
    readonly numberOf: (id: string) => number;
  },
): Promise<SampleDocument[]> {
  const ids = sample.map(({ id }) => id);
  const papers = await listPapers(tx, actionId, 'expenditure', ids);
  const documents: SampleDocument[] = [];
  for (const id of ids) {
    const own = papers.filter((one) => one.ownerId === id && one.sha256 !== null);
    for (const [at, { title, sha256, type, state }] of own.entries()) {
      const content =
        state !== null && isServed(state, { sender: false }) ? await store.read(sha256!) : undefined;
      if (!content) continue;
      const number = String(numberOf(id)).padStart(3, '0');
      const name = `documents/${number}-${at + 1}-${plainName(title)}.${endings[type ?? ''] ?? 'bin'}`;
      documents.push({ entryId: id, name, bytes: await buffer(content) });
    }
  }
  return documents;
}

/** What every system takes for the name of a file. */
function plainName(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60).toLowerCase() || 'document';
}
