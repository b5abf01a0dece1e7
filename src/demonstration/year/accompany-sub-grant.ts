import {
  addToLesson,
  answerSubGrantee,
  appointMentor,
  askMentor,
  endMentoring,
  recordLesson,
  settleMessage,
} from '../../grants/index.ts';
import { addDays, dayIn, type Instant } from '../../platform/dates.ts';
import { zone } from '../../platform/zone.ts';
import { mentorTexts } from '../invented/mentors.ts';
import type { Running } from './make-agreement.ts';
import type { Player, Stage } from './stage.ts';

/**
 * Plans the mentors of a call's sub-grants: of the first, the work of one has ended with what was learned and another follows; in the
 * second a message waits for the mentor, in the third for the sub-grantee. The others have none yet, nor has one that is protected: its
 * mentor would be somebody of the partner itself.
 */
export function planMentors(stage: Stage, running: Running, signed: Instant): void {
  const { entry, opened, fate } = running;
  const begins = addDays(dayIn(zone, signed), 9);
  if (fate.protection || entry.place > 2 || addDays(begins, 60) > stage.today) return;
  const [first, second] = opened.colleagues;
  const { ask, open, offer } = mentorTexts;
  if (entry.place === 0) planFirst(stage, running, begins);
  if (entry.place === 1) planOne(stage, running, { mentor: first, begins, asks: ask, waits: open });
  if (entry.place === 2) planOne(stage, running, { mentor: second, begins, offers: offer });
}

type Accompanied = {
  readonly mentor: Player;
  readonly begins: string;
  readonly asks?: string;
  readonly waits?: string;
  readonly offers?: string;
};

function planOne(stage: Stage, running: Running, { mentor, begins, asks, waits, offers }: Accompanied): void {
  const { applicant } = running;
  stage.timeline.plan(`${begins}T08:05:00.000Z`, async (now) => {
    const mentoringId = await appoint(stage, running, mentor, now);
    if (asks) planTalk(stage, running, { mentor, mentoringId, from: addDays(begins, 5) });
    stage.timeline.plan(`${addDays(stage.today, -2)}T10:25:00.000Z`, async (later) => {
      if (waits) await askMentor(stage.work(applicant.certifier, later), { mentoringId, message: waits });
      if (offers) await answerSubGrantee(stage.work(mentor, later), { mentoringId, message: offers });
    });
  });
}

/** A question, its answer, and thanks that need none. */
function planTalk(
  stage: Stage,
  { applicant }: Running,
  { mentor, mentoringId, from }: { mentor: Player; mentoringId: string; from: string },
): void {
  const asks = stage.work.bind(null, applicant.certifier);
  stage.timeline.plan(`${from}T09:15:00.000Z`, (now) =>
    askMentor(asks(now), { mentoringId, message: mentorTexts.ask }),
  );
  stage.timeline.plan(`${addDays(from, 2)}T11:35:00.000Z`, (now) =>
    answerSubGrantee(stage.work(mentor, now), { mentoringId, message: mentorTexts.answer }),
  );
  stage.timeline.plan(`${addDays(from, 3)}T07:45:00.000Z`, async (now) => {
    await askMentor(asks(now), { mentoringId, message: mentorTexts.thanks });
    await settleMessage(stage.work(mentor, now), { mentoringId });
  });
}

function planFirst(stage: Stage, running: Running, begins: string): void {
  const { opened, applicant } = running;
  const { officer } = opened;
  const [first, second] = opened.colleagues;
  stage.timeline.plan(`${begins}T08:05:00.000Z`, async (now) => {
    const mentoringId = await appoint(stage, running, first, now);
    planTalk(stage, running, { mentor: first, mentoringId, from: addDays(begins, 5) });
    const endedOn = addDays(begins, 45);
    stage.timeline.plan(`${endedOn}T12:05:00.000Z`, async (later) => {
      await endMentoring(stage.work(officer, later), { mentoringId, endedOn });
      const { lesson, addition } = mentorTexts;
      await recordLesson(stage.work(first, later), { mentoringId, lesson });
      await addToLesson(stage.work(applicant.certifier, later), { mentoringId, lesson: addition });
    });
    stage.timeline.plan(`${addDays(endedOn, 1)}T08:15:00.000Z`, async (later) => {
      await appoint(stage, running, second, later);
    });
  });
}

function appoint(stage: Stage, { opened, agreementId, applicant }: Running, mentor: Player, now: Instant) {
  const { reports, partners } = mentorTexts;
  return appointMentor(stage.work(opened.officer, now), {
    ...{ agreementId, mentorId: mentor.personId, since: dayIn(zone, now) },
    languages: [...new Set(['en', applicant.locale] as const)].filter((one) => one !== 'sr-Latn'),
    helpsWith: mentor === opened.colleagues[0] ? reports : partners,
  });
}
