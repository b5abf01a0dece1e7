import { dayIn, type PlainDate } from '../../platform/dates.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { isId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { findVaultDocument, holdVault, type VaultDocument } from './queries.ts';
import { validityOn } from './rules.ts';

/** Not expired, and its file is one that others will be given. */
export function isUsable(
  { validUntil, fileState }: Pick<VaultDocument, 'validUntil' | 'fileState'>,
  today: PlainDate,
): boolean {
  return (
    validityOn({ validUntil }, today) !== 'expired' && fileState !== 'infected' && fileState !== 'refused'
  );
}

/** A document that was chosen for a question of an application: what is kept of it there. */
export type TakenDocument = {
  readonly file: StoredFile;
  readonly said: Pick<VaultDocument, 'id' | 'type' | 'issuedOn' | 'validUntil'>;
};

/**
 * The file of a document that its organisation chose, to be kept once more: what becomes of the document changes nothing of the
 * application. It is held, so that its content is not deleted meanwhile. A file that no scanner has cleared yet is scanned there, too. Problem: `vault_document_gone`, at the field.
 */
export async function takeDocument(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  { documentId, organisationId, field }: { documentId: string; organisationId: string; field: string },
): Promise<TakenDocument> {
  await holdVault(tx, organisationId);
  const found = isId(documentId) ? await findVaultDocument(tx, documentId) : undefined;
  if (!found || found.organisationId !== organisationId || !isUsable(found, dayIn(zone, now)))
    throw problem('vault_document_gone', {}, { field });
  const { sha256, size, fileType, name, fileState, id, type, issuedOn, validUntil } = found;
  const cleared = fileState === 'available' || fileState === 'released';
  return {
    file: { sha256, size, type: fileType, name, ...(cleared ? {} : { quarantined: true as const }) },
    said: { id, type, issuedOn, validUntil },
  };
}
