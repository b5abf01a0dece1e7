import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Locale } from '../../platform/language/language.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { isProtected } from '../agreements/protection-rules.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { agreementWorkflow } from '../agreements/workflow.ts';
import { closeMentoring } from './close-mentoring.ts';
import { findLatestEnd, findRunningMentoring, insertMentoring } from './queries.ts';
import { listCandidates } from './queries-candidates.ts';
import { earliestDay, mustBeAnother, mustBeFree, mustBeWithin } from './rules.ts';

export type Appointment = {
  readonly mentorId: string;
  readonly languages: readonly Locale[];
  /** What the sub-grantee may turn to them for. */
  readonly helpsWith: string;
  readonly since: PlainDate;
};

/**
 * Appoints the mentor of a running sub-grant, and tells both of them. The work of the mentor before ends on that day. Returns its id.
 * Problems: `agreement_not_in_state`, `mentor_not_free`, `mentor_already`, `mentor_day_out_of_range`.
 */
export async function appointMentor(
  work: Work,
  input: Appointment & { readonly agreementId: string },
): Promise<string> {
  const { tx, actor, now } = work;
  const { mentorId, languages, helpsWith, since } = input;
  const today = dayIn(zone, now);
  const agreement = await lockAgreement(tx, input.agreementId);
  beginStep(work, agreementWorkflow, 'appoint_mentor', agreement);
  const current = await findRunningMentoring(tx, agreement.id);
  mustBeAnother(mentorId, current);
  const candidates = await listCandidates(tx, agreement);
  mustBeFree(
    candidates.find(({ id }) => id === mentorId),
    isProtected(agreement, today),
  );
  const begun = agreement.signedOn ?? agreement.startsOn;
  const earliest = earliestDay(begun, current, await findLatestEnd(tx, agreement.id));
  mustBeWithin(since, { earliest, today, field: 'since' });
  if (current) await closeMentoring(work, { mentoringId: current.id, endedOn: since });
  const id = newId();
  const { organisationId } = agreement;
  await insertMentoring(tx, {
    ...{ mentorId, languages, helpsWith, since },
    ...{ id, agreementId: agreement.id, organisationId, appointedBy: actor.personId, appointedAt: now },
  });
  await work.enqueue('mentoring.appoint', { mentoringId: id });
  await finishStep(work, agreementWorkflow, 'appoint_mentor', agreement.id, { mentoring: id });
  return id;
}
