import {
  canonicalContent,
  check,
  documentWaits,
  draftOf,
  type FormContext,
  type GrantTerms,
  getForm,
  withKeptDocument,
} from '../../forms/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { keptApplicant } from '../eligibility/fits-of-application.ts';
import { findProfileFacts } from '../eligibility/queries.ts';
import { applicationPermissions } from './permissions.ts';
import {
  type Application,
  type KeptAttachment,
  listAttachments,
  lockApplication,
  saveBegun,
  saveSubmission,
  takeNumber,
} from './queries.ts';
import { makeReceipt, type Receipt } from './receipt.ts';
import { mustBeInTime, nextStateOfOwn } from './rules.ts';

/** Notes that the certifier went to the submission page: the grace after the deadline is for those who had. */
export async function beginSubmission(work: Work, input: { applicationId: string }): Promise<void> {
  const application = await lockApplication(work.tx, input.applicationId);
  mustBeAbleTo(work.actor, applicationPermissions.submit, application);
  nextStateOfOwn(application, 'submit');
  await saveBegun(work.tx, application.id, work.now);
}

/**
 * Submits an application: cut to the server's clock, its content frozen byte for byte and hashed with its annexes,
 * its receipt signed. Submitting again what is already in gives the same receipt. `seen`: the hash of the content that its page showed.
 * Problems: `call_closed`, `document_waits` while a filled file is neither taken nor discarded, `changed_since_shown`,
 * `application_incomplete` (count), `application_not_in_state`.
 */
export async function submitApplication(
  work: Work,
  input: { applicationId: string; secret: string; seen?: string | undefined },
): Promise<Receipt> {
  const application = await lockApplication(work.tx, input.applicationId);
  mustBeAbleTo(work.actor, applicationPermissions.submit, application);
  if (application.state === 'submitted' && application.receipt) return application.receipt;
  nextStateOfOwn(application, 'submit');
  mustBeInTime(
    { ...application, graceSeconds: application.rules.graceSeconds },
    application.submissionBegunAt,
    work.now,
  );

  const { definition, draft, attachments, content, sha256 } = await contentToSubmit(work.tx, application);
  // What was written away from the line would be lost: its people say first whether it counts.
  if (documentWaits(definition, draft)) throw problem('document_waits', {}, { field: 'document' });
  mustBeSeen(input.seen, sha256);
  const open = check(definition, draft, contextOf(application, attachments), 'submit');
  if (open.length > 0) throw problem('application_incomplete', { count: open.length });

  const number = await takeNumber(work.tx, application.callId);
  const annexesSha256 = Object.values(attachments)
    .flat()
    .map((file) => file.sha256)
    .sort();
  const receipt = makeReceipt(input.secret, {
    number,
    receivedAt: work.now,
    contentSha256: sha256,
    annexesSha256,
  });
  await saveSubmission(work.tx, application.id, {
    number,
    submittedAt: work.now,
    submittedBy: work.actor.personId,
    content,
    contentSha256: sha256,
    requestedMinor: application.requestedMinor,
    receipt,
    answers: withKeptDocument(definition, draft, undefined),
    applicant: {
      ...keptApplicant.parse(application.applicant),
      ...(await profileToKeep(work.tx, application.organisationId)),
    },
  });
  await work.enqueue('application.submit', {
    ...{ applicationId: application.id, sha256 },
    ...{ received: work.now, zone: application.deadlineZone },
  });
  await audit(
    work,
    applicationPermissions.submit.name,
    { kind: 'application', id: application.id },
    { number, sha256 },
  );
  return receipt;
}

/** What the call's rules ask of the profile, as it is at submission. */
async function profileToKeep(tx: Tx, organisationId: string) {
  const { seat, foundedYear, fields } = await findProfileFacts(tx, organisationId);
  return { seat, foundedYear, fields };
}

/** What is submitted of an application as it is now, and the hash of it: its page sends it along. */
export async function contentToSubmit(tx: Tx, application: Application) {
  const { definition } = await getForm(tx, application.formVersionId);
  const attachments = byQuestion(await listAttachments(tx, application.id));
  const draft = draftOf(application.answers);
  const about = aboutOf(application);
  return {
    ...{ definition, draft, attachments },
    ...canonicalContent({ about, form: definition, answers: draft.answers, attachments }),
  };
}

export function byQuestion(attachments: readonly KeptAttachment[]): Record<string, KeptAttachment[]> {
  return attachments.reduce<Record<string, KeptAttachment[]>>((all, one) => {
    all[one.question] = [...(all[one.question] ?? []), one];
    return all;
  }, {});
}

/** What the answers of an application stand in: its files, and its lot's and call's terms. */
export function contextOf(application: Application, attachments: FormContext['attachments']): FormContext {
  const { rules, minimumMinor, maximumMinor } = application;
  const grant: GrantTerms = {
    minimumMinor,
    maximumMinor,
    coFinancingPercent: rules.coFinancingPercent,
    indirectPercent: rules.indirectPercent,
  };
  const { minimum, maximum } = rules.durationMonths;
  return { attachments, grant, bounds: { duration_months: { min: minimum, max: maximum } } };
}

function aboutOf(application: Application): Record<string, string> {
  return {
    call: application.callNumber,
    lot: String(application.lotNumber),
    organisation: application.organisationName,
    registration: application.registrationNumber ?? '',
    language: application.language,
  };
}
