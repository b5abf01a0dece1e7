import { it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { finishAssessment } from './finish-assessment.ts';
import { readScores } from './queries.ts';
import { seenOfScores } from './rules.ts';
import { answerAll, buildAssessment, questionnaire } from './testing.ts';

const definition = { capacity: { ...questionnaire, followUpDays: 300 } };

it('An assessment is finished with the answers that its page showed: what a colleague changed meanwhile is read first', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const work = cast.work(cast.besa);
    const assessmentId = await buildAssessment(work);
    await answerAll(work, assessmentId, '3');
    const shown = async () => seenOfScores(await readScores(tx, assessmentId));
    const seen = await shown();
    await answerAll(cast.work(cast.bora), assessmentId, '4');
    await expectRefusal(finishAssessment(work, { assessmentId, seen }), 'changed_since_shown');
    await finishAssessment(work, { assessmentId, seen: await shown() });
  }));
