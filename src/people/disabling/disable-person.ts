import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { deleteProofs } from '../accounts/queries.ts';
import { endAllSessions } from '../accounts/sessions.ts';
import { mail } from '../mail.ts';
import { disablePersonPermission } from '../permissions.ts';
import { findPersonWithRole, listAbleAdministrators, saveDisabled } from './queries.ts';

/**
 * Shuts somebody out: every session and every mailed link to a password ends, no sign-in opens and no mail of the Action's work reaches them, from the next request on.
 * Roles and records stay. The person is told. Problems: `not_found`, `not_permitted` (oneself too), `already_disabled`,
 * `last_administrator`.
 */
export async function disablePerson(
  work: Work,
  accounts: Accounts,
  { personId, reason }: { personId: string; reason: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const able = await listAbleAdministrators(tx, actionId);
  const person = await findPersonWithRole(tx, { actionId, id: personId }, { lock: true });
  if (!person) throw problem('not_found');
  mustBeAbleTo(actor, disablePersonPermission, person);
  if (person.disabledAt) throw problem('already_disabled');
  // Whoever was disabled a moment ago by the other one disables nobody any more.
  if (!able.some((id) => id !== personId)) throw problem('last_administrator');
  await saveDisabled(tx, personId, now);
  if (person.accountId) {
    await endAllSessions(accounts, person.accountId);
    await deleteProofs(accounts.db, person.accountId);
  }
  await mail(work, {
    template: 'disabled',
    to: { email: person.email, locale: person.locale, personId },
    args: { link: `${accounts.baseUrl}/contact` },
  });
  await audit(work, disablePersonPermission.name, { kind: 'person', id: personId }, {}, { reason });
}
