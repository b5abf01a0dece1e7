import { findPaper } from '../../papers/index.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { checkDocument } from './check-document.ts';
import { insertCorrection, lockDocument, saveDocument } from './queries-store.ts';
import { mustBeFillable, mustKnowWhatIsRead } from './rules.ts';
import type { CorrectionForm, DocumentForm } from './schema.ts';
import { documentWorkflow } from './workflow.ts';

/**
 * Corrects what is said of a document, with the reason; what it said before stays.
 * Problems: `not_permitted`, `not_found`, `document_not_in_state`, `changed_meanwhile`, `document_wider`, `document_unchanged`, `document_template_type`, those of
 * `checkDocument`.
 */
export async function correctDocument(
  work: Work,
  { documentId, form }: { documentId: string; form: CorrectionForm },
): Promise<void> {
  const document = await lockDocument(work, documentId);
  beginStep(work, documentWorkflow, 'correct', document);
  const { version, reason, widened, ...said } = form;
  if (version !== document.version) throw problem('changed_meanwhile');
  await checkDocument(work, said, document);
  const paper = await findPaper(work.tx, work.actionId, 'document', document.paperId!);
  mustBeFillable(said.kind, paper?.type ?? undefined, 'kind');
  mustKnowWhatIsRead(document.audience, said.audience, widened);
  const names = (Object.keys(said) as (keyof DocumentForm)[]).filter((name) => said[name] !== document[name]);
  if (names.length === 0) throw problem('document_unchanged', {}, { field: 'title' });
  const of = (one: DocumentForm) => Object.fromEntries(names.map((name) => [name, one[name]]));
  const saved = await saveDocument(work, document, said);
  await insertCorrection(work, { documentId, version: saved, before: of(document), after: of(said), reason });
  const details = { version: saved, fields: names.length };
  await finishStep(work, documentWorkflow, 'correct', documentId, details, { reason });
}
