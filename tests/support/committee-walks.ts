import { hashOfApplicants } from '../../src/grants/committee/applicants.ts';
import { cancelMeeting } from '../../src/grants/committee/cancel-meeting.ts';
import { declareToCommittee } from '../../src/grants/committee/declare-to-committee.ts';
import { gatherReport, hashOfReport } from '../../src/grants/committee/gather-report.ts';
import { type Committee, findCommittee } from '../../src/grants/committee/queries.ts';
import { listApplicantsOf } from '../../src/grants/committee/queries-applicants.ts';
import { signReport } from '../../src/grants/committee/sign-report.ts';
import { buildCommittee, buildRanked, buildRecord, meetingDay } from '../../src/grants/committee/testing.ts';
import { committeeWorkflow } from '../../src/grants/committee/workflow.ts';
import { decide } from '../../src/grants/selection/decide.ts';
import { buildAssessed, buildPublishedCall, times } from '../../src/grants/testing.ts';
import type { Tx } from '../../src/platform/work.ts';
import type { Cast } from './cast.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

const now = times.decided;
const until =
  (
    stage: 'convened' | 'declared' | 'recorded' | 'signing' | 'signed',
    options: { meetingOn?: string } = {},
  ) =>
  async (cast: Cast): Promise<Moment> => ({
    id: await buildCommittee(cast, await buildRanked(cast), { stage, ...options }),
    now,
  });

async function decidedWhileSigning(cast: Cast): Promise<Moment> {
  const moment = await until('signing')(cast);
  const work = cast.work(cast.ana, now);
  const { callId } = (await findCommittee(work.tx, moment.id))!;
  await decide(work, { callId, minutes: 'As ranked.' });
  return moment;
}

/** An evaluation committee from its convocation to its final report. */
export const committeeWalk = (common: Pick<Walk, 'routes' | 'listTasks'>): Walk => ({
  ...common,
  workflow: committeeWorkflow,
  kinds: ['committee_declare', 'committee_close', 'committee_sign'],
  page: '/committees/:committeeId',
  taskAt: ({ id }, kind) =>
    kind === 'committee_close' ? `/committees/${id}` : `/committees/${id}/${kind.replace('committee_', '')}`,
  typed: {
    declare: async ({ callId }: Committee, tx: Tx) => ({
      declaration: 'none',
      seen: hashOfApplicants(await listApplicantsOf(tx, callId)),
    }),
    record: ({ version }: Committee) => ({ version, 'present[]': [], minutes: 'As ranked.' }),
    edit: ({ version, members }: Committee) => {
      const by = (role: string) => members.filter((one) => one.role === role).map(({ personId }) => personId);
      return {
        ...{ version, meeting_on: meetingDay, place: 'Hall', agenda: 'Ranking.', chair_votes: true },
        ...{ chair: by('chair')[0], secretary: by('secretary')[0], 'members[]': by('member') },
      };
    },
    close: async ({ id }: Committee, tx: Tx) => ({
      sign_by: '2026-03-12',
      seen: hashOfReport(await gatherReport(tx, (await findCommittee(tx, id))!)),
    }),
    sign: ({ sha256 }: Committee) => ({ seen: sha256 ?? '' }),
    complete: () => ({ reason: 'She left the organisation.' }),
    reopen: () => ({ reason: 'A wrong day.' }),
    step_back: async ({ callId }: Committee, tx: Tx) => ({
      applicant: (await listApplicantsOf(tx, callId))[0]?.number ?? '',
      kind: 'family',
    }),
    cancel: () => ({ reason: 'Convened by mistake.' }),
  },
  moments: {
    'convened, for a later day': until('convened', { meetingOn: '2026-03-20' }),
    convened: until('convened'),
    'convened, with a conflict of interest': async (cast) => {
      const moment = await until('convened')(cast);
      const work = cast.work(cast.jana, now);
      const { callId } = (await findCommittee(work.tx, moment.id))!;
      const [first] = await listApplicantsOf(work.tx, callId);
      const conflict = { applicant: first!.number, kind: 'family' } as const;
      await declareToCommittee(work, { committeeId: moment.id, conflict });
      return moment;
    },
    'convened, before the opening': async (cast) => ({
      id: await buildCommittee(cast, await buildPublishedCall(cast)),
      now,
    }),
    'convened, and recorded without one who has not declared': async (cast) => {
      const id = await buildCommittee(cast, await buildRanked(cast));
      for (const actor of [cast.cene, cast.elira, cast.jana])
        await declareToCommittee(cast.work(actor, now), { committeeId: id });
      await buildRecord(cast, id, { away: cast.ana });
      return { id, now };
    },
    'convened, of a call without a ranking': async (cast) => {
      const call = await buildPublishedCall(cast);
      await buildAssessed(cast, call);
      return { id: await buildCommittee(cast, call, { stage: 'declared' }), now };
    },
    declared: until('declared'),
    recorded: until('recorded'),
    signing: until('signing'),
    'signing, with one signature': async (cast) => {
      const moment = await until('signing')(cast);
      await signReport(cast.work(cast.jana, now), { committeeId: moment.id });
      return moment;
    },
    'signing, after its day and without one signature': async (cast) => {
      const { id } = await until('signing')(cast);
      for (const actor of [cast.jana, cast.cene])
        await signReport(cast.work(actor, now), { committeeId: id });
      return { id, now: '2026-03-20T10:00:00.000Z' };
    },
    'signing, after the decision on its call': decidedWhileSigning,
    'signing, after the decision on its call and its day, without one signature': async (cast) => {
      const { id } = await decidedWhileSigning(cast);
      for (const actor of [cast.jana, cast.cene])
        await signReport(cast.work(actor, now), { committeeId: id });
      return { id, now: '2026-03-20T10:00:00.000Z' };
    },
    signed: until('signed'),
    cancelled: async (cast) => {
      const moment = await until('convened')(cast);
      await cancelMeeting(cast.work(cast.elira, now), { committeeId: moment.id, reason: 'By mistake.' });
      return moment;
    },
  },
});
