import { sql } from 'kysely';
import type { Attachment, Draft } from '../../forms/index.ts';
import type { Instant } from '../../platform/dates.ts';
import type { CheckFailure } from '../../platform/files/file-state.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Annex } from '../annexes/rules.ts';
import type { CallRules } from '../calls/schema.ts';
import type { Taken } from '../vault/rules.ts';
import type { Receipt } from './receipt.ts';
import type { ApplicationState } from './rules.ts';

export type Application = {
  id: string;
  actionId: string;
  callId: string;
  callNumber: string;
  callTitle: Multilingual;
  callState: 'draft' | 'published' | 'cancelled';
  partnerId: string;
  jurisdiction: string | null;
  opensAt: Instant | null;
  deadlineAt: Instant | null;
  deadlineZone: string;
  rules: CallRules;
  formVersionId: string;
  contactName: string;
  contactEmail: string;
  lotId: string;
  lotNumber: number;
  lotTitle: Multilingual;
  minimumMinor: number;
  maximumMinor: number;
  currency: string;
  organisationId: string;
  organisationName: string;
  registrationNumber: string | null;
  state: ApplicationState;
  number: string | null;
  title: string;
  language: string;
  answers: unknown;
  /** What it says of its applicant, for the call's rules (`eligibility/fits-of-application.ts`). */
  applicant: unknown;
  requestedMinor: number | null;
  sharedWithOfficer: boolean;
  submissionBegunAt: Instant | null;
  openedAt: Instant | null;
  /** Whether a decision on its call was communicated. */
  told: boolean;
  submittedAt: Instant | null;
  content: string | null;
  contentSha256: string | null;
  receipt: Receipt | null;
  version: number;
};

export async function findApplication(tx: Tx, id: string): Promise<Application | undefined> {
  return tx
    .selectFrom('grants.application as application')
    .innerJoin('grants.call as call', 'call.id', 'application.callId')
    .innerJoin('grants.lot as lot', 'lot.id', 'application.lotId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'application.organisationId')
    .leftJoin('grants.opening as opening', 'opening.callId', 'application.callId')
    .leftJoin('grants.decision as decision', 'decision.callId', 'application.callId')
    .selectAll('application')
    .select([
      'opening.openedAt',
      'call.number as callNumber',
      'call.title as callTitle',
      'call.state as callState',
      'call.partnerId',
      'call.jurisdiction',
      'call.opensAt',
      'call.deadlineAt',
      'call.deadlineZone',
      'call.rules',
      'call.formVersionId',
      'call.contactName',
      'call.contactEmail',
      'lot.number as lotNumber',
      'lot.title as lotTitle',
      'lot.minimumMinor',
      'lot.maximumMinor',
      'lot.currency',
      'organisation.name as organisationName',
      'organisation.registrationNumber',
      sql<boolean>`decision.communicated_at is not null`.as('told'),
    ])
    .where('application.id', '=', id)
    .$narrowType<{ rules: Application['rules']; receipt: Application['receipt'] }>()
    .executeTakeFirst();
}

/** The application, locked until the transaction ends. Throws `not_found`. */
export async function lockApplication(tx: Tx, id: string): Promise<Application> {
  await tx.selectFrom('grants.application').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const found = await findApplication(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

export async function insertApplication(
  tx: Tx,
  made: {
    id: string;
    actionId: string;
    callId: string;
    lotId: string;
    organisationId: string;
    title: string;
    language: string;
    currency: string;
    applicant: object;
    /** What it begins with. */
    answers: Draft;
    createdBy: string;
    createdAt: Instant;
  },
) {
  await tx
    .insertInto('grants.application')
    .values({
      ...made,
      applicant: JSON.stringify(made.applicant),
      answers: JSON.stringify(made.answers),
      state: 'draft',
      updatedAt: made.createdAt,
      updatedBy: made.createdBy,
    })
    .execute();
}

/** Saves a draft whose row the caller has locked. */
export async function saveDraft(
  tx: Tx,
  id: string,
  draft: { answers: unknown; requestedMinor: number | null; title?: string },
  saved: { now: Instant; by: string },
) {
  await tx
    .updateTable('grants.application')
    .set({
      ...draft,
      answers: JSON.stringify(draft.answers),
      updatedAt: saved.now,
      updatedBy: saved.by,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

export async function saveBegun(tx: Tx, id: string, now: Instant) {
  await tx.updateTable('grants.application').set({ submissionBegunAt: now }).where('id', '=', id).execute();
}

export async function saveShared(tx: Tx, id: string, shared: boolean) {
  await tx
    .updateTable('grants.application')
    .set({ sharedWithOfficer: shared })
    .where('id', '=', id)
    .execute();
}

/** The next number of a call's applications, `RS-2026-01-017`. Holds the call's row for the rest of the transaction. */
export async function takeNumber(tx: Tx, callId: string): Promise<string> {
  const { number, applicationsReceived } = await tx
    .updateTable('grants.call')
    .set({ applicationsReceived: sql`applications_received + 1` })
    .where('id', '=', callId)
    .returning(['number', 'applicationsReceived'])
    .executeTakeFirstOrThrow();
  return `${number}-${String(applicationsReceived).padStart(3, '0')}`;
}

type Submission = {
  number: string;
  submittedAt: Instant;
  submittedBy: string;
  content: string;
  contentSha256: string;
  requestedMinor: number | null;
  receipt: Receipt;
  answers: object;
  applicant: object;
};
export async function saveSubmission(tx: Tx, id: string, made: Submission) {
  await tx
    .updateTable('grants.application')
    .set({
      ...made,
      receipt: JSON.stringify(made.receipt),
      answers: JSON.stringify(made.answers),
      applicant: JSON.stringify(made.applicant),
      state: 'submitted',
      updatedAt: made.submittedAt,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

export async function saveApplicationState(tx: Tx, id: string, state: ApplicationState, now: Instant) {
  await tx
    .updateTable('grants.application')
    .set({
      state,
      updatedAt: now,
      ...(state === 'withdrawn' ? { withdrawnAt: now } : {}),
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

export type KeptAttachment = Attachment & { fileId: string; question: string } & Taken &
  Pick<Annex, 'state' | 'uploadedBy' | 'decisionReason'>;

export async function listAttachments(tx: Tx, applicationId: string): Promise<KeptAttachment[]> {
  return tx
    .selectFrom('grants.applicationAttachment as attachment')
    .innerJoin('platform.file as file', 'file.id', 'attachment.fileId')
    .select([
      'attachment.id',
      'attachment.fileId',
      'attachment.question',
      'attachment.documentType',
      'attachment.issuedOn',
      'attachment.validUntil',
      'file.name',
      'file.size',
      'file.sha256',
      'file.type',
      'file.state',
      'file.uploadedBy',
      'file.decisionReason',
      sql<boolean>`file.checked_at is not null`.as('scanned'),
    ])
    .where('attachment.applicationId', '=', applicationId)
    .where('attachment.removedAt', 'is', null)
    .orderBy('attachment.createdAt')
    .orderBy('attachment.id')
    .execute();
}

export async function insertAttachment(
  tx: Tx,
  made: {
    id: string;
    applicationId: string;
    organisationId: string;
    question: string;
    fileId: string;
    createdAt: Instant;
  } & Taken,
) {
  await tx.insertInto('grants.applicationAttachment').values(made).execute();
}

export async function saveRemoved(tx: Tx, id: string, now: Instant) {
  await tx.updateTable('grants.applicationAttachment').set({ removedAt: now }).where('id', '=', id).execute();
}

export type FoundAttachment = Annex & {
  applicationId: string;
  question: string;
  fileId: string;
  checkFailure: CheckFailure | null;
  checkNext: Instant | null;
};

/** One attachment with the application it belongs to: whoever reads the application reads it. */
export async function findAttachment(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('grants.applicationAttachment as attachment')
    .innerJoin('platform.file as file', 'file.id', 'attachment.fileId')
    .select([
      'attachment.id',
      'attachment.applicationId',
      'attachment.question',
      'attachment.fileId',
      'file.name',
      'file.type',
      'file.sha256',
      'file.state',
      'file.uploadedBy',
      'file.decisionReason',
      'file.checkFailure',
      'file.checkNext',
    ])
    .where('attachment.id', '=', id)
    .where('attachment.removedAt', 'is', null)
    .executeTakeFirst();
  // Asked whether there is a file or not: one that is missing takes the time of one that is foreign.
  const application = await findApplication(tx, row?.applicationId ?? id);
  return row && application ? { ...application, attachment: row } : undefined;
}
