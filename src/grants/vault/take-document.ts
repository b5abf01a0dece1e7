import type { StoredFile } from '../../platform/files/stored-file.ts';
import { isId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { findVaultDocument, type VaultDocument } from './queries.ts';

/** In use, and its file is one that others will be given. */
export function isUsable({ state, fileState }: Pick<VaultDocument, 'state' | 'fileState'>): boolean {
  return state === 'current' && fileState !== 'infected' && fileState !== 'refused';
}

/** A document that was chosen for a question of an application: what is kept of it there. */
export type TakenDocument = {
  readonly file: StoredFile;
  readonly said: Pick<VaultDocument, 'id' | 'type' | 'issuedOn' | 'validUntil'>;
};

/**
 * The file of a document that its organisation chose, to be kept once more: what becomes of the document changes nothing of the
 * application. A file that no scanner has cleared yet is scanned there, too. Problem: `vault_document_gone`, at the field.
 */
export async function takeDocument(
  tx: Tx,
  { documentId, organisationId, field }: { documentId: string; organisationId: string; field: string },
): Promise<TakenDocument> {
  const found = isId(documentId) ? await findVaultDocument(tx, documentId) : undefined;
  if (!found || found.organisationId !== organisationId || !isUsable(found))
    throw problem('vault_document_gone', {}, { field });
  const { sha256, size, fileType, name, fileState, id, type, issuedOn, validUntil } = found;
  const cleared = fileState === 'available' || fileState === 'released';
  return {
    file: { sha256, size, type: fileType, name, ...(cleared ? {} : { quarantined: true as const }) },
    said: { id, type, issuedOn, validUntil },
  };
}
