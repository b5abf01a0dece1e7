import { audit } from '../../platform/audit/audit.ts';
import type { Visitor } from '../../platform/http/route.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { tries } from '../accounts/rules.ts';
import { findPending, mayTry } from '../accounts/sign-in.ts';
import { mail } from '../mail.ts';
import { makeMailedSecret } from '../mailed-secret.ts';
import { askForRecoveryPermission } from '../permissions.ts';
import { findPerson, type Person } from '../queries.ts';
import { closeRecovery, firstOrganisation, insertRecovery, lockRecovery } from './queries.ts';
import { waitMinutes } from './rules.ts';

/** Whoever has taken the first step of a sign-in, and owes the second; throws `sign_in_over`. */
export async function getPendingPerson(
  { tx }: Pick<Work, 'tx'>,
  accounts: Accounts,
  visitor: Visitor,
): Promise<Person> {
  const accountId = await findPending(accounts, visitor);
  const person = accountId ? await findPerson(tx, { accountId }) : undefined;
  if (!person || person.disabledAt) throw problem('sign_in_over');
  return person;
}

/**
 * Somebody who typed the right password has lost the second factor. The person is told by mail at once, with a link that stops it;
 * an earlier one of theirs is forgotten. Problems: `sign_in_over`, `no_colleagues` without any role, `too_many_tries`.
 */
export async function askForRecovery(work: Work, accounts: Accounts, visitor: Visitor): Promise<void> {
  mustBeAbleTo(work.actor, askForRecoveryPermission, undefined);
  const { tx, now, actionId } = work;
  const person = await getPendingPerson(work, accounts, visitor);
  if (!(await mayTry(accounts, 'recovery of', person.id, tries.recoveries)))
    throw problem('too_many_tries', { minutes: tries.minutes });
  const place = await firstOrganisation(tx, { actionId, personId: person.id });
  if (!place) throw problem('no_colleagues');
  const earlier = await lockRecovery(tx, { personId: person.id });
  if (earlier) await closeRecovery(tx, earlier.id, { stoppedAt: now });
  const { token, sha256 } = makeMailedSecret();
  const id = newId();
  await insertRecovery(tx, {
    id,
    actionId,
    personId: person.id,
    organisationId: place.organisationId,
    stopSha256: sha256,
    createdAt: now,
    opensAt: new Date(Date.parse(now) + waitMinutes * 60_000).toISOString(),
  });
  await mail(work, {
    template: 'recovery_asked',
    to: { email: person.email, locale: person.locale, personId: person.id },
    args: { link: `${accounts.baseUrl}/recovery/stop/${token}`, minutes: waitMinutes },
  });
  const as = { ...work, actor: { ...nobody, personId: person.id } };
  await audit(as, askForRecoveryPermission.name, { kind: 'person', id: person.id }, { recoveryId: id });
}
