import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import { quorumOf, type Seat, type Sitting, type Votes, votersOf } from './rules.ts';

/** The committee has as many voting members as the rule of its call asks for. Problem: `committee_too_few_chosen` (count, needed). */
export function mustBeEnough(sitting: Sitting): void {
  const { minimumVoters: needed } = sitting.terms;
  const count = votersOf(sitting).length;
  if (count < needed) throw problem('committee_too_few_chosen', { count, needed }, { field: 'members[]' });
}

/** A change makes no committee smaller than the rule asks for; one that conflicts made too small can still be changed. Problem: `committee_too_few_chosen` (count, needed). */
export function mustStayEnough(sitting: Sitting, before: Sitting): void {
  if (votersOf(sitting).length < votersOf(before).length) mustBeEnough(sitting);
}

type Recorded = {
  readonly members: readonly Pick<Seat, 'present'>[];
  readonly votes: Votes;
  readonly minutes: string;
};
/** Something was recorded of the meeting. */
export const hasRecord = ({ members, votes, minutes }: Recorded): boolean =>
  minutes.trim() !== '' || Object.keys(votes).length > 0 || members.some(({ present }) => present);

/** Problem: `committee_record_empty`. */
export function mustBeRecord(recorded: Recorded): void {
  if (!hasRecord(recorded)) throw problem('committee_record_empty', {}, { field: 'minutes' });
}

/**
 * The day of a meeting is changed. One that was not recorded is put off as one likes. That it was held on an earlier day, or on another than
 * the recorded one, is a correction with a reason; a record goes to no day that is still to come. Returns the reason of the correction.
 * Problems: `committee_day_before_deadline` (day), `committee_day_recorded` (day), `committee_day_unreasoned`.
 */
export function reasonOfDay(
  meeting: Recorded & { readonly meetingOn: PlainDate; readonly dayReason: string },
  { meetingOn, dayReason }: { readonly meetingOn: PlainDate; readonly dayReason: string },
  { deadlineOn, today }: { readonly deadlineOn: PlainDate | null; readonly today: PlainDate },
): string {
  if (meetingOn === meeting.meetingOn) return meeting.dayReason;
  mustFollowDeadline(meetingOn, deadlineOn);
  const isRecorded = hasRecord(meeting);
  if (isRecorded && meetingOn > today)
    throw problem('committee_day_recorded', { day: meeting.meetingOn }, { field: 'meeting_on' });
  if (!isRecorded && meetingOn >= today) return '';
  if (dayReason.trim() === '') throw problem('committee_day_unreasoned', {}, { field: 'day_reason' });
  return dayReason;
}

/** A meeting takes place neither before today nor before the call is closed. Problems: `committee_day_past`, `committee_day_before_deadline` (day). */
export function mustBeToCome(
  meetingOn: PlainDate,
  { deadlineOn, today }: { readonly deadlineOn: PlainDate | null; readonly today: PlainDate },
): void {
  if (meetingOn < today) throw problem('committee_day_past', {}, { field: 'meeting_on' });
  mustFollowDeadline(meetingOn, deadlineOn);
}

function mustFollowDeadline(meetingOn: PlainDate, deadlineOn: PlainDate | null): void {
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
