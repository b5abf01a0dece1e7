import type { Cast, Side } from '../../../tests/support/cast.ts';
import { sha256 } from '../../platform/canonical.ts';
import type { Instant } from '../../platform/dates.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { keepDocument } from './keep-document.ts';
import type { DocumentForm } from './schema.ts';

export const keptAt: Instant = '2026-02-01T09:00:00.000Z';
export const scanOfStatute: StoredFile = {
  ...{ sha256: sha256('scan of the statute'), size: 10, type: 'application/pdf', name: 'our-statute.pdf' },
};

/** A document of the side's CSO, kept on `keptAt`: valid until the end of March unless it is said otherwise. */
export async function buildVaultDocument(
  cast: Cast,
  {
    side = cast,
    file = scanOfStatute,
    ...form
  }: Partial<DocumentForm> & { side?: Side; file?: StoredFile } = {},
): Promise<string> {
  const said = { type: 'other', issuedOn: '2024-03-31', validUntil: '2026-03-31', ...form };
  return keepDocument(cast.work(side.besa, keptAt), { form: said, file });
}
