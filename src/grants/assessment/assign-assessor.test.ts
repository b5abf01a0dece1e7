import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged } from '../../../tests/support/stage.ts';
import { buildMembership } from '../../people/testing.ts';
import {
  buildAssignment,
  buildEligible,
  buildPublishedCall,
  buildScores,
  buildSubmitted,
  times,
} from '../testing.ts';
import { assignAssessor } from './assign-assessor.ts';
import { refuseAssignment } from './declare-impartiality.ts';
import { listOfApplication } from './queries.ts';
import { submitAssessment } from './score-application.ts';

describe('assigning an assessor', () => {
  it(
    'is for the call’s officers, of an application that passed its check',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const { applicationId } = await buildEligible(cast, call);
      const assessorId = cast.cene.personId;
      for (const actor of [cast.foreign.elira, cast.ana, cast.cene, cast.besa])
        await expectRefusal(assignAssessor(cast.work(actor), { applicationId, assessorId }), 'not_permitted');
      const unchecked = await buildSubmitted(cast, call);
      const attempt = assignAssessor(cast.work(cast.elira), { ...unchecked, assessorId });
      await expectRefusal(attempt, 'application_not_eligible');
    }),
  );

  it(
    'asks nobody who is no assessor, was asked already, or ever belonged to the applicant',
    staged(async (cast) => {
      const { applicationId } = await buildEligible(cast, await buildPublishedCall(cast));
      const work = cast.work(cast.elira, times.after);
      const ask = (assessorId: string) => assignAssessor(work, { applicationId, assessorId });
      await ask(cast.cene.personId);
      const { actionId, organisations } = cast;
      const personId = cast.krsto.personId;
      await buildMembership(work.tx, {
        actionId,
        personId,
        organisationId: organisations.cso,
        role: 'cso_member',
      });
      await work.tx
        .updateTable('people.membership')
        .set({ until: times.draft })
        .where('personId', '=', personId)
        .where('role', '=', 'cso_member')
        .execute();
      for (const one of [cast.fatos.personId, cast.cene.personId, personId])
        await expect(ask(one)).rejects.toMatchObject({ code: 'assessor_not_available', field: 'assessor' });
    }),
  );

  it(
    'asks as many as the call says, one more for who refused',
    staged(async (cast) => {
      const { applicationId } = await buildEligible(cast, await buildPublishedCall(cast));
      const work = cast.work(cast.elira, times.after);
      const ask = (assessorId: string) => assignAssessor(work, { applicationId, assessorId });
      const assignmentId = await ask(cast.cene.personId);
      await ask(cast.jana.personId);
      await expect(ask(cast.krsto.personId)).rejects.toMatchObject({
        code: 'enough_assessors',
        details: { count: 2 },
      });
      await refuseAssignment(cast.work(cast.cene), { assignmentId, reason: 'I know them.' });
      await ask(cast.krsto.personId);
      const asked = await listOfApplication(work.tx, applicationId);
      expect(
        asked
          .filter(({ state }) => state !== 'refused')
          .map(({ position }) => position)
          .sort(),
      ).toEqual([1, 2]);
    }),
  );

  it(
    'asks a third when two lie further apart than the call allows, and only then',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const [near, far] = [await buildEligible(cast, call), await buildEligible(cast, call)];
      for (const [{ applicationId }, points] of [
        [near, 3],
        [far, 2],
      ] as const) {
        await buildAssignment(cast, applicationId, { assessor: 'cene', points: 4 });
        const assignmentId = await buildAssignment(cast, applicationId, { assessor: 'jana' });
        const given = { version: 0, comments: '' };
        await submitAssessment(cast.work(cast.jana), { ...given, assignmentId, scores: buildScores(points) });
      }
      const ask = (applicationId: string) =>
        assignAssessor(cast.work(cast.elira), { applicationId, assessorId: cast.krsto.personId });
      await expectRefusal(ask(near.applicationId), 'enough_assessors');
      await ask(far.applicationId);
      expect(cast.jobs.at(-1)?.word).toBe('assignment.assign');
    }),
  );
});
