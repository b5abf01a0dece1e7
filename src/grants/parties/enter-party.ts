import { audit } from '../../platform/audit/audit.ts';
import { hasRole, mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { enterParty as enterPermission } from './permissions.ts';
import { saveParty } from './queries.ts';
import type { PartyForm } from './schema.ts';

/**
 * Enters what agreements say of the organisation that the person acts for. An agreement that is signed keeps what it said.
 * Problems: `not_permitted`, `party_without_account`, `changed_meanwhile`.
 */
export async function enterParty(work: Work, form: PartyForm): Promise<void> {
  const { actor, tx, actionId, now } = work;
  mustBeAbleTo(actor, enterPermission, undefined);
  if (hasRole(actor, 'cso_certifier'))
    for (const field of ['bank', 'account'] as const)
      if (form[field] === '') throw problem('party_without_account', {}, { field });
  const saved = await saveParty(tx, form.version, {
    organisationId: actor.organisationId,
    actionId,
    address: form.address,
    registrationNumber: form.registration_number,
    representative: form.representative,
    representativeFunction: form.representative_function,
    bank: form.bank,
    account: form.account,
    updatedBy: actor.personId,
    updatedAt: now,
  });
  if (!saved) throw problem('changed_meanwhile');
  await audit(work, enterPermission.name, { kind: 'organisation', id: actor.organisationId });
}
