import { audit } from '../../platform/audit/audit.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { listQuestions, lockCycle } from './queries.ts';
import { listPlacedAnswers } from './queries-seats.ts';
import { findPlace, listVerdicts, upsertVerdicts } from './queries-verdicts.ts';
import { mustBeReasoned, mustStandOnEvidence, seenOf } from './rules.ts';
import type { VerdictsForm } from './schema.ts';
import { partWorkflow } from './workflow.ts';

/**
 * Decides what is found about one standard in one place, with a reason where the two assessors did not say the same, and
 * a value only where one of them cites a source for it. Whoever assesses the place decides nothing there.
 * Problems: `not_permitted`, `not_found`, `changed_meanwhile`, `verdict_without_reason`, `verdict_without_evidence`.
 */
export async function adjudicate(
  work: Work,
  { placeId, standard, form }: { placeId: string; standard: string; form: VerdictsForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const found = await findPlace(tx, actionId, placeId, actor.personId);
  if (!found) throw problem('not_found');
  await lockCycle(tx, actionId, found.cycleId);
  const place = (await findPlace(tx, actionId, placeId, actor.personId))!;
  beginStep(work, partWorkflow, 'adjudicate', place);
  const questions = (await listQuestions(tx, { cycleId: place.cycleId })).filter(
    (one) => one.standard === standard,
  );
  if (questions.length === 0) throw problem('not_found');
  const ids = new Set(questions.map(({ id }) => id));
  const before = (await listVerdicts(tx, { placeId })).filter(({ questionId }) => ids.has(questionId));
  if (form.seen !== seenOf(before)) throw problem('changed_meanwhile');
  const answers = await listPlacedAnswers(tx, { placeId });
  const of = (questionId: string, seat: 'national' | 'second') =>
    answers.find((one) => one.questionId === questionId && one.seat === seat)?.kind ?? null;
  const decided = form.verdicts.slice(0, questions.length);
  mustBeReasoned(
    decided,
    questions.map(({ id }) => [of(id, 'national'), of(id, 'second')] as const),
  );
  mustStandOnEvidence(
    decided,
    questions.map(({ id, strand }) => ({
      strand,
      answers: answers.filter(({ questionId }) => questionId === id),
    })),
  );
  const changed = questions.flatMap(({ id }, at) => {
    const { kind, reason } = decided[at]!;
    const known = before.find(({ questionId }) => questionId === id);
    if (kind === null || (known?.kind === kind && known.reason === reason)) return [];
    return [{ placeId, questionId: id, kind, reason, decidedBy: actor.personId, decidedAt: now }];
  });
  await upsertVerdicts(tx, changed);
  await audit(
    work,
    'cycle.adjudicate',
    { kind: 'cycle', id: place.cycleId },
    { place: place.code, standard, decided: changed.length },
  );
}
