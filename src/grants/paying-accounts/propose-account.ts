import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { payingAccountPermissions } from './permissions.ts';
import { insertPayingAccount } from './queries.ts';
import type { AccountForm } from './schema.ts';

/** Enters the account that the person's partner is to pay from. Nothing is paid from it before a second person confirms it, who is told. Problem: `paying_account_waits`. */
export async function proposeAccount(work: Work, form: AccountForm): Promise<string> {
  const { actor, tx, actionId, now } = work;
  mustBeAbleTo(actor, payingAccountPermissions.propose, undefined);
  const id = newId();
  const made = await insertPayingAccount(tx, {
    ...{ ...form, id, actionId, partnerId: actor.organisationId },
    ...{ proposedBy: actor.personId, proposedAt: now },
  });
  if (!made) throw problem('paying_account_waits');
  await work.enqueue(payingAccountPermissions.propose.name, { payingAccountId: id });
  await audit(work, payingAccountPermissions.propose.name, { kind: 'paying_account', id });
  return id;
}
