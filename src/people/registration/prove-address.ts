import type { Work } from '../../platform/work.ts';
import { makeAccount } from '../accounts/account.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { updateAccount } from '../queries.ts';
import { confirmPerson, dropUnproved } from './queries.ts';

/**
 * A link that went to the address was opened: whoever holds it is the person, and chooses name and password. What anybody
 * else registered with the address before it was proved goes, but the organisation `kept`; a sign-in that was there goes too,
 * with its password, second factor and sessions. The caller holds the address's lock and knows that it was not proved yet.
 */
export async function proveAddress(
  { tx, now }: Work,
  accounts: Accounts,
  {
    person: { id, email },
    details,
    password,
    kept,
  }: {
    person: { id: string; email: string };
    details: { name: string; locale: string };
    password: string;
    kept: string | null;
  },
): Promise<void> {
  await dropUnproved(tx, { personId: id, kept, at: now });
  await confirmPerson(tx, { id, ...details, at: now });
  // Outside the transaction: should it not commit, nobody belongs to this sign-in, and it opens nothing.
  await updateAccount(tx, id, await makeAccount(accounts, { email, password }));
}
