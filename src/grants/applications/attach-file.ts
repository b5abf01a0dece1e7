import { getForm, questionsOf } from '../../forms/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { keepFile } from '../../platform/files/keep-file.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { isId, newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { Taken } from '../vault/rules.ts';
import type { TakenDocument } from '../vault/take-document.ts';
import { applicationPermissions } from './permissions.ts';
import {
  findAttachment,
  insertAttachment,
  listAttachments,
  lockApplication,
  saveRemoved,
} from './queries.ts';
import { mustBeOpen, nextStateOfOwn } from './rules.ts';

/**
 * Puts a stored file beside a question of the draft; `said` is of the document that it was taken from, as it is now. The same content with
 * other dates comes in the place of the earlier one. Problems: `question_unknown`, `too_many_files`, `application_not_in_state`, `call_closed`.
 */
export async function attachFile(
  work: Work,
  input: {
    applicationId: string;
    question: string;
    file: StoredFile;
    said?: TakenDocument['said'] | undefined;
  },
): Promise<string> {
  const application = await lockDraft(work, input.applicationId);
  const { definition } = await getForm(work.tx, application.formVersionId);
  const question = questionsOf(definition).find(({ key }) => key === input.question);
  if (question?.type !== 'attachment') throw problem('question_unknown');
  const kept = (await listAttachments(work.tx, application.id)).filter(
    (one) => one.question === question.key,
  );
  const same = kept.find(({ sha256 }) => sha256 === input.file.sha256);
  if (same && !isRenewed(same, input.said)) return same.id;
  if (same) await saveRemoved(work.tx, same.id, work.now);
  else if (kept.length >= question.maxFiles) throw problem('too_many_files', { max: question.maxFiles });
  const fileId = await keepFile(work, input.file, {
    organisationId: application.organisationId,
    purpose: 'application',
  });
  const id = newId();
  await insertAttachment(work.tx, {
    id,
    applicationId: application.id,
    organisationId: application.organisationId,
    question: question.key,
    fileId,
    documentType: input.said?.type ?? null,
    issuedOn: input.said?.issuedOn ?? null,
    validUntil: input.said?.validUntil ?? null,
    createdAt: work.now,
  });
  await audit(
    work,
    'application.attach',
    { kind: 'application', id: application.id },
    {
      ...{ sha256: input.file.sha256, size: input.file.size },
      ...(input.said && { document: input.said.id }),
    },
  );
  return id;
}

/** Something else is said now of a document than was said when it was taken: its type, or its dates. */
export const isRenewed = (
  { documentType, issuedOn, validUntil }: Taken,
  said: TakenDocument['said'] | undefined,
): boolean =>
  said !== undefined &&
  (said.type !== documentType || said.issuedOn !== issuedOn || said.validUntil !== validUntil);

/** Takes a file out of the draft. What was submitted keeps its annexes. */
export async function removeAttachment(work: Work, input: { attachmentId: string }): Promise<void> {
  // The id is what a button of the page said.
  const found = isId(input.attachmentId) ? await findAttachment(work.tx, input.attachmentId) : undefined;
  if (!found) throw problem('not_found');
  await lockDraft(work, found.id);
  await saveRemoved(work.tx, input.attachmentId, work.now);
  await audit(
    work,
    'application.detach',
    { kind: 'application', id: found.id },
    { sha256: found.attachment.sha256 },
  );
}

async function lockDraft(work: Work, applicationId: string) {
  const application = await lockApplication(work.tx, applicationId);
  mustBeAbleTo(work.actor, applicationPermissions.save, application);
  nextStateOfOwn(application, 'save');
  mustBeOpen({ ...application, graceSeconds: 0 }, work.now);
  return application;
}
