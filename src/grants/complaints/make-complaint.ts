import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockApplication } from '../applications/queries.ts';
import { findLetter } from '../letters/queries.ts';
import { complaintPermissions } from './permissions.ts';
import { insertComplaint, listComplaints } from './queries.ts';
import { answerDay, mustBeInComplaintTime } from './rules.ts';

/**
 * An applicant complains about the decision of which the letter tells, once and in time. Those who may decide on it are told.
 * Returns the complaint's id. Problems: `complaint_too_late` (day), `complaint_made_already`.
 */
export async function makeComplaint(
  work: Work,
  input: { applicationId: string; complaint: string },
): Promise<string> {
  await lockApplication(work.tx, input.applicationId);
  const letter = await findLetter(work.tx, input.applicationId);
  if (!letter) throw problem('not_found');
  mustBeAbleTo(work.actor, complaintPermissions.make, letter);
  mustBeInComplaintTime(letter, work.now);
  const earlier = await listComplaints(work.tx, { applicationId: letter.id });
  if (earlier.some(({ about, state }) => about === letter.outcome && state !== 'withdrawn'))
    throw problem('complaint_made_already');
  const id = newId();
  const answerBy = answerDay(letter, work.now);
  await insertComplaint(work.tx, {
    id,
    applicationId: letter.id,
    organisationId: letter.organisationId,
    about: letter.outcome,
    complaint: input.complaint,
    madeBy: work.actor.personId,
    madeAt: work.now,
    answerBy,
  });
  await work.enqueue('complaint.make', { complaintId: id });
  await audit(
    work,
    complaintPermissions.make.name,
    { kind: 'complaint', id },
    { application: letter.id, about: letter.outcome, answer_by: answerBy },
    { complaint: input.complaint },
  );
  return id;
}
