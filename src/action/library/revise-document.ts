import { findPaper } from '../../papers/index.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { keepVersion } from './add-document.ts';
import { lockDocument, saveDocument } from './queries-store.ts';
import type { RevisionForm } from './schema.ts';
import { documentWorkflow } from './workflow.ts';

/**
 * Adds a new version with what changed in it. The earlier ones stay as they are.
 * Problems: `not_permitted`, `not_found`, `document_not_in_state`, `changed_meanwhile`, `paper_without_file`, `document_same_file`,
 * `document_versions_full` (max), `document_template_type`.
 */
export async function reviseDocument(
  work: Work,
  { documentId, form, file }: { documentId: string; form: RevisionForm; file: StoredFile | undefined },
): Promise<void> {
  const document = await lockDocument(work, documentId);
  beginStep(work, documentWorkflow, 'revise', document);
  if (form.version !== document.version) throw problem('changed_meanwhile');
  const current = await findPaper(work.tx, work.actionId, 'document', document.paperId!);
  if (file && current?.sha256 === file.sha256) throw problem('document_same_file', {}, { field: 'file' });
  const number = document.number + 1;
  await keepVersion(work, document, { number, note: form.note, file });
  await saveDocument(work, document, {});
  await finishStep(work, documentWorkflow, 'revise', documentId, { number });
}
