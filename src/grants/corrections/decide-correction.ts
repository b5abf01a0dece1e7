import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { listUnderway } from '../payments/queries.ts';
import { lockWithLine } from './lock-correctable.ts';
import { saveCorrection } from './queries.ts';
import { seenOfCorrection } from './seen.ts';
import { correctionWorkflow } from './workflow.ts';

type Decided = { correctionId: string; seen?: string | undefined };
const decidedBy = ({ actor, now }: Work) => ({ decidedBy: actor.personId, decidedAt: now });

/**
 * A second person confirms a correction: from now on every sum of what is accepted counts it, and its sub-grantee is told,
 * and those who approve or pay an instalment that is requested. `seen`: the hash
 * of what the page showed. Problems: `correction_not_in_state`, `needs_second_person`, those of `mustTakeCorrections`, `changed_since_shown`.
 */
export async function confirmCorrection(work: Work, input: Decided): Promise<void> {
  const correction = await lockWithLine(work.tx, input.correctionId);
  const state = beginStep(work, correctionWorkflow, 'confirm', correction);
  mustBeSeen(input.seen, seenOfCorrection(correction));
  await saveCorrection(work.tx, correction.id, { state, ...decidedBy(work) });
  const { lineId: line, changeMinor: change_minor, acceptedMinor: accepted_minor } = correction;
  // Of an interim payment: who approves or pays it was shown what was accepted before.
  const told = { amountMinor: change_minor, currency: correction.currency };
  for (const instalmentId of await listUnderway(work.tx, correction.agreementId))
    await work.enqueue('instalment.corrected', { instalmentId, ...told });
  await finishStep(work, correctionWorkflow, 'confirm', correction.id, {
    line,
    change_minor,
    accepted_minor,
  });
}

/** A second person turns it down, and who proposed it is told. Problems: `correction_not_in_state`, `needs_second_person`, `changed_since_shown`. */
export async function turnDownCorrection(work: Work, input: Decided & { reason: string }): Promise<void> {
  const correction = await lockWithLine(work.tx, input.correctionId);
  const state = beginStep(work, correctionWorkflow, 'turn_down', correction);
  mustBeSeen(input.seen, seenOfCorrection(correction));
  const { reason } = input;
  await saveCorrection(work.tx, correction.id, { state, refusalReason: reason, ...decidedBy(work) });
  const details = { line: correction.lineId };
  await finishStep(work, correctionWorkflow, 'turn_down', correction.id, details, { reason });
}

/** Who proposed it takes it back while nobody has decided. Problem: `correction_not_in_state`. */
export async function takeBackCorrection(work: Work, input: { correctionId: string }): Promise<void> {
  const correction = await lockWithLine(work.tx, input.correctionId);
  const state = beginStep(work, correctionWorkflow, 'take_back', correction);
  await saveCorrection(work.tx, correction.id, { state, ...decidedBy(work) });
  await finishStep(work, correctionWorkflow, 'take_back', correction.id, { line: correction.lineId });
}
