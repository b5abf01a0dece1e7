import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { paymentFilePermissions } from './permissions.ts';
import { lockPaymentFiles } from './queries.ts';
import { findPayingAccount, savePayingAccount } from './queries-accounts.ts';

/**
 * A second person confirms the account that a partner is to pay from, or refuses it; the person who entered it may only refuse. Problems:
 * `paying_account_decided`, `needs_second_person`.
 */
export async function decideAccount(
  work: Work,
  { payingAccountId, confirmed }: { payingAccountId: string; confirmed: boolean },
): Promise<void> {
  const { actor, tx, now } = work;
  await lockPaymentFiles(tx, actor.organisationId);
  const account = await findPayingAccount(tx, payingAccountId);
  if (!account) throw problem('not_found');
  mustBeAbleTo(actor, paymentFilePermissions.decideAccount, account);
  if (account.state !== 'proposed') throw problem('paying_account_decided');
  if (confirmed && account.proposedBy === actor.personId) throw problem('needs_second_person');
  await savePayingAccount(tx, account.id, {
    ...{ state: confirmed ? 'confirmed' : 'refused', decidedBy: actor.personId, decidedAt: now },
  });
  await audit(
    work,
    paymentFilePermissions.decideAccount.name,
    { kind: 'paying_account', id: account.id },
    { confirmed },
  );
}
