import { newId } from '../../platform/ids.ts';
import { searchKey } from '../../platform/language/search-key.ts';
import { sortKey } from '../../platform/language/sort-key.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { insertMembership } from '../queries.ts';
import {
  confirmOrganisation,
  insertOrganisation,
  insertRegistration,
  isNumberTaken,
  listSimilar,
  type Similar,
  saveNumber,
} from './queries.ts';
import type { NewOrganisation, SimilarAnswer } from './schema.ts';

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

/** Keeps the organisation, with the address of its first person. It counts for nothing before `confirmOrganisation`. */
export async function placeOrganisation(
  { tx, actionId, now }: Work,
  { email }: { readonly email: string },
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
  return id;
}

/** Makes a person the first member and certifier of an organisation. */
export async function makeFounder(
  { tx, actionId, now }: Work,
  { personId, organisationId }: { personId: string; organisationId: string },
): Promise<void> {
  for (const role of ['cso_member', 'cso_certifier'] as const)
    await insertMembership(tx, {
      id: newId(),
      actionId,
      personId,
      organisationId,
      role,
      jurisdiction: null,
      since: now,
      givenBy: null,
    });
}

/** Problem: `number_taken` (field `registrationNumber`) when a registered organisation has the number. */
async function mustHaveOwnNumber({ tx }: Pick<Work, 'tx'>, organisationId: string): Promise<void> {
  if (await isNumberTaken(tx, organisationId))
    throw problem('number_taken', {}, { field: 'registrationNumber' });
}

/**
 * What was placed counts as registered, under its number or the corrected one; why it is no other one that is like it is kept.
 * Problem: `number_taken`.
 */
export async function finishPlaced(
  work: Work,
  finished: {
    personId: string;
    organisationId: string;
    similarTo: readonly string[];
    reason: string;
    registrationNumber: string;
  },
): Promise<void> {
  const { tx, actionId, now } = work;
  const { personId, organisationId, similarTo, reason, registrationNumber } = finished;
  if (registrationNumber) await saveNumber(tx, organisationId, registrationNumber);
  await mustHaveOwnNumber(work, organisationId);
  await confirmOrganisation(tx, organisationId, now);
  if (similarTo.length === 0) return;
  await insertRegistration(tx, {
    organisationId,
    actionId,
    personId,
    similarTo: [...similarTo],
    reason,
    createdAt: now,
  });
}
