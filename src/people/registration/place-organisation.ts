import { newId } from '../../platform/ids.ts';
import { searchKey } from '../../platform/language/search-key.ts';
import { sortKey } from '../../platform/language/sort-key.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { insertMembership } from '../queries.ts';
import { insertOrganisation, isNumberTaken, listSimilar, type Similar } from './queries.ts';
import type { NewOrganisation, SimilarAnswer } from './schema.ts';

type Founder = { readonly personId: string; readonly email: string };
type Named = {
  readonly name: string;
  readonly jurisdiction: string;
  readonly registrationNumber: string;
};
/** What follows from the answer to the warning: a new organisation, or a request to join one. */
export type Decided =
  | { readonly kind: 'registered'; readonly similarTo: readonly string[] }
  | { readonly kind: 'asked_to_join'; readonly organisationId: string };

/** The organisations that this one may be, registered already under another spelling; the most alike first. */
export function findSimilar(
  { tx, actionId }: Pick<Work, 'tx' | 'actionId'>,
  { name, jurisdiction, registrationNumber }: Named,
): Promise<Similar[]> {
  return listSimilar(tx, { actionId, jurisdiction, registrationNumber, searchKey: searchKey(name) });
}

/**
 * What becomes of an organisation whose person proved their address. Problem: `similar_organisation` (field `similar`) until the
 * warning was answered.
 */
export async function decideSimilar(
  work: Pick<Work, 'tx' | 'actionId'>,
  organisation: Named,
  { similar: answer }: SimilarAnswer,
): Promise<Decided> {
  const similar = await findSimilar(work, organisation);
  const [closest] = similar;
  if (closest && answer === 'join') return { kind: 'asked_to_join', organisationId: closest.id };
  if (closest && answer !== 'new') throw problem('similar_organisation', {}, { field: 'similar' });
  return { kind: 'registered', similarTo: similar.map(({ id }) => id) };
}

/** Keeps the organisation with its first person as member and certifier. It counts for nothing before `confirmOrganisation`. */
export async function placeOrganisation(
  { tx, actionId, now }: Work,
  { personId, email }: Founder,
  { name, otherNames, jurisdiction, municipality, registrationNumber, fields }: NewOrganisation,
): Promise<string> {
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
    confirmedAt: null,
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
  return id;
}

/** Problem: `number_taken` (field `registrationNumber`) when a registered organisation has the number. */
export async function mustHaveOwnNumber({ tx }: Pick<Work, 'tx'>, organisationId: string): Promise<void> {
  if (await isNumberTaken(tx, organisationId))
    throw problem('number_taken', {}, { field: 'registrationNumber' });
}
