import type { ProfileFact } from '../../forms/index.ts';
import { findOrganisation } from '../../network/index.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Locale } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import { getParty } from '../parties/queries.ts';
import type { Application } from './queries.ts';

/**
 * What is known of an applicant, by what a question can name, in the language of its application: its profile, and what it entered as
 * a party to agreements. '' what is not known. Throws `not_found`.
 */
export async function profileOf(
  tx: Tx,
  { actionId, organisationId, locale }: { actionId: string; organisationId: string; locale: Locale },
): Promise<Readonly<Record<ProfileFact, string>>> {
  const organisation = await findOrganisation(tx, actionId, organisationId);
  const party = await getParty(tx, organisationId);
  return {
    name: party.name,
    short_name: organisation?.shortName ?? '',
    legal_form: organisation?.legalForm ?? '',
    founded_year: organisation?.foundedYear ? String(organisation.foundedYear) : '',
    seat: organisation?.jurisdiction ? jurisdictionName(organisation.jurisdiction, locale) : '',
    municipality: organisation?.municipality ?? '',
    address: party.address,
    registration_number: party.registrationNumber,
    register: organisation?.registerName ?? '',
    website: organisation?.website ?? '',
    email: organisation?.contactEmail ?? '',
    description: organisation?.description ?? '',
    representative: party.representative,
    representative_function: party.representativeFunction,
  };
}

/** The same of the applicant of an application. */
export function profileOfApplication(
  tx: Tx,
  { actionId, organisationId, language }: Pick<Application, 'actionId' | 'organisationId' | 'language'>,
) {
  return profileOf(tx, { actionId, organisationId, locale: language as Locale });
}
