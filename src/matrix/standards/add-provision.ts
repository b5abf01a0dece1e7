import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findInstrument } from '../instruments/queries.ts';
import { addProvisionPermission } from '../permissions.ts';
import { insertProvision, listProvisions } from './queries.ts';
import type { NewProvisionForm } from './schema.ts';

/**
 * Adds a provision of an instrument in our words. It is unverified until a lawyer has compared it. Returns its id.
 * Problems: `not_permitted`, `instrument_not_known`, `provision_known`.
 */
export async function addProvision(work: Work, form: NewProvisionForm): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, addProvisionPermission, undefined);
  if (!(await findInstrument(tx, actionId, form.instrumentId)))
    throw problem('instrument_not_known', {}, { field: 'instrument' });
  if ((await listProvisions(tx, actionId)).some(({ key }) => key === form.key))
    throw problem('provision_known', {}, { field: 'key' });
  const id = newId();
  await insertProvision(tx, { ...form, id, actionId, wordedBy: actor.personId, updatedAt: now });
  await audit(work, addProvisionPermission.name, { kind: 'provision', id }, { key: form.key });
  return id;
}
