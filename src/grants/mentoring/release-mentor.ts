import { dayIn } from '../../platform/dates.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { isProtected } from '../agreements/protection-rules.ts';
import type { Agreement } from '../agreements/queries.ts';
import { closeMentoring } from './close-mentoring.ts';
import { findRunningMentoring, type Mentoring } from './queries.ts';
import { listCandidates } from './queries-candidates.ts';

/** The mentor whose work ends once the sub-grant is protected, because their partner may not know it then. */
export async function findReleased(tx: Tx, agreement: Agreement): Promise<Mentoring | undefined> {
  const running = await findRunningMentoring(tx, agreement.id);
  if (!running) return undefined;
  const mentor = (await listCandidates(tx, agreement)).find(({ id }) => id === running.mentorId);
  return mentor && !mentor.mayKnow ? running : undefined;
}

/** Ends the work of a mentor who may not know the sub-grant once it is protected as `agreement` says. */
export async function releaseMentor(work: Work, agreement: Agreement): Promise<void> {
  const today = dayIn(zone, work.now);
  if (!isProtected(agreement, today)) return;
  const released = await findReleased(work.tx, agreement);
  if (released) await closeMentoring(work, { mentoringId: released.id, endedOn: today });
}
