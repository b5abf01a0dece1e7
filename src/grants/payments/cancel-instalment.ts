import type { Work } from '../../platform/work.ts';
import { lifecycleOf } from '../../platform/workflow/steps.ts';
import { finishStep } from '../../platform/workflow/take-step.ts';
import { lockInstalment, saveInstalment } from './queries.ts';
import { instalmentWorkflow } from './workflow.ts';

const lifecycle = lifecycleOf(instalmentWorkflow);

/** Cancels an instalment of an agreement that is being closed, whose verb has asked for the permission. False when it is paid or cancelled already. */
export async function cancelInstalment(work: Work, input: { instalmentId: string }): Promise<boolean> {
  const instalment = await lockInstalment(work.tx, input.instalmentId);
  const state = lifecycle[instalment.state].cancel;
  if (!state) return false;
  await saveInstalment(work.tx, instalment.id, { state });
  await finishStep(work, instalmentWorkflow, 'cancel', instalment.id);
  return true;
}
