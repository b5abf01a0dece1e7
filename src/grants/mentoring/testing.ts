import type { Cast, Side } from '../../../tests/support/cast.ts';
import type { Instant } from '../../platform/dates.ts';
import type { Actor } from '../../platform/permissions.ts';
import { answerSubGrantee } from './answer-sub-grantee.ts';
import { type Appointment, appointMentor } from './appoint-mentor.ts';
import { askMentor } from './ask-mentor.ts';
import { endMentoring } from './end-mentoring.ts';

/** A Tuesday, a month after the signature. */
export const mentoringTime: Instant = '2026-04-14T09:00:00.000Z';
export const appointment: Omit<Appointment, 'mentorId'> = {
  ...{ languages: ['en', 'sq'], helpsWith: 'Reporting and bills', since: '2026-04-13' },
};

/** A member of the staff leaves: their roles end, or they are disabled or erased. */
export async function leaveStaff(
  cast: Cast,
  { personId }: Actor,
  how: 'ended' | 'disabled' | 'erased' = 'ended',
): Promise<void> {
  const { tx } = cast.work(cast.ivo);
  if (how === 'ended')
    await tx
      .updateTable('people.membership')
      .set({ until: mentoringTime })
      .where('personId', '=', personId)
      .execute();
  else
    await tx
      .updateTable('people.person')
      .set(how === 'disabled' ? { disabledAt: mentoringTime } : { erasedAt: mentoringTime })
      .where('id', '=', personId)
      .execute();
}

/** The mentor of a signed agreement, the programme manager of the side unless another is named, and what was written until then. */
export async function buildMentoring(
  cast: Cast,
  { agreementId }: { agreementId: string },
  {
    side = cast,
    mentor = side.ana,
    until = 'appointed',
    since = appointment.since,
  }: {
    side?: Side;
    mentor?: Actor;
    since?: string;
    until?: 'appointed' | 'asked' | 'answered' | 'ended';
  } = {},
): Promise<string> {
  const work = (actor: Actor) => cast.work(actor, mentoringTime);
  const made = { ...appointment, agreementId, mentorId: mentor.personId, since };
  const mentoringId = await appointMentor(work(side.elira), made);
  if (until === 'asked' || until === 'answered')
    await askMentor(work(side.besa), { mentoringId, message: 'Which bills do we keep?' });
  if (until === 'answered') await answerSubGrantee(work(mentor), { mentoringId, message: 'Each of them.' });
  if (until === 'ended') await endMentoring(work(side.elira), { mentoringId, endedOn: '2026-04-14' });
  return mentoringId;
}
