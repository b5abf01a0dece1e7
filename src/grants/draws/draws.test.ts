import { expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables, wordsAbout } from '../../../tests/support/stage.ts';
import { buildMembership } from '../../people/testing.ts';
import { assignAssessor } from '../assessment/assign-assessor.ts';
import { refuseAssignment } from '../assessment/declare-impartiality.ts';
import { listOfCall } from '../assessment/queries.ts';
import { findCall } from '../calls/queries.ts';
import { buildAssignment, buildEligible, buildPublishedCall, times } from '../testing.ts';
import { drawAssessorsOfCall } from './draw-assessors.ts';
import { planDraw } from './plan-draw.ts';
import { listDraws } from './queries.ts';
import { drawAssessors } from './rules.ts';

it(
  'A draw is made by the officers of the call alone, as it was shown, and only while an assessor is needed',
  staged(async (cast) => {
    const call = await buildPublishedCall(cast);
    const { callId } = call;
    const work = cast.work(cast.elira, times.after);
    await expectRefusal(drawAssessorsOfCall(work, { callId, leftOut: [] }), 'nothing_to_draw');
    await buildEligible(cast, call);
    for (const actor of [cast.foreign.elira, cast.ana, cast.cene, cast.besa])
      await expectRefusal(drawAssessorsOfCall(cast.work(actor), { callId, leftOut: [] }), 'not_permitted');
    const { sha256 } = await planDraw(work, (await findCall(work.tx, callId))!, []);
    // Another application passed its check since.
    await buildEligible(cast, call);
    await expectRefusal(
      drawAssessorsOfCall(work, { callId, leftOut: [], seen: sha256 }),
      'changed_since_shown',
    );
    await expectRefusal(drawAssessorsOfCall(work, { callId, leftOut: [], seen: '' }), 'changed_since_shown');
    await drawAssessorsOfCall(work, { callId, leftOut: [] });
    await expectRefusal(drawAssessorsOfCall(work, { callId, leftOut: [] }), 'nothing_to_draw');
  }),
);

it(
  'A draw fills the free places evenly, and nobody who belonged to the applicant, was asked or is left out is drawn',
  staged(async (cast) => {
    const call = await buildPublishedCall(cast);
    const own = await buildEligible(cast, call);
    const asked = await buildEligible(cast, call);
    const others = [await buildEligible(cast, call), await buildEligible(cast, call)];
    const tx = tables(cast);
    const { actionId, organisations } = cast;
    const extra = cast.foreign.cene.personId;
    await buildMembership(tx, {
      ...{ actionId, personId: cast.cene.personId, organisationId: organisations.cso },
      role: 'cso_member',
    });
    const applicant = await tx
      .selectFrom('grants.application')
      .select('organisationId')
      .where('id', '=', own.applicationId)
      .executeTakeFirstOrThrow();
    expect(applicant.organisationId).toBe(organisations.cso);
    const work = cast.work(cast.elira, times.after);
    const refused = await assignAssessor(work, { ...asked, assessorId: cast.jana.personId });
    await refuseAssignment(cast.work(cast.jana), { assignmentId: refused, reason: 'I know them.' });
    await drawAssessorsOfCall(work, { callId: call.callId, leftOut: [extra] });
    const given = (await listOfCall(tx, call.callId)).filter(({ state }) => state === 'assigned');
    // All four are of the organisation that Cene belongs to.
    expect(given.map(({ assessorId }) => assessorId)).not.toContain(cast.cene.personId);
    expect(given.map(({ assessorId }) => assessorId)).not.toContain(extra);
    const ofAsked = given.filter(({ applicationId }) => applicationId === asked.applicationId);
    expect(ofAsked.map(({ assessorId }) => assessorId)).not.toContain(cast.jana.personId);
    for (const { applicationId } of others) {
      const places = given
        .filter((one) => one.applicationId === applicationId)
        .map(({ position }) => position);
      expect(places.toSorted()).toEqual([1, 2]);
    }
  }),
);

it(
  'A draw asks a third where two lie apart, is kept with its seed, can be made again from what is kept, and tells each assessor once',
  staged(async (cast) => {
    const call = await buildPublishedCall(cast);
    const far = await buildEligible(cast, call);
    await buildAssignment(cast, far.applicationId, { assessor: 'cene', points: 5 });
    await buildAssignment(cast, far.applicationId, { assessor: 'jana', points: 1 });
    const near = await buildEligible(cast, call);
    const work = cast.work(cast.elira, times.assessed);
    const before = cast.jobs.length;
    const drawId = await drawAssessorsOfCall(work, { callId: call.callId, leftOut: [] });
    expect(cast.jobs.slice(before)).toEqual([{ word: 'assessors.draw', data: { drawId } }]);
    const rows = await work.tx
      .selectFrom('grants.assignment')
      .select(['applicationId', 'assessorId', 'position'])
      .where('drawId', '=', drawId)
      .execute();
    const third = rows.filter(({ applicationId }) => applicationId === far.applicationId);
    expect(third.map(({ position }) => position)).toEqual([3]);
    expect(rows.filter(({ applicationId }) => applicationId === near.applicationId)).toHaveLength(2);
    const [draw] = await listDraws(work.tx, call.callId);
    const again = drawAssessors(draw!.drawnFrom, draw!.seed).map(
      (one) => `${one.applicationId} ${one.assessorId}`,
    );
    expect(again.toSorted()).toEqual(rows.map((one) => `${one.applicationId} ${one.assessorId}`).toSorted());
    expect((await wordsAbout(cast, far.applicationId)).at(-1)).toBe('assignment.assign');
    expect((await wordsAbout(cast, call.callId)).at(-1)).toBe('assessors.draw');
  }),
);
