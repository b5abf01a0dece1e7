import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findFrozenAt, lockExpenditure } from '../budget/queries-expenditure.ts';
import { changeProcurementPermission } from './permissions.ts';
import { getProcurement } from './queries.ts';
import { changeProcurementTo } from './queries-store.ts';
import { keptOf, mustBe, mustBeAnother, mustKeepItsDay, seenOfProcurement, whyNotChanged } from './rules.ts';
import type { ChangeForm } from './schema.ts';
import { answeredContract, weighContract } from './weigh-contract.ts';

/**
 * Changes what a contract says, or ends it; what it said before stays, with the reason. A frozen period keeps what it was frozen with, and
 * the contract its day. Problems: `not_permitted`, `not_found`, `procurement_withdrawn`, `procurement_day_frozen` (period), `changed_meanwhile` when a colleague changed it since the form was shown
 * (`seenOfProcurement`), `procurement_unchanged`, `procurement_questions` (count), and those of `weighContract`.
 */
export async function changeProcurement(
  work: Work,
  { procurementId, form }: { procurementId: string; form: Omit<ChangeForm, 'seen'> & { seen?: string } },
): Promise<void> {
  const { tx, actionId, actor } = work;
  await lockExpenditure(work, actor.organisationId);
  const stored = await getProcurement(tx, actionId, procurementId);
  mustBeAbleTo(actor, changeProcurementPermission, stored);
  mustBe(whyNotChanged(stored));
  if (form.seen !== undefined && form.seen !== seenOfProcurement(stored)) throw problem('changed_meanwhile');
  if (form.signedOn !== stored.signedOn)
    mustKeepItsDay(stored.frozenIn ?? (await findFrozenAt(tx, stored, form.signedOn)));
  const { partnerId } = stored;
  const { contract, questions } = await weighContract(work, form, { partnerId, changes: stored });
  const now = { ...contract, ...answeredContract(questions, form.reason) };
  mustBeAnother(stored, now);
  await changeProcurementTo(work, {
    id: procurementId,
    before: keptOf(stored),
    reason: form.why,
    now,
  });
  await audit(
    work,
    changeProcurementPermission.name,
    { kind: 'procurement', id: procurementId },
    { before: stored.amountMinor, amountMinor: contract.amountMinor, ended: contract.endedOn !== null },
    { reason: form.why },
  );
}
