import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { recordBreachPermission } from '../permissions.ts';
import { insertBreach } from './queries.ts';
import { mustBeKnown } from './rules.ts';
import type { BreachForm } from './schema.ts';

/** Records a breach of personal data; the hours of the laws count from when it was known. Returns its id. Problem: `known_later`. */
export async function recordBreach(
  work: Work,
  { form: { version: _version, ...form } }: { form: BreachForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, recordBreachPermission, undefined);
  mustBeKnown(form.knownAt, now);
  const id = newId();
  await insertBreach(tx, { ...form, id, actionId, recordedBy: actor.personId, recordedAt: now });
  await audit(work, recordBreachPermission.name, { kind: 'breach', id });
  return id;
}
