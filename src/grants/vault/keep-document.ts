import { getDefinition } from '../../action/index.ts';
import { mustBeTaken } from '../../forms/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { keepFile } from '../../platform/files/keep-file.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { filesTaken } from './files-taken.ts';
import { vaultPermissions } from './permissions.ts';
import { countHeld, insertVaultDocument } from './queries.ts';
import { documentTypes, mostDocuments, mustBeDated } from './rules.ts';
import type { DocumentForm } from './schema.ts';

/**
 * Keeps a document of the organisation that the person acts for. Returns its id. Problems: `vault_full` (max), `vault_document_type`,
 * and those of `storeDocument`.
 */
export async function keepDocument(
  work: Work,
  { form, file }: { form: DocumentForm; file: StoredFile | undefined },
): Promise<string> {
  const { tx, actor, actionId } = work;
  mustBeAbleTo(actor, vaultPermissions.keep, undefined);
  if (!documentTypes(await getDefinition(tx, actionId)).includes(form.type))
    throw problem('vault_document_type', {}, { field: 'type' });
  if ((await countHeld(tx, actor.organisationId)) >= mostDocuments)
    throw problem('vault_full', { max: mostDocuments });
  const id = await storeDocument(work, { form, file });
  await audit(work, vaultPermissions.keep.name, { kind: 'vault_document', id }, { type: form.type });
  return id;
}

/**
 * Stores a document with its file. Problems: `vault_document_in_future`, `vault_document_order`, `vault_document_expired` (day),
 * `vault_document_without_file`, `file_type_not_accepted` (kinds), `file_too_large` (megabytes).
 */
export async function storeDocument(
  work: Work,
  { form, file }: { form: DocumentForm; file: StoredFile | undefined },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeDated(form, dayIn(zone, now));
  if (!file) throw problem('vault_document_without_file', {}, { field: 'file' });
  mustBeTaken(await filesTaken(tx, actionId), file, 'file');
  const { organisationId } = actor;
  const fileId = await keepFile(work, file, { organisationId, purpose: 'vault' });
  const id = newId();
  await insertVaultDocument(tx, {
    ...{ ...form, id, actionId, organisationId, fileId },
    ...{ keptBy: actor.personId, keptAt: now },
  });
  return id;
}
