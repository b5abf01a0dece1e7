import type { Document } from '../../platform/documents/document.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import type { FileStore } from '../../platform/files/store.ts';

/** The PDF of what both sides sign, kept by its hash: later downloads are these bytes, whatever the program of that day. */
export async function keepPdf(
  store: Pick<FileStore, 'put'>,
  document: Document,
  name: string,
): Promise<{ documentSha256: string }> {
  const bytes = await writePdf(document);
  const kept = await store.put(whole(bytes), { name, limit: bytes.length });
  return { documentSha256: kept.sha256 };
}

async function* whole(bytes: Uint8Array) {
  yield bytes;
}
