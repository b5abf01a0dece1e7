import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { registerAnotherPermission, requestToJoinPermission } from '../permissions.ts';
import { findPerson } from '../queries.ts';
import { tellCertifiers } from './confirm-email.ts';
import { type Placed, placeOrganisation } from './place-organisation.ts';
import { confirmOrganisation, isNumberTaken } from './queries.ts';
import type { NewOrganisation } from './schema.ts';

/** Somebody signed in registers one more CSO of theirs, or asks to join one. Problems: `similar_organisation`, `number_taken`. */
export async function registerAnother(
  work: Work,
  accounts: Pick<Accounts, 'baseUrl'>,
  input: NewOrganisation,
): Promise<Placed> {
  const { tx, actor } = work;
  mustBeAbleTo(actor, registerAnotherPermission, undefined);
  const person = await findPerson(tx, { id: actor.personId });
  if (!person) throw problem('not_found');
  const founder = { personId: person.id, email: person.email };
  const placed = await placeOrganisation(work, founder, input, null);
  const { organisationId } = placed;
  if (placed.kind === 'registered') await confirmPlaced(work, organisationId);
  else await tellCertifiers(work, accounts, person.id);
  const word = placed.kind === 'registered' ? 'organisation.register' : requestToJoinPermission.word;
  await audit(work, word, { kind: 'organisation', id: organisationId });
  return placed;
}

async function confirmPlaced({ tx, now }: Work, organisationId: string): Promise<void> {
  if (await isNumberTaken(tx, organisationId))
    throw problem('number_taken', {}, { field: 'registrationNumber' });
  await confirmOrganisation(tx, organisationId, now);
}
