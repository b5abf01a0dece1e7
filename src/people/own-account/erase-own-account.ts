import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { deleteAccount } from '../accounts/account.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { eraseAccount } from '../permissions.ts';
import { findPerson } from '../queries.ts';
import { obstacleToEnd } from '../rules.ts';
import { readStanding } from '../team/queries.ts';
import { erasePerson } from './erase-person.ts';
import { listHeldRoles } from './queries.ts';

/**
 * Erases the person who asks: nameless from now on, without roles, and signed in nowhere (GDPR, article 17). What they did for
 * their organisations stays, as an act of an erased person.
 * Problems: `erase_last_certifier` (names the organisation, and the partner to ask), `last_administrator`.
 */
export async function eraseOwnAccount(work: Work, { erasedName }: { erasedName: string }): Promise<void> {
  mustBeAbleTo(work.actor, eraseAccount, undefined);
  await eraseHolder(work, work.actor.personId, erasedName);
}

/** The same for a person whom the officer found; who may ask for it is asked there. Problems as above. */
export async function eraseHolder(work: Work, personId: string, erasedName: string): Promise<void> {
  const { tx, actionId } = work;
  const person = await findPerson(tx, { id: personId }, { lock: true });
  if (!person) throw problem('not_found');
  for (const { organisationId, organisationName, role, partnerName } of await listHeldRoles(
    tx,
    actionId,
    person.id,
  )) {
    const obstacle = obstacleToEnd(await readStanding(tx, { actionId, organisationId, role }));
    if (obstacle === 'last_certifier')
      throw problem('erase_last_certifier', { organisation: organisationName, partner: partnerName ?? '' });
    if (obstacle) throw problem(obstacle);
  }
  await erasePerson(work, person, erasedName);
}

/** Deletes the sign-in of somebody who was erased. It had stopped working when they were. */
export function eraseAccountJob(accounts: Accounts): JobDefinition {
  return {
    word: 'person.erase_account',
    run: async ({ tx }, { accountId }) => {
      const id = String(accountId);
      if (!(await findPerson(tx, { accountId: id }))) await deleteAccount(accounts, id);
    },
  };
}
