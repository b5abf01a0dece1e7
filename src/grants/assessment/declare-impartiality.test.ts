import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, wordsAbout } from '../../../tests/support/stage.ts';
import { may } from '../../platform/permissions.ts';
import { buildAssignment, buildEligible, buildPublishedCall, times } from '../testing.ts';
import { assignAssessor } from './assign-assessor.ts';
import { declareImpartiality, refuseAssignment } from './declare-impartiality.ts';
import { assessmentPermissions } from './permissions.ts';
import { findAssignment } from './queries.ts';

async function asked(cast: Cast) {
  const { applicationId } = await buildEligible(cast, await buildPublishedCall(cast));
  const work = cast.work(cast.elira, times.after);
  const assignmentId = await assignAssessor(work, { applicationId, assessorId: cast.cene.personId });
  return { applicationId, assignmentId };
}

describe('the declaration of impartiality', () => {
  it(
    'is the assessor’s own',
    staged(async (cast) => {
      const { assignmentId } = await asked(cast);
      for (const actor of [cast.jana, cast.elira, cast.ana, cast.foreign.cene]) {
        await expectRefusal(declareImpartiality(cast.work(actor), { assignmentId }), 'not_permitted');
        await expectRefusal(
          refuseAssignment(cast.work(actor), { assignmentId, reason: 'x' }),
          'not_permitted',
        );
      }
    }),
  );

  it(
    'opens the application, and nothing does before it',
    staged(async (cast) => {
      const { applicationId, assignmentId } = await asked(cast);
      const work = cast.work(cast.cene, times.assessed);
      const mayRead = async () =>
        may(cast.cene, assessmentPermissions.read, (await findAssignment(work.tx, assignmentId))!);
      expect(await mayRead()).toBe(false);
      await declareImpartiality(work, { assignmentId });
      expect(await mayRead()).toBe(true);
      expect(await findAssignment(work.tx, assignmentId)).toMatchObject({
        state: 'declared',
        declaredAt: times.assessed,
      });
      await expectRefusal(declareImpartiality(work, { assignmentId }), 'assignment_not_in_state');
      expect(await wordsAbout(cast, applicationId)).toContain('assignment.declare');
    }),
  );

  it(
    'can be refused with a reason, before and after it, and closes the application again',
    staged(async (cast) => {
      const { applicationId } = await asked(cast);
      const assignmentId = await buildAssignment(cast, applicationId, { assessor: 'jana' });
      const work = cast.work(cast.jana);
      await refuseAssignment(work, { assignmentId, reason: 'My cousin works there.' });
      const found = (await findAssignment(work.tx, assignmentId))!;
      expect(found.state).toBe('refused');
      expect(may(cast.jana, assessmentPermissions.read, found)).toBe(false);
      expect(cast.jobs.at(-1)).toEqual({ word: 'assignment.refuse', data: { assignmentId } });
      await expectRefusal(declareImpartiality(work, { assignmentId }), 'assignment_not_in_state');
    }),
  );
});
