import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { registerAnotherPermission } from '../permissions.ts';
import { findPerson } from '../queries.ts';
import { askToJoin } from './ask-to-join.ts';
import { decideSimilar, mustHaveOwnNumber, placeOrganisation } from './place-organisation.ts';
import { confirmOrganisation, insertRegistration } from './queries.ts';
import type { AnotherOrganisation } from './schema.ts';

export type Placed = { readonly kind: 'registered' | 'asked_to_join'; readonly organisationId: string };

/** Somebody signed in registers one more CSO of theirs, or asks to join one. Problems: `similar_organisation`, `number_taken`. */
export async function registerAnother(
  work: Work,
  accounts: Pick<Accounts, 'baseUrl'>,
  input: AnotherOrganisation,
): Promise<Placed> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, registerAnotherPermission, undefined);
  const person = await findPerson(tx, { id: actor.personId });
  if (!person) throw problem('not_found');
  const decided = await decideSimilar(work, input, input);
  if (decided.kind === 'asked_to_join') {
    await askToJoin(work, accounts, { personId: person.id, organisationId: decided.organisationId });
    return decided;
  }
  const { similarTo } = decided;
  const organisationId = await placeOrganisation(work, { personId: person.id, email: person.email }, input);
  await mustHaveOwnNumber(work, organisationId);
  await confirmOrganisation(tx, organisationId, now);
  if (similarTo.length > 0)
    await insertRegistration(tx, {
      organisationId,
      actionId,
      personId: person.id,
      similarTo: [...similarTo],
      reason: input.reason,
      createdAt: now,
    });
  await audit(work, 'organisation.register', { kind: 'organisation', id: organisationId });
  return { kind: 'registered', organisationId };
}
