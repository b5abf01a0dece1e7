import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { listCitableVersions } from '../law/queries.ts';
import { pinAnswers } from './pin-answers.ts';
import { findCycle, listQuestions } from './queries.ts';
import { lockSeat, upsertAnswers } from './queries-seats.ts';
import { mustBeOfPeriod, mustBeOfThePast } from './rules.ts';
import type { TypedAnswer } from './schema.ts';
import { partWorkflow } from './workflow.ts';

/**
 * Keeps what an assessor answered to one part (`S1.law`), gaps and all. Problems: `not_permitted`, `not_found`, `cycle_not_in_state`,
 * `sheet_handed_in`, `cycle_source_in_future`, `cycle_source_outside_period`, and those of `pinAnswers`.
 */
export async function saveAnswers(
  work: Work,
  { seatId, part, answers }: { seatId: string; part: string; answers: readonly TypedAnswer[] },
): Promise<void> {
  const { tx, actionId, now } = work;
  const seat = await lockSeat(tx, actionId, seatId);
  beginStep(work, partWorkflow, 'answer', seat);
  if (seat.handedInAt !== null) throw problem('sheet_handed_in');
  const questions = (await listQuestions(tx, { cycleId: seat.cycleId })).filter(
    ({ standard, strand }) => `${standard}.${strand}` === part,
  );
  if (questions.length === 0) throw problem('not_found');
  const pinned =
    questions[0]!.strand === 'law'
      ? pinAnswers(answers, await listCitableVersions(tx, actionId, seat.code))
      : answers.map((answer) => ({ ...answer, lawVersionId: null }));
  mustBeOfThePast(pinned, dayIn(zone, now));
  const { asOf } = (await findCycle(tx, actionId, seat.cycleId))!;
  mustBeOfPeriod(pinned, questions, asOf);
  await upsertAnswers(
    tx,
    seatId,
    questions.map(({ id }, at) => ({ ...pinned[at]!, questionId: id })),
    now,
  );
  await audit(work, 'cycle.answer', { kind: 'cycle_seat', id: seatId }, { part });
}
