import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables, wordsAbout } from '../../../tests/support/stage.ts';
import { protectAgreement } from '../agreements/protect-agreement.ts';
import { terminateAgreement } from '../agreements/terminate-agreement.ts';
import { listWaitingTasks } from '../tasks.ts';
import { buildAgreement } from '../testing.ts';
import { addToLesson } from './add-to-lesson.ts';
import { answerSubGrantee } from './answer-sub-grantee.ts';
import { appointMentor } from './appoint-mentor.ts';
import { askMentor } from './ask-mentor.ts';
import { closeMentoring } from './close-mentoring.ts';
import { endMentoring } from './end-mentoring.ts';
import { findMentoring, findRunningMentoring, listMessages } from './queries.ts';
import { listAccompanied } from './queries-list.ts';
import { recordLesson } from './record-lesson.ts';
import { settleMessage } from './settle-message.ts';
import { appointment, buildMentoring, mentoringTime } from './testing.ts';

const protection = {
  ...{ delayUntil: null, generalisePlace: false, withholdName: true, protectionReason: 'A small place.' },
};
const appoint = (cast: Cast, agreementId: string, by: keyof Cast, mentorId: string, changes = {}) =>
  appointMentor(cast.work(cast[by] as Cast['elira'], mentoringTime), {
    ...{ ...appointment, agreementId, mentorId, ...changes },
  });
const tasksOf = async (cast: Cast, actor: Cast['elira'], now: string = mentoringTime) =>
  (await listWaitingTasks(tables(cast), actor, cast.actionId, now))
    .filter(({ kind }) => kind.startsWith('mentor_'))
    .map(({ kind, part, due }) => ({ kind, part, due }));

describe('appointing a mentor', () => {
  it(
    'is for the officers of the partner that granted, while the sub-grant runs',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      for (const by of ['ana', 'fatos', 'besa', 'cene', 'goran'] as const)
        await expectRefusal(appoint(cast, agreementId, by, cast.ana.personId), 'not_permitted');
      const foreign = cast.work(cast.foreign.elira, mentoringTime);
      const made = { ...appointment, agreementId, mentorId: cast.ana.personId };
      await expectRefusal(appointMentor(foreign, made), 'not_permitted');
      const draft = await buildAgreement(cast, { draft: true });
      await expectRefusal(
        appoint(cast, draft.agreementId, 'elira', cast.ana.personId),
        'agreement_not_in_state',
      );
    }),
  );

  it(
    'leaves out who scores, who pays, who grants and who is no staff',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      for (const name of [
        'cene',
        'jana',
        'elira',
        'fatos',
        'filip',
        'besa',
        'goran',
        'hana',
        'dragan',
      ] as const)
        await expectRefusal(appoint(cast, agreementId, 'elira', cast[name].personId), 'mentor_not_free');
      // Officers of another partner have no hand in it.
      await appoint(cast, agreementId, 'elira', cast.foreign.elira.personId);
    }),
  );

  it(
    'of a protected sub-grant leaves out who may not know it, and protection ends the work of who may not',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      const stranger = await appoint(cast, agreementId, 'elira', cast.foreign.krsto.personId);
      await protectAgreement(cast.work(cast.elira, mentoringTime), { agreementId, protection });
      expect(await findMentoring(tables(cast), stranger)).toMatchObject({
        state: 'ended',
        endedOn: '2026-04-14',
      });
      await expectRefusal(
        appoint(cast, agreementId, 'elira', cast.foreign.krsto.personId),
        'mentor_not_free',
      );
      const since = '2026-04-14';
      const known = await appoint(cast, agreementId, 'elira', cast.krsto.personId, { since });
      await protectAgreement(cast.work(cast.elira, mentoringTime), {
        ...{ agreementId, protection: { ...protection, generalisePlace: true } },
      });
      expect((await findRunningMentoring(tables(cast), agreementId))?.id).toBe(known);
    }),
  );

  it(
    'has a day between the signature and today, and ends the work of the mentor before on it',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      for (const since of ['2026-03-11', '2026-04-15'])
        await expectRefusal(
          appoint(cast, agreementId, 'elira', cast.ana.personId, { since }),
          'mentor_day_out_of_range',
        );
      const first = await appoint(cast, agreementId, 'elira', cast.ana.personId);
      await expectRefusal(appoint(cast, agreementId, 'elira', cast.ana.personId), 'mentor_already');
      await expectRefusal(
        appoint(cast, agreementId, 'elira', cast.krsto.personId, { since: '2026-04-12' }),
        'mentor_day_out_of_range',
      );
      const second = await appoint(cast, agreementId, 'elira', cast.krsto.personId, { since: '2026-04-14' });
      expect(await findMentoring(tables(cast), first)).toMatchObject({
        state: 'ended',
        endedOn: '2026-04-14',
      });
      expect((await findRunningMentoring(tables(cast), agreementId))?.id).toBe(second);
      expect(cast.jobs.map(({ word }) => word).filter((word) => word.startsWith('mentoring.'))).toEqual([
        ...['mentoring.appoint', 'mentoring.end', 'mentoring.appoint'],
      ]);
      expect(await wordsAbout(cast, first)).toEqual(['mentoring.end']);
    }),
  );

  it(
    'begins no earlier than the work of the mentor before ended',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      await buildMentoring(cast, { agreementId }, { until: 'ended' });
      await expectRefusal(
        appoint(cast, agreementId, 'elira', cast.krsto.personId, { since: '2026-04-13' }),
        'mentor_day_out_of_range',
      );
      await appoint(cast, agreementId, 'elira', cast.krsto.personId, { since: '2026-04-14' });
    }),
  );

  it(
    'shows an officer which running sub-grants have none',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      const asked = {
        ...{ actionId: cast.actionId, reach: { partnerId: cast.organisations.partner, bounds: [null] } },
        limit: 9,
      };
      const listed = async (mentor: 'with' | 'without') =>
        (await listAccompanied(tables(cast), { ...asked, mentor })).map(({ id }) => id);
      expect([await listed('with'), await listed('without')]).toEqual([[], [agreementId]]);
      await appoint(cast, agreementId, 'elira', cast.ana.personId);
      expect([await listed('with'), await listed('without')]).toEqual([[agreementId], []]);
    }),
  );
});

describe('the messages', () => {
  it(
    'are written by the people of the sub-grantee and by its mentor, and by nobody else',
    staged(async (cast) => {
      const mentoringId = await buildMentoring(cast, await buildAgreement(cast));
      const input = { mentoringId, message: 'Which bills?' };
      for (const actor of [cast.elira, cast.fatos, cast.goran, cast.cene, cast.foreign.besa, cast.ana])
        await expectRefusal(askMentor(cast.work(actor, mentoringTime), input), 'not_permitted');
      for (const actor of [cast.elira, cast.krsto, cast.besa, cast.foreign.ana])
        await expectRefusal(answerSubGrantee(cast.work(actor, mentoringTime), input), 'not_permitted');
    }),
  );

  it(
    'are a task of who should answer until there is an answer or none is needed, with a day',
    staged(async (cast) => {
      const mentoringId = await buildMentoring(cast, await buildAgreement(cast), { until: 'asked' });
      const task = { kind: 'mentor_message', due: '2026-04-21T21:59:00.000Z' };
      expect(await tasksOf(cast, cast.ana)).toEqual([{ ...task, part: 'act' }]);
      for (const actor of [cast.besa, cast.bora, cast.elira])
        expect(await tasksOf(cast, actor)).toEqual([{ ...task, part: 'wait' }]);
      for (const actor of [cast.krsto, cast.fatos, cast.foreign.elira, cast.foreign.besa, cast.goran])
        expect(await tasksOf(cast, actor)).toEqual([]);
      const settle = (actor: Cast['elira']) =>
        settleMessage(cast.work(actor, mentoringTime), { mentoringId });
      await expectRefusal(settle(cast.besa), 'not_permitted');
      await answerSubGrantee(cast.work(cast.ana, mentoringTime), { mentoringId, message: 'All of them.' });
      expect(await tasksOf(cast, cast.bora)).toEqual([{ ...task, part: 'act' }]);
      await settle(cast.bora);
      for (const actor of [cast.besa, cast.ana, cast.elira]) expect(await tasksOf(cast, actor)).toEqual([]);
      expect(cast.jobs.slice(-2)).toEqual([
        { word: 'mentoring.ask', data: { mentoringId } },
        { word: 'mentoring.answer', data: { mentoringId } },
      ]);
    }),
  );

  it(
    'of a mentor before are read by the one who follows, and not the other way round',
    staged(async (cast) => {
      const granted = await buildAgreement(cast);
      const first = await buildMentoring(cast, granted, { until: 'asked' });
      const second = await appointMentor(cast.work(cast.elira, '2026-04-15T09:00:00.000Z'), {
        ...{ ...appointment, ...granted, mentorId: cast.krsto.personId, since: '2026-04-15' },
      });
      const later = cast.work(cast.besa, '2026-04-16T09:00:00.000Z');
      await askMentor(later, { mentoringId: second, message: 'And now?' });
      const read = async (id: string) =>
        (await listMessages(tables(cast), (await findMentoring(tables(cast), id))!)).map(
          ({ message }) => message,
        );
      expect(await read(second)).toEqual(['And now?', 'Which bills do we keep?']);
      expect(await read(first)).toEqual(['Which bills do we keep?']);
      await expectRefusal(
        askMentor(later, { mentoringId: first, message: 'Hello?' }),
        'mentoring_not_in_state',
      );
    }),
  );
});

describe('the end of a mentor’s work', () => {
  it(
    'comes with a day, and then both sides say once what helped',
    staged(async (cast) => {
      const mentoringId = await buildMentoring(cast, await buildAgreement(cast), { until: 'asked' });
      const lesson = { mentoringId, lesson: 'Filing bills at once.' };
      const work = (actor: Cast['elira']) => cast.work(actor, mentoringTime);
      await expectRefusal(recordLesson(work(cast.ana), lesson), 'mentoring_not_in_state');
      for (const endedOn of ['2026-04-12', '2026-04-15'])
        await expectRefusal(
          endMentoring(work(cast.elira), { mentoringId, endedOn }),
          'mentor_day_out_of_range',
        );
      await endMentoring(work(cast.elira), { mentoringId, endedOn: '2026-04-14' });
      expect(await tasksOf(cast, cast.ana)).toEqual([
        { kind: 'mentor_lesson', part: 'act', due: '2026-04-28T21:59:00.000Z' },
      ]);
      expect(await tasksOf(cast, cast.besa)).toEqual([]);
      for (const actor of [cast.besa, cast.elira, cast.krsto])
        await expectRefusal(recordLesson(work(actor), lesson), 'not_permitted');
      await recordLesson(work(cast.ana), lesson);
      await expectRefusal(recordLesson(work(cast.ana), lesson), 'mentor_lesson_written');
      await addToLesson(work(cast.bora), { ...lesson, lesson: 'Somebody to ask.' });
      await expectRefusal(addToLesson(work(cast.besa), lesson), 'mentor_lesson_written');
      expect(await tasksOf(cast, cast.ana)).toEqual([]);
    }),
  );

  it(
    'stays as it is when it is ended at the same moment by somebody else',
    staged(async (cast) => {
      const mentoringId = await buildMentoring(cast, await buildAgreement(cast), { until: 'ended' });
      const told = cast.jobs.length;
      const later = cast.work(cast.elira, '2026-04-16T09:00:00.000Z');
      await closeMentoring(later, { mentoringId, endedOn: '2026-04-16' });
      expect(await findMentoring(tables(cast), mentoringId)).toMatchObject({ endedOn: '2026-04-14' });
      expect(cast.jobs).toHaveLength(told);
    }),
  );

  it(
    'comes with the end of the sub-grant',
    staged(async (cast) => {
      const granted = await buildAgreement(cast);
      const mentoringId = await buildMentoring(cast, granted);
      await terminateAgreement(cast.work(cast.elira, mentoringTime), { ...granted, reason: 'Dissolved.' });
      expect(await findMentoring(tables(cast), mentoringId)).toMatchObject({
        ...{ state: 'ended', endedOn: '2026-04-14' },
      });
    }),
  );
});
