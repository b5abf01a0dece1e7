import { staffRoles } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findPerson, holdsOneOf, isDemonstration, updateAccount } from '../queries.ts';
import { makeAccount } from './account.ts';
import { giveDemonstrationFactor } from './demonstration-factor.ts';
import type { Accounts } from './open-accounts.ts';

/**
 * Gives a person who was written down by a seed a sign-in with a known password, and whoever must have a second factor one
 * whose codes can be shown. Only a demonstration may do it.
 * Problems: `not_found`; `not_permitted` outside a demonstration.
 */
export async function giveSignIn(
  { tx }: Pick<Work, 'tx'>,
  accounts: Accounts,
  { personId, password }: { personId: string; password: string },
): Promise<void> {
  if (!(await isDemonstration(tx))) throw problem('not_permitted');
  const person = await findPerson(tx, { id: personId }, { lock: true });
  if (!person) throw problem('not_found');
  const { email } = person;
  const id = await makeAccount(accounts, { email, password });
  if (await holdsOneOf(tx, personId, staffRoles)) await giveDemonstrationFactor(accounts, { id, email });
  await updateAccount(tx, personId, id);
}
