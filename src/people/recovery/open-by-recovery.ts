import { audit } from '../../platform/audit/audit.ts';
import type { Visitor } from '../../platform/http/route.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { getOwnAccount } from '../accounts/account.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { deleteFactors } from '../accounts/queries-passkeys.ts';
import { endAllSessions } from '../accounts/sessions.ts';
import { mail } from '../mail.ts';
import { hashMailedSecret } from '../mailed-secret.ts';
import { openByRecoveryPermission, stopRecoveryPermission } from '../permissions.ts';
import { getPendingPerson } from './ask-for-recovery.ts';
import { closeRecovery, lockRecovery } from './queries.ts';
import { stateOf } from './rules.ts';

/**
 * The wait is over and others have vouched: the lost factor goes, with its codes and passkeys, and every session ends. The person
 * signs in with the password and sets up a new one. Problems: `sign_in_over`, `recovery_not_open`.
 */
export async function openByRecovery(work: Work, accounts: Accounts, visitor: Visitor): Promise<void> {
  mustBeAbleTo(work.actor, openByRecoveryPermission, undefined);
  const { tx, now } = work;
  const person = await getPendingPerson(work, accounts, visitor);
  const recovery = await lockRecovery(tx, { personId: person.id });
  const ways = recovery?.vouchers.map(({ way }) => way) ?? [];
  if (!recovery || stateOf(recovery, ways, now) !== 'open') throw problem('recovery_not_open');
  const { id } = await getOwnAccount(accounts, person);
  await closeRecovery(tx, recovery.id, { usedAt: now });
  await mail(work, {
    template: 'recovery_used',
    to: { email: person.email, locale: person.locale, personId: person.id },
    args: { link: `${accounts.baseUrl}/sign-in/forgotten` },
  });
  const as = { ...work, actor: { ...nobody, personId: person.id } };
  await audit(
    as,
    openByRecoveryPermission.name,
    { kind: 'person', id: person.id },
    { recoveryId: recovery.id },
  );
  // Last, because sign-ins stand outside the transaction: what fails before leaves the factor in place.
  await deleteFactors(accounts.db, id);
  await endAllSessions(accounts, id);
}

/** The person, or whoever reads their mail, stops it. Problem: `link_not_valid`. */
export async function stopRecovery(work: Work, { token }: { token: string }): Promise<void> {
  mustBeAbleTo(work.actor, stopRecoveryPermission, undefined);
  const recovery = await getRecoveryToStop(work, token);
  await closeRecovery(work.tx, recovery.id, { stoppedAt: work.now });
  const id = recovery.personId;
  await audit(work, stopRecoveryPermission.name, { kind: 'person', id }, { recoveryId: recovery.id });
}

/** What the link of a mail would stop; throws `link_not_valid` when it is over already. */
export async function getRecoveryToStop({ tx, now }: Pick<Work, 'tx' | 'now'>, token: string) {
  const recovery = await lockRecovery(tx, { stopSha256: hashMailedSecret(token) });
  const ways = recovery?.vouchers.map(({ way }) => way) ?? [];
  if (!recovery || stateOf(recovery, ways, now) === 'over') throw problem('link_not_valid');
  return recovery;
}
