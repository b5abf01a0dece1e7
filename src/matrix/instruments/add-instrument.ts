import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { addInstrumentPermission } from '../permissions.ts';
import { insertInstrument } from './queries.ts';
import type { NewInstrumentForm } from './schema.ts';

/** Adds an instrument; what it is to each jurisdiction is said next. It is a person's from the beginning. Returns its id. Problems: `not_permitted`. */
export async function addInstrument(work: Work, form: NewInstrumentForm): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, addInstrumentPermission, undefined);
  const id = newId();
  const checked = { checkedBy: actor.personId, checkedOn: dayIn(zone, now), updatedAt: now };
  await insertInstrument(tx, { ...form, ...checked, id, actionId });
  await audit(work, addInstrumentPermission.name, { kind: 'instrument', id }, { status: form.status });
  return id;
}
