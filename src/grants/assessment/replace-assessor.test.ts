import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, wordsAbout } from '../../../tests/support/stage.ts';
import { buildAssignment, buildEligible, buildPublishedCall, buildScores, times } from '../testing.ts';
import { assignAssessor } from './assign-assessor.ts';
import { listOfApplication } from './queries.ts';
import { replaceAssessor } from './replace-assessor.ts';
import { shownAs } from './rules.ts';
import { saveAssessment } from './score-application.ts';

it(
  'An assessor is replaced by an officer of the call alone, before they submit, by somebody who may be asked',
  staged(async (cast) => {
    const { applicationId } = await buildEligible(cast, await buildPublishedCall(cast));
    const submitted = await buildAssignment(cast, applicationId, { assessor: 'cene', points: 4 });
    const assignmentId = await buildAssignment(cast, applicationId, { assessor: 'jana' });
    const replace = (actor: (typeof cast)['cene'], given: object = {}) =>
      replaceAssessor(cast.work(actor, times.assessed), {
        ...{ assignmentId, assessorId: cast.krsto.personId, reason: 'No answer.' },
        ...given,
      });
    for (const actor of [cast.foreign.elira, cast.ana, cast.jana, cast.besa])
      await expectRefusal(replace(actor), 'not_permitted');
    await expectRefusal(replace(cast.elira, { assignmentId: submitted }), 'assignment_not_in_state');
    await expectRefusal(replace(cast.elira, { seen: 'assigned' }), 'changed_since_shown');
    await expectRefusal(replace(cast.elira, { assessorId: cast.cene.personId }), 'assessor_not_available');
  }),
);

it(
  'Who is replaced reads and scores nothing any longer, the draft counts nowhere, and both are told',
  staged(async (cast) => {
    const { applicationId } = await buildEligible(cast, await buildPublishedCall(cast));
    const assignmentId = await buildAssignment(cast, applicationId, { assessor: 'jana' });
    const work = cast.work(cast.elira, times.assessed);
    await assignAssessor(work, { applicationId, assessorId: cast.cene.personId });
    const draft = { version: 0, scores: buildScores(3), comments: '' };
    await saveAssessment(cast.work(cast.jana, times.assessed), { assignmentId, ...draft });
    const before = cast.jobs.length;
    const other = await replaceAssessor(work, {
      ...{ assignmentId, assessorId: cast.krsto.personId, reason: 'No answer.', seen: 'declared' },
    });
    expect(cast.jobs.slice(before)).toEqual([
      { word: 'assignment.assign', data: { assignmentId: other } },
      { word: 'assignment.replace', data: { assignmentId } },
    ]);
    const asked = await listOfApplication(work.tx, applicationId);
    const [old, made] = [assignmentId, other].map((id) => asked.find((one) => one.id === id)!);
    expect([shownAs(old!), old!.refusalReason, old!.totalPoints]).toEqual(['replaced', 'No answer.', null]);
    expect([made!.assessorId, made!.state, made!.position]).toEqual([
      cast.krsto.personId,
      'assigned',
      old!.position,
    ]);
    expect(made!.scores).toEqual({});
    // Both may have read it: neither decides on a complaint about it.
    const { rows } = await sql<{
      people: string[];
    }>`select grants.concerned_with(${applicationId}::uuid) as people`.execute(work.tx);
    expect(rows[0]!.people).toEqual(expect.arrayContaining([cast.jana.personId, cast.krsto.personId]));
    const again = saveAssessment(cast.work(cast.jana, times.assessed), {
      assignmentId,
      ...draft,
      version: 1,
    });
    await expectRefusal(again, 'not_permitted');
    expect((await wordsAbout(cast, applicationId)).slice(-2)).toEqual([
      'assignment.assign',
      'assignment.replace',
    ]);
  }),
);
