import { listPartners } from '../action/index.ts';
import { countChoices } from '../network/index.ts';
import { audit } from '../platform/audit/audit.ts';
import { dayIn } from '../platform/dates.ts';
import { newId } from '../platform/ids.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import { mustHideThePlace } from './hidden-place.ts';
import { recordGatheringPermission } from './permissions.ts';
import { insertGathering, saveAttendance } from './queries.ts';
import { came, mustFitTogether } from './rules.ts';
import type { Attendance, GatheringForm } from './schema.ts';

/** Only a partner hosts. Problem: `host_is_no_partner`. */
export async function mustBePartner({ tx, actionId }: Work, hostId: string): Promise<void> {
  const partners = await listPartners(tx, actionId);
  if (!partners.some(({ id }) => id === hostId)) throw problem('host_is_no_partner', {}, { field: 'host' });
}

/** Only organisations of the registry attend. Problem: `organisation_not_known`. */
export async function mustBeKnown({ tx, actionId }: Work, rows: readonly Attendance[]): Promise<void> {
  const ids = [...new Set(rows.map(({ organisationId }) => organisationId))];
  if ((await countChoices(tx, actionId, ids)) !== rows.length) throw problem('organisation_not_known');
}

/**
 * Records a training, round table, conference or information session, planned or held, as a draft, with who came when it is known.
 * Returns its id. Problems: `not_permitted`, `host_is_no_partner`, `organisation_not_known`, and those of `mustFitTogether`.
 */
export async function recordGathering(
  work: Work,
  { form, attendance = [] }: { form: GatheringForm; attendance?: readonly Attendance[] },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const { version: _version, reason: _reason, ...values } = form;
  const { hostId: partnerId, jurisdiction } = values;
  mustBeAbleTo(actor, recordGatheringPermission, { partnerId, jurisdiction });
  const rows = attendance.filter(came);
  mustFitTogether(values, rows, dayIn(zone, now));
  await mustBePartner(work, partnerId);
  await mustBeKnown(work, rows);
  const id = newId();
  await mustHideThePlace(tx, { ...values, id }, { of: 'gathering', id, texts: { title: values.title } });
  await insertGathering(tx, { ...values, id, actionId, recordedBy: actor.personId, createdAt: now });
  await saveAttendance(tx, id, rows);
  await audit(
    work,
    'gathering.record',
    { kind: 'gathering', id },
    { kind: values.kind, scope: values.scope, organisations: rows.length },
  );
  return id;
}
