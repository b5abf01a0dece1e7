import { audit } from '../../platform/audit/audit.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { lockExpenditure } from '../budget/queries-expenditure.ts';
import { withdrawProcurementPermission } from './permissions.ts';
import { getProcurement } from './queries.ts';
import { saveWithdrawn } from './queries-store.ts';
import { mustBe, seenOfProcurement, whyNotWithdrawn } from './rules.ts';

/**
 * Withdraws a contract that was recorded by mistake, with the reason. One that was paid or is in a frozen period is changed or ended.
 * Problems: `not_permitted`, `not_found`, `procurement_withdrawn`, `procurement_paid`, `procurement_frozen` (period), `changed_since_shown`.
 */
export async function withdrawProcurement(
  work: Work,
  { procurementId, reason, seen }: { procurementId: string; reason: string; seen?: string },
): Promise<void> {
  const { tx, actionId, actor } = work;
  await lockExpenditure(work, actor.organisationId);
  const stored = await getProcurement(tx, actionId, procurementId);
  mustBeAbleTo(actor, withdrawProcurementPermission, stored);
  mustBe(whyNotWithdrawn(stored));
  mustBeSeen(seen, seenOfProcurement(stored));
  await saveWithdrawn(work, procurementId, reason);
  await audit(
    work,
    withdrawProcurementPermission.name,
    { kind: 'procurement', id: procurementId },
    { amountMinor: stored.amountMinor },
    { reason },
  );
}
