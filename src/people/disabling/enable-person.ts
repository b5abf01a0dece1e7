import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { mail } from '../mail.ts';
import { enablePersonPermission } from '../permissions.ts';
import { findPersonWithRole, saveDisabled } from './queries.ts';

/** Lets somebody in again, with the roles they kept and a sign-in of their own. Problems: `not_found`, `not_permitted`, `not_disabled`. */
export async function enablePerson(
  work: Work,
  accounts: Accounts,
  { personId, reason }: { personId: string; reason: string },
): Promise<void> {
  const { tx, actor, actionId } = work;
  const person = await findPersonWithRole(tx, { actionId, id: personId }, { lock: true });
  if (!person) throw problem('not_found');
  mustBeAbleTo(actor, enablePersonPermission, person);
  if (!person.disabledAt) throw problem('not_disabled');
  await saveDisabled(tx, personId, null);
  await mail(work, {
    template: 'enabled',
    to: { email: person.email, locale: person.locale, personId },
    args: { link: `${accounts.baseUrl}/sign-in` },
  });
  await audit(work, enablePersonPermission.name, { kind: 'person', id: personId }, {}, { reason });
}
