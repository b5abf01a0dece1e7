import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAgreement, updateAgreement } from './queries.ts';
import { agreementWorkflow } from './workflow.ts';

/** Makes a draft of the newest version of the text. Problems: `agreement_not_in_state`, `agreement_text_is_current`. */
export async function adoptText(work: Work, { agreementId }: { agreementId: string }): Promise<void> {
  const agreement = await lockAgreement(work.tx, agreementId);
  beginStep(work, agreementWorkflow, 'adopt', agreement);
  const { currentTextId } = agreement;
  const saved = await updateAgreement(
    work.tx,
    agreementId,
    agreement.version,
    { textId: currentTextId },
    work.now,
  );
  if (!saved) throw problem('changed_meanwhile');
  await finishStep(work, agreementWorkflow, 'adopt', agreementId, { text: currentTextId });
}
