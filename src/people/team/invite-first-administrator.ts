import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { type Invitation, invitePerson } from './invite-person.ts';
import { findCoordinator, hasAbleAdministrator } from './queries.ts';

/**
 * Invites the first administrator of an instance, into the coordinator, and returns the link to show at the terminal: until then
 * nobody could invite anybody. The work is the system's. Problems: `administrator_exists`, `not_found` without a coordinator.
 */
export async function inviteFirstAdministrator(
  work: Work,
  accounts: Pick<Accounts, 'baseUrl'>,
  { email, locale = 'en' }: { email: string; locale?: Invitation['locale'] },
): Promise<string> {
  const { tx, actionId } = work;
  if (await hasAbleAdministrator(tx, actionId)) throw problem('administrator_exists');
  const organisationId = await findCoordinator(tx, actionId);
  if (!organisationId) throw problem('not_found');
  const invited = { organisationId, role: 'administrator', jurisdiction: null, email, locale } as const;
  return (await invitePerson(work, accounts, invited)).link;
}
