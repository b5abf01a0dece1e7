import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { makeRequestPermission } from '../permissions.ts';
import { insertRequest } from './queries.ts';
import { dueOn } from './rules.ts';
import type { OwnRequestForm } from './schema.ts';

/** Somebody with an account asks about their own data; the clock begins today. Returns the request's id. */
export async function makeRequest(work: Work, { form }: { form: OwnRequestForm }): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, makeRequestPermission, undefined);
  const id = newId();
  const receivedOn = dayIn(zone, now);
  await insertRequest(tx, {
    ...form,
    id,
    actionId,
    channel: 'account',
    personId: actor.personId,
    name: '',
    reach: '',
    receivedOn,
    dueOn: dueOn(receivedOn),
    registeredBy: actor.personId,
    createdAt: now,
  });
  await audit(work, makeRequestPermission.name, { kind: 'privacy_request', id }, { kind: form.kind });
  return id;
}
