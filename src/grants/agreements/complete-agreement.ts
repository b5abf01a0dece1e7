import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { cancelInstalment } from '../payments/cancel-instalment.ts';
import { conditionsOf } from '../payments/queries.ts';
import { amountDue } from '../payments/rules.ts';
import { agreementPermissions } from './permissions.ts';
import {
  type Agreement,
  listInstalments,
  listPeriods,
  lockAgreement,
  saveAgreementState,
} from './queries.ts';
import { mustBeReported, nextAgreementState } from './rules.ts';

/**
 * Closes an agreement whose reports are approved and whose money is paid. An instalment that nobody asked for, and of which nothing is
 * due any more, is cancelled with it.
 * Problems: `agreement_not_in_state`, `final_report_missing`, `report_missing` (count, numbers), `instalments_open` (numbers).
 */
export async function completeAgreement(work: Work, input: { agreementId: string }): Promise<void> {
  const agreement = await lockAgreement(work.tx, input.agreementId);
  mustBeAbleTo(work.actor, agreementPermissions.complete, agreement);
  const state = nextAgreementState(agreement.state, 'complete');
  mustBeReported(await listPeriods(work.tx, agreement.id));
  const { open, spare } = await unpaidOf(work, agreement);
  if (open.length > 0) throw problem('instalments_open', { numbers: open.join(', ') });
  for (const instalmentId of spare) await cancelInstalment(work, { instalmentId });
  await saveAgreementState(work.tx, agreement.id, { state }, work.now);
  await audit(
    work,
    agreementPermissions.complete.word,
    { kind: 'agreement', id: agreement.id },
    { cancelled: spare.length },
  );
}

/** Of the instalments not paid: the numbers of those that somebody waits for, and the ids of those of which nothing is due. */
async function unpaidOf({ tx, now }: Work, { id, amountMinor: grantMinor, rules }: Agreement) {
  const open: number[] = [];
  const spare: string[] = [];
  for (const one of await listInstalments(tx, id)) {
    if (one.state === 'paid' || one.state === 'cancelled') continue;
    const { paidMinor, acceptedMinor } = await conditionsOf(tx, id, one.number, now.slice(0, 10));
    const due = amountDue({
      plannedMinor: one.plannedMinor ?? one.amountMinor,
      grantMinor,
      paidMinor,
      acceptedMinor,
      coFinancingPercent: rules.coFinancingPercent,
    });
    if (one.state === 'planned' && due === 0) spare.push(one.id);
    else open.push(one.number);
  }
  return { open, spare };
}
