import { declareToCommittee } from '../../src/grants/committee/declare-to-committee.ts';
import { gatherReport, hashOfReport } from '../../src/grants/committee/gather-report.ts';
import { type Committee, findCommittee } from '../../src/grants/committee/queries.ts';
import { signReport } from '../../src/grants/committee/sign-report.ts';
import { buildCommittee, buildRanked, meetingDay } from '../../src/grants/committee/testing.ts';
import { committeeWorkflow } from '../../src/grants/committee/workflow.ts';
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

/** An evaluation committee from its convocation to its final report. */
export const committeeWalk = (common: Pick<Walk, 'routes' | 'listTasks'>): Walk => ({
  ...common,
  workflow: committeeWorkflow,
  kinds: ['committee_declare', 'committee_close', 'committee_sign'],
  page: '/committees/:committeeId',
  taskAt: ({ id }, kind) =>
    kind === 'committee_close' ? `/committees/${id}` : `/committees/${id}/${kind.replace('committee_', '')}`,
  typed: {
    declare: () => ({ declaration: 'none', conflict: '', seen: undefined }),
    record: ({ version }: Committee) => ({ version, 'present[]': [], minutes: '' }),
    edit: ({ version, members }: Committee) => {
      const by = (role: string) => members.filter((one) => one.role === role).map(({ personId }) => personId);
      return {
        ...{ version, meeting_on: meetingDay, place: 'Hall', agenda: 'Ranking.', chair_votes: false },
        ...{ chair: by('chair')[0], secretary: by('secretary')[0], 'members[]': by('member') },
      };
    },
    close: async ({ id }: Committee, tx: Tx) => ({
      sign_by: '2026-03-12',
      seen: hashOfReport(await gatherReport(tx, (await findCommittee(tx, id))!)),
    }),
    sign: ({ sha256 }: Committee) => ({ seen: sha256 ?? '' }),
    reopen: () => ({ reason: 'A wrong day.' }),
  },
  moments: {
    'convened, for a later day': until('convened', { meetingOn: '2026-03-20' }),
    convened: until('convened'),
    'convened, with a conflict of interest': async (cast) => {
      const moment = await until('convened')(cast);
      await declareToCommittee(cast.work(cast.jana, now), {
        ...{ committeeId: moment.id, declaration: 'conflict', conflict: 'A friend applied.' },
      });
      return moment;
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
    signed: until('signed'),
  },
});
