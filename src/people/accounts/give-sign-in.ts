import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findPerson, isDemonstration, updateAccount } from '../queries.ts';
import { makeAccount } from './account.ts';
import type { Accounts } from './open-accounts.ts';

/**
 * Gives a person who was written down by a seed a sign-in with a known password. Only a demonstration may do it.
 * Problems: `not_found`; `not_permitted` outside a demonstration.
 */
export async function giveSignIn(
  { tx }: Pick<Work, 'tx'>,
  accounts: Accounts,
  { personId, password }: { personId: string; password: string },
): Promise<void> {
  if (!(await isDemonstration(tx))) throw problem('not_permitted', {}, { status: 403 });
  const person = await findPerson(tx, { id: personId }, { lock: true });
  if (!person) throw problem('not_found', {}, { status: 404 });
  const { email } = person;
  await updateAccount(tx, personId, await makeAccount(accounts, { email, password }));
}
