import { newId } from '../../platform/ids.ts';
import { searchKey } from '../../platform/language/search-key.ts';
import { sortKey } from '../../platform/language/sort-key.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { insertMembership } from '../queries.ts';
import {
  insertJoinRequest,
  insertOrganisation,
  insertRegistration,
  listSimilar,
  type Similar,
} from './queries.ts';
import type { NewOrganisation } from './schema.ts';

type Founder = { readonly personId: string; readonly email: string };
export type Placed = { readonly kind: 'registered' | 'asked_to_join'; readonly organisationId: string };

/** The organisations that this one may be, registered already under another spelling. */
export function findSimilar(
  { tx, actionId }: Pick<Work, 'tx' | 'actionId'>,
  {
    name,
    jurisdiction,
    registrationNumber,
  }: Pick<NewOrganisation, 'name' | 'registrationNumber'> & { jurisdiction: string },
): Promise<Similar[]> {
  return listSimilar(tx, { actionId, jurisdiction, registrationNumber, searchKey: searchKey(name) });
}

/** The similar organisations and the one the person says is theirs. Problem: `similar_organisation` until the warning was answered. */
export async function answerSimilar(
  work: Work,
  input: NewOrganisation,
): Promise<{ similar: Similar[]; chosen: Similar | undefined }> {
  const similar = await findSimilar(work, input);
  const chosen = similar.find(({ id }) => id === input.similar);
  if (similar.length > 0 && !chosen && input.similar !== 'new')
    throw problem('similar_organisation', {}, { field: 'similar' });
  return { similar, chosen };
}

/**
 * Registers the organisation with its first person as member and certifier; or, when a similar one is there and the person says
 * it is theirs, asks that one's certifiers to take them in. `confirmedAt` is null while the person's address is not proved.
 * Problems: `similar_organisation` (field `similar`) until the warning was answered.
 */
export async function placeOrganisation(
  work: Work,
  founder: Founder,
  input: NewOrganisation,
  confirmedAt: string | null,
): Promise<Placed> {
  const { tx, actionId, now } = work;
  const { personId, email } = founder;
  const { reason, name, otherNames, jurisdiction, municipality, registrationNumber, fields } = input;
  const { similar, chosen } = await answerSimilar(work, input);
  if (chosen) {
    await insertJoinRequest(tx, {
      id: newId(),
      actionId,
      organisationId: chosen.id,
      personId,
      createdAt: now,
    });
    return { kind: 'asked_to_join', organisationId: chosen.id };
  }
  const id = newId();
  await insertOrganisation(tx, {
    id,
    actionId,
    name,
    otherNames,
    jurisdiction,
    municipality,
    registrationNumber,
    fields,
    searchKey: [name, ...otherNames].map(searchKey).join(' '),
    // One order for all who read the list, whatever their language.
    sortKey: sortKey(name, 'en'),
    contactEmail: email,
    confirmedAt,
    now,
  });
  for (const role of ['cso_member', 'cso_certifier'] as const)
    await insertMembership(tx, {
      id: newId(),
      actionId,
      personId,
      organisationId: id,
      role,
      jurisdiction: null,
      since: now,
      givenBy: null,
    });
  if (similar.length > 0)
    await insertRegistration(tx, {
      organisationId: id,
      actionId,
      personId,
      similarTo: similar.map((one) => one.id),
      reason,
      createdAt: now,
    });
  return { kind: 'registered', organisationId: id };
}
