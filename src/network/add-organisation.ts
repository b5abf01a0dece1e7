import { audit } from '../platform/audit/audit.ts';
import { newId } from '../platform/ids.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { addOrganisationPermission } from './permissions.ts';
import { valuesOf } from './profile-values.ts';
import { insertOrganisation, isNumberTaken } from './queries.ts';
import type { NewInstitution } from './schema.ts';

/**
 * Puts an institution with a key role into the registry; CSOs register themselves. Returns its id.
 * Problems: `not_permitted`, `registration_number_taken`.
 */
export async function addOrganisation(work: Work, form: NewInstitution): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, addOrganisationPermission, undefined);
  const id = newId();
  const values = valuesOf(form);
  const { jurisdiction, registrationNumber } = values;
  if (
    registrationNumber !== null &&
    (await isNumberTaken(tx, { actionId, jurisdiction, registrationNumber, except: id }))
  )
    throw problem('registration_number_taken', {}, { field: 'registrationNumber' });
  await insertOrganisation(tx, { id, actionId, kind: 'institution', now }, values);
  await audit(work, 'organisation.add', { kind: 'organisation', id }, { kind: 'institution' });
  return id;
}
