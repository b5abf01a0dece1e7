import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { releaseMentor } from '../mentoring/release-mentor.ts';
import { mustDelay, mustNotLift, type ProtectionSwitch } from './protection-rules.ts';
import { lockAgreement, saveProtection } from './queries.ts';
import { decideProposal } from './queries-publicity.ts';
import { agreementWorkflow } from './workflow.ts';

export type Protection = ProtectionSwitch & { readonly protectionReason: string };

/**
 * Tightens the protection switch: every public page and export obeys it from the next moment on. The reason stays inside, and what
 * was proposed to become public is refused by it. Problems: `protection_lifted_by_two`, `protection_day_past`.
 */
export async function protectAgreement(
  work: Work,
  input: { agreementId: string; protection: Protection },
): Promise<void> {
  const agreement = await lockAgreement(work.tx, input.agreementId);
  beginStep(work, agreementWorkflow, 'protect', agreement);
  const today = dayIn(zone, work.now);
  mustNotLift(agreement, input.protection, today);
  mustDelay(agreement, input.protection, today);
  // First, while a manager of another partner can still find the mentor.
  await releaseMentor(work, { ...agreement, ...input.protection });
  await saveProtection(work.tx, agreement.id, input.protection, work.now);
  await decideProposal(work.tx, agreement.id, { agreed: false, decidedBy: null, decidedAt: work.now });
  const { delayUntil, generalisePlace, withholdName } = input.protection;
  const details = { delay_until: delayUntil, generalise_place: generalisePlace, withhold_name: withholdName };
  const texts = { reason: input.protection.protectionReason };
  await finishStep(work, agreementWorkflow, 'protect', agreement.id, details, texts);
}
