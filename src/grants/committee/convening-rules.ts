import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import { quorumOf, type Sitting, type Votes, votersOf } from './rules.ts';

/** The committee has as many voting members as the rule of its call asks for. Problem: `committee_too_few_chosen` (count, needed). */
export function mustBeEnough(sitting: Sitting): void {
  const { minimumVoters: needed } = sitting.terms;
  const count = votersOf(sitting).length;
  if (count < needed) throw problem('committee_too_few_chosen', { count, needed }, { field: 'members[]' });
}

/** A meeting takes place neither before today nor before the call is closed. Problems: `committee_day_past`, `committee_day_before_deadline` (day). */
export function mustBeToCome(
  meetingOn: PlainDate,
  { deadlineOn, today }: { readonly deadlineOn: PlainDate | null; readonly today: PlainDate },
): void {
  if (meetingOn < today) throw problem('committee_day_past', {}, { field: 'meeting_on' });
  if (deadlineOn !== null && meetingOn < deadlineOn)
    throw problem('committee_day_before_deadline', { day: deadlineOn }, { field: 'meeting_on' });
}

/** A meeting is recorded from its day on. Problem: `committee_record_ahead` (day). */
export function mustBeHeld({ meetingOn }: { readonly meetingOn: PlainDate }, today: PlainDate): void {
  if (meetingOn > today) throw problem('committee_record_ahead', { day: meetingOn });
}

/** No lot has more votes than there were voting members. Problem: `committee_votes_many` (lot, count). */
export function mustFitPresent(
  sitting: Sitting & { readonly lots: readonly { readonly id: string; readonly number: number }[] },
  votes: Votes,
): void {
  const { present: count } = quorumOf(sitting);
  for (const { id, number: lot } of sitting.lots) {
    const vote = votes[id];
    if (!vote || vote === 'agreed') continue;
    if (vote.inFavour + vote.against + vote.abstained > count)
      throw problem('committee_votes_many', { lot, count }, { field: `in_favour.${lot}` });
  }
}
