import {
  acceptUploads,
  budgetOf,
  type Draft,
  draftOf,
  type FormDefinition,
  fieldName,
  fieldsOf,
  findBudget,
  findSection,
  getForm,
  offerField,
  saveSection as readSection,
  type SavedSection,
  type Section,
} from '../../forms/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { Typed, UploadedFiles } from '../../platform/http/route.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { type TakenDocument, takeDocument } from '../vault/take-document.ts';
import { attachFile, isRenewed, removeAttachment } from './attach-file.ts';
import { applicationPermissions } from './permissions.ts';
import { type Application, listAttachments, lockApplication, saveDraft } from './queries.ts';
import { mustBeOpen, nextStateOfOwn } from './rules.ts';
import { byQuestion, contextOf } from './submit-application.ts';

/** What a section's page showed, as a hash: two people may write in different sections at once, not in the same one. */
export function seenOf(section: Section, draft: Draft): string {
  return hashOfContent(fieldsOf(section, draft)).slice(0, 16);
}

export type SectionInput = { applicationId: string; section: string; typed: Typed; files: UploadedFiles };

/**
 * The application with one section of its form, locked, while its people may write in it. Problems: `application_not_in_state`,
 * `call_closed`, `changed_meanwhile` when a colleague saved this section since it was shown.
 */
export async function openSection(
  work: Work,
  input: { readonly applicationId: string; readonly section: string; readonly seen: unknown },
) {
  const application = await lockApplication(work.tx, input.applicationId);
  mustBeAbleTo(work.actor, applicationPermissions.save, application);
  nextStateOfOwn(application, 'save');
  mustBeOpen({ ...application, graceSeconds: 0 }, work.now);
  const { definition } = await getForm(work.tx, application.formVersionId);
  const section = findSection(definition, input.section);
  if (!section) throw problem('not_found');
  const stored = draftOf(application.answers);
  if (input.seen !== seenOf(section, stored)) throw problem('changed_meanwhile');
  return { application, definition, section, stored };
}

/** Stores the draft of an application after one section of it changed, or `about` something else of it. */
export async function storeDraft(
  work: Work,
  {
    application,
    definition,
    section,
    draft,
    about = { section: section!.key },
  }: {
    application: Application;
    definition: FormDefinition;
    section?: Section;
    draft: Draft;
    about?: Readonly<Record<string, string | number>>;
  },
): Promise<void> {
  const budget = findBudget(definition);
  const requestedMinor = budget ? (budgetOf(draft.answers[budget.key]).requestedMinor ?? null) : null;
  const { title } = draft.answers;
  await saveDraft(
    work.tx,
    application.id,
    {
      answers: draft,
      requestedMinor,
      ...(typeof title === 'string' ? { title: title.slice(0, 200) } : {}),
    },
    { now: work.now, by: work.actor.personId },
  );
  await audit(work, applicationPermissions.save.name, { kind: 'application', id: application.id }, about);
}

/**
 * Saves one section as a person left it, gaps and mistakes included, and its files. Returns where to go on, and of
 * files that were there already whether something new is said of them now.
 * Problems: those of `openSection`, `file_type_not_accepted`, `too_many_files`.
 */
export async function saveSection(
  work: Work,
  input: SectionInput,
): Promise<SavedSection & { readonly filesThere?: 'renewed' | 'there' }> {
  const { application, definition, section, stored } = await openSection(work, {
    ...input,
    seen: input.typed.seen,
  });
  const attachments = await listAttachments(work.tx, application.id);
  const context = contextOf(application, byQuestion(attachments));
  const { files, saidOf } = await withChosen(work, { ...input, section, application });
  const sameAs = (file: StoredFile) => attachments.filter(({ sha256 }) => sha256 === file.sha256);
  const renewed = (file: StoredFile) => sameAs(file).some((one) => isRenewed(one, saidOf.get(file)));
  for (const { question, file } of acceptUploads(section, files, context, renewed))
    await attachFile(work, { applicationId: application.id, question, file, said: saidOf.get(file) });
  const saved = readSection(definition, section, stored, input.typed, context);
  if (saved.press.kind === 'remove_file') await removeAttachment(work, { attachmentId: saved.press.file });
  await storeDraft(work, { application, definition, section, draft: saved.draft });
  const sent = section.questions.flatMap(({ key }) => files[fieldName(key)] ?? []);
  const filesThere = sent.some(renewed)
    ? 'renewed'
    : sent.some((one) => sameAs(one).length > 0)
      ? 'there'
      : undefined;
  return { ...saved, ...(filesThere && { filesThere }) };
}

/** The files that were sent, with those of the organisation's own documents that were chosen for a question in place of one. */
async function withChosen(
  work: Work,
  {
    application: { organisationId },
    section,
    typed,
    files,
  }: Pick<SectionInput, 'typed' | 'files'> & { application: Application; section: Section },
) {
  const all: Record<string, readonly StoredFile[]> = { ...files };
  const saidOf = new Map<StoredFile, TakenDocument['said']>();
  for (const { key, type } of section.questions) {
    const documentId = type === 'attachment' ? typed[offerField(key)] : undefined;
    if (typeof documentId !== 'string' || documentId === '') continue;
    const taken = await takeDocument(work, { documentId, organisationId, field: offerField(key) });
    all[fieldName(key)] = [...(all[fieldName(key)] ?? []), taken.file];
    saidOf.set(taken.file, taken.said);
  }
  return { files: all, saidOf };
}
