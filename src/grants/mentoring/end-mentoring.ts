import { dayIn, type PlainDate } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { closeMentoring } from './close-mentoring.ts';
import { lockMentoring } from './queries.ts';
import { mustBeWithin } from './rules.ts';
import { mentoringWorkflow } from './workflow.ts';

/** Ends the work of a mentor with a day. Problems: `mentoring_not_in_state`, `mentor_day_out_of_range`. */
export async function endMentoring(
  work: Work,
  { mentoringId, endedOn }: { mentoringId: string; endedOn: PlainDate },
): Promise<void> {
  const mentoring = await lockMentoring(work.tx, mentoringId);
  beginStep(work, mentoringWorkflow, 'end', mentoring);
  const today = dayIn(zone, work.now);
  mustBeWithin(endedOn, { earliest: mentoring.since, today, field: 'ended_on' });
  await closeMentoring(work, { mentoringId: mentoring.id, endedOn });
}
