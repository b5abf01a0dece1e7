import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { nameParties } from './name-parties.ts';
import { editPartnershipPermission } from './permissions.ts';
import { lockPartnership, replaceParties, updatePartnership } from './queries.ts';
import { listOrigins } from './queries-origins.ts';
import { mustBeKnownOrigin, mustFitTogether, mustHaveBegun } from './rules.ts';
import type { PartnershipForm } from './schema.ts';

/** Corrects a partnership, or says that it ended. Problems: `not_permitted`, `changed_meanwhile`, `organisation_not_known`, `partnership_origin_not_known`, `partnership_not_begun`, and those of `mustFitTogether`. */
export async function editPartnership(
  work: Work,
  { partnershipId, form }: { partnershipId: string; form: PartnershipForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const partnership = await lockPartnership(tx, actionId, partnershipId);
  mustBeAbleTo(actor, editPartnershipPermission, partnership);
  const { version, organisationIds: _, sorts: __, others: ___, ...values } = form;
  if (version !== partnership.version) throw problem('changed_meanwhile');
  const today = dayIn(zone, now);
  mustFitTogether(form, today);
  if (partnership.publishedOn !== null) mustHaveBegun(form, today);
  mustBeKnownOrigin(form, await listOrigins(tx, actionId), partnership);
  await replaceParties(tx, partnershipId, await nameParties(tx, actionId, form));
  await updatePartnership(tx, partnershipId, values, now);
  await audit(work, 'partnership.edit', { kind: 'partnership', id: partnershipId }, { version: version + 1 });
}
