import type { Organisation, OrganisationValues } from './queries.ts';
import { keysOf } from './rules.ts';
import type { NewInstitution } from './schema.ts';

/** What a profile's form says, as it is stored. An organisation of the Action's definition keeps the names it has there. */
export function valuesOf(form: NewInstitution, defined?: Organisation): OrganisationValues {
  const { 'fields[]': fields, 'worksIn[]': worksIn, ...typed } = form;
  const names = {
    name: defined?.name ?? typed.name,
    shortName: defined ? defined.shortName : typed.shortName || null,
    otherNames: typed.otherNames,
  };
  return {
    ...names,
    ...keysOf(names),
    jurisdiction: defined ? defined.jurisdiction : typed.jurisdiction,
    municipality: typed.municipality || null,
    legalForm: typed.legalForm || null,
    registerName: typed.registerName || null,
    registrationNumber: typed.registrationNumber || null,
    foundedYear: typed.foundedYear,
    website: typed.website,
    contactEmail: typed.contactEmail || null,
    fields,
    worksIn,
    description: typed.description || null,
  };
}

/** A stored profile as the fields of its form. */
export function typedOf(organisation: Organisation): Record<string, string | readonly string[]> {
  return {
    version: String(organisation.version),
    name: organisation.name,
    shortName: organisation.shortName ?? '',
    otherNames: organisation.otherNames.join('\n'),
    jurisdiction: organisation.jurisdiction ?? '',
    municipality: organisation.municipality ?? '',
    legalForm: organisation.legalForm ?? '',
    registerName: organisation.registerName ?? '',
    registrationNumber: organisation.registrationNumber ?? '',
    foundedYear: organisation.foundedYear === null ? '' : String(organisation.foundedYear),
    website: organisation.website ?? '',
    contactEmail: organisation.contactEmail ?? '',
    'fields[]': organisation.fields,
    'worksIn[]': organisation.worksIn,
    description: organisation.description ?? '',
  };
}
