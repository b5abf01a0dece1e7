import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { hashMailedSecret } from '../mailed-secret.ts';
import { confirmAnotherPermission } from '../permissions.ts';
import { findPerson, lockAddress } from '../queries.ts';
import { isGood } from '../rules.ts';
import { askToJoin } from './ask-to-join.ts';
import type { PendingRegistration } from './confirm-email.ts';
import { type Decided, decideSimilar, findSimilar, finishPlaced, makeFounder } from './place-organisation.ts';
import { endMailedToken, findMailedToken, findPlaced } from './queries.ts';
import type { SimilarAnswer } from './schema.ts';

type Pending = PendingRegistration & {
  readonly organisation: NonNullable<PendingRegistration['organisation']>;
};

/** The further organisation of a mailed link, for the person to whom it was mailed and nobody else. Problem: `link_not_valid`. */
export async function getPendingAnother(
  { tx, actionId, now, actor }: Pick<Work, 'tx' | 'actionId' | 'now' | 'actor'>,
  token: string,
): Promise<Pending> {
  const found = await findMailedToken(tx, hashMailedSecret(token));
  const theirs = found && isGood(found, now) && found.personId === actor.personId ? found : undefined;
  const person = theirs && (await findPerson(tx, { id: theirs.personId }));
  const organisation = theirs?.organisationId ? await findPlaced(tx, theirs.organisationId) : undefined;
  if (!person?.confirmedAt || !organisation) throw problem('link_not_valid');
  const [similar] = await findSimilar({ tx, actionId }, organisation);
  return { person, organisation, similar };
}

/**
 * The link was opened by the person to whom it was mailed: their organisation counts as registered with them as its certifier; or,
 * when it was registered already and is theirs, its certifiers are asked to take them in. Returns what became of it.
 * Problems: `link_not_valid`; `similar_organisation` until the warning was answered; `number_taken`; `belongs_already`.
 */
export async function confirmAnother(
  work: Work,
  accounts: Pick<Accounts, 'baseUrl'>,
  input: SimilarAnswer & { token: string; registrationNumber: string },
): Promise<Decided['kind']> {
  const { tx, actor } = work;
  mustBeAbleTo(actor, confirmAnotherPermission, undefined);
  await lockAddress(tx, (await getPendingAnother(work, input.token)).person.email);
  // Read again: the link may have been used while the lock was waited for.
  const { person, organisation } = await getPendingAnother(work, input.token);
  const decided = await decideSimilar(work, organisation, input);
  const end = () => endMailedToken(tx, hashMailedSecret(input.token), work.now);
  if (decided.kind === 'asked_to_join') {
    await askToJoin(work, accounts, { personId: person.id, organisationId: decided.organisationId });
    await end();
    return decided.kind;
  }
  const organisationId = organisation.id;
  await finishPlaced(work, { ...input, ...decided, personId: person.id, organisationId });
  await makeFounder(work, { personId: person.id, organisationId });
  await end();
  await audit(work, confirmAnotherPermission.name, { kind: 'organisation', id: organisationId });
  return decided.kind;
}
