import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { vaultPermissions } from './permissions.ts';
import { deleteVaultDocument, type FoundDocument, findVaultDocument, holdVault } from './queries.ts';

/** Deletes a document with its file. The copies in applications are files of their own and stay. Problem: `not_found`. */
export async function removeDocument(work: Work, { documentId }: { documentId: string }): Promise<void> {
  const document = await findVaultDocument(work.tx, documentId);
  if (!document) throw problem('not_found');
  mustBeAbleTo(work.actor, vaultPermissions.remove, document);
  await holdVault(work.tx, document.organisationId);
  await takeAway(work, document);
  await audit(
    work,
    vaultPermissions.remove.name,
    { kind: 'vault_document', id: documentId },
    { type: document.type },
  );
}

/** Takes a document away; its content goes once no record leads to it. Problem: `not_found`, when another person was earlier. */
export async function takeAway(work: Work, document: FoundDocument): Promise<void> {
  if (!(await deleteVaultDocument(work.tx, document))) throw problem('not_found');
  await work.enqueue('retention.remove_content', { sha256: document.sha256 });
}
