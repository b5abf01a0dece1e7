import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { mail } from '../mail.ts';
import { findPerson, type Person } from '../queries.ts';

/** Whoever is at work, as a record; throws `not_found`. */
export async function getOwn({ tx, actor }: Pick<Work, 'tx' | 'actor'>): Promise<Person> {
  const person = await findPerson(tx, { id: actor.personId });
  if (!person) throw problem('not_found');
  return person;
}

/** Tells the person by mail that their second factor changed: whoever did it without them is noticed. */
export async function tellOfSecondFactor(work: Work, accounts: Accounts, person: Person): Promise<void> {
  await mail(work, {
    template: 'second_factor_changed',
    to: { email: person.email, locale: person.locale, personId: person.id },
    args: { link: `${accounts.baseUrl}/account` },
  });
}
