import { audit } from '../platform/audit/audit.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { editOrganisationPermission } from './permissions.ts';
import { valuesOf } from './profile-values.ts';
import { findOrganisation, isNumberTaken, updateOrganisation } from './queries.ts';
import type { OrganisationForm } from './schema.ts';

/**
 * Saves an organisation's profile. Problems: `not_found`, `not_permitted`, `changed_meanwhile` when somebody saved since the form
 * was shown, `organisation_needs_jurisdiction` (a CSO is registered somewhere), `registration_number_taken`.
 */
export async function editOrganisation(
  work: Work,
  { organisationId, form }: { organisationId: string; form: OrganisationForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const stored = await findOrganisation(tx, actionId, organisationId, { lock: true });
  if (!stored) throw problem('not_found');
  mustBeAbleTo(actor, editOrganisationPermission, { organisationId, kind: stored.kind });
  if (form.version !== stored.version) throw problem('changed_meanwhile');
  const values = valuesOf(form, stored.key === null ? undefined : stored);
  const { jurisdiction, registrationNumber } = values;
  if (stored.kind === 'cso' && jurisdiction === null)
    throw problem('organisation_needs_jurisdiction', {}, { field: 'jurisdiction' });
  if (
    registrationNumber !== null &&
    (await isNumberTaken(tx, { actionId, jurisdiction, registrationNumber, except: organisationId }))
  )
    throw problem('registration_number_taken', {}, { field: 'registrationNumber' });
  await updateOrganisation(tx, organisationId, values, now);
  await audit(
    work,
    'organisation.edit',
    { kind: 'organisation', id: organisationId },
    { version: stored.version + 1 },
  );
}
