import { recordLesson } from '../../src/grants/mentoring/record-lesson.ts';
import { buildMentoring, leaveStaff, mentoringTime } from '../../src/grants/mentoring/testing.ts';
import { mentoringWorkflow } from '../../src/grants/mentoring/workflow.ts';
import { buildAgreement } from '../../src/grants/testing.ts';
import type { Cast } from './cast.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

type Until = NonNullable<NonNullable<Parameters<typeof buildMentoring>[2]>['until']>;

async function mentoringOf(cast: Cast, until: Until): Promise<Moment> {
  return { id: await buildMentoring(cast, await buildAgreement(cast), { until }), now: mentoringTime };
}

/** What a mentor does for a sub-grant, from the appointment to what was learned. */
export const mentoringWalk = (common: Pick<Walk, 'routes' | 'listTasks'>): Walk => ({
  ...common,
  workflow: mentoringWorkflow,
  kinds: ['mentor_message', 'mentor_lesson'],
  around: ['mentor_lesson_written'],
  page: '/mentorings/:mentoringId',
  taskAt: ({ id }) => `/mentorings/${id}`,
  typed: {
    ask: () => ({ message: 'Which bills?' }),
    answer: () => ({ message: 'All of them.' }),
    end: () => ({ ended_on: '2026-04-14' }),
    learn: () => ({ lesson: 'Filing bills at once.' }),
    add: () => ({ lesson: 'Somebody to ask.' }),
  },
  moments: {
    appointed: (cast) => mentoringOf(cast, 'appointed'),
    'when the sub-grantee has asked': (cast) => mentoringOf(cast, 'asked'),
    'when the mentor who was asked has left': async (cast) => {
      const moment = await mentoringOf(cast, 'asked');
      await leaveStaff(cast, cast.ana);
      return moment;
    },
    'when the mentor has answered': (cast) => mentoringOf(cast, 'answered'),
    ended: (cast) => mentoringOf(cast, 'ended'),
    'ended, with what was learned': async (cast) => {
      const moment = await mentoringOf(cast, 'ended');
      const lesson = 'Filing bills at once.';
      await recordLesson(cast.work(cast.ana, mentoringTime), { mentoringId: moment.id, lesson });
      return moment;
    },
  },
});
