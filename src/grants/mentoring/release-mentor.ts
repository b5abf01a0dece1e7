import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { isProtected } from '../agreements/protection-rules.ts';
import type { Agreement } from '../agreements/queries.ts';
import { closeMentoring } from './close-mentoring.ts';
import { findRunningMentoring } from './queries.ts';
import { listCandidates } from './queries-candidates.ts';

/** Ends the work of a mentor who may not know the sub-grant once it is protected as `agreement` says. */
export async function releaseMentor(work: Work, agreement: Agreement): Promise<void> {
  const today = dayIn(zone, work.now);
  const running = await findRunningMentoring(work.tx, agreement.id);
  if (!running || !isProtected(agreement, today)) return;
  const candidates = await listCandidates(work.tx, agreement);
  if (candidates.find(({ id }) => id === running.mentorId)?.mayKnow) return;
  await closeMentoring(work, { mentoringId: running.id, endedOn: today });
}
