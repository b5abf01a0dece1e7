import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { registerRequestPermission } from '../permissions.ts';
import { insertRequest } from './queries.ts';
import { dueOn, mustHaveCome } from './rules.ts';
import type { RegisteredRequestForm } from './schema.ts';

/**
 * Writes down a request that came by mail, by letter or in person; its clock began when it came. Returns its id.
 * Problem: `received_later`.
 */
export async function registerRequest(
  work: Work,
  { form: { received_on: receivedOn, ...form } }: { form: RegisteredRequestForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, registerRequestPermission, undefined);
  mustHaveCome(receivedOn, dayIn(zone, now));
  const id = newId();
  await insertRequest(tx, {
    ...form,
    id,
    actionId,
    personId: null,
    receivedOn,
    dueOn: dueOn(receivedOn),
    registeredBy: actor.personId,
    createdAt: now,
  });
  const { kind, channel } = form;
  await audit(work, registerRequestPermission.name, { kind: 'privacy_request', id }, { kind, channel });
  return id;
}
