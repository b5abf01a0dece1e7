import type { Cast, Side } from '../../../tests/support/cast.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Departures } from '../selection/departures.ts';
import { makeRanking } from '../selection/make-ranking.ts';
import { type BuiltCall, buildAssessed, buildPublishedCall, type CallChanges, times } from '../testing.ts';
import { closeMeeting } from './close-meeting.ts';
import { conveneCommittee } from './convene-committee.ts';
import { declareToCommittee } from './declare-to-committee.ts';
import { findCommittee } from './queries.ts';
import { recordMeeting } from './record-meeting.ts';
import { signReport } from './sign-report.ts';

/** The day of the meeting of the tests. */
export const meetingDay = times.decided.slice(0, 10);
const stages = ['convened', 'declared', 'recorded', 'signing', 'signed'] as const;
type Stage = (typeof stages)[number];
type Options = {
  side?: Side;
  stage?: Stage;
  now?: Instant;
  meetingOn?: PlainDate;
  signBy?: PlainDate;
  departures?: Departures;
};

/** The committee of the tests: an assessor chairs, the grant officer is its secretary, another assessor and the programme manager vote. */
export const seatsFor = (side: Side): { chairId: string; secretaryId: string; memberIds: string[] } => ({
  chairId: side.cene.personId,
  secretaryId: side.elira.personId,
  memberIds: [side.jana.personId, side.ana.personId],
});
const onCommittee = (side: Side): readonly Actor[] => [side.cene, side.elira, side.jana, side.ana];
const signers = (side: Side): readonly Actor[] => [side.cene, side.jana, side.ana];

/** A closed call with one ranked application. */
export async function buildRanked(
  cast: Cast,
  { side = cast, form = {}, file }: { side?: Side; form?: CallChanges; file?: StoredFile } = {},
): Promise<BuiltCall & { applicationId: string }> {
  const call = await buildPublishedCall(cast, { side, form });
  const { applicationId } = await buildAssessed(cast, call, file ? { side, file } : { side });
  await makeRanking(cast.work(side.elira, times.decided), { callId: call.callId });
  return { ...call, applicationId };
}

/** The committee of a call, as far as `stage`. Returns its id. */
export async function buildCommittee(
  cast: Cast,
  { callId }: Pick<BuiltCall, 'callId'>,
  {
    side = cast,
    stage = 'convened',
    now = times.decided,
    meetingOn = meetingDay,
    signBy = meetingDay,
    departures,
  }: Options = {},
): Promise<string> {
  const at = stages.indexOf(stage);
  const officer = cast.work(side.elira, now);
  const committeeId = await conveneCommittee(officer, {
    callId,
    meetingOn,
    place: 'Office of the partner',
    agenda: 'Ranking, proposals, other matters.',
    chairVotes: true,
    ...seatsFor(side),
  });
  if (at >= 1)
    for (const actor of onCommittee(side)) await declareToCommittee(cast.work(actor, now), { committeeId });
  if (at >= 2) await buildRecord(cast, committeeId, { side, now, ...(departures && { departures }) });
  if (at >= 3) await closeMeeting(officer, { committeeId, signBy });
  if (at >= 4) for (const actor of signers(side)) await signReport(cast.work(actor, now), { committeeId });
  return committeeId;
}

/** Everybody but `away` present, every lot agreed on without a vote, and minutes. */
export async function buildRecord(
  cast: Cast,
  committeeId: string,
  {
    side = cast,
    now = times.decided,
    away,
    departures = {},
  }: Pick<Options, 'side' | 'now' | 'departures'> & { away?: Actor } = {},
): Promise<void> {
  const work = cast.work(side.elira, now);
  const { version, lots } = (await findCommittee(work.tx, committeeId))!;
  await recordMeeting(work, {
    committeeId,
    version,
    presentIds: onCommittee(side)
      .filter((actor) => actor !== away)
      .map(({ personId }) => personId),
    votes: Object.fromEntries(lots.map(({ id }) => [id, 'agreed' as const])),
    departures,
    minutes: 'The committee followed the ranking.',
  });
}
