import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { storeDocument } from './keep-document.ts';
import { lockVaultDocument, saveEnded } from './queries.ts';
import type { ReplacementForm } from './schema.ts';
import { vaultWorkflow } from './workflow.ts';

/**
 * Puts a newer document of the same type in the place of one, which stays in the history. Returns the id of the newer one.
 * Problems: `vault_document_not_in_state` and those of `storeDocument`.
 */
export async function replaceDocument(
  work: Work,
  { documentId, form, file }: { documentId: string; form: ReplacementForm; file: StoredFile | undefined },
): Promise<string> {
  const { tx, actor, now } = work;
  const document = await lockVaultDocument(tx, documentId);
  const state = beginStep(work, vaultWorkflow, 'replace', document);
  const newer = await storeDocument(work, { form: { ...form, type: document.type }, file });
  await saveEnded(tx, document.id, { state, newerId: newer, endedBy: actor.personId, endedAt: now });
  await finishStep(work, vaultWorkflow, 'replace', document.id, { newer });
  return newer;
}
