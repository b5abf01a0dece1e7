import { appointMentor } from '../../src/grants/mentoring/appoint-mentor.ts';
import { recordLesson } from '../../src/grants/mentoring/record-lesson.ts';
import { settleMessage } from '../../src/grants/mentoring/settle-message.ts';
import {
  appointment,
  buildMentoring,
  leaveStaff,
  mentoringTime,
} from '../../src/grants/mentoring/testing.ts';
import { buildAgreement } from '../../src/grants/testing.ts';
import type { DueCase } from './due-case.ts';

export const mentorCases = {
  mentor_message: {
    at: mentoringTime,
    build: async (cast) => {
      const mentoringId = await buildMentoring(cast, await buildAgreement(cast), { until: 'asked' });
      return {
        ...{ owner: cast.ana, waiter: cast.besa },
        done: () => settleMessage(cast.work(cast.ana, mentoringTime), { mentoringId }),
      };
    },
  },
  mentor_left: {
    at: mentoringTime,
    build: async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      await buildMentoring(cast, { agreementId }, { mentor: cast.krsto, until: 'asked' });
      await leaveStaff(cast, cast.krsto);
      const another = { ...appointment, agreementId, mentorId: cast.ana.personId };
      return {
        ...{ owner: cast.elira, waiter: cast.besa },
        done: () => appointMentor(cast.work(cast.elira, mentoringTime), another),
      };
    },
  },
  mentor_lesson: {
    at: mentoringTime,
    build: async (cast) => {
      const mentoringId = await buildMentoring(cast, await buildAgreement(cast), { until: 'ended' });
      const lesson = 'Bills filed at once.';
      return {
        owner: cast.ana,
        done: () => recordLesson(cast.work(cast.ana, mentoringTime), { mentoringId, lesson }),
      };
    },
  },
} satisfies Record<string, DueCase>;
