import { keepPaper } from '../../papers/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { checkDocument } from './check-document.ts';
import { documentPermissions } from './permissions.ts';
import { insertDocument, insertVersion } from './queries-store.ts';
import { mustBeFillable } from './rules.ts';
import type { DocumentForm } from './schema.ts';
import { documentPapers } from './subject.ts';

/**
 * Adds a document with its first version, whose text is read in the background. Returns its id.
 * Problems: `not_permitted`, `paper_without_file`, `document_template_type`, and those of `checkDocument`.
 */
export async function addDocument(
  work: Work,
  { form, file }: { form: DocumentForm; file: StoredFile | undefined },
): Promise<string> {
  mustBeAbleTo(work.actor, documentPermissions.add, undefined);
  await checkDocument(work, form);
  const id = await insertDocument(work, form);
  await keepVersion(work, { id, ...form }, { number: 1, note: '', file });
  const { kind, audience } = form;
  await audit(work, documentPermissions.add.name, { kind: 'document', id }, { kind, audience });
  return id;
}

/** Keeps a file as a version, and has its text read. Problems: `paper_without_file`, `document_template_type`. */
export async function keepVersion(
  work: Work,
  { id, kind, title, language }: Pick<DocumentForm, 'kind' | 'title' | 'language'> & { readonly id: string },
  { number, note, file }: { number: number; note: string; file: StoredFile | undefined },
): Promise<void> {
  mustBeFillable(kind, file?.type, 'file');
  const form = { title, language };
  const paperId = await keepPaper(work, { owner: documentPapers, ownerId: id, form, file });
  const versionId = await insertVersion(work, { documentId: id, number, paperId, note });
  await work.enqueue('document.index', { versionId });
}
