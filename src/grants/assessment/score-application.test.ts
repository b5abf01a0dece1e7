import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import type { Problem } from '../../platform/problem.ts';
import { findContent } from '../applications/queries-content.ts';
import { buildAssignment, buildEligible, buildPublishedCall, buildScores } from '../testing.ts';
import { assignAssessor } from './assign-assessor.ts';
import { type CutLine, cutLinesOf } from './cuts.ts';
import { findAssignment, listOfApplication } from './queries.ts';
import { type AssessmentInput, saveAssessment, submitAssessment } from './score-application.ts';

async function declared(cast: Cast) {
  const { applicationId } = await buildEligible(cast, await buildPublishedCall(cast));
  const assignmentId = await buildAssignment(cast, applicationId);
  const input: AssessmentInput = {
    assignmentId,
    version: 0,
    scores: buildScores(4),
    comments: '',
  };
  return { applicationId, assignmentId, input, work: cast.work(cast.cene) };
}

describe('scoring an application', () => {
  it(
    'is the assessor’s own, once impartiality is declared',
    staged(async (cast) => {
      const { applicationId, input } = await declared(cast);
      for (const actor of [cast.jana, cast.elira, cast.ana]) {
        await expectRefusal(saveAssessment(cast.work(actor), input), 'not_permitted');
        await expectRefusal(submitAssessment(cast.work(actor), input), 'not_permitted');
      }
      const assessorId = cast.jana.personId;
      const assignmentId = await assignAssessor(cast.work(cast.elira), { applicationId, assessorId });
      const undeclared = saveAssessment(cast.work(cast.jana), { ...input, assignmentId });
      await expectRefusal(undeclared, 'not_permitted');
    }),
  );

  it(
    'is handed in with points and a reason for every criterion, within its bounds',
    staged(async (cast) => {
      const { input, work } = await declared(cast);
      const { need, costs } = input.scores;
      for (const [scores, count] of [
        [{ need: need!, costs: costs! }, 1],
        [{ ...input.scores, need: { points: 6, justification: 'Much' } }, 1],
        [
          {
            ...input.scores,
            need: { points: 4, justification: ' ' },
            costs: { points: 0, justification: 'x' },
          },
          2,
        ],
      ] as const) {
        const refused = await submitAssessment(work, { ...input, scores }).catch((error: unknown) => error);
        expect(refused).toMatchObject({ code: 'assessment_incomplete', details: { count } });
        // Their fields are on the pages of the sections, to which the page leads.
        expect((refused as Problem).fields).toEqual({});
      }
    }),
  );

  it(
    'takes no more off than was asked for, nor off a line than it has, and keeps why',
    staged(async (cast) => {
      const { applicationId, input, work } = await declared(cast);
      const cut = (line: number | null, amountMinor: number) => ({ line, amountMinor, reason: 'Dear.' });
      const refused = (...cuts: ReturnType<typeof cut>[]) =>
        submitAssessment(work, { ...input, cuts }).catch((error: unknown) => error);
      expect(await refused(cut(null, 5_000_01))).toMatchObject({
        ...{ code: 'cuts_over_requested', field: 'cut_amount.1' },
      });
      expect(await refused(cut(9, 1))).toMatchObject({ code: 'cut_line_unknown', field: 'cut_line.1' });
      const [{ line, heading }] = cutLinesOf(await findContent(tables(cast), applicationId)) as [CutLine];
      await submitAssessment(work, { ...input, cuts: [cut(line, 100_00), cut(null, 400_00)] });
      const [kept] = await listOfApplication(tables(cast), applicationId);
      expect(kept).toMatchObject({ recommendedMinor: 4_500_00 });
      expect(kept!.cuts).toMatchObject([{ line, heading, reason: 'Dear.' }, { line: null }]);
    }),
  );

  it(
    'is kept with gaps, one version after the other, and never over another’s',
    staged(async (cast) => {
      const { input, work, assignmentId } = await declared(cast);
      await saveAssessment(work, { ...input, scores: {} });
      await expectRefusal(saveAssessment(work, input), 'changed_meanwhile');
      await saveAssessment(work, { ...input, version: 1 });
      await expectRefusal(submitAssessment(work, { ...input, version: 1 }), 'changed_meanwhile');
      expect(await findAssignment(work.tx, assignmentId)).toMatchObject({ state: 'declared', version: 2 });
    }),
  );

  it(
    'counts the relevance twice, and is not changed once handed in',
    staged(async (cast) => {
      const { input, work, assignmentId } = await declared(cast);
      const scores = { ...buildScores(3), relevance: { points: 5, justification: 'Just this.' } };
      await submitAssessment(work, { ...input, scores });
      const kept = await work.tx
        .selectFrom('grants.assessment')
        .select('totalPoints')
        .where('assignmentId', '=', assignmentId)
        .executeTakeFirstOrThrow();
      expect(kept.totalPoints).toBe(1600);
      expect(cast.jobs.at(-1)).toEqual({ word: 'assessment.submit', data: { assignmentId } });
      await expectRefusal(saveAssessment(work, { ...input, version: 1 }), 'assignment_not_in_state');
      await expectRefusal(submitAssessment(work, { ...input, version: 1 }), 'assignment_not_in_state');
    }),
  );
});
