import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { endOfDay } from '../../platform/zone.ts';
import { protectAgreement } from '../agreements/protect-agreement.ts';
import { grantsHome } from '../home.ts';
import { addresseesOf } from '../queries-mail.ts';
import { listWaitingTasks } from '../tasks.ts';
import { buildAgreement } from '../testing.ts';
import { appointMentor } from './appoint-mentor.ts';
import { askMentor } from './ask-mentor.ts';
import { findMentoring } from './queries.ts';
import { listAccompanied } from './queries-list.ts';
import { recordLesson } from './record-lesson.ts';
import { appointment, buildMentoring, leaveStaff, mentoringTime } from './testing.ts';

const tasksOf = async (cast: Cast, actor: Cast['elira']) =>
  (await listWaitingTasks(tables(cast), actor, cast.actionId, mentoringTime))
    .filter(({ kind }) => kind.startsWith('mentor_'))
    .map(({ kind, part, href, due }) => ({ kind, part, href, due }));
const told = async (cast: Cast, mentoringId: string) =>
  (await addresseesOf(tables(cast), 'both_of_mentoring', mentoringId)).map(({ personId }) => personId);
const withMentor = async (cast: Cast, mentor: 'with' | 'without') => {
  const reach = { partnerId: cast.organisations.partner, bounds: [null] };
  const rows = await listAccompanied(tables(cast), { actionId: cast.actionId, reach, mentor, limit: 9 });
  return rows.map(({ id, mentorName }) => ({ id, mentorName }));
};

describe('a mentor who has left', () => {
  it.each(['ended', 'disabled', 'erased'] as const)(
    'is written to no longer, and the sub-grant counts as one without a mentor (%s)',
    (how) =>
      staged(async (cast) => {
        const { agreementId } = await buildAgreement(cast);
        const mentoringId = await buildMentoring(cast, { agreementId }, { mentor: cast.krsto });
        expect(await findMentoring(tables(cast), mentoringId)).toMatchObject({ mentorActive: true });
        await leaveStaff(cast, cast.krsto, how);
        expect(await findMentoring(tables(cast), mentoringId)).toMatchObject({ mentorActive: false });
        await expectRefusal(
          askMentor(cast.work(cast.besa, mentoringTime), { mentoringId, message: 'Which bills?' }),
          'mentor_left',
        );
        expect(await withMentor(cast, 'with')).toEqual([]);
        expect(await withMentor(cast, 'without')).toEqual([{ id: agreementId, mentorName: null }]);
        expect(await told(cast, mentoringId)).not.toContain(cast.krsto.personId);
      })(),
  );

  it.each(['appointed', 'asked', 'answered'] as const)(
    'is replaced by the grant officer, for whom the sub-grantee waits (%s)',
    (until) =>
      staged(async (cast) => {
        const { agreementId } = await buildAgreement(cast);
        const mentoringId = await buildMentoring(cast, { agreementId }, { mentor: cast.krsto, until });
        await leaveStaff(cast, cast.krsto);
        const left = { kind: 'mentor_left', due: endOfDay('2026-04-21') };
        const form = `/agreements/${agreementId}/mentor`;
        expect(await tasksOf(cast, cast.elira)).toEqual([{ ...left, part: 'act', href: form }]);
        const waits = { ...left, part: 'wait', href: `/mentorings/${mentoringId}` };
        expect(await tasksOf(cast, cast.besa)).toEqual([waits]);
        const { foreign } = cast;
        for (const actor of [foreign.elira, foreign.besa, cast.fatos, cast.ana, cast.krsto])
          expect(await tasksOf(cast, actor)).toEqual([]);
        const another = { ...appointment, agreementId, mentorId: cast.ana.personId };
        await appointMentor(cast.work(cast.elira, mentoringTime), another);
        for (const actor of [cast.elira, cast.besa, cast.krsto])
          expect(await tasksOf(cast, actor)).toEqual([]);
      })(),
  );

  it(
    'is on the home of the sub-grantee as one who has left, without a day',
    staged(async (cast) => {
      await buildMentoring(cast, await buildAgreement(cast), { mentor: cast.krsto, until: 'asked' });
      const asking = { actor: cast.besa, actionId: cast.actionId, now: mentoringTime };
      const line = async () =>
        (await grantsHome({ ...asking, tx: tables(cast), language: languageOf() } as never)).find(
          ({ title }) => title === 'Your mentor',
        )!.lines[0]!;
      expect((await line()).about).toMatch(/ · English, /);
      await leaveStaff(cast, cast.krsto);
      expect(await line()).toMatchObject({ due: null });
      expect((await line()).about).toMatch(/ · Has left\. A grant officer appoints another mentor\.$/);
    }),
  );
});

it(
  'A mentor whose work ended because the sub-grant was protected is neither written to nor asked what helped',
  staged(async (cast) => {
    const { agreementId } = await buildAgreement(cast);
    const mentor = cast.foreign.krsto;
    const mentoringId = await buildMentoring(cast, { agreementId }, { mentor });
    expect(await told(cast, mentoringId)).toContain(mentor.personId);
    const protection = { delayUntil: null, generalisePlace: false, withholdName: true };
    await protectAgreement(cast.work(cast.elira, mentoringTime), {
      ...{ agreementId, protection: { ...protection, protectionReason: 'A small place.' } },
    });
    expect(cast.jobs.map(({ word }) => word)).toContain('mentoring.end');
    const { besa, bora } = cast;
    expect((await told(cast, mentoringId)).toSorted()).toEqual([besa.personId, bora.personId].toSorted());
    expect(await tasksOf(cast, mentor)).toEqual([]);
    const lesson = { mentoringId, lesson: 'Filing bills at once.' };
    await expectRefusal(recordLesson(cast.work(mentor, mentoringTime), lesson), 'mentor_left');
  }),
);

it(
  'A mentor of the partner that granted may know a protected sub-grant, and stays',
  staged(async (cast) => {
    const mentoringId = await buildMentoring(cast, await buildAgreement(cast), { mentor: cast.krsto });
    const agreement = tables(cast).updateTable('grants.subGrantAgreement').set({ withholdName: true });
    await agreement.where('organisationId', '=', cast.organisations.cso).execute();
    expect(await findMentoring(tables(cast), mentoringId)).toMatchObject({ mentorActive: true });
  }),
);
