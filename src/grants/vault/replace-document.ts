import { audit } from '../../platform/audit/audit.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { storeDocument } from './keep-document.ts';
import { vaultPermissions } from './permissions.ts';
import { findVaultDocument, holdVault } from './queries.ts';
import { takeAway } from './remove-document.ts';
import type { ReplacementForm } from './schema.ts';

/**
 * Puts a newer document of the same type in the place of one, which goes with its file. Returns the id of the newer one. Problems:
 * `not_found` and those of `storeDocument`.
 */
export async function replaceDocument(
  work: Work,
  { documentId, form, file }: { documentId: string; form: ReplacementForm; file: StoredFile | undefined },
): Promise<string> {
  const document = await findVaultDocument(work.tx, documentId);
  if (!document) throw problem('not_found');
  mustBeAbleTo(work.actor, vaultPermissions.replace, document);
  await holdVault(work.tx, document.organisationId);
  const newer = await storeDocument(work, { form: { ...form, type: document.type }, file });
  await takeAway(work, document);
  await audit(
    work,
    vaultPermissions.replace.name,
    { kind: 'vault_document', id: documentId },
    { type: document.type, newer },
  );
  return newer;
}
