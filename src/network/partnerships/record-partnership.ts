import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { nameParties } from './name-parties.ts';
import { recordPartnershipPermission } from './permissions.ts';
import { insertPartnership, replaceParties } from './queries.ts';
import { listOrigins } from './queries-origins.ts';
import { mustBeKnownOrigin, mustFitTogether } from './rules.ts';
import type { PartnershipForm } from './schema.ts';

/** Records who works with whom. Returns its id. Problems: `not_permitted`, `organisation_not_known`, `partnership_origin_not_known`, and those of `mustFitTogether`. */
export async function recordPartnership(work: Work, form: PartnershipForm): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, recordPartnershipPermission, undefined);
  mustFitTogether(form, dayIn(zone, now));
  mustBeKnownOrigin(form, await listOrigins(tx, actionId));
  const parties = await nameParties(tx, actionId, form);
  const { version: _, organisationIds: __, sorts: ___, others: ____, ...values } = form;
  const id = newId();
  await insertPartnership(tx, {
    ...values,
    id,
    actionId,
    recordedBy: actor.personId,
    createdAt: now,
    updatedAt: now,
  });
  await replaceParties(tx, id, parties);
  await audit(
    work,
    'partnership.record',
    { kind: 'partnership', id },
    { kind: form.kind, parties: parties.length },
  );
  return id;
}
