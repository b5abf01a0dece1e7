import type { ActingContext, FormState } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import type { Agreement } from '../agreements/queries.ts';
import { agreementSteps, agreementWorkflow } from '../agreements/workflow.ts';

export type RefusedNow = { readonly problem: Problem; readonly href: string | undefined };

/**
 * Why a form that begins a change can only fail today, with the page where that is dealt with; undefined where it can be sent. What
 * somebody has typed already is kept before them.
 */
export function refusedNow(
  { actor, now }: Pick<ActingContext, 'actor' | 'now'>,
  name: 'notify_shift' | 'ask_change' | 'draft_addendum',
  agreement: Agreement,
  { errors }: Pick<FormState, 'errors'>,
): RefusedNow | undefined {
  if (Object.keys(errors).length > 0) return undefined;
  try {
    beginStep({ actor, now }, agreementWorkflow, name, agreement);
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { problem: error, href: agreementSteps[name].button.mend(agreement, error.code) };
  }
}
