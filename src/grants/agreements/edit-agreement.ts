import { addDays, addMonths } from '../../platform/dates.ts';
import { money } from '../../platform/money.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import type { AgreementTerms } from './create-agreement.ts';
import { lockAgreement, replaceIndicators, replacePlan, updateAgreement } from './queries.ts';
import { instalmentsOf, periodsOf } from './rules.ts';
import { agreementWorkflow } from './workflow.ts';

/** Changes the terms of a draft agreement; its periods follow. Problems: `agreement_not_in_state`, `changed_meanwhile`, `duration_outside_rules`. */
export async function editAgreement(
  work: Work,
  input: { agreementId: string; version: number; terms: AgreementTerms },
): Promise<void> {
  const agreement = await lockAgreement(work.tx, input.agreementId);
  beginStep(work, agreementWorkflow, 'edit', agreement);
  const { startsOn, months, specialConditions, targets } = input.terms;
  const { rules, id } = agreement;
  if (months < rules.durationMonths.minimum || months > rules.durationMonths.maximum)
    throw problem(
      'duration_outside_rules',
      { minimum: rules.durationMonths.minimum, maximum: rules.durationMonths.maximum },
      { field: 'months' },
    );
  const endsOn = addDays(addMonths(startsOn, months), -1);
  if (!(await updateAgreement(work.tx, id, input.version, { startsOn, endsOn, specialConditions }, work.now)))
    throw problem('changed_meanwhile');
  await replacePlan(
    work.tx,
    agreement,
    instalmentsOf(money(agreement.amountMinor, agreement.currency), rules.instalments),
    periodsOf(startsOn, endsOn, rules.reportEveryMonths, rules.reportDueDays),
  );
  await replaceIndicators(work.tx, id, targets);
  await finishStep(work, agreementWorkflow, 'edit', id);
}
